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

function written(utc: string, zone: string): { readonly day: string; readonly clock: string; readonly zone: string } | undefined {
  const instant = new Date(utc);
  if (Number.isNaN(instant.getTime())) return undefined;
  const parts = new Map(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`,
    clock: `${part('hour')}.${part('minute')}`,
    zone: part('timeZoneName'),
  };
}

function formatter(zone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
