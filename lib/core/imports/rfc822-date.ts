/** The moment a Date header names, and the offset as it gave it. */
export interface HeaderDate {
  /** ISO 8601 in UTC. */
  readonly utc: string;
  /** For instance "+0100", or a name such as "GMT" where the header used one. */
  readonly zone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours from UTC of the zone names that RFC 5322 section 4.3 gives a meaning. Any other name says nothing certain. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const DATE =
  /^(?:[a-z]{3,9}\s*,\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{2}|\d{4})\s+(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?\s+([+-]\d{4}|[a-z]{1,5})$/i;

/**
 * Reads a Date header after RFC 5322 section 3.3, old forms of section 4.3 included. `undefined` where it is not a date, names a day
 * that does not exist or a zone that has no certain meaning: a time that was guessed would look like one that was observed.
 */
export function parseHeaderDate(value: string): HeaderDate | undefined {
  const match = DATE.exec(
    value
      .slice(0, 500)
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (!match) return undefined;
  const [, day = '', monthName = '', yearText = '', hour = '', minute = '', second = '0', zone = ''] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const offset = offsetMinutes(zone);
  if (month < 0 || offset === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const year = fullYear(yearText);
  const local = new Date(Date.UTC(year, month, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59)));
  if (year < 1900 || local.getUTCMonth() !== month || local.getUTCDate() !== Number(day)) return undefined;
  return { utc: new Date(local.getTime() - offset * 60_000).toISOString(), zone };
}

/** Two-digit years after RFC 5322 section 4.3: 00 to 49 lie in this century, 50 to 99 in the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function offsetMinutes(zone: string): number | undefined {
  const numeric = /^([+-])(\d\d)([0-5]\d)$/.exec(zone);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
  const hours = NAMED_ZONES[zone.toUpperCase()];
  return hours === undefined ? undefined : hours * 60;
}
