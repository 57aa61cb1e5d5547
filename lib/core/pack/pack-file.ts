/** One file of a pack, in the order in which it is written. */
export interface PackFile {
  /** From the top folder, without it: for instance "data/records/messages.json". */
  readonly path: string;
  /** Read once, to its end; not read at all where an earlier making of the same pack finished the file. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}
