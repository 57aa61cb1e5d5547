const format = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  });

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs far more to make than to use, and a conversation has hundreds of times in one zone. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = format(zone);
  } catch {
    // A zone from a stranger's record that this runtime does not know: UTC is always right, and is named in the text.
    made = format('UTC');
  }
  formats.set(zone, made);
  return made;
}

/**
 * A moment written out so that it cannot be misread, as British court papers do it: "Mon 4 May 2026, 17.42 BST".
 * `utcIso` is ISO 8601; `zone` an IANA name such as "Europe/London". The zone in force at that moment is always named;
 * an unknown zone gives UTC, and text that is not a time comes back as it is.
 */
export function writtenTime(utcIso: string, zone: string): string {
  const moment = new Date(utcIso);
  if (Number.isNaN(moment.getTime())) return utcIso;
  const parts = new Map(
    formatFor(zone)
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}.${part('minute')} ${part('timeZoneName')}`;
}
