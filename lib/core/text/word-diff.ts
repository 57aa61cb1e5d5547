import { diffArrays, wordsWithSpaceDiff } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  /** The part as it stands in the text before, and in the text after: empty where it does not. */
  readonly before: string;
  readonly after: string;
}

/**
 * Word by word, what a rewrite kept, took out and put in, for a before/after view. A word that only gained or lost its
 * first capital ("Bring", "Please bring") counts as the same, and stands on each side as it was written.
 * All `before` joined are the text before; all `after` joined are the text after.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  let at = 0;
  const [old, now] = [wordsWithSpaceDiff.tokenize(before), wordsWithSpaceDiff.tokenize(after)];
  return diffArrays(old, now, { comparator: sameWord }).map(({ added, removed, value }): DiffPart => {
    const words = value.join('');
    if (added) return { kind: 'added', before: '', after: words };
    const own = before.slice(at, at + words.length);
    at += words.length;
    return removed ? { kind: 'removed', before: own, after: '' } : { kind: 'same', before: own, after: words };
  });
}

/** Compares words of one length only, so that a place in one text stays the same place in the other. */
const sameWord = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && a.slice(1) === b.slice(1) && a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase());
