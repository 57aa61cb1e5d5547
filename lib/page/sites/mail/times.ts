import type { InferredTime } from '../../../core/evidence/message';
import { displayLanguage, orderOf } from '../../../core/time/day-month-order';
import { inferredTime } from '../../../core/time/inferred-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import type { ReadingContext } from '../site';
import type { DatedWords } from './head';

/** The moments that the times of one page name for somebody at this computer, read together: one date can tell the order in all. */
export function inferredTimes(
  dated: readonly (DatedWords | undefined)[],
  page: Document,
  { zone, now }: ReadingContext,
): readonly (InferredTime | undefined)[] {
  const language = displayLanguage(page.documentElement.lang, page.defaultView?.navigator.languages ?? []);
  const times = dated.map((one) => one && readDisplayed(one.words, language));
  const found = orderOf(
    times.filter((time) => time !== undefined),
    language,
  );
  return times.map((time, at) => {
    const from = dated[at]?.from;
    return time && from && inferredTime(time, { zone, now: now(), from, ...(found && { order: found }) });
  });
}
