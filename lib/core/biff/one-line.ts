import { blanksIn } from './blanks';
import type { Rewrite } from './outcome';

/** Lines and paragraphs one after another, for a box that holds a single line. */
export const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** A rewrite as a box of a single line can hold it. */
export function rewriteInOneLine(made: Rewrite): Rewrite {
  if (made.outcome !== 'rewritten') return made;
  const text = inOneLine(made.text);
  return { ...made, text, blanks: blanksIn(text) };
}
