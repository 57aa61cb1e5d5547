/** How a passphrase becomes a key: stored beside the keys that it wraps, so that it can change from one passphrase to the next. */
export interface Derivation {
  readonly by: 'argon2id';
  /** 16 random bytes. */
  readonly salt: Uint8Array;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/**
 * The 32 bytes that a passphrase leads to. It stands in the way of all else in its thread for as long as it takes, which may be half a
 * second and more.
 */
export type Derive = (passphrase: string, derivation: Derivation) => Promise<Uint8Array>;

/**
 * Argon2id (RFC 9106) with 64 MiB and three passes, as its second recommended option; one lane, for ours run one after the other while
 * somebody who guesses would run four at once. See docs/decisions/023.
 */
export const newDerivation = (crypto: Crypto): Derivation => ({
  by: 'argon2id',
  salt: crypto.getRandomValues(new Uint8Array(16)),
  memory: 64 * 1024,
  passes: 3,
  lanes: 1,
});
