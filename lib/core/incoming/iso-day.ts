import { plain } from '../text/plain';

/** The first and, of several days, the last, as ISO 8601 dates. */
export interface IsoDays {
  readonly from: string;
  readonly to?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;
/** Without a year the nearest one is meant; half a year away from both, neither is. */
const TOO_FAR_MS = 150 * DAY_MS;

const MONTH_NAME = /(?<![\w])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?![\w])/;
const WEEKDAY_NAME = /(?<![\w])(sun|mon|tue|wed|thu|fri|sat)[a-z]*(?![\w])/;
const FROM_TODAY: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tonite: 0,
  '2nite': 0,
  '2night': 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'this aft': 0,
  'this arvo': 0,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  tmw: 1,
  tomoz: 1,
  tomorro: 1,
  tommorow: 1,
  tomorow: 1,
  '2moro': 1,
  '2morrow': 1,
  '2mrw': 1,
  yesterday: -1,
  'last night': -1,
};

const written = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day of a moment in a zone, named as IANA does, as an ISO date. */
export function isoDayIn(moment: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });
  const { year, month, day } = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

/** Midnight UTC of a day that exists; `undefined` for 31 February. */
function dayMs(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month, day);
  const made = new Date(ms);
  return made.getUTCMonth() === month && made.getUTCDate() === day ? ms : undefined;
}

/** The one year in which it is near enough, and on the weekday named; `undefined` where that leaves none or two. */
function nearest(reference: number, month: number, day: number, weekday: number | undefined): number | undefined {
  const year = new Date(reference).getUTCFullYear();
  const near = [year - 1, year, year + 1]
    .map((one) => dayMs(one, month, day))
    .filter((ms): ms is number => ms !== undefined && Math.abs(ms - reference) <= TOO_FAR_MS)
    .filter((ms) => weekday === undefined || new Date(ms).getUTCDay() === weekday);
  return near.length === 1 ? near[0] : undefined;
}

/**
 * The day that `named` means in a message of the day `reference` ("2026-03-02"), where that is beyond doubt: a date with
 * its month, a full date, or a day counted from today. "Friday", "the 12th" and "7/3" are not: `undefined`.
 */
export function isoDays(named: string, reference: string): IsoDays | undefined {
  const today = Date.parse(`${reference}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reference) || Number.isNaN(today)) return undefined;
  const low = plain(named).trim();
  const offset = Object.hasOwn(FROM_TODAY, low) ? FROM_TODAY[low] : undefined;
  if (offset !== undefined) return { from: written(today + offset * DAY_MS) };
  const full = /^(\d{4})-(\d{2})-(\d{2})$/.exec(low);
  if (full) {
    const ms = dayMs(Number(full[1]), Number(full[2]) - 1, Number(full[3]));
    return ms === undefined ? undefined : { from: written(ms) };
  }
  const name = MONTH_NAME.exec(low);
  if (!name) return undefined;
  const month = MONTHS.indexOf(name[1] ?? '');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(low)?.[0];
  const numbers = [...low.replace(/\d{4}/, '').matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
  const [first, last] = numbers;
  if (first === undefined || numbers.length > 2) return undefined;
  // "6 and 20 May" are two days; "3 to 11 October" is a stretch.
  if (last !== undefined && !/\d(?:st|nd|rd|th)? ?(?:to|till|til|until|-|–) ?\d/.test(low)) return undefined;
  const weekdayName = WEEKDAY_NAME.exec(low)?.[1];
  const weekday = weekdayName === undefined ? undefined : WEEKDAYS.indexOf(weekdayName);
  const place = (day: number, on: number | undefined): number | undefined => {
    const ms = year === undefined ? nearest(today, month, day, on) : dayMs(Number(year), month, day);
    return ms !== undefined && (on === undefined || new Date(ms).getUTCDay() === on) ? ms : undefined;
  };
  const from = place(first, weekday);
  const to = last === undefined ? undefined : place(last, undefined);
  if (from === undefined || (last !== undefined && (to === undefined || to < from))) return undefined;
  return to === undefined ? { from: written(from) } : { from: written(from), to: written(to) };
}
