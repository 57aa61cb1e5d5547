import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { overlaps, type Span, spanText } from '../text/span';
import type { Analyse } from '../tone/analyse';
import type { Finding } from '../tone/finding';
import { assemble, stillMissing } from './assemble';
import { type CalmSentence, calmSentence } from './calm-sentence';
import { closeOf } from './close';
import { hardFacts } from './facts';
import { greetingOf } from './greeting';
import { speaksIll } from './hurt/certain';
import { type Line, overlong } from './layout';
import type { LookAt } from './look';
import type { Dropped, Fact } from './outcome';

export interface MadePart {
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Something is left beside greeting, close and a bare day name. */
  readonly worthSending: boolean;
}

export interface PartOptions {
  readonly at: LookAt;
  readonly analyse: Analyse;
  readonly putBack: readonly Span[];
}

const TOO_LONG = 'Left out to keep the message brief.';
const TOGETHER = 'Beside the rest this may still read as an attack.';

/** One stretch of the writer's own words, `part` of `text`, made calm. */
export function rewritePart(text: string, part: Span, findings: readonly Finding[], { at, analyse, putBack }: PartOptions): MadePart {
  const body = spanText(text, part);
  const placed = (span: Span): Span => ({ start: part.start + span.start, end: part.start + span.end });
  const calm = (span: Span): boolean => !findings.some((finding) => overlaps(finding.span, span));
  const hello = greetingOf(body);
  const greeting = hello && !at(spanText(body, hello)).flagged ? placed(hello) : undefined;
  const end = closeOf(body);
  const close = end && calm(placed(end)) && placed(end).start >= (greeting?.end ?? 0) ? placed(end) : undefined;
  const middle: Span = { start: hello ? placed(hello).end : part.start, end: close?.start ?? part.end };

  const made = new Map<Span, CalmSentence>();
  const dropped: Dropped[] = [];
  const lost: Fact[] = [];
  const make = (span: Span, strict: boolean): Line | undefined => {
    const sentence = calmSentence(text, span, findings, { at, thorough: true, putBack, strict });
    made.set(span, sentence);
    const pinned = putBack.some((one) => overlaps(one, span));
    return sentence.text === '' ? undefined : { span, text: sentence.text, asWritten: sentence.asWritten, pinned };
  };
  let lines = sentences(spanText(text, middle)).flatMap((found): readonly Line[] => {
    const line = make({ start: middle.start + found.start, end: middle.start + found.end }, false);
    return line ? [line] : [];
  });
  const leaveOut = (gone: ReadonlySet<Line>, reason: string): void => {
    lines = lines.filter((line) => !gone.has(line));
    for (const { span, text: words } of gone) {
      made.delete(span);
      dropped.push({ quote: spanText(text, span), span, reason });
      lost.push(...hardFacts(words).map((fact) => ({ ...fact, span })));
    }
  };
  leaveOut(overlong(lines), TOO_LONG);

  const losses = (): readonly Fact[] => [...[...made.values()].flatMap((one) => one.lost), ...lost];
  const whole = (): string => assemble({ text, lines, lost: losses(), greeting, close });
  // Put together, words can read differently than alone: what is still flagged is looked at again, then goes.
  const again = new Set<Span>();
  while (lines.some((line) => !line.pinned)) {
    const now = whole();
    const left = analyse(now).findings.map((finding) => plain(finding.quote));
    if (left.length === 0 && !speaksIll(now)) break;
    const free = lines.filter((line) => !line.pinned);
    const flagged = free.filter(
      ({ text: words }) => speaksIll(words) || left.some((quote) => quote.includes(plain(words)) || plain(words).includes(quote)),
    );
    const fresh = flagged.filter(({ span }) => !again.has(span));
    if (fresh.length > 0) {
      for (const { span } of fresh) again.add(span);
      lines = lines.flatMap((line) => (fresh.includes(line) ? (make(line.span, true) ?? []) : line));
    } else leaveOut(new Set(flagged.length > 0 ? flagged : free.slice(-1)), TOGETHER);
  }
  const missing = stillMissing(lines, losses());
  return {
    text: whole(),
    dropped: [...[...made.values()].flatMap((one) => one.dropped), ...dropped].sort((a, b) => a.span.start - b.span.start),
    worthSending: lines.length > 0 || missing.some((fact) => fact.kind !== 'date'),
  };
}
