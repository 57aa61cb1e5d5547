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
