import { itemNumber } from '../evidence/items';
import { sequenceOf } from './terms';

/** Words that stand one after the other. */
export interface WantedWords {
  /** At least one. */
  readonly terms: readonly string[];
  /** The last of them may be the beginning of a word. */
  readonly open: boolean;
}

/** What was typed into the search box. */
export type QueryWords =
  | { readonly is: 'everything' }
  /** Something was typed that holds no word. */
  | { readonly is: 'nothing' }
  | { readonly is: 'item'; readonly number: number }
  /** All of them are to be found, in any order. */
  | { readonly is: 'words'; readonly wanted: readonly WantedWords[] };

const QUOTES = /["“”„«»]/;

/**
 * Reads what was typed: words, a "quoted phrase", or an item's id. What is joined without a space ("5.30pm", an address) has to stand so.
 * Of a phrase whose second quote is not typed yet, the last word may be a beginning too.
 */
export function queryWords(typed: string): QueryWords {
  if (typed.trim() === '') return { is: 'everything' };
  const number = itemNumber(typed);
  if (number !== undefined) return { is: 'item', number };
  const stretches = typed.split(QUOTES);
  const wanted = stretches.flatMap((stretch, index) => {
    const last = index === stretches.length - 1;
    const pieces = index % 2 === 1 ? [stretch] : stretch.split(/\s+/);
    const sequences = pieces.map(sequenceOf).filter((terms) => terms.length > 0);
    return sequences.map((terms, at) => ({ terms, open: last && at === sequences.length - 1 }));
  });
  return wanted.length === 0 ? { is: 'nothing' } : { is: 'words', wanted };
}
