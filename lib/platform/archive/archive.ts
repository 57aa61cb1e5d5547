import type { ChainContent, Head, KeptEntry } from '../../core/evidence/chain';
import type { Sha256 } from '../../core/evidence/digest';

/** Bytes to be kept with an entry; stored once under their digest. */
export interface Blob {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
}

/**
 * The append-only archive: entries in one hash chain, bytes once under their digest, everything sealed at rest.
 * Expected failures (storage full, a newer archive) are `ArchiveProblem`s; nothing is ever half-written.
 */
export interface Archive {
  /** Appends one entry with its bytes in one transaction. The same record id gives the entry that was first filed under it. */
  append(content: ChainContent, blobs: readonly Blob[]): Promise<KeptEntry>;
  /** The entry filed under a record id. */
  find(id: string): Promise<KeptEntry | undefined>;
  /**
   * All entries, first to last; one at a time, so that memory stays flat.
   * @param onDamaged told the number of an entry that does not open, which is then passed over; without it, that is thrown.
   */
  entries(onDamaged?: (number: number) => void): AsyncIterable<KeptEntry>;
  /** `undefined` where no bytes are kept under that digest. */
  bytes(sha256: Sha256): Promise<Uint8Array | undefined>;
  head(): Promise<Head>;
  close(): void;
}
