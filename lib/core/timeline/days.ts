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
  /** When the next one begins, in milliseconds since 1970; not a number at the end of all dates. */
  readonly end: number;
}

/** The month of a moment, which is given in milliseconds since 1970. */
export function monthAt(moment: number, zone: string): Month {
  const local = localTime(new Date(moment), zone);
  const first = (later: number) => new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + later, 1));
  return { month: local.toISOString().replace(/-\d\dT.*/, ''), end: dayStartIn(zone, first(1)).getTime() };
}
