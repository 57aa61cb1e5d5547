import { writtenTime } from '../../lib/core/evidence/written-time';
import { useSay } from '../words/words';
import { calendarOf } from './calendar';

/** A moment written out with its zone, and machine-readable too. */
export function Moment({ utc, zone }: { readonly utc: string; readonly zone: string }) {
  const say = useSay();
  return <time dateTime={utc}>{writtenTime(utc, zone, calendarOf(say))}</time>;
}
