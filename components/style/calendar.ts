import { type Calendar, localTime } from '../../lib/core/evidence/written-time';
import type { Say } from '../../lib/core/words/said';

/** How the language of the surfaces names days and months, in short. Browsers have not the names of every language. */
export const calendarOf = (say: Say): Calendar => ({
  days: say('dates.days').split(' '),
  months: say('dates.months').split(' '),
  to: say('dates.to'),
});

interface DayParts {
  readonly weekday?: boolean;
  readonly year?: boolean;
}

/** "Friday 27 November 2026", or less of it, as the calendar of the zone (an IANA name) has it at that moment. */
export function writtenDay(at: Date, zone: string, say: Say, { weekday = false, year = false }: DayParts): string {
  const local = localTime(at, zone);
  return [
    ...(weekday ? [say('dates.longDays').split(' ')[local.getUTCDay()]] : []),
    local.getUTCDate(),
    say('dates.longMonths').split(' ')[local.getUTCMonth()],
    ...(year ? [local.getUTCFullYear()] : []),
  ].join(' ');
}
