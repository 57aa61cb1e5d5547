import type { Replacement } from '../export/request';
import type { Span } from '../text/span';
import { type Folded, folded } from './folded';
import { patternOf } from './pattern';

/** Where words of a list stand in texts, and what stands for them. */
export interface Replacer {
  /** The text with every one of the words replaced. Of words that share letters the longest is replaced first, and what is left of the others after it. */
  readonly replaced: (text: string) => string;
  /** Whether one of the words stands in it, outside of what replaces them. */
  readonly mentions: (text: string) => boolean;
}

/** Stands where the chosen replacement would itself give a word away. */
const REMOVED = '[removed]';

/** What stands in the text for a replacement's words: always in square brackets, so that a reader sees that it was put there. */
export function standIn(by: string): string {
  const words = by
    .replace(/[\p{C}[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? `[${words}]` : REMOVED;
}

/** Letters that a date may be written with, as some names are. */
const IN_A_DATE = /^(?:april|may|june|july|august|jan|jun)$/;
const DAY_BEFORE = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?[\s\-/]$/;
const DAY_BEHIND = /^[\s\-/](?:the )?\d|^, \d{4}(?!\d)/;

export function replacerOf(replacements: readonly Replacement[]): Replacer {
  const all = replacements.flatMap(({ find, by }) => {
    const source = patternOf({ find });
    return source === undefined
      ? []
      : { source, pattern: new RegExp(source, 'gu'), by: standIn(by), isMonth: IN_A_DATE.test(folded(find).text) };
  });
  if (all.length === 0) return { replaced: (text) => text, mentions: () => false };
  const any = new RegExp(all.map(({ source }) => source).join('|'), 'u');
  const words = all.map((one) => ({ ...one, by: any.test(folded(one.by).text) ? REMOVED : one.by }));
  /** What stands in for words is never looked into. */
  const standIns = new RegExp(
    [...new Set(words.map(({ by }) => by))].map((by) => by.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g',
  );

  return {
    replaced: (text) => replacedIn(text),
    mentions: (text) => {
      const plain = folded(text);
      return any.test(plain.text) && spansIn(text, plain).length > 0;
    },
  };

  function replacedIn(text: string): string {
    const plain = folded(text);
    if (!any.test(plain.text)) return text;
    let result = '';
    let at = 0;
    for (const { start, end, by } of spansIn(text, plain)) {
      result += text.slice(at, start) + by;
      at = end;
    }
    return result + text.slice(at);
  }

  /** In order, none touching another's letters. */
  function spansIn(text: string, plain: Folded): readonly (Span & { readonly by: string })[] {
    const taken: (Span & { readonly by?: string })[] = Array.from(text.matchAll(standIns), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
    const found = words
      .flatMap(({ pattern, by, isMonth }) =>
        Array.from(plain.text.matchAll(pattern), ({ 0: match, index }) => ({
          index,
          to: index + match.length,
          start: plain.startOf(index),
          end: plain.endOf(index + match.length - 1),
          by,
          isMonth,
        })),
      )
      .filter(
        ({ index, to, isMonth }) => !(isMonth && (DAY_BEFORE.test(plain.text.slice(0, index)) || DAY_BEHIND.test(plain.text.slice(to)))),
      )
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const { start, end, by } of found) {
      for (const piece of uncovered({ start, end }, taken)) {
        if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(piece.start, piece.end))) taken.push({ ...trimmed(text, piece), by });
      }
    }
    return taken.flatMap(({ start, end, by }) => (by === undefined ? [] : { start, end, by })).sort((a, b) => a.start - b.start);
  }
}

/** What of a span none of the others covers. */
function uncovered(span: Span, taken: readonly Span[]): readonly Span[] {
  const inside = taken.filter(({ start, end }) => start < span.end && end > span.start).sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let at = span.start;
  for (const { start, end } of inside) {
    if (start > at) pieces.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < span.end) pieces.push({ start: at, end: span.end });
  return pieces;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
}
