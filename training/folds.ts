import type { Message } from './messages';

/** Authors left out together, so that a few rounds of training judge all of them; the groups are of about one size. */
export function foldsOf(messages: readonly Message[], count: number): readonly (readonly string[])[] {
  const sizes = new Map<string, number>();
  for (const { author } of messages) sizes.set(author, (sizes.get(author) ?? 0) + 1);
  const folds = Array.from({ length: count }, () => ({ authors: [] as string[], size: 0 }));
  for (const [author, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const smallest = folds.reduce((least, fold) => (fold.size < least.size ? fold : least));
    smallest.authors.push(author);
    smallest.size += size;
  }
  return folds.map(({ authors }) => authors);
}
