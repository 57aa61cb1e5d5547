/**
 * An instant written out, for instance "Mon 4 May 2026, 17.42 BST": never 04/05/26, which two readers read as two days.
 * `utc` is ISO 8601; `zone` an IANA name. An unknown zone falls back to UTC, which the result then names.
 */
export function writtenTime(utc: string, zone: string): string {
  const instant = new Date(utc);
  if (Number.isNaN(instant.getTime())) return utc;
  const parts = new Map(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}.${part('minute')} ${part('timeZoneName')}`;
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
