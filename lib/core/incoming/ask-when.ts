import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { contains, overlaps, type Span } from '../text/span';
import type { Ask } from './asks';
import type { NamedDay, NamedHour } from './days';
import type { Triage } from './triage';

/** The days and hours that belong to a part of a message. */
export interface NamedWhen {
  readonly days: readonly NamedDay[];
  readonly hours: readonly NamedHour[];
}

export const whenIn = (span: Span, { days, hours }: NamedWhen): NamedWhen => ({
  days: days.filter((day) => contains(span, day.span)),
  hours: hours.filter((hour) => contains(span, hour.span)),
});

const isEmpty = ({ days, hours }: NamedWhen): boolean => days.length + hours.length === 0;

/** "I can bring it on Monday or Tuesday. Which suits you?" */
const POINTS_BACK = /\b(?:which|either|suits?|prefer|pick|choose|(?:is|would|does|will) (?:that|this|it))\b/;

/**
 * When the thing asked for is to be: what the ask says itself, else its sentence before it ("he has the dentist on the 3rd, can
 * you take him?"), else the sentence that it points
 * back to, else what was told just before it of the children.
 */
export function whenOf(text: string, ask: Ask, found: Triage): NamedWhen {
  const own = whenIn(ask.span, found);
  if (!isEmpty(own)) return own;
  const sentence = sentences(text).find((one) => overlaps(one, ask.span));
  const led = sentence && whenIn({ start: sentence.start, end: ask.span.start }, found);
  if (led && !isEmpty(led)) return led;
  const last = sentences(text)
    .filter((one) => sentence && one.end <= sentence.start)
    .at(-1);
  if (last && POINTS_BACK.test(plain(ask.text))) {
    const pointed = whenIn(last, found);
    if (!isEmpty(pointed)) return pointed;
  }
  const before = [...found.matters].reverse().find(({ span }) => span.start < ask.span.start);
  // What was told before another question belongs to that one.
  const taken = before && found.asks.some(({ span }) => span.end > before.span.start && span.end <= ask.span.start);
  return before && !taken ? whenIn({ start: before.span.start, end: Math.min(before.span.end, ask.span.start) }, found) : own;
}
