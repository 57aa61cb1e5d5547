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

/**
 * When the thing asked for is to be: what the ask says itself, else its sentence before it ("he has the dentist on the 3rd, can
 * you take him?"), else what was told just before it of the children.
 */
export function whenOf(text: string, ask: Ask, found: Triage): NamedWhen {
  const own = whenIn(ask.span, found);
  if (!isEmpty(own)) return own;
  const sentence = sentences(text).find((one) => overlaps(one, ask.span));
  const led = sentence && whenIn({ start: sentence.start, end: ask.span.start }, found);
  if (led && !isEmpty(led)) return led;
  const before = [...found.matters].reverse().find(({ span }) => span.start < ask.span.start);
  return before ? whenIn({ start: before.span.start, end: Math.min(before.span.end, ask.span.start) }, found) : own;
}
