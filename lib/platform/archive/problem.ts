import type { Said } from '../../core/words/said';
import { VaultLocked } from '../vault/keys';
import { VaultProblem } from '../vault/vault';

/** What a person can be told about an archive that could not do what it was asked. Nothing is half-written in any of them. */
const WORDS = {
  'storage-full': 'archive.storageFull',
  'newer-version': 'archive.newerVersion',
  busy: 'archive.busy',
  'not-written': 'archive.notWritten',
  damaged: 'archive.damaged',
  locked: 'archive.locked',
} as const;

export type ArchiveProblemCode = keyof typeof WORDS;

/** An expected failure of the archive. `entry` is the number of the one at fault, where it is one. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';
  readonly said: Said;

  constructor(
    readonly code: ArchiveProblemCode,
    options?: ErrorOptions & { readonly entry?: number },
  ) {
    super(code, options);
    this.said = options?.entry === undefined ? { key: WORDS[code] } : { key: 'archive.damagedEntry', values: [String(options.entry)] };
  }
}

/** Names of the errors by which browsers say so (Indexed Database API 3.0, 4 and 5.4). */
const codes: Readonly<Record<string, ArchiveProblemCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-version',
  // An entry stands already where the head says that none is.
  ConstraintError: 'damaged',
  // A connection that was closed under us: another page upgrades, or the user clears the site's data.
  InvalidStateError: 'busy',
  AbortError: 'not-written',
  // Chromium's word for a disk that does not take the write.
  UnknownError: 'not-written',
};

/** The problem that an error stands for; the error itself where it is a bug. */
export function problemOf(error: unknown): unknown {
  if (error instanceof VaultLocked) return new ArchiveProblem('locked', { cause: error });
  if (error instanceof VaultProblem) return new ArchiveProblem('damaged', { cause: error });
  if (error instanceof ArchiveProblem || !(error instanceof Error || error instanceof DOMException)) return error;
  const code = codes[error.name];
  return code === undefined ? error : new ArchiveProblem(code, { cause: error });
}
