/**
 * An instant written out, for instance "Mon 4 May 2026, 17.42 BST": never 04/05/26, which two readers read as two days.
 * `utc` is ISO 8601; `zone` an IANA name. An unknown zone falls back to UTC, which the result then names.
 */
export function writtenTime(utc: string, zone: string): string {
  const at = written(utc, zone);
  return at ? `${at.day}, ${at.clock} ${at.zone}` : utc;
}

/** From one instant to a later one; on one day "Mon 4 May 2026, 17.42 to 17.50 BST", and within one minute a single time. */
export function writtenRange(first: string, last: string, zone: string): string {
  const [from, to] = [written(first, zone), written(last, zone)];
  if (!from || !to || from.day !== to.day || from.zone !== to.zone) return `${writtenTime(first, zone)} to ${writtenTime(last, zone)}`;
  return from.clock === to.clock ? writtenTime(first, zone) : `${from.day}, ${from.clock} to ${to.clock} ${to.zone}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE_MS = 60_000;
const BRITISH = /^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$|^GB$/;

/**
 * The names are our own, and of the runtime only the numbers are asked: browsers differ in "Sep" and "Sept" and in the names of
 * zones, and a pack that is written in one and checked in another has to come out the same to the letter.
 */
function written(utc: string, zone: string): { readonly day: string; readonly clock: string; readonly zone: string } | undefined {
  const instant = new Date(utc);
  if (Number.isNaN(instant.getTime())) return undefined;
  const local = localTime(instant, zone);
  const offset = Math.round((local.getTime() - instant.getTime()) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${DAYS[local.getUTCDay()]} ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`,
    clock: `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`,
    zone: zoneName(zone, offset),
  };
}

/** What a clock in the zone shows, as the UTC fields of a date. */
function localTime(instant: Date, zone: string): Date {
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
  if (BRITISH.test(zone)) return offset === 0 ? 'GMT' : 'BST';
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}`;
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
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
