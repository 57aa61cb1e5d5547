import type { InferredTime, TimePrecision } from '../evidence/message';
import { localTime } from '../evidence/written-time';
import type { FoundOrder } from './day-month-order';
import { type DayMonthOrder, type DisplayedTime, isDate, namesDay } from './displayed-time';
import { dayStartIn, momentIn } from './zone-clock';

export interface InferredBy {
  /** IANA name of the computer's zone. */
  readonly zone: string;
  readonly now: Date;
  /** Where the words that name the day stood. */
  readonly from: InferredTime['from'];
  /** Of numbers that the words leave open; without it such a date gives no time. See `orderOf`. */
  readonly order?: FoundOrder;
  /** Its clock time is that of something else and only helps to find the day. */
  readonly dayAlone?: boolean;
}

const DAY_MS = 86_400_000;

/**
 * A clock time with the day that stands elsewhere: in a divider above it, or with a neighbour. A time that names a day keeps its own.
 * Pass the place of the day's words as `from` then.
 */
export function onDay(time: DisplayedTime, day: DisplayedTime | undefined): DisplayedTime {
  if (!day || namesDay(time)) return time;
  const { hour: _hour, minute: _minute, second: _second, offset: _offset, ...named } = day;
  return { ...named, ...time };
}

/**
 * The moment that displayed words name for somebody at this computer. `undefined` where they name no day, where the order of its
 * numbers is open, or where it would lie more than a day ahead of `now`.
 *
 * An hour without minutes ("3 PM") is kept as its day alone: there is no such precision.
 * A weekday is the latest such day that is not ahead of `now`; a date without a year lies in the latest year of which that holds. A
 * clock time that the zone went through twice, or skipped, is taken for the earlier moment, and `clock` says so.
 */
export function inferredTime(time: DisplayedTime, { zone, now, from, order, dayAlone }: InferredBy): InferredTime | undefined {
  const today = startOfDay(localTime(now, time.offset === undefined ? zone : 'UTC').getTime() + (time.offset ?? 0) * 60_000);
  const day = dayOf(time, order?.order, today, now, zone);
  if (day === undefined) return undefined;
  const exact = !dayAlone && time.hour !== undefined && time.minute !== undefined;
  const precision: TimePrecision = !exact ? 'day' : time.second === undefined ? 'minute' : 'second';
  const local = new Date(exact ? clockOn(day, time) : day);
  const { at, clock } =
    time.offset !== undefined
      ? { at: new Date(local.getTime() - time.offset * 60_000), clock: undefined }
      : exact
        ? momentIn(zone, local)
        : { at: dayStartIn(zone, local), clock: undefined };
  if (at.getTime() > now.getTime() + DAY_MS) return undefined;
  return {
    utc: at.toISOString(),
    precision,
    from,
    zone: time.offset === undefined ? zone : named(time.offset),
    ...(time.open && order && { order: order.order, orderTold: order.told }),
    ...(clock && { clock }),
  };
}

/** Midnight of the day meant, as the UTC fields of a date. */
function dayOf(time: DisplayedTime, order: DayMonthOrder | undefined, today: number, now: Date, zone: string): number | undefined {
  const { year, open, weekday, daysAgo } = time;
  const [day, month] = open ? (order === undefined ? [] : order === 'day-month' ? open : [open[1], open[0]]) : [time.day, time.month];
  if (open && order === undefined) return undefined;
  const falls = (on: number) => weekday === undefined || new Date(on).getUTCDay() === weekday;
  if (day !== undefined && month !== undefined) {
    if (year !== undefined) return dateIn(year, month, day, falls);
    return latestYear(new Date(today).getUTCFullYear(), (one) => {
      const on = dateIn(one, month, day, falls);
      return on !== undefined && on <= today + DAY_MS ? on : undefined;
    });
  }
  if (day !== undefined) return undefined;
  if (daysAgo !== undefined) return falls(today - daysAgo * DAY_MS) ? today - daysAgo * DAY_MS : undefined;
  if (weekday === undefined) return undefined;
  const last = today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * DAY_MS;
  const clock = localTime(now, zone).getTime();
  return time.offset === undefined && clockOn(last, time) > clock ? last - 7 * DAY_MS : last;
}

function dateIn(year: number, month: number, day: number, falls: (on: number) => boolean): number | undefined {
  const on = Date.UTC(year, month - 1, day);
  return isDate(year, month, day) && falls(on) ? on : undefined;
}

/** Weekdays come back to a date within eleven years, 29 February within eight. */
function latestYear(from: number, dayIn: (year: number) => number | undefined): number | undefined {
  for (let year = from + 1; year > from - 12; year--) {
    const day = dayIn(year);
    if (day !== undefined) return day;
  }
  return undefined;
}

const startOfDay = (local: number): number => Math.floor(local / DAY_MS) * DAY_MS;

const clockOn = (day: number, { hour = 0, minute = 0, second = 0 }: DisplayedTime): number =>
  day + ((hour * 60 + minute) * 60 + second) * 1000;

/** An offset as a zone's name: "+05:30". */
function named(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
