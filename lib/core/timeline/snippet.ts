import type { Span } from '../text/span';
import type { WantedWords } from './query-words';
import { eachTerm } from './terms';

export interface Snippet {
  /** Verbatim. */
  readonly text: string;
  /** In `text`, in order, none touching another. */
  readonly found: readonly Span[];
  /** There is more before or after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** In UTF-16 units. */
const LONGEST = 400;
/** Of these so many stand before what was found. */
const BEFORE = 80;

/** At most 400 units of a text: round the first place where wanted words stand, else from its start. */
export function snippetOf(text: string, wanted: readonly WantedWords[]): Snippet {
  const all = wanted.length === 0 ? [] : placesOf(text, wanted);
  const start = text.length <= LONGEST ? 0 : startFor(text, all[0]?.start ?? 0);
  const end = endFor(text, start + LONGEST);
  const found = all
    .filter((span) => span.start >= start && span.start < end)
    .map((span) => ({ start: span.start - start, end: Math.min(span.end, end) - start }));
  return { text: text.slice(start, end), found, cut: { before: start > 0, after: end < text.length } };
}

function startFor(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const from = Math.min(first - BEFORE, text.length - LONGEST);
  const space = text.slice(from, first).search(/\s/);
  return wholeAt(text, space < 0 ? from : from + space + 1);
}

const endFor = (text: string, end: number): number => (end >= text.length ? text.length : wholeAt(text, end));

/** One less where that would be in the middle of a surrogate pair. */
const wholeAt = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at);

/** Where wanted words stand, joined where they touch or overlap. */
function placesOf(text: string, wanted: readonly WantedWords[]): readonly Span[] {
  const words: { readonly terms: string[]; readonly span: Span }[] = [];
  eachTerm(text, (term, at, start, end) => {
    const word = words[at];
    if (word) word.terms.push(term);
    else words.push({ terms: [term], span: { start, end } });
  });
  const spans = words.flatMap((_, at) =>
    wanted.flatMap(({ terms, open }) => {
      const fits = terms.every((term, index) => {
        const beginning = open && index === terms.length - 1;
        return words[at + index]?.terms.some((one) => (beginning ? one.startsWith(term) : one === term)) ?? false;
      });
      const last = words[at + terms.length - 1];
      return fits && last ? [{ start: words[at]?.span.start ?? 0, end: last.span.end }] : [];
    }),
  );
  return joined(spans.sort((a, b) => a.start - b.start || a.end - b.end));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const before = apart.at(-1);
    if (before && span.start <= before.end) apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else apart.push(span);
  }
  return apart;
}
