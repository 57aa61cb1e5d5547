import type { MessageTime, TimePrecision, TimeSource } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { inertCopy } from './inert-copy';

/** The words of a time, without the dashes and brackets that are drawn around it. */
export function shownTimeIn(time: Element | null | undefined): string | undefined {
  if (!time) return undefined;
  const copy = inertCopy(time);
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
  return textIn(copy);
}

interface Moment {
  readonly utc: string;
  readonly precision: TimePrecision;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** What an attribute such as `datetime` names, where it names a moment by itself: a day, or a time without a zone, is none. */
export function momentIn(attribute: string | null | undefined): Moment | undefined {
  const given = attribute?.trim() ?? '';
  const [whole, seconds, fraction] = MOMENT.exec(given) ?? [];
  const at = new Date(given.replace(' ', 'T'));
  if (!whole || Number.isNaN(at.getTime())) return undefined;
  return { utc: at.toISOString(), precision: fraction ? 'millisecond' : seconds ? 'second' : 'minute' };
}

/** A count of milliseconds since 1970. */
export const momentAt = (ms: number): Moment | undefined =>
  ms > 0 && ms < 8.64e15 ? { utc: new Date(ms).toISOString(), precision: 'millisecond' } : undefined;

/** A time as displayed, with the moment that the page names beside it. */
export const namedTime = (shown: string | undefined, moment: Moment | undefined, source: TimeSource): MessageTime => ({
  ...(shown && { shown }),
  ...(moment && { utc: moment.utc, source, precision: moment.precision }),
});
