import { plain } from '../text/plain';
import { authored } from '../text/quoted-history';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import type { Analyse } from '../tone/analyse';
import type { Finding } from '../tone/finding';
import { aboutLine, blanksIn, withDeadline } from './blanks';
import { type CalmSentence, calmSentence } from './calm-sentence';
import { closeOf } from './close';
import { facts, hardFacts } from './facts';
import { afterComma, greetingOf } from './greeting';
import type { Dropped, Fact, Rewrite } from './outcome';
import { isRequest } from './speech-acts';

export interface RewriteOptions {
  /** Parts that somebody else wrote: left exactly as they are. */
  readonly quoted?: readonly Span[];
  /** Best the one in use, so that its memory helps. */
  readonly analyse: Analyse;
}

const NOTHING_TO_SEND = 'There is no request, date or news about the children in it, so it needs no message. You can leave it unsent.';
const STEPPED_BACK = 'What you wrote says that you may not be safe. Your words are left as they are.';

interface Made {
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Something is left beside greeting, close and a bare day name. */
  readonly worthSending: boolean;
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The line breaks between two sentences of the draft, at most one empty line; a space on one line. */
function gap(text: string, before: Span, after: Span): string {
  const breaks = (text.slice(before.end, after.start).match(/\n/g) ?? []).length;
  return breaks === 0 ? ' ' : '\n'.repeat(Math.min(2, breaks));
}

/** One stretch of the writer's own words, `part` of `text`, made calm. */
function rewritePart(text: string, part: Span, findings: readonly Finding[], analyse: Analyse): Made {
  const body = spanText(text, part);
  const at = (span: Span): Span => ({ start: part.start + span.start, end: part.start + span.end });
  const calm = (span: Span): boolean => !findings.some((finding) => finding.span.start < span.end && span.start < finding.span.end);
  const hello = greetingOf(body);
  const greeting = hello && calmWords(spanText(body, hello), analyse) ? at(hello) : undefined;
  const end = closeOf(body);
  const close = end && calm(at(end)) && at(end).start >= (greeting?.end ?? 0) ? at(end) : undefined;
  const middle: Span = { start: hello ? at(hello).end : part.start, end: close?.start ?? part.end };

  const dropped: Dropped[] = [];
  const lost: Fact[] = [];
  const kept: { readonly span: Span; readonly made: CalmSentence }[] = [];
  for (const found of sentences(spanText(text, middle))) {
    const span = { start: middle.start + found.start, end: middle.start + found.end };
    const made = calmSentence(text, span, findings, { analyse, thorough: true });
    dropped.push(...made.dropped);
    lost.push(...made.lost);
    if (made.text !== '') kept.push({ span, made });
  }

  const words = kept.map(({ made }) => made.text);
  const dated = words.some((sentence) => hardFacts(sentence).some((fact) => fact.kind !== 'amount'));
  const missing = lost.filter((fact) => !words.some((sentence) => plain(sentence).includes(plain(fact.quote))));
  const lines = kept.map(({ made }) => (dated || missing.length > 0 || made.asWritten ? made.text : withDeadline(made.text)));
  let out = '';
  kept.forEach(({ span }, index) => {
    const before = kept[index - 1]?.span ?? greeting;
    out += before ? gap(text, before, span) + (lines[index] ?? '') : (lines[index] ?? '');
  });
  const worthSending = kept.length > 0 || missing.some((fact) => fact.kind !== 'date');
  if (missing.length > 0) out += `${out === '' ? (greeting ? ' ' : '') : ' '}${aboutLine(missing)}`;
  const first = kept[0];
  const sameLine = greeting && first && gap(text, greeting, first.span) === ' ';
  const movedUp = greeting && first && text.slice(greeting.end, first.span.start).trim() !== '';
  if (sameLine && (movedUp || !first.made.asWritten)) out = ` ${afterComma(out.trimStart())}`;
  const head = greeting ? spanText(text, greeting) : '';
  const lastSpan = kept.at(-1)?.span ?? greeting;
  const foot = close ? (lastSpan ? gap(text, lastSpan, close) : '') + spanText(text, close) : '';
  return { text: `${head}${out}${foot}`.trim(), dropped, worthSending };
}

const calmWords = (words: string, analyse: Analyse): boolean => analyse(words).findings.length === 0;

function keptFacts(text: string, after: string): readonly Fact[] {
  const low = plain(after);
  return facts(text).filter((fact) => low.includes(plain(fact.quote)));
}

/**
 * The message with the hurtful parts left out or turned, clause by clause, and every hour, day and sum kept. It adds
 * no fact, promise, apology or name: what is missing is a marked blank. A message without findings comes back as it was.
 */
export function rewrite(text: string, { quoted = [], analyse }: RewriteOptions): Rewrite {
  const analysis = analyse(text, { quoted });
  if (analysis.safety) return { outcome: 'stepped-back', reason: STEPPED_BACK };
  if (analysis.findings.length === 0) return { outcome: 'unchanged', text };

  const dropped: Dropped[] = [];
  let worthSending = false;
  let out = '';
  let from = 0;
  for (const part of authored(text.length, quoted)) {
    const findings = analysis.findings.filter((finding) => within(part, finding.span));
    out += text.slice(from, part.start);
    from = part.end;
    const own = spanText(text, part);
    if (findings.length === 0) {
      out += own;
      worthSending ||= isRequest(own) || hardFacts(own).length > 0;
      continue;
    }
    const made = rewritePart(text, part, findings, analyse);
    dropped.push(...made.dropped);
    worthSending ||= made.worthSending;
    const blankBefore = /^\s*/.exec(own)?.[0] ?? '';
    const blankAfter = /\s*$/.exec(own)?.[0] ?? '';
    out += own.trim() === '' ? own : settled(blankBefore + made.text + blankAfter, analyse);
  }
  out += text.slice(from);
  if (!worthSending) return { outcome: 'nothing-to-send', reason: NOTHING_TO_SEND, dropped };
  return { outcome: 'rewritten', text: out, kept: keptFacts(text, out), dropped, blanks: blanksIn(out) };
}

const ROUNDS = 4;

/** Put together, words can read differently than alone: what is still flagged goes, its hours, days and sums stay. */
function settled(text: string, analyse: Analyse): string {
  let now = text;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = analyse(now);
    if (findings.length === 0) return now;
    const before = /^\s*/.exec(now)?.[0] ?? '';
    const after = /\s*$/.exec(now)?.[0] ?? '';
    now = before + rewritePart(now, { start: 0, end: now.length }, findings, analyse).text + after;
  }
  return analyse(now).findings.length === 0 ? now : aboutLine(hardFacts(text));
}
