import type { DaysRead } from '../../lib/core/incoming/day-meant';
import type { DaySaid } from '../../lib/core/incoming/reply-help';
import type { Say } from '../../lib/core/words/said';

/** "Friday 27 November", with the year where it is another one than that of `beside`. Both are ISO dates. */
export function dayWords(day: string, beside: string, language: string): string {
  const year = day.slice(0, 4) === beside.slice(0, 4) ? {} : { year: 'numeric' as const };
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** The day that is meant, written out; `undefined` where it cannot be told. */
export function meaning({ means, deadline }: DaySaid, countedFrom: string, say: Say): string | undefined {
  const language = say('language');
  const one = (day: string) => dayWords(day, countedFrom, language);
  const reading = (days: DaysRead): string =>
    days
      .map(({ from, to }) => (to === undefined ? one(from) : say('reply.fromTo', one(from), one(to))))
      .reduce((a, b) => say('count.and', a, b));
  const [first, second] = means.map(reading);
  if (first === undefined) return undefined;
  const either = second === undefined ? first : say('reply.either', first, second);
  return deadline ? say('reply.by', either) : either;
}
