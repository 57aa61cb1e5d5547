import type { Trace } from './pairing-trace';

const MINUTE = 60_000;
/** Zones lie at most 26 hours apart (UTC-12 to UTC+14). */
export const FARTHEST = 26 * 60 * MINUTE;
const QUARTER = 15 * MINUTE;
/** A few votes that agree may agree by chance. */
const FEWEST = 3;

/** How many milliseconds are left between the stretches that two times leave open; negative where b is the earlier one, 0 where they touch. */
export function apart(a: Trace, b: Trace, offset: number): number {
  if (a.at === undefined || b.at === undefined) return Number.NaN;
  const [from, to] = [b.at - offset, b.at - offset + b.span];
  if (from >= a.at + a.span) return from - (a.at + a.span) + 1;
  if (to <= a.at) return to - a.at - 1;
  return 0;
}

/**
 * By how much the second source's times lie after the first's: a zone that was assumed wrongly, or a clock that was. The difference that
 * most of the same words have; zones lie quarters of an hour apart, so what is nearly that is that. 0 where too few agree.
 */
export function offsetOf(alike: readonly (readonly [Trace, Trace])[]): number {
  const votes = new Map<number, number[]>();
  for (const [a, b] of alike) {
    if (a.at === undefined || b.at === undefined || a.span > MINUTE || b.span > MINUTE) continue;
    const difference = b.at - a.at;
    if (Math.abs(difference) > FARTHEST) continue;
    const minute = Math.round(difference / MINUTE);
    const same = votes.get(minute);
    if (same) same.push(difference);
    else votes.set(minute, [difference]);
  }
  const around = (minute: number) => [minute - 1, minute, minute + 1].flatMap((each) => votes.get(each) ?? []);
  let best: number[] = [];
  for (const minute of votes.keys()) {
    const same = around(minute);
    if (same.length > best.length) best = same;
  }
  if (best.length < FEWEST) return 0;
  const median = best.sort((one, other) => one - other)[best.length >> 1] ?? 0;
  const zone = Math.round(median / QUARTER) * QUARTER;
  // Not -0, which is another number to JSON and to a reader.
  return (Math.abs(median - zone) <= 1.5 * MINUTE ? zone : Math.round(median / 1000) * 1000) || 0;
}
