import { plain } from '../text/plain';
import { overlaps, type Span, spanText } from '../text/span';
import type { Finding } from '../tone/finding';
import type { WordKey } from '../words/said';
import { asRequest, isReproach } from './as-request';
import { compose, missingFrom } from './compose';
import { fateOf, fateOfAside } from './fate';
import type { LookAt } from './look';
import { BESIDE_THE_POINT, type Placed, withoutGaps } from './orphans';
import type { Dropped, Fact } from './outcome';
import { quietly, withoutSpite } from './spite';

/** A sentence made calm. `text` is empty where nothing of it stays. */
export interface CalmSentence {
  readonly text: string;
  /** Nothing was taken out or turned. */
  readonly asWritten: boolean;
  readonly dropped: readonly Dropped[];
  /** Hours, days and sums that stood only in what was dropped; spans in the draft. */
  readonly lost: readonly Fact[];
}

export interface CalmOptions {
  readonly at: LookAt;
  /** Also leave out what carries nothing about the arrangements, as a rewrite of the whole message does. */
  readonly thorough: boolean;
  /** A first round was not enough: whatever is flagged alone goes. */
  readonly strict?: boolean;
  /** Parts of the draft that the writer put back: they stay word for word. */
  readonly putBack: readonly Span[];
}

const WORD = /[\p{L}\p{N}£€$'’.:/-]*[\p{L}\p{N}]/gu;

/** The words that a turned version has no longer, one entry for each stretch of them; they can be put back. */
function cutOut(written: string, words: string, start: number, reason: WordKey): readonly Dropped[] {
  const before = Array.from(plain(written).matchAll(WORD));
  const after = Array.from(plain(words).matchAll(WORD), ([word]) => word);
  // The longest run of words that both have, in order.
  const longest = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const same = before[row]?.[0] === after[column];
      (longest[row] as Uint16Array)[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const cuts: { from: number; to: number }[] = [];
  let column = 0;
  let open = false;
  before.forEach((word, row) => {
    while (column < after.length && after[column] !== word[0] && at(row, column + 1) > at(row + 1, column)) column++;
    if (after[column] === word[0]) {
      column++;
      open = false;
      return;
    }
    const last = cuts.at(-1);
    const to = word.index + word[0].length;
    if (open && last) last.to = to;
    else cuts.push({ from: word.index, to });
    open = true;
  });
  return cuts.map(({ from, to }) => ({ quote: written.slice(from, to), span: { start: start + from, end: start + to }, reason }));
}

/** "Would it be beyond you to send it on Monday?" is one request, however many pieces it has. */
function wholeAsRequest(sentence: string, at: LookAt): string | undefined {
  if (!at(sentence).rhetorical && !isReproach(sentence)) return undefined;
  const made = asRequest(withoutSpite(quietly(sentence)));
  if (made === undefined || missingFrom(made, sentence).length > 0) return undefined;
  const look = at(made);
  return look.flagged || look.personal || look.pieces.some((one) => at(made.slice(one.start, one.end)).aside) ? undefined : made;
}

/** Findings that name no phrase: what is built like news gets the benefit of the doubt. */
const VAGUE: ReadonlySet<Finding['kind']> = new Set(['about-the-person', 'reads-sharply', 'shouting']);

/** The pieces of a sentence, each with what becomes of it by itself. */
function judged(text: string, sentence: Span, findings: readonly Finding[], options: CalmOptions): readonly Placed[] {
  const { at, thorough, putBack, strict = false } = options;
  const whole = spanText(text, sentence);
  const { pieces } = at(whole);
  return pieces.map((piece, index): Placed => {
    const { start, end } = { start: sentence.start + piece.start, end: sentence.start + piece.end };
    const written = text.slice(start, end);
    const finding = findings.find((one) => overlaps(one.span, { start, end }));
    const base = {
      start,
      end,
      written,
      join: whole.slice(piece.start - piece.join.length, piece.start),
      leans: piece.leans && pieces.length > 1,
      continues: piece.continues,
      idle: false,
      hurtful: finding !== undefined,
      pinned: putBack.some((one) => overlaps(one, { start, end })),
      reason: finding?.reason ?? BESIDE_THE_POINT,
    };
    if (base.pinned || (!finding && !thorough && !strict)) return { ...base, fate: 'kept', words: written };
    const before = pieces[index - 1];
    const ordered = before !== undefined && [whole.slice(before.start, before.end)].some((words) => at(words).asks || at(words).commands);
    const suspicion = {
      hurtful: strict || finding !== undefined,
      strict: strict || (finding !== undefined && !VAGUE.has(finding.kind)),
      continues: piece.continues && !ordered,
    };
    const made = base.leans ? fateOfAside(at(written), suspicion, at) : fateOf(at(written), suspicion, at);
    if (made.fate === 'dropped') return { ...base, fate: 'dropped', words: '', idle: made.idle };
    return { ...base, fate: made.fate, words: made.fate === 'turned' ? made.words : written };
  });
}

/** `findings` are those of the draft; only those within `sentence` are used. */
export function calmSentence(text: string, sentence: Span, findings: readonly Finding[], options: CalmOptions): CalmSentence {
  const { at, thorough, putBack } = options;
  const whole = spanText(text, sentence);
  const own = findings.filter((finding) => overlaps(finding.span, sentence));
  const request = thorough && !putBack.some((one) => overlaps(one, sentence)) ? wholeAsRequest(whole, at) : undefined;
  if (request) {
    const dropped = cutOut(whole, request, sentence.start, own[0]?.reason ?? BESIDE_THE_POINT);
    return { text: request, asWritten: false, dropped, lost: [] };
  }
  const pieces = withoutGaps(judged(text, sentence, own, options), at);
  if (pieces.every((piece) => piece.fate === 'kept')) return { text: whole, asWritten: true, dropped: [], lost: [] };
  const made = compose(pieces);
  const lost: Fact[] = [];
  const dropped: Dropped[] = [];
  for (const { fate, start, end, written, words, reason } of pieces) {
    if (fate === 'dropped' && /[\p{L}\p{N}]/u.test(written)) dropped.push({ quote: written, span: { start, end }, reason });
    else if (fate === 'turned') dropped.push(...cutOut(written, words, start, reason));
    for (const fact of missingFrom(made, written)) {
      lost.push({ ...fact, span: { start: fact.span.start + start, end: fact.span.end + start } });
    }
  }
  return { text: made, asWritten: false, dropped, lost };
}
