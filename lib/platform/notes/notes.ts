import { decodeFeelings } from '../../core/evidence/note-feelings';
import type { NotesDoor, UnfinishedNote } from '../../core/notes/notes-door';
import { writtenNotes } from '../../core/notes/written-notes';
import type { Archive, OwnKind } from '../archive/archive';
import { claim, letGo } from './claim';
import { forgetDeleted } from './deleted';
import { fileNote } from './file-note';
import type { Unfinished } from './unfinished';

/** The notes of this profile. */
export function notesIn(archive: Archive, unfinished: Unfinished): NotesDoor {
  /** Those of one note, or the new ones. One that was filed just before its tab ended has nothing left to do. */
  async function waiting(of: number | undefined) {
    const found = [];
    await forgetDeleted(archive, unfinished);
    for (const note of await unfinished.list()) {
      if ((await archive.find(note.id)) !== undefined) await unfinished.remove(note.id);
      else if (note.of === of) found.push(note);
    }
    return found;
  }

  async function* ofKinds(kinds: readonly OwnKind[], onDamaged: () => void) {
    for (const kind of kinds) yield* archive.entriesOfKind(kind, onDamaged);
  }

  return {
    async read() {
      let unreadable = 0;
      const notes = await writtenNotes(ofKinds(['note', 'exhibit', 'amendment'], () => unreadable++));
      return { ...notes, unreadable };
    },
    async begin(of, input) {
      // A note that was asked for about some items does not go on with one about others.
      const others = (await waiting(of)).filter((note) => input.links.every((link) => of !== undefined || note.input.links.includes(link)));
      const free: UnfinishedNote[] = [];
      for (const note of others) if (await claim(note.id)) free.push(note);
      const [last, ...more] = free;
      for (const { id } of more) letGo(id);
      if (last) return { unfinished: last, restored: true, waiting: more.length };
      const id = crypto.randomUUID();
      await claim(id);
      return { unfinished: { id, input, changedAt: Date.now(), ...(of !== undefined && { of }) }, restored: false, waiting: 0 };
    },
    keepUnfinished: unfinished.keep,
    forget: unfinished.remove,
    leave: letGo,
    async file(note, facts, before) {
      const number = await fileNote(archive, { unfinished: note, facts, before, now: new Date() });
      // It is in the record now, whatever becomes of the draft: the next form that opens drops it.
      await unfinished.remove(note.id).catch(() => undefined);
      return number;
    },
    async feelings({ sha256 }) {
      const bytes = await archive.bytes(sha256);
      return bytes && decodeFeelings(bytes);
    },
  };
}
