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
  /** Milliseconds since 1970. */
  readonly start: number;
}

/** Every month from the one of `first` to the one of `last`, both milliseconds since 1970. */
export function monthsBetween(first: number, last: number, zone: string): readonly Month[] {
  const from = localTime(new Date(first), zone);
  const months: Month[] = [];
  for (let at = 0; ; at++) {
    const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + at, 1));
    const start = dayStartIn(zone, day).getTime();
    if (start > last || Number.isNaN(start)) return months;
    months.push({ month: day.toISOString().slice(0, 7), start });
  }
}
