import type { Sha256 } from '../evidence/digest';

/** One file of a pack, in the order in which it is written. */
export interface PackFile {
  /** From the top folder, without it: for instance "data/records/messages.json". */
  readonly path: string;
  /** Read once, to its end; not read at all where an earlier making of the same pack finished the file. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What a file came to when it was written. */
export interface WrittenFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: Sha256;
}
