import { VaultProblem } from '../vault/vault';

/** What a person can be told about an archive that could not do what it was asked. Nothing is half-written in any of them. */
const messages = {
  'storage-full': 'There is no room left on this computer, so nothing was kept. Free some space and try again.',
  'newer-version': 'This archive was written by a newer Evenkeel. Update Evenkeel to open it; nothing in it was changed.',
  busy: 'Another Evenkeel page is using the archive. Close the other Evenkeel pages and try again.',
  'not-written': 'The browser could not write to its storage, so nothing was kept. Please try again.',
  damaged: 'What is stored was changed outside Evenkeel.',
} as const;

export type ArchiveProblemCode = keyof typeof messages;

/** An expected failure of the archive. `detail` names the record where one is at fault. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';

  constructor(
    readonly code: ArchiveProblemCode,
    options?: ErrorOptions & { readonly detail?: string },
  ) {
    super(options?.detail === undefined ? messages[code] : `${messages[code]} (${options.detail})`, options);
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
  if (error instanceof VaultProblem) return new ArchiveProblem('damaged', { cause: error });
  if (error instanceof ArchiveProblem || !(error instanceof Error || error instanceof DOMException)) return error;
  const code = codes[error.name];
  return code === undefined ? error : new ArchiveProblem(code, { cause: error });
}
