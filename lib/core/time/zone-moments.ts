import { momentIn, type ZoneMoment } from './zone-clock';

const DAY_MS = 86_400_000;
/** In days. A conversation of a lifetime; beyond it the days are worked out anew. */
const MOST_DAYS = 40_000;

/**
 * `momentIn` for very many times of one zone: what its clocks are ahead of UTC is asked once a day, and only on the days round a
 * change for each time.
 * @returns of what the clock showed, in the milliseconds of a date's UTC fields.
 */
export function zoneMoments(zone: string): (local: number) => ZoneMoment {
  const ahead = new Map<number, number | undefined>();
  return (local) => {
    const day = Math.floor(local / DAY_MS);
    if (!ahead.has(day)) {
      if (ahead.size >= MOST_DAYS) ahead.clear();
      ahead.set(day, steadyIn(zone, day * DAY_MS));
    }
    const offset = ahead.get(day);
    return offset === undefined ? momentIn(zone, new Date(local)) : { at: new Date(local - offset) };
  };
}

/** Milliseconds ahead of UTC where that is the same through the day and on its neighbours; `undefined` round a change. */
function steadyIn(zone: string, day: number): number | undefined {
  const [before, start, end, after] = [day - DAY_MS, day, day + DAY_MS, day + 2 * DAY_MS].map((local) => {
    const { at, clock } = momentIn(zone, new Date(local));
    return clock ? undefined : local - at.getTime();
  });
  return before === start && start === end && end === after ? start : undefined;
}
