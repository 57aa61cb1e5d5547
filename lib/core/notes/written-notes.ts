import type { KeptEntry } from '../evidence/chain';
import type { ItemFacts, NoteFacts } from '../evidence/note';
import { type UsedBefore, usedBefore } from './names-list';

/** A note as it read from one moment on. */
export interface NoteVersion {
  readonly facts: NoteFacts;
  /** ISO 8601 UTC by this computer's clock. */
  readonly writtenAt: string;
  /** Number of the entry that holds it. */
  readonly entry: number;
}

export interface WrittenNote {
  /** Of the item: "EK-0042" is 42. */
  readonly number: number;
  /** Earliest first; never empty. */
  readonly versions: readonly [NoteVersion, ...NoteVersion[]];
}

export interface WrittenNotes {
  /** The latest event first. */
  readonly notes: readonly WrittenNote[];
  readonly used: UsedBefore;
}

export const latest = ({ versions }: WrittenNote): NoteVersion => versions.at(-1) ?? versions[0];

/** The notes that are kept, each with all its versions. @param entries notes and exhibits, then amendments, each in the order of the chain. */
export async function writtenNotes(entries: AsyncIterable<KeptEntry>): Promise<WrittenNotes> {
  const notes = new Map<number, WrittenNote>();
  const facts = new Map<number, ItemFacts>();
  for await (const { entry, content } of entries) {
    const at = entry.number;
    if (content.kind === 'note') {
      const { note, writtenAt, items } = content.record;
      if (!items) continue;
      notes.set(items.first, { number: items.first, versions: [{ facts: note, writtenAt, entry: at }] });
      facts.set(items.first, note);
    } else if (content.kind === 'exhibit' && content.record.items) {
      facts.set(content.record.items.first, content.record.exhibit);
    } else if (content.kind === 'amendment') {
      const { of, facts: now, writtenAt } = content.record;
      const before = notes.get(of);
      if (before) notes.set(of, { ...before, versions: [...before.versions, { facts: now, writtenAt, entry: at }] });
      facts.set(of, now);
    }
  }
  return { notes: [...notes.values()].sort(latestEventFirst), used: usedBefore([...facts.values()]) };
}

function latestEventFirst(one: WrittenNote, other: WrittenNote): number {
  const place = (note: WrittenNote) => {
    const { date, time = '' } = latest(note).facts.event;
    return `${date} ${time}`;
  };
  return place(other).localeCompare(place(one)) || other.number - one.number;
}
