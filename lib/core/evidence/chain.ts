import type { CaptureRecord } from './capture';
import type { DeletionRecord } from './deletion';
import type { Sha256 } from './digest';
import type { ImportRecord } from './import';
import type { AmendmentRecord, ExhibitRecord, NoteRecord, TagsRecord } from './note';
import type { StampRecord } from './stamp';

/** An export is an entry too: what was handed out, when, and under which pack code. */
export interface ExportRecord {
  readonly id: string;
  /** Of a pack of one conversation; empty for a pack of a selection over several. */
  readonly conversationKey: string;
  readonly packCode: string;
  readonly files: number;
  /** Given since packs are made of a selection. */
  readonly handedOut?: HandedOut;
}

/** What a pack of a selection held, and for whom. */
export interface HandedOut {
  /** SHA-256 of the pack's tag manifest: stands for every byte of it. */
  readonly seal: Sha256;
  readonly recipient: string;
  /** "AB1", where the pack holds an exhibit. */
  readonly mark?: string;
  readonly items: number;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  /** What was replaced, and the salt of the digests that stand in the pack for the unredacted items: kept here and nowhere else. */
  readonly redaction?: {
    readonly salt: string;
    readonly replacements: readonly { readonly find: string; readonly by: string }[];
    readonly masked: 'all' | readonly number[];
  };
}

/** A backup, or everything in plain: what left the archive whole. */
export interface CopyRecord {
  readonly id: string;
  readonly what: 'backup' | 'plain';
  /** Number of the last entry in it. */
  readonly upTo: number;
}

export type ChainContent =
  | { readonly kind: 'capture'; readonly record: CaptureRecord }
  | { readonly kind: 'import'; readonly record: ImportRecord }
  | { readonly kind: 'note'; readonly record: NoteRecord }
  | { readonly kind: 'exhibit'; readonly record: ExhibitRecord }
  | { readonly kind: 'amendment'; readonly record: AmendmentRecord }
  | { readonly kind: 'tags'; readonly record: TagsRecord }
  | { readonly kind: 'deletion'; readonly record: DeletionRecord }
  | { readonly kind: 'stamp'; readonly record: StampRecord }
  | { readonly kind: 'copy'; readonly record: CopyRecord }
  | { readonly kind: 'export'; readonly record: ExportRecord };

/** What stands in the place of a deleted entry's content. `by` is the number of the deletion. */
export interface DeletedContent {
  readonly kind: 'deleted';
  readonly record: { readonly id: string; readonly by: number };
}

/**
 * The part of an entry that the seal covers. The content enters by its digest alone, so that a pack can show the whole chain
 * and still withhold what was said in other conversations.
 */
export interface ChainLink {
  /** From 1, without gaps. */
  readonly number: number;
  /** Seal of the entry before; 64 zeros for the first. */
  readonly previous: Sha256;
  /** ISO 8601 UTC by this computer's clock. */
  readonly recordedAt: string;
  readonly kind: ChainContent['kind'];
  /** SHA-256 of the canonical JSON (RFC 8785) of the record. */
  readonly content: Sha256;
}

export interface ChainEntry extends ChainLink {
  /** SHA-256 of the canonical JSON of the link. */
  readonly seal: Sha256;
}

export interface Head {
  readonly number: number;
  readonly seal: Sha256;
  /** How many items were numbered up to here; absent in archives of before there were item numbers. */
  readonly items?: number;
}

/** An entry with what was filed under it. */
export interface KeptEntry {
  readonly entry: ChainEntry;
  readonly content: ChainContent | DeletedContent;
}
