import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { overlaps, type Span } from '../text/span';
import type { WordKey } from '../words/said';
import { isConcrete } from './concrete';
import type { LintKind, LintMark } from './mark';
import { longQuotations, quotations, withoutQuotations } from './quotations';
import { type Found, isReported, type LintRule, withNames } from './rule';
import { absolute } from './rules/absolute';
import { argument } from './rules/argument';
import { expert } from './rules/expert';
import { feelings } from './rules/feelings';
import { generalisation } from './rules/generalisation';
import { guess } from './rules/guess';
import { hearsay } from './rules/hearsay';
import { idiom } from './rules/idiom';
import { judgement } from './rules/judgement';
import { law } from './rules/law';
import { mindReading } from './rules/mind-reading';
import { motive } from './rules/motive';
import { names } from './rules/names';
import { rhetoric } from './rules/rhetoric';
import { verdict } from './rules/verdict';

/** In the order in which one of several on the same words is kept. */
export const RULES: readonly LintRule[] = [
  ...[motive, mindReading, feelings, hearsay, expert, law, judgement, names, argument, verdict],
  ...[generalisation, rhetoric, idiom, absolute, guess],
];

const REASONS: Readonly<Record<LintKind, readonly [reason: WordKey, suggestion: WordKey]>> = {
  judgement: ['prepare.lint.judgement', 'prepare.lint.judgementInstead'],
  motive: ['prepare.lint.motive', 'prepare.lint.motiveInstead'],
  'mind-reading': ['prepare.lint.mindReading', 'prepare.lint.mindReadingInstead'],
  feelings: ['prepare.lint.feelings', 'prepare.lint.feelingsInstead'],
  guess: ['prepare.lint.guess', 'prepare.lint.guessInstead'],
  expert: ['prepare.lint.expert', 'prepare.lint.expertInstead'],
  absolute: ['prepare.lint.absolute', 'prepare.lint.absoluteInstead'],
  argument: ['prepare.lint.argument', 'prepare.lint.argumentInstead'],
  rhetoric: ['prepare.lint.rhetoric', 'prepare.lint.rhetoricInstead'],
  law: ['prepare.lint.law', 'prepare.lint.lawInstead'],
  hearsay: ['prepare.lint.hearsay', 'prepare.lint.hearsayInstead'],
  quotation: ['prepare.lint.quotation', 'prepare.lint.quotationInstead'],
  sharp: ['prepare.lint.sharp', 'prepare.lint.sharpInstead'],
};

/** Longer texts are read up to here, so that a pasted book does not halt the desk. In characters; about 25 pages. */
export const READ = 60_000;

/** How surely a reader would feel attacked by a sentence, 0 to 1; `undefined` where that is not known yet. */
export type Sharpness = (sentence: string) => number | undefined;

/** From here on a sentence without anything to hold on to is marked; see the sets in tests/fixtures/statement. */
const SHARP = 0.25;

/**
 * What a reader of a witness statement or a summary for Cafcass would take for opinion, argument or rhetoric, in the order of the text.
 * Plain dated facts get no mark, nor does anything between quotation marks, save where that is long. It reads words, not truth: a marked
 * sentence may well be true, and nothing is changed by it.
 * @param sharpness a second opinion, for sentences in which no rule finds anything.
 */
export function lint(text: string, sharpness: Sharpness = () => undefined): readonly LintMark[] {
  const { read, quoted, own } = ownWords(text);
  const marks = pieces(own).flatMap((sentence) => {
    const found = marksIn(text, own, sentence);
    const written = plain(own.slice(sentence.start, sentence.end)).replace(/[.!?]+$/, '');
    const plainFact =
      found.length > 0 ||
      isReported(written, written.length) ||
      quoted.some((span) => overlaps(span, sentence)) ||
      isConcrete(own.slice(sentence.start, sentence.end));
    return plainFact || (sharpness(text.slice(sentence.start, sentence.end)) ?? 0) < SHARP ? found : [markOf(text, 'sharp', sentence)];
  });
  const long = longQuotations(read, quoted).map((span) => markOf(text, 'quotation', span));
  return [...marks, ...long].sort((one, other) => one.span.start - other.span.start);
}

/** Sentences of which the second opinion would be asked: none that a rule marks, and none with a fact to hold on to. */
export function doubtful(text: string): readonly string[] {
  const asked: string[] = [];
  lint(text, (sentence) => {
    asked.push(sentence);
    return undefined;
  });
  return asked;
}

function ownWords(text: string) {
  const read = text.slice(0, READ);
  const quoted = quotations(read);
  return { read, quoted, own: withoutQuotations(read, quoted) };
}

const pieces = (own: string): Span[] => sentences(own).flatMap(inPieces);

/** Nobody writes a sentence of this length; rules that look back to its beginning would take too long. In characters. */
const LONGEST = 1_500;

function inPieces({ start, end }: Span): Span[] {
  const count = Math.ceil((end - start) / LONGEST);
  return Array.from({ length: count }, (_, at) => ({ start: start + at * LONGEST, end: Math.min(end, start + (at + 1) * LONGEST) }));
}

function marksIn(text: string, own: string, sentence: Span): LintMark[] {
  const written = own.slice(sentence.start, sentence.end);
  const forms = { plain: plain(written), named: plain(withNames(written)) };
  const found: { readonly kind: LintKind; readonly at: Found }[] = [];
  // One word is marked once; the first rule says why.
  for (const { kind, find } of RULES)
    for (const at of find(forms))
      if (!found.some(({ at: other }) => at.start < other.end && other.start < at.end)) found.push({ kind, at });
  return found.map(({ kind, at }) => markOf(text, kind, { start: sentence.start + at.start, end: sentence.start + at.end }, at.leaveOut));
}

function markOf(text: string, kind: LintKind, span: Span, leaveOut?: true): LintMark {
  const [reason, suggestion] = REASONS[kind];
  return { kind, span, reason, suggestion, ...(leaveOut && { edit: withoutWords(text, span) }) };
}

/** Leaves words out, with the blank and the comma that go with them; a sentence still begins with a capital. */
function withoutWords(text: string, { start, end }: Span) {
  const after = /^,?[ \t]+/.exec(text.slice(end))?.[0] ?? '';
  const first = /(?:^|[.!?\n]\s*)$/.test(text.slice(0, start));
  if (after === '') {
    const before = /,?[ \t]+$/.exec(text.slice(0, start))?.[0] ?? '';
    return { start: start - before.length, end, insert: '' };
  }
  const next = text.slice(end + after.length, end + after.length + 1);
  return first
    ? { start, end: end + after.length + next.length, insert: next.toUpperCase() }
    : { start, end: end + after.length, insert: '' };
}
