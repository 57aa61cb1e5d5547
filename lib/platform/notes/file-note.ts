import type { StoredBytes } from '../../core/evidence/message';
import type { NoteFacts } from '../../core/evidence/note';
import { decodeFeelings, encodeFeelings, FEELINGS_MEDIA_TYPE } from '../../core/evidence/note-feelings';
import type { UnfinishedNote } from '../../core/notes/notes-door';
import type { Archive } from '../archive/archive';
import { deletedItems, NoteGone } from './deleted';

interface NoteToFile {
  readonly unfinished: UnfinishedNote;
  readonly facts: Omit<NoteFacts, 'feelings'>;
  /** The feelings of the version before, where there is one. */
  readonly before: StoredBytes | undefined;
  readonly now: Date;
}

/** Files a note or a change of one; under an id that was filed nothing happens. @returns the item's number. @throws ArchiveProblem, NoteGone */
export async function fileNote(archive: Archive, { unfinished, facts, before, now }: NoteToFile): Promise<number> {
  const { id, of, input } = unfinished;
  const kept = (await archive.find(id)) ?? (await append());
  const { content } = kept;
  return content.kind === 'note' ? (content.record.items?.first ?? 0) : (of ?? 0);

  async function append() {
    // A change of what is gone would be seen nowhere, and would keep words that were to go.
    if (of !== undefined && (await deletedItems(archive))(of)) throw new NoteGone();
    try {
      const feelings = input.feelings.trim() === '' ? undefined : await stageFeelings(archive, id, input.feelings, before);
      const note: NoteFacts = { ...facts, ...(feelings && { feelings }) };
      const writtenAt = now.toISOString();
      return await archive.append(
        of === undefined
          ? { kind: 'note', record: { id, note, writtenAt } }
          : { kind: 'amendment', record: { id, of, facts: note, writtenAt } },
        [],
      );
    } catch (error) {
      await archive.release(id).catch(() => undefined);
      throw error;
    }
  }
}

/** What is felt as before stays the same bytes, so that the digest does not say that it was changed. */
async function stageFeelings(archive: Archive, id: string, text: string, before: StoredBytes | undefined): Promise<StoredBytes> {
  const old = before && (await archive.bytes(before.sha256));
  const same = old && decodeFeelings(old) === text.trim();
  return archive.stage(id, same ? old : encodeFeelings(text.trim(), (bytes) => crypto.getRandomValues(bytes)), FEELINGS_MEDIA_TYPE);
}
