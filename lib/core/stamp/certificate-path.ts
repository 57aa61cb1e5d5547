import { type Certificate, wasIssuedBy } from './certificate';
import { isSame } from './der';

/** Where the certificates lead: to the root that the user gave, to one that vouches for itself alone, or to one that was not sent along. */
export type PathEnd = 'given-root' | 'self-signed' | 'not-sent';

export type Path =
  | { readonly end: PathEnd; readonly names: readonly string[] }
  | { readonly fault: 'out-of-date' | 'broken-chain' | 'other-root' };

/** More are no chain that anybody uses. */
const LONGEST = 10;

/**
 * Follows certificates from a signer up, checking each signature and that each was valid at a moment.
 * @param others in any order; those that do not belong are passed over.
 * @param root to which it has to lead, where the user gave one.
 */
export async function pathFrom(
  subtle: SubtleCrypto,
  signer: Certificate,
  others: readonly Certificate[],
  at: Date,
  root: Certificate | undefined,
): Promise<Path> {
  const path = [signer];
  for (let last = signer; path.length <= LONGEST; ) {
    if (at < last.from || at > last.to) return { fault: 'out-of-date' };
    if (last.demandsUnknown) return { fault: 'broken-chain' };
    if (root && isSame(last.raw, root.raw)) return ended(path, 'given-root');
    if (isSame(last.issuer, last.subject))
      return root
        ? { fault: 'other-root' }
        : (await wasIssuedBy(subtle, last, last))
          ? ended(path, 'self-signed')
          : { fault: 'broken-chain' };
    const issuers = [...(root ? [root] : []), ...others].filter((other) => isSame(other.subject, last.issuer));
    const next = await firstThat(issuers, (issuer) => mayIssue(issuer, path.length - 1) && wasIssuedBy(subtle, last, issuer));
    if (!next) return issuers.length > 0 ? { fault: 'broken-chain' } : root ? { fault: 'other-root' } : ended(path, 'not-sent');
    path.push(next);
    last = next;
  }
  return { fault: 'broken-chain' };
}

const ended = (path: readonly Certificate[], end: PathEnd) => ({ end, names: path.map(({ line }) => line) });

/** @param between how many issuers stand between it and the signer. */
const mayIssue = ({ issues, pathLength }: Certificate, between: number): boolean =>
  issues && (pathLength === undefined || between <= pathLength);

async function firstThat<T>(all: readonly T[], holds: (one: T) => boolean | Promise<boolean>): Promise<T | undefined> {
  for (const one of all) if (await holds(one)) return one;
  return undefined;
}
