import type { CaptureRecord } from './capture';
import type { Sha256 } from './digest';

/** An export is an entry too: what was handed out, when, and under which pack code. */
interface ExportRecord {
  readonly id: string;
  readonly conversationKey: string;
  readonly packCode: string;
  readonly files: number;
}

export type ChainContent =
  | { readonly kind: 'capture'; readonly record: CaptureRecord }
  | { readonly kind: 'export'; readonly record: ExportRecord };

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
}

/** An entry with what was filed under it. */
export interface KeptEntry {
  readonly entry: ChainEntry;
  readonly content: ChainContent;
}
