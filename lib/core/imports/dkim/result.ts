/**
 * Why a signature was not checked, or failed.
 *
 * - `not-asked`: the user has not allowed to look up keys; `no-answer`: the resolver gave none.
 * - `no-key`: the domain publishes no such key now (it may have when the mail was sent); `revoked`: it says that it took the key back.
 * - `key-unreadable`, `key-for-other-use`: the published record cannot be read, or is not for this algorithm, for mail or for this identity.
 * - `weak-algorithm` (rsa-sha1), `weak-key` (RSA below 1024 bits): proves nothing today (RFC 8301).
 * - `unknown-algorithm`, `malformed`: the header cannot be taken apart; `not-supported`: this browser has no Ed25519.
 * - `body-differs`, `signature-differs`: what was signed reads otherwise now.
 */
export type DkimReason =
  | 'not-asked'
  | 'no-answer'
  | 'no-key'
  | 'revoked'
  | 'key-unreadable'
  | 'key-for-other-use'
  | 'weak-algorithm'
  | 'weak-key'
  | 'unknown-algorithm'
  | 'malformed'
  | 'not-supported'
  | 'body-differs'
  | 'signature-differs';

/** The key as its domain published it, so that somebody else can check the signature when it is published no more. */
export interface DkimKey {
  /** The TXT record, its strings joined. */
  readonly record: string;
  /** ISO 8601 UTC by this computer's clock. */
  readonly lookedUpAt: string;
  /** Address of the resolver that gave it. */
  readonly resolver: string;
}

/** What one DKIM-Signature header (RFC 6376) of a mail proves, and what it leaves open. */
export interface DkimResult {
  /** Who signed, `d=`; empty where the header cannot be taken apart. */
  readonly domain: string;
  readonly selector: string;
  /** `a=`, for instance "rsa-sha256". */
  readonly algorithm: string;
  /** Header and body, for instance "relaxed/simple". */
  readonly canonicalisation: string;
  /** Names of the header fields that it covers, in small letters, each as often as signed. */
  readonly signedHeaders: readonly string[];
  /** Of the body as kept, told without asking anybody. `not-checked` where the header does not say how. */
  readonly bodyHash: 'matches' | 'differs' | 'not-checked';
  /** `verified`: whoever holds the domain's key signed these header fields and this body. */
  readonly signature: 'verified' | 'failed' | 'not-checked';
  /** Absent where verified. */
  readonly why?: DkimReason;
  readonly key?: DkimKey;
  /** `t=` and `x=`, ISO 8601 UTC. */
  readonly signedAt?: string;
  readonly expires?: string;
  /** `expires` lay behind when this was checked. */
  readonly expired?: true;
  /** `l=`: only the first of the body's bytes are signed; anybody may have added the others. */
  readonly partOfBody?: { readonly signed: number; readonly whole: number };
  /** Fields that a reader goes by and that it does not cover, or not in every occurrence, in small letters: "subject", "date". */
  readonly uncovered?: readonly string[];
  /** The domain of the sender shown (From) where it is another: the signature is then a carrier's, not the sender's. */
  readonly senderDomain?: string;
  /** The domain marks its key as being tried out (`t=y`). */
  readonly testing?: true;
}
