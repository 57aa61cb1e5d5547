import type { NumberedItems } from './items';
import type { KeptFile } from './kept-file';
import type { StoredBytes } from './message';

/** When something happened, as its writer says. Never the moment of writing, which the chain knows by itself. */
export interface EventTime {
  /** "2026-05-04", in `zone`. */
  readonly date: string;
  /** "17:42"; absent where the writer gave none. */
  readonly time?: string;
  /** The writer is not sure of it. */
  readonly about?: true;
  /** IANA name of the zone of the computer on which it was written. */
  readonly zone: string;
}

/** What notes and exhibits share. */
export interface ItemFacts {
  readonly event: EventTime;
  /** What happened, in the writer's words; for an exhibit, what it is. */
  readonly summary: string;
  /** Names as the writer gives them. */
  readonly people: readonly string[];
  /** Children, by alias. */
  readonly children: readonly string[];
  readonly tags: readonly string[];
  /** Numbers of the items that it speaks of. */
  readonly links: readonly number[];
}

/** A child's own words, as told to the writer (SI 1993/621: what is weighed is who said it, to whom, when written down, and the exact words). */
export interface ChildsWords {
  /** By alias. */
  readonly child: string;
  /** Exactly what was said. */
  readonly words: string;
  readonly whoWasThere: string;
  /** What was asked or said just before. */
  readonly askedBefore: string;
}

export interface NoteFacts extends ItemFacts {
  readonly childsWords?: ChildsWords;
  /** The writer's feelings: a file of their own, salted (`note-feelings.ts`), which exports leave out unless it is chosen. The record names the digest alone. */
  readonly feelings?: StoredBytes;
}

export interface NoteRecord {
  /** A UUID, made by the asker. */
  readonly id: string;
  readonly note: NoteFacts;
  /** ISO 8601 UTC by this computer's clock: when it was written. */
  readonly writtenAt: string;
  readonly items?: NumberedItems;
}

/** Any file (a picture, a PDF, a recording) with an event time of its own. */
export interface ExhibitRecord {
  readonly id: string;
  readonly file: KeptFile;
  readonly exhibit: ItemFacts;
  /** Of sound and film: whether everybody who is heard or seen knew (Family Justice Council guidance on covert recordings, 15 May 2025). */
  readonly everyoneKnew?: 'yes' | 'no' | 'not-sure';
  /** ISO 8601 UTC by this computer's clock. */
  readonly addedAt: string;
  readonly items?: NumberedItems;
}

/** A later version of a note or an exhibit's facts. The earlier ones stay and are shown beside it. */
export interface AmendmentRecord {
  readonly id: string;
  /** Number of the item that is amended. */
  readonly of: number;
  /** The whole of it as it reads now. */
  readonly facts: NoteFacts;
  /** Of an exhibit, as it reads now. */
  readonly everyoneKnew?: ExhibitRecord['everyoneKnew'];
  /** ISO 8601 UTC by this computer's clock. */
  readonly writtenAt: string;
}

/** Words to find items by, put on any of them and taken off again. */
export interface TagsRecord {
  readonly id: string;
  /** Numbers of the items. */
  readonly of: readonly number[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}
