import { writtenTime } from '../../lib/core/evidence/written-time';

/** A moment written out with its zone, and machine-readable too. */
export function Moment({ utc, zone }: { readonly utc: string; readonly zone: string }) {
  return <time dateTime={utc}>{writtenTime(utc, zone)}</time>;
}
