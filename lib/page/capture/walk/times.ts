import { localTime } from '../../../core/evidence/written-time';
import type { Entry } from './entry';

/** ISO 8601 UTC, as the page names it or as it was worked out. */
export const timeOf = ({ reading }: Entry): string | undefined => reading?.message.time.utc ?? reading?.message.time.inferred?.utc;

/** "2026-05-03", by a clock in the zone. */
export const dayOf = (utc: string, zone: string): string => localTime(new Date(utc), zone).toISOString().slice(0, 10);

export const isBefore = (entry: Entry, day: string, zone: string): boolean => {
  const utc = timeOf(entry);
  return utc !== undefined && dayOf(utc, zone) < day;
};

/** Of the first entry that has one: lists run from the earliest on. */
export function earliestOf(first: Entry | undefined): string | undefined {
  for (let entry = first; entry; entry = entry.next) {
    const utc = timeOf(entry);
    if (utc !== undefined) return utc;
  }
  return undefined;
}
