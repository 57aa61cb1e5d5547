import type { Sha256 } from './digest';
import type { StoredBytes } from './message';

/** A file that was brought in, byte for byte: `parts` joined in order are the file. */
export interface KeptFile {
  /** As it was called on the disk, without folders. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Of the whole file. */
  readonly sha256: Sha256;
  readonly mediaType: string;
  /** As the disk says, ISO 8601 UTC; absent where it says nothing. Anybody can change it. */
  readonly modifiedAt?: string;
  /** Each at most `PART_SIZE`, so that a large file never stands in memory as a whole. */
  readonly parts: readonly StoredBytes[];
}

/** In bytes. Sealed and written in one go: larger gains no speed, smaller makes many records. */
export const PART_SIZE = 8 * 1024 * 1024;
