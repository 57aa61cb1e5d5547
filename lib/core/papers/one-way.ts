import type { InferredTime } from '../evidence/message';
import { type WorkedOut, workedOutParts } from '../pack/sentences';

/** How all times of a section that were worked out were worked out: `undefined` before one was read, `several` where no one way holds for all. */
export type OneWay = Omit<WorkedOut, 'clock'> | 'several' | undefined;

/** The way of all so far and of one more. Only a date that can be read in two ways has an order, so that one without fits any. */
export function withTime(way: OneWay, inferred: InferredTime): OneWay {
  const { clock: _, ...one } = workedOutParts(inferred);
  if (way === undefined) return one;
  if (way === 'several' || way.from !== one.from || way.zone !== one.zone) return 'several';
  return way.order && one.order && way.order !== one.order ? 'several' : { ...way, ...one };
}

/** Said once of all of them. */
export const wayText = ({ from, zone, order }: Omit<WorkedOut, 'clock'>): string =>
  `Each time marked “worked out” was worked out from ${from}, as the source names no moment; assumed: the zone ${zone}${order ? `, and for dates that can be read in two ways ${order}` : ''}.`;
