import { localTime } from '../evidence/written-time';
import { dayStartIn } from '../time/zone-clock';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** When a day begins in a zone, in milliseconds since 1970; of the day `later` days on. `undefined` where it is no day. */
export function dayStart(day: string, zone: string, later = 0): number | undefined {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return undefined;
  return dayStartIn(zone, new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + later))).getTime();
}

export interface Month {
  /** "2026-03" */
  readonly month: string;
  /** When it begins and when the next one does, in milliseconds since 1970; not a number at the end of all dates. */
  readonly start: number;
  readonly end: number;
}

/** The month of a moment, which is given in milliseconds since 1970. */
export type MonthAt = (moment: number) => Month;

/** Remembers the months that it was asked for: to work one out takes a good part of a millisecond. */
export function monthsIn(zone: string): MonthAt {
  /** In order. */
  const known: Month[] = [];
  return (moment) => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((known[middle]?.end ?? 0) > moment) high = middle;
      else low = middle + 1;
    }
    const found = known[low];
    if (found && found.start <= moment) return found;
    const month = workedOut(moment, zone);
    if (month.start <= moment && moment < month.end) known.splice(low, 0, month);
    return month;
  };
}

function workedOut(moment: number, zone: string): Month {
  const local = localTime(new Date(moment), zone);
  const first = (later: number) => dayStartIn(zone, new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + later, 1))).getTime();
  return { month: local.toISOString().replace(/-\d\dT.*/, ''), start: first(0), end: first(1) };
}
