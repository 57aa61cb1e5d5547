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
import { type Line, overlong } from './layout';
import type { Look, LookAt } from './look';
import type { Dropped } from './outcome';
import { settle } from './settle';
import { isShared, ofThirds } from './subjects';

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

const POLITELY = /(?<!\w)(?:please|could|can|would)(?!\w)/;
/** "The man who ..." names somebody and tells nothing. */
const NAMING = /^the (?:man|woman|person|one|sort|kind) (?:who|that|of)(?!\w)/;

/** Something that the reader must know or do: an answer, an offer, a request, or news of the arrangements or the child. */
function bears(look: Look): boolean {
  if (look.answers || look.offers || look.anchored || /\d/.test(look.low) || isShared(look.low)) return true;
  if (look.asks && POLITELY.test(look.low)) return true;
  return (look.anchors.child || (ofThirds(look) && look.count >= 4)) && !NAMING.test(look.low);
}

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

  const spans = sentences(spanText(text, middle)).map(({ start, end }) => ({ start: middle.start + start, end: middle.start + end }));
  const made = new Map<Span, CalmSentence>();
  const make = (span: Span, strict: boolean): Line | undefined => {
    const sentence = calmSentence(text, span, findings, { at, thorough: true, putBack, strict });
    made.set(span, sentence);
    const pinned = putBack.some((one) => overlaps(one, span));
    return sentence.text === '' ? undefined : { span, text: sentence.text, asWritten: sentence.asWritten, pinned };
  };
  const lines = spans.flatMap((span) => make(span, false) ?? []);
  const long = overlong(lines);
  const twice = lines.filter((line, index) => !line.pinned && lines.findIndex((one) => plain(one.text) === plain(line.text)) < index);
  const brief = lines.filter((line) => !long.has(line) && !twice.includes(line));

  const facts = spans.flatMap((span) => hardFacts(spanText(text, span)));
  const whole = (some: readonly Line[]): string => assemble({ text, lines: some, facts, greeting, close });
  const settled = settle(brief, { at, analyse, whole, again: (line) => make(line.span, true) });

  const standing = new Set(settled.map(({ span }) => span));
  const dropped = spans.flatMap((span): readonly Dropped[] => {
    const sentence = made.get(span);
    if (standing.has(span) || !sentence || sentence.text === '') return sentence?.dropped ?? [];
    const line = lines.find((one) => one.span === span);
    const reason = line && long.has(line) ? 'biff.tooLong' : line && twice.includes(line) ? 'biff.saidTwice' : 'biff.besideTheRest';
    return [{ quote: spanText(text, span), span, reason }];
  });
  const missing = stillMissing(settled, facts);
  const worthSending = settled.some((line) => line.pinned || bears(at(line.text))) || missing.some((fact) => fact.kind !== 'date');
  return { text: whole(settled), dropped, worthSending };
}
