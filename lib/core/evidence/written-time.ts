/** Names of days from Sunday on and of months, and the word between two times. */
export interface Calendar {
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly to: string;
}

/** As in every pack, whatever the language of its maker. */
const BRITISH: Calendar = {
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  to: 'to',
};

/**
 * An instant written out, for instance "Mon 4 May 2026, 17.42 BST": never 04/05/26, which two readers read as two days.
 * `utc` is ISO 8601; `zone` an IANA name. An unknown zone falls back to UTC, which the result then names.
 */
export function writtenTime(utc: string, zone: string, calendar = BRITISH): string {
  const at = written(utc, zone, calendar);
  return at ? `${at.day}, ${at.clock} ${at.zone}` : utc;
}

/** From one instant to a later one; on one day "Mon 4 May 2026, 17.42 to 17.50 BST", and within one minute a single time. */
export function writtenRange(first: string, last: string, zone: string, calendar = BRITISH): string {
  const [from, to] = [written(first, zone, calendar), written(last, zone, calendar)];
  const whole = (at: string) => writtenTime(at, zone, calendar);
  if (!from || !to || from.day !== to.day || from.zone !== to.zone) return `${whole(first)} ${calendar.to} ${whole(last)}`;
  return from.clock === to.clock ? whole(first) : `${from.day}, ${from.clock} ${calendar.to} ${to.clock} ${to.zone}`;
}

/** The day alone, for instance "Mon 4 May 2026". */
export const writtenDay = (utc: string, zone: string, calendar = BRITISH): string => written(utc, zone, calendar)?.day ?? utc;

const MINUTE_MS = 60_000;
const IN_BRITAIN = /^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$|^GB$/;

/**
 * The names are our own, and of the runtime only the numbers are asked: browsers differ in "Sep" and "Sept" and in the names of
 * zones, and a pack that is written in one and checked in another has to come out the same to the letter.
 */
function written(
  utc: string,
  zone: string,
  { days, months }: Calendar,
): { readonly day: string; readonly clock: string; readonly zone: string } | undefined {
  const instant = new Date(utc);
  if (Number.isNaN(instant.getTime())) return undefined;
  const local = localTime(instant, zone);
  const offset = Math.round((local.getTime() - instant.getTime()) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${days[local.getUTCDay()]} ${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`,
    clock: `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`,
    zone: zoneName(zone, offset),
  };
}

const OFFSET = /^([+-])(\d\d):(\d\d)$/;

/** What a clock in the zone (an IANA name, or an offset such as "+01:00") shows, as the UTC fields of a date. */
export function localTime(instant: Date, zone: string): Date {
  // Not every runtime takes an offset for a zone.
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign) return new Date(instant.getTime() + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS);
  const fields = new Map(
    clockIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (type: Intl.DateTimeFormatPartTypes) => fields.get(type) ?? 0;
  return new Date(Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second')));
}

/** "GMT" and "BST" for Britain, as its courts write; elsewhere the offset says it without doubt, for instance "UTC-4" or "UTC+5.30". */
function zoneName(zone: string, offset: number): string {
  if (IN_BRITAIN.test(zone)) return offset === 0 ? 'GMT' : 'BST';
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: making one takes as long as writing hundreds of times. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
