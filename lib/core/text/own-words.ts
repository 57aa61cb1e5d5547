import type { TextEdit } from './edit';
import type { Span } from './span';

interface Draft {
  readonly text: string;
  readonly quoted: readonly Span[];
}

const unquoted = ({ text, quoted }: Draft, from = 0): string => {
  const spans = [...quoted].sort((a, b) => a.start - b.start);
  let [at, own] = [from, ''];
  for (const { start, end } of spans) {
    if (end <= at) continue;
    own += text.slice(at, Math.max(at, start));
    at = end;
  }
  return own + text.slice(at);
};

/** The words that the writer wrote: the draft without the history quoted in it. */
export const ownWords = (draft: Draft): string => unquoted(draft).trim();

/**
 * The edit that puts `words` in place of the writer's own, above what is quoted. `undefined` where they stand between quotes,
 * so that what they answer would be lost.
 */
export function replaceOwnWords(draft: Draft, words: string): TextEdit | undefined {
  const { text, quoted } = draft;
  if (quoted.length === 0) return { start: 0, end: text.length, insert: words };
  const end = Math.min(...quoted.map(({ start }) => start));
  if (unquoted(draft, end).trim() !== '') return undefined;
  return { start: 0, end, insert: words === '' ? '' : `${words}\n\n` };
}
