import { spanOf } from '../evidence/compare';
import type { TimelineMoment } from './door';

/**
 * Where things that stand one after the other in one source belong on the timeline, in milliseconds since 1970. One without a time
 * stands with the one before it, or at the head with the one after; where a time leaves a stretch open, such as a whole day, the
 * source's order decides within it.
 * @param otherwise where none of them has a time.
 */
export function placesInTime(moments: readonly (TimelineMoment | undefined)[], otherwise: number): readonly number[] {
  const starts = moments.map((moment) => (moment ? Date.parse(moment.utc) : Number.NaN));
  let current = starts.find((start) => !Number.isNaN(start)) ?? otherwise;
  return moments.map((moment, at) => {
    current = placedAgain(moment, starts[at] ?? Number.NaN, current);
    return current;
  });
}

/** Where one belongs that reads otherwise now and stood at `before`. */
export const movedInTime = (moment: TimelineMoment | undefined, before: number): number =>
  placedAgain(moment, moment ? Date.parse(moment.utc) : Number.NaN, before);

function placedAgain(moment: TimelineMoment | undefined, start: number, before: number): number {
  if (!moment || Number.isNaN(start)) return before;
  return start <= before && before < start + spanOf(moment.precision) ? before : start;
}
