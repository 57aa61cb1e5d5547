import { PageNumber, TextRun } from 'docx';
import { hasRightToLeft } from '../papers/isolated';

/** How one run is set. */
export interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half-points. */
  readonly size?: number;
}

/** Stands in a line for the page's own number, which only the reader's program knows. */
export const PAGE_HERE = '\uE000';

/** One or more words written from right to left, with what stands between them. */
const RTL_WORD = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
const PIECES = new RegExp(`${RTL_WORD}(?:[\\p{M}\\p{P}\\p{Z}\\p{N}]*${RTL_WORD})*\\p{M}*`, 'gu');

/**
 * A text as runs: those written from right to left are marked so, line breaks are kept, what XML cannot hold is shown as its sign.
 * @param base direction of the paragraph. In one from right to left every run is marked, and numbers and signs find their places by themselves.
 */
export function textRuns(text: string, style: RunStyle = {}, base: 'ltr' | 'rtl' = 'ltr'): TextRun[] {
  const parts = (line: string) => (base === 'rtl' ? [line] : pieces(line));
  return shown(text)
    .split('\n')
    .flatMap((line, index) =>
      parts(line).map((part, at) => run(part, style, index > 0 && at === 0, base === 'rtl' || hasRightToLeft(part))),
    );
}

/** In which direction a text as a whole is written: its first letter tells. */
export const directionOf = (text: string): 'ltr' | 'rtl' => (hasRightToLeft(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr');

function run(text: string, style: RunStyle, newLine: boolean, rightToLeft: boolean): TextRun {
  return new TextRun({
    ...style,
    ...(newLine && { break: 1 }),
    ...(rightToLeft && { rightToLeft, ...(style.bold && { boldComplexScript: true }) }),
    ...(text.includes(PAGE_HERE) ? { children: fields(text) } : { text }),
  });
}

const fields = (text: string) =>
  text
    .split(/(\uE000)/)
    .filter(Boolean)
    .map((part) => (part === PAGE_HERE ? PageNumber.CURRENT : part));

/**
 * At least one piece, so that an empty line stays a line. What follows words from right to left begins with a mark of the direction of the
 * line (U+200E), or numbers would move to their other side.
 */
function pieces(line: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const match of line.matchAll(PIECES)) {
    if (match.index > at) found.push(after(found, line.slice(at, match.index)));
    found.push(match[0]);
    at = match.index + match[0].length;
  }
  if (at < line.length || found.length === 0) found.push(after(found, line.slice(at)));
  return found;
}

const after = (before: readonly string[], text: string): string => (before.length > 0 ? `\u200E${text}` : text);

/** Isolates have done their work: runs carry their own direction, and what would turn round the rest of the paragraph ends with them. */
const shown = (text: string): string =>
  ended(text)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u2066-\u2069\uFFFE\uFFFF]/g, '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));

/** Each override or embedding (U+202A, U+202B, U+202D, U+202E) that is open at the end of an isolate, a line or the text is ended there. */
function ended(text: string): string {
  if (!/[\u202A\u202B\u202D\u202E]/.test(text)) return text;
  /** How many are open in each isolate that is. */
  let open = [0];
  const end = (count = 0) => '\u202C'.repeat(count);
  const endAll = () => {
    const all = end(open.reduce((sum, count) => sum + count, 0));
    open = [0];
    return all;
  };
  const closed = text.replace(/[\u202A-\u202E\u2066-\u2069\n]/g, (sign) => {
    const last = open.length - 1;
    if (sign === '\n') return `${endAll()}\n`;
    if (sign === '\u2069') return `${end(last > 0 ? open.pop() : 0)}${sign}`;
    if (sign >= '\u2066') open.push(0);
    else if (sign !== '\u202C') open[last] = (open[last] ?? 0) + 1;
    else if (open[last] === 0) return '';
    else open[last] = (open[last] ?? 0) - 1;
    return sign;
  });
  return closed + endAll();
}
