/** Wrong passphrases since the user last said that they had seen them. No passphrase is in it, nor anything of one. */
export interface FailedAttempts {
  readonly count: number;
  /** Of the last of them, in milliseconds since 1970. */
  readonly times: readonly number[];
}
