import type { ChainContent, Head, KeptEntry } from '../../core/evidence/chain';
import type { Sha256 } from '../../core/evidence/digest';
import type { StoredBytes } from '../../core/evidence/message';
import type { Sealed } from '../vault/vault';
import type { HeadSignature } from './signed-head';

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
  /**
   * Keeps bytes before the entry that will name them, under the id that it will have. The same bytes again change nothing.
   * They go when the request is released, with whatever no entry names.
   */
  stage(request: string, bytes: Uint8Array, mediaType: string): Promise<StoredBytes>;
  release(request: string): Promise<void>;
  /** Releases every request that has brought nothing for a day. */
  releaseLeftBehind(): Promise<void>;
  /**
   * Appends one entry with its bytes in one transaction, and numbers its items on from those before. The same record id gives the entry
   * that was first filed under it.
   * What the record names has to be among `blobs` or staged under its id; what else was staged under its id is released.
   * @param content what depends on the entries before it is given by a function, which is asked again where another writer was first.
   * @throws NotStaged
   */
  append(content: ChainContent | (() => Promise<ChainContent>), blobs: readonly Blob[]): Promise<KeptEntry>;
  /**
   * Deletes what was filed under these entries, with the bytes that nothing else names, and files a tombstone; all in one transaction.
   * What only speaks of them (amendments of their items) goes too. Deletions, stamps, copies and exports stay.
   */
  remove(numbers: readonly number[] | (() => Promise<readonly number[]>), id: string): Promise<KeptEntry>;
  /** The entry filed under a record id. */
  find(id: string): Promise<KeptEntry | undefined>;
  /** By its number. */
  entry(number: number): Promise<KeptEntry | undefined>;
  /**
   * All entries, first to last; one at a time, so that memory stays flat.
   * @param onDamaged told the number of an entry that does not open, and what lies there; it is then passed over. Without it, that is thrown.
   * @param after begins with the entry after this one.
   */
  entries(onDamaged?: (number: number, sealed: Sealed) => void, after?: number): AsyncIterable<KeptEntry>;
  /** The captures and exports of one conversation, found without opening the others. */
  entriesOf(conversationKey: string, onDamaged?: (number: number) => void): AsyncIterable<KeptEntry>;
  /** All entries of one kind other than captures and exports, found without opening the others. */
  entriesOfKind(kind: OwnKind, onDamaged?: (number: number) => void): AsyncIterable<KeptEntry>;
  /** `undefined` where no bytes are kept under that digest. */
  bytes(sha256: Sha256): Promise<Uint8Array | undefined>;
  head(): Promise<Head>;
  /** Whether this browser signed the head that is stored. */
  headSignature(): Promise<HeadSignature>;
  close(): void;
}

/** Kinds that stand in the index under their own name: captures and exports stand under their conversation. */
export type OwnKind = Exclude<ChainContent['kind'], 'capture' | 'export'>;

/** A record names bytes that nobody brought for it, or brought otherwise. Nothing was written. */
export class NotStaged extends Error {
  override readonly name = 'NotStaged';
}
