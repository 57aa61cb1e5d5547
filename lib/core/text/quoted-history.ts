import type { Span } from './span';

/** "On Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:", which some clients break over two lines. */
const ATTRIBUTION = [
  /\bOn\s(?:(?!\bOn\s)[^\n]){6,160}?(?:\n[^\n]{0,160}?)?\bwrote:[ \t]*(?=\n|$)/g,
  /\bAm\s(?:(?!\bAm\s)[^\n]){6,160}?(?:\n[^\n]{0,160}?)?\bschrieb[^\n]{0,120}:[ \t]*(?=\n|$)/g,
  /\bLe\s(?:(?!\bLe\s)[^\n]){6,160}?(?:\n[^\n]{0,160}?)?\ba écrit\s?:[ \t]*(?=\n|$)/g,
];
/** An attribution names a date, an hour or "Friday,"; "On Friday she wrote: ..." in the writer's own words does not end a line. */
const DATED = /\d{4}|\d{1,2}[:.]\d{2}|\d{1,2}\/\d{1,2}|@|^On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /;

const DIVIDER =
  /^[ \t]*(?:-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Forwarded message|Message transféré|Weitergeleitete Nachricht)\s*-{2,}|Begin forwarded message:|_{20,})[ \t]*$/gim;
/** The block that Outlook puts above the message answered: a sender line, then a date line within the next two. */
const HEADER_BLOCK =
  /^[ \t]*\*?(?:From|Von|De)\s?:\*?[ \t]\S[^\n]*\n(?:[^\n]*\n){0,1}[ \t]*\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Date d'envoi)\s?:\*?[ \t]\S/gim;
const QUOTED_LINE = /^[ \t]*>/;

interface Line extends Span {
  readonly body: string;
}

function lines(text: string): readonly Line[] {
  const found: Line[] = [];
  let start = 0;
  for (const body of text.split('\n')) {
    found.push({ start, end: Math.min(text.length, start + body.length + 1), body });
    start += body.length + 1;
  }
  return found;
}

/** Where everything to the end is somebody else's message, as a divider or header block says. */
function tailStart(text: string): number {
  const starts: number[] = [];
  for (const pattern of [DIVIDER, HEADER_BLOCK]) {
    for (const match of text.matchAll(pattern)) {
      starts.push(match.index);
      break;
    }
  }
  return Math.min(text.length, ...starts);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (span.start >= span.end) continue;
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}

/**
 * The parts of a plain-text mail that the writer did not write: quoted lines, the attribution above them (also where
 * the writer typed in front of it on the same line), and all below a divider or an Outlook header block.
 * Offsets in `text`, in order, not overlapping.
 */
export function quotedHistory(text: string): readonly Span[] {
  const found: Span[] = [];
  const tail = tailStart(text);
  if (tail < text.length) found.push({ start: tail, end: text.length });
  const all = lines(text);
  for (const line of all) if (QUOTED_LINE.test(line.body)) found.push({ start: line.start, end: line.end });

  for (const pattern of ATTRIBUTION) {
    for (const match of text.matchAll(pattern)) {
      if (!DATED.test(match[0])) continue;
      const end = match.index + match[0].length;
      const following = all.filter((line) => line.start >= end && line.body.trim() !== '');
      // Quoted lines below are found by themselves, and a writer may answer between them. Without any, the rest is history.
      const marked = following.some((line) => QUOTED_LINE.test(line.body));
      found.push({ start: match.index, end: marked ? end : text.length });
    }
  }
  return merged(found);
}

/** What is left of `[0, length)` beside `quoted`: the parts to judge, in order. */
export function authored(length: number, quoted: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const span of merged(quoted)) {
    if (span.start > start) found.push({ start, end: Math.min(length, span.start) });
    start = Math.max(start, span.end);
  }
  if (start < length) found.push({ start, end: length });
  return found;
}

/** A plain-text mail taken apart: the writer's own words, and those that are not. */
export function apart(text: string): { readonly text: string; readonly quoted?: string } {
  const history = quotedHistory(text);
  const quoted = joined(text, history);
  return { text: joined(text, authored(text.length, history)), ...(quoted && { quoted }) };
}

/** Two parts that stood on lines of their own stay on lines of their own. */
const joined = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .reduce((all, part) => (all && !/\n$/.test(all) && !/^\n/.test(part) ? `${all}\n${part}` : all + part), '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
