import type { StoredBytes } from '../evidence/message';
import type { NoteFacts } from '../evidence/note';
import type { NoteInput } from './note-input';
import type { WrittenNotes } from './written-notes';

/** A note, or a change of one, that is being written. It is no part of the record yet. */
export interface UnfinishedNote {
  /** The id under which it will be filed: filing it twice changes nothing. */
  readonly id: string;
  /** Number of the note that it changes; absent for a new one. */
  readonly of?: number;
  readonly input: NoteInput;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** What a form opens with. */
export interface BegunNote {
  readonly unfinished: UnfinishedNote;
  /** It was written before and never kept: closed, locked, or the browser stopped. */
  readonly restored: boolean;
  /** How many others wait beside it. */
  readonly waiting: number;
}

export interface ReadNotes extends WrittenNotes {
  /** How many entries do not open. */
  readonly unreadable: number;
}

/** The notes room's way to what is kept. Expected failures reject with something to be said. */
export interface NotesDoor {
  read(): Promise<ReadNotes>;
  /**
   * Goes on with an unfinished note that no other tab has open, or begins one with `fresh`.
   * @param of the note to be changed.
   */
  begin(of: number | undefined, fresh: NoteInput): Promise<BegunNote>;
  keepUnfinished(note: UnfinishedNote): Promise<void>;
  /** Deletes what was kept of it; the form stays open. */
  forget(id: string): Promise<void>;
  /** The form is closed; its unfinished note waits for the next one that opens. */
  leave(id: string): void;
  /** Files it and forgets the unfinished one. @returns the item's number. */
  file(note: UnfinishedNote, facts: Omit<NoteFacts, 'feelings'>, before: StoredBytes | undefined): Promise<number>;
  /** What was felt; `undefined` where it does not open. */
  feelings(bytes: StoredBytes): Promise<string | undefined>;
}
