/** What a sealed record is and where it stands. A record opened under any other label does not open. */
export interface Label {
  readonly kind: 'entry' | 'blob' | 'draft' | 'contacts' | 'marks' | 'timeline' | 'unfinished' | 'work' | 'export';
  /** The record's key in its store. */
  readonly key: string;
}

/** AES-256-GCM: a random 96-bit IV, and the ciphertext with its tag. */
export interface Sealed {
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
}

/** The one way to anything at rest. */
export interface Vault {
  seal(label: Label, bytes: Uint8Array): Promise<Sealed>;
  /** @throws VaultProblem where the record was changed, moved under another label, or sealed by another vault. */
  open(label: Label, sealed: Sealed): Promise<Uint8Array>;
  /** The name under which bytes are stored: a keyed digest, so that the digest of known content stands nowhere in plain. */
  nameOf(sha256: string): Promise<string>;
}

export class VaultProblem extends Error {
  override readonly name = 'VaultProblem';
}
