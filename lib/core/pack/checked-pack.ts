import type { ContentDigest, Digest, Sha256 } from '../evidence/digest';
import type { BagInfo, ManifestLine } from './bag';
import type { OpenedFile, PackFault } from './opened-pack';

/** What a check needs of the computer it runs on. */
export interface CheckTools {
  readonly hash: ContentDigest;
  readonly subtle: SubtleCrypto;
}

/** A pack whose container and manifests were gone through: what the checks of each version share. */
export interface CheckedPack extends CheckTools {
  readonly digest: Digest;
  readonly files: ReadonlyMap<string, OpenedFile>;
  /** Of every file that is there. */
  readonly sums: ReadonlyMap<string, Sha256>;
  readonly payload: readonly ManifestLine[];
  /** Absent where it cannot be read. */
  readonly info: BagInfo | undefined;
  /** A whole file as text, where it is there. */
  readonly text: (path: string) => Promise<string | undefined>;
}

export interface PackCounts {
  readonly files: number;
  readonly bytes: number;
  readonly messages: number;
  /** Entries of the whole chain. */
  readonly entries: number;
  /** Of a pack of one conversation. */
  readonly captures?: number;
  /** Of a pack of a selection: messages, notes and exhibits, and how many of them were compared with the records they came from. */
  readonly items?: number;
  readonly compared?: number;
}

/** A timestamp of an outside authority that fits. */
export interface FittingStamp {
  readonly entry: number;
  /** Number of the entry up to which everything existed then. */
  readonly of: number;
  /** ISO 8601 UTC */
  readonly time: string;
  readonly signedBy: string;
}

/** What a version's own checks say. */
export interface RecordsChecked {
  readonly faults: readonly PackFault[];
  readonly notes: readonly string[];
  readonly counts: Omit<PackCounts, 'files' | 'bytes'>;
  readonly packCode?: string;
  /** Given since packs are signed: SHA-256 of the public key, where the signature fits. */
  readonly signedBy?: Sha256;
  readonly stamps: readonly FittingStamp[];
}

/** What the manifests of a version may and must list. */
export interface ListRules {
  /** Tag files that every pack has, besides the tag manifest, which lists them. */
  readonly tagFiles: readonly string[];
  /** Files that no manifest lists. */
  readonly unlisted: readonly string[];
  /** Files in `data/` that every pack has. */
  readonly payload: readonly string[];
  /** What else may stand in `data/`. */
  readonly mayBe: (path: string) => boolean;
}
