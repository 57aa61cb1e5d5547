import type { Span } from './span';
import { wordCount } from './tokens';

/** A part of a sentence that can stand alone; `join` is what tied it to the clause before ("" for the first). */
export interface Clause extends Span {
  readonly join: string;
}

/**
 * The joins at which a sentence may be cut. The comma is asked for before "and" and "so", since without it
 * they mostly join two things ("shoes and coat") rather than two statements.
 */
const JOIN =
  /\s*;\s+|:\s+(?=(?:you|u|i|he|she|they|we|please|can|could)\b)|\s+[–—]\s*|\s+-{1,2}\s+|\s*,\s+(?:but|and|so|yet|because|cos|cause|coz|although|though|since|which|whereas|while|not that|or|if|unless|instead)\b(?:,)?\s*|\s+(?:but|because|cos|coz|although|whereas)\s+|\s*,\s+(?=(?:you|u|you're|you've|your|i|i'm|i've|i'll|he|he's|she|she's|they|we|it's|its|that's|this|there's|please|don't|do|can|could|would|will|are|how|why|what)\b)|\s+and\s+(?=(?:you|u|you're|you've|i|i'm|i've|i'll|he|he's|she|she's|they|they're|we|it's|please|don't|can|could)\s)|\s*,?\s+(?=(?:which (?:i|you|u|is|was|just|no doubt|of course|obviously|about|frankly)|like (?:you|u|a|an|some)|instead of|by which|not that|no thanks to|thanks to (?:you|your)|you (?:useless|selfish|lazy|stupid|pathetic|evil|fucking|absolute|utter|complete|total|grubby|little|sad|lying|blithering|vile|nasty|miserable))\s)|\s+and\s+(?=(?:try|stop|maybe|for once|tell|ask|your|before)\s)|\s*,\s+(?=(?:for once|like|let|bring|send|put|tell|ring|call|pay|sign|just|maybe|or)\s)/gi;

/** Joins that begin a clause which leans on the one before: the word goes with the clause. */
const LEANS = /\b(?:because|cos|cause|coz|although|though|since|which|whereas|while|not that|or|if|unless|instead)\b/i;

const stands = (part: string): boolean => wordCount(part) >= 2;

/** The clauses of one sentence, in order. A cut is made only where what stands on both sides has two words or more. */
export function clauses(text: string, sentence: Span): readonly Clause[] {
  const body = text.slice(sentence.start, sentence.end).replaceAll('’', "'");
  const found: Clause[] = [];
  let start = 0;
  let join = '';
  for (const match of body.matchAll(JOIN)) {
    const leaning = LEANS.exec(match[0]);
    const end = match.index;
    const next = leaning ? match.index + leaning.index : match.index + match[0].length;
    if (next <= start || !stands(body.slice(start, end)) || !stands(body.slice(next))) continue;
    found.push({ start: sentence.start + start, end: sentence.start + end, join });
    start = next;
    join = body.slice(end, next);
  }
  found.push({ start: sentence.start + start, end: sentence.end, join });
  return found;
}
