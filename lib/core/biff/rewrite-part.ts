import { sentences } from '../text/sentences';
import { overlaps, type Span, spanText } from '../text/span';
import type { Analyse } from '../tone/analyse';
import type { Finding } from '../tone/finding';
import { assemble, stillMissing } from './assemble';
import { type CalmSentence, calmSentence } from './calm-sentence';
import { closeOf } from './close';
import { hardFacts } from './facts';
import { SHARED } from './fate';
import { greetingOf } from './greeting';
import { type Line, overlong } from './layout';
import type { Look, LookAt } from './look';
import type { Dropped, Fact } from './outcome';
import { settle } from './settle';

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

/** Something that the reader must know or do. */
const bears = (look: Look): boolean =>
  look.asks || look.answers || look.offers || look.anchored || look.anchors.child || look.concrete || SHARED.test(look.low);

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
  let lines: readonly Line[] = sentences(spanText(text, middle)).flatMap((found): readonly Line[] => {
    const line = make({ start: middle.start + found.start, end: middle.start + found.end }, false);
    return line ? [line] : [];
  });
  const leaveOut = (gone: ReadonlySet<Line>, reason: string): void => {
    lines = lines.filter((line) => !gone.has(line));
    for (const { span } of gone) {
      made.delete(span);
      dropped.push({ quote: spanText(text, span), span, reason });
      lost.push(...hardFacts(spanText(text, span)).map((fact) => ({ ...fact, span })));
    }
  };
  leaveOut(overlong(lines), TOO_LONG);

  const losses = (): readonly Fact[] => [...[...made.values()].flatMap((one) => one.lost), ...lost];
  const whole = (some: readonly Line[]): string => assemble({ text, lines: some, lost: losses(), greeting, close });
  const settled = settle(lines, { at, analyse, whole, again: (line) => make(line.span, true) });
  leaveOut(new Set(lines.filter(({ span }) => !settled.some((line) => line.span === span) && made.get(span)?.text !== '')), TOGETHER);
  lines = settled;
  const missing = stillMissing(lines, losses());
  return {
    text: whole(lines),
    dropped: [...[...made.values()].flatMap((one) => one.dropped), ...dropped].sort((a, b) => a.span.start - b.span.start),
    worthSending: lines.some((line) => line.pinned || bears(at(line.text))) || missing.some((fact) => fact.kind !== 'date'),
  };
}
