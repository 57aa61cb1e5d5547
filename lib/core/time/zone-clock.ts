import { localTime } from '../evidence/written-time';

const DAY_MS = 86_400_000;

export interface ZoneMoment {
  readonly at: Date;
  /** The clocks showed this time twice that day, or skipped it: `at` is the earlier of the two moments that it may be. */
  readonly clock?: 'twice' | 'skipped';
}

/**
 * The moment when clocks in a zone showed this time.
 * @param local what the clock showed, as the UTC fields of a date.
 * @param zone IANA name; an unknown one is taken as UTC.
 */
export function momentIn(zone: string, local: Date): ZoneMoment {
  const wanted = local.getTime();
  const offsets = [-DAY_MS, DAY_MS].map((away) => offsetAt(zone, wanted + away));
  const moments = [...new Set(offsets)].map((offset) => wanted - offset).sort((one, other) => one - other);
  const [first = wanted, last = wanted] = [moments[0], moments.at(-1)];
  const shown = moments.filter((moment) => offsetAt(zone, moment) === wanted - moment);
  if (shown.length === 1) return { at: new Date(shown[0] ?? wanted) };
  return shown.length === 0 ? { at: new Date(first), clock: 'skipped' } : { at: new Date(Math.min(first, last)), clock: 'twice' };
}

/** The first moment of a day: not always midnight, which some zones' clocks skip. `day` is its midnight as the UTC fields of a date. */
export function dayStartIn(zone: string, day: Date): Date {
  const { at, clock } = momentIn(zone, day);
  if (clock !== 'skipped') return at;
  return new Date(day.getTime() - Math.min(offsetAt(zone, day.getTime() - DAY_MS), offsetAt(zone, day.getTime() + DAY_MS)));
}

/** Milliseconds that the zone's clocks are ahead of UTC at a moment. */
function offsetAt(zone: string, moment: number): number {
  const whole = Math.floor(moment / 1000) * 1000;
  return localTime(new Date(whole), zone).getTime() - whole;
}
