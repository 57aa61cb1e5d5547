import type { Span } from '../text/span';
import { wordCount } from '../text/tokens';
import { QUOTED } from './rule';

/** Straight and curly, double and single; an apostrophe inside a word opens nothing. None goes beyond its paragraph. */
const QUOTATION =
  /“[^“”\n]*(?:\n(?!\s*\n)[^“”\n]*)*”|"[^"\n]*(?:\n(?!\s*\n)[^"\n]*)*"|(?<![\p{L}\p{N}])‘[^‘\n]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=\S)[^'\n]*(?:(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])[^'\n]*)*'(?![\p{L}\p{N}])/gu;

export const quotations = (text: string): readonly Span[] =>
  Array.from(text.matchAll(QUOTATION), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** The text with somebody else's words blanked, unit for unit: nothing in them is its maker's, and they end no sentence. */
export function withoutQuotations(text: string, quoted: readonly Span[]): string {
  let written = '';
  let from = 0;
  for (const { start, end } of quoted) {
    written += text.slice(from, start) + QUOTED.repeat(end - start);
    from = end;
  }
  return written + text.slice(from);
}

/** A message that is an exhibit is read there; what is quoted of it is what a reader needs to follow. In words. */
const SHORT = 40;

export const longQuotations = (text: string, quoted: readonly Span[]): readonly Span[] =>
  quoted.filter(({ start, end }) => wordCount(text.slice(start, end)) > SHORT);
