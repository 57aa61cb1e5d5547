import type { DaysRead } from '../../lib/core/incoming/day-meant';
import type { DaySaid } from '../../lib/core/incoming/reply-help';
import type { Say } from '../../lib/core/words/said';
import { writtenDay } from '../style/calendar';

/** "Friday 27 November", with the year where it is another one than that of `beside`. Both are ISO dates. */
export const dayWords = (day: string, beside: string, say: Say): string =>
  writtenDay(new Date(`${day}T00:00:00Z`), 'UTC', say, { weekday: true, year: day.slice(0, 4) !== beside.slice(0, 4) });

/** The day that is meant, written out; `undefined` where it cannot be told. */
export function meaning({ means, deadline }: DaySaid, countedFrom: string, say: Say): string | undefined {
  const one = (day: string) => dayWords(day, countedFrom, say);
  const reading = (days: DaysRead): string =>
    days
      .map(({ from, to }) => (to === undefined ? one(from) : say('reply.fromTo', one(from), one(to))))
      .reduce((a, b) => say('count.and', a, b));
  const [first, second] = means.map(reading);
  if (first === undefined) return undefined;
  const either = second === undefined ? first : say('reply.either', first, second);
  return deadline ? say('reply.by', either) : either;
}
