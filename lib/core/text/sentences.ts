import type { Span } from './span';

/** Words whose full stop does not end a sentence, whatever follows. */
const BEFORE_A_NAME = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'rev',
  'st',
  'fr',
  'sr',
  'jr',
  'mt',
  'e.g',
  'i.e',
  'eg',
  'ie',
  'vs',
  'cf',
  'approx',
  'incl',
  're',
]);
/** Words whose full stop ends a sentence only where a capital follows. */
const BEFORE_A_CAPITAL = new Set([
  'a.m',
  'p.m',
  'am',
  'pm',
  'etc',
  'ext',
  'tel',
  'appt',
  'dept',
  'max',
  'min',
  'hrs',
  'mins',
  'u.k',
  'u.s',
]);
/** Words whose full stop stands for "number" where a digit follows. */
const BEFORE_A_NUMBER = new Set(
  'no nos para p pp c art sec yr wk mon tue tues wed thu thur thurs fri sat jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

const WORD_BEFORE = /[\p{L}\d][\p{L}\d.]*$/u;

function stopIsInside(text: string, at: number, next: number): boolean {
  const word = (WORD_BEFORE.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '').toLowerCase();
  const following = text[next] ?? '';
  if (BEFORE_A_NAME.has(word)) return true;
  if (BEFORE_A_NUMBER.has(word)) return /\d/.test(following);
  if (BEFORE_A_CAPITAL.has(word)) return /[\p{Ll}\d(]/u.test(following);
  // "J. Smith": one capital is an initial, but "Plan B." and "and I." end a sentence.
  if (/^[a-hj-z]$/i.test(word) && /\p{Lu}/u.test(text[at - 1] ?? '') && /\p{Lu}/u.test(following)) {
    return !/\b(?:plan|option|year|vitamin|group|set|part)\s$/i.test(text.slice(Math.max(0, at - 10), at - 1));
  }
  return false;
}

/** "1." and "2)" at the head of a line number an item; they are no sentence of their own. */
const listMarker = (line: string): boolean => /^\s*(?:\d{1,2}|[a-z])[.)]$/i.test(line);

const ENDING = /[.!?…]+["'”’)\]]*(?=\s|$)/gu;

function sentencesOfLine(text: string, line: Span, found: Span[]): void {
  let start = line.start;
  const take = (end: number): void => {
    const raw = text.slice(start, end);
    const body = raw.trim();
    if (body !== '') {
      const from = start + raw.indexOf(body);
      found.push({ start: from, end: from + body.length });
    }
    start = end;
  };
  const body = text.slice(line.start, line.end);
  for (const match of body.matchAll(ENDING)) {
    const at = line.start + match.index;
    const end = at + match[0].length;
    let next = end;
    while (next < line.end && /\s/.test(text[next] ?? '')) next++;
    if (match[0] === '.' && next < line.end && stopIsInside(text, at, next)) continue;
    if (match[0] === '.' && listMarker(text.slice(start, end))) continue;
    // Three dots before a small letter are a pause within the sentence.
    if (/^(?:\.{2,}|…)/.test(match[0]) && /\p{Ll}/u.test(text[next] ?? '')) continue;
    take(end);
  }
  take(line.end);
}

/**
 * The sentences of a text, in order, without the white space between them. A line break always ends one.
 * "5.30pm", "£36.50", "Dr. Shah", "e.g." and "1." at the head of a line do not.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  const lineBreak = /\r\n|[\r\n\u2028\u2029]/g;
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    sentencesOfLine(text, { start, end: match.index }, found);
    start = match.index + match[0].length;
  }
  sentencesOfLine(text, { start, end: text.length }, found);
  return found;
}
