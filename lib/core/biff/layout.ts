import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import type { Span } from '../text/span';
import { wordCount } from '../text/tokens';
import { facts, hardFacts } from './facts';
import { isRequest } from './speech-acts';

/** A sentence of the rewrite, and where it stood in the draft. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** Word for word as in the draft. */
  readonly asWritten: boolean;
  readonly pinned: boolean;
}

/** The line breaks between two sentences of the draft, at most one empty line; a space on one line. */
export function gap(text: string, before: Span, after: Span): string {
  const between = text.slice(before.end, after.start);
  return /\n\s*\n/.test(between) ? '\n\n' : between.includes('\n') ? '\n' : ' ';
}

const GOES_ON =
  /^(?:and|but|so|then|he|she|they|it|it's|that|this|these|those|his|her|their|he's|she's|they're|there|which|if|please|otherwise|until|both|half|yes|no|ok|okay|thanks|the (?:time|date|form|letter|balance|number|rest|other)|could you|can you|i can|i'll|i will)\b/;

const topicWords = (text: string): ReadonlySet<string> =>
  new Set(
    facts(text)
      .filter(({ kind }) => kind === 'thing' || kind === 'place' || kind === 'name')
      .flatMap(({ quote }) => plain(quote).split(' ')),
  );

/** Neighbouring sentences on one subject; a new one begins where a sentence neither goes on nor shares a thing or name. */
export function topics(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let known = new Set<string>();
  for (const line of lines) {
    const words = topicWords(line.text);
    const group = groups.at(-1);
    const shared = [...words].some((word) => known.has(word));
    const says = hardFacts(line.text).length > 0 || isRequest(line.text);
    if (group && (!says || GOES_ON.test(plain(line.text)) || shared || words.size === 0)) {
      group.push(line);
      for (const word of words) known.add(word);
    } else {
      groups.push([line]);
      known = new Set(words);
    }
  }
  return groups;
}

/** Long enough that a reader needs the paragraphs. */
const LONG = 45;
const MANY = 3;

/** "First, ...", "Second, ...": the writer counts the topics. */
const COUNTED = /^(?:(?:and )?(?:first|second|third|fourth|fifth|last|final)(?:ly)?|one|two|three|\d)(?:,|[.):] )\s*/i;

/** The topics as the writer counted them, without the words that count; `undefined` where fewer than two are counted. */
function counted(lines: readonly Line[]): { readonly before: readonly Line[]; readonly items: readonly string[] } | undefined {
  const heads = lines.flatMap((line, index) => (COUNTED.test(line.text) && !line.pinned ? [index] : []));
  if (heads.length < 2) return undefined;
  const items = heads.map((from, at) =>
    startWithCapital(
      lines
        .slice(from, heads[at + 1] ?? lines.length)
        .map((line) => line.text)
        .join(' ')
        .replace(COUNTED, ''),
    ),
  );
  return { before: lines.slice(0, heads[0]), items };
}

/** One topic a paragraph; three or more short ones are a numbered list. Where the writer broke lines, those stand. */
export function arranged(text: string, lines: readonly Line[]): string {
  const own = lines.some((line, index) => index > 0 && gap(text, (lines[index - 1] as Line).span, line.span) !== ' ');
  const long = lines.reduce((sum, line) => sum + wordCount(line.text), 0) > LONG;
  const list = own ? undefined : counted(lines);
  if (list) {
    const numbered = list.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    return list.before.length > 0 ? `${list.before.map((line) => line.text).join(' ')}\n\n${numbered}` : numbered;
  }
  if (own || !long) {
    return lines.map((line, index) => (index > 0 ? gap(text, (lines[index - 1] as Line).span, line.span) : '') + line.text).join('');
  }
  const paragraphs = topics(lines).map((group) => group.map((line) => line.text).join(' '));
  if (paragraphs.length < MANY) return paragraphs.join('\n\n');
  return paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`).join('\n');
}

/** Bill Eddy's two to five sentences; the project's bound for a rewrite. */
const WORDS = 120;

const SAYS_I = /(?<![\w'])(?:i|i'm|i've|i'd|i'll|my)(?!\w)/;
/** Where a message is too long these go, the last first: what holds no fact; then what the writer tells of a day without one. */
const EXPENDABLE: readonly ((text: string) => boolean)[] = [
  (text) => facts(text).length === 0,
  (text) =>
    SAYS_I.test(plain(text)) && hardFacts(text).length === 0 && facts(text).every(({ kind }) => kind === 'thing' || kind === 'place'),
];

/** The sentences that have to go so that a message is brief; fewer than that where facts need the room. */
export function overlong(lines: readonly Line[]): ReadonlySet<Line> {
  const gone = new Set<Line>();
  let words = lines.reduce((sum, line) => sum + wordCount(line.text), 0);
  for (const expendable of EXPENDABLE) {
    for (const line of [...lines].reverse()) {
      if (words <= WORDS) return gone;
      if (gone.has(line) || line.pinned || !expendable(line.text)) continue;
      gone.add(line);
      words -= wordCount(line.text);
    }
  }
  return gone;
}
