import { localTime, writtenTime } from '../../../lib/core/evidence/written-time';
import type { TimelineMoment } from '../../../lib/core/timeline/door';
import { calendarOf, writtenDay } from '../../style/calendar';
import { useSay } from '../../words/words';

interface RowTimeProps {
  readonly at: TimelineMoment | undefined;
  readonly zone: string;
}

/** The time of day on the line of an item; what was worked out, or is its writer's word, is called so. */
export function RowTime({ at, zone }: RowTimeProps) {
  const say = useSay();
  if (!at) return <span class="time quiet">{say('timeline.row.noTime')}</span>;
  const clock = at.precision === 'day' ? say('timeline.row.dayOnly') : clockOf(at.utc, zone);
  if (at.told === 'observed')
    return (
      <time class="time" dateTime={at.utc} title={writtenTime(at.utc, zone, calendarOf(say))}>
        {clock}
      </time>
    );
  // No `<time>`: a program must not take for the page's word what was worked out.
  return (
    <span class="time">
      <em>{clock}</em> <span class="quiet">{say(at.told === 'inferred' ? 'timeline.row.workedOut' : 'timeline.row.asWriter')}</span>
    </span>
  );
}

function clockOf(utc: string, zone: string): string {
  const local = localTime(new Date(utc), zone);
  return [local.getUTCHours(), local.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
}

/** The day on which it stands, in full: "Monday 4 May 2026". Empty where nothing tells it. */
export const dayOf = (at: TimelineMoment | undefined, zone: string, say: ReturnType<typeof useSay>): string =>
  at ? writtenDay(new Date(at.utc), at.zone ?? zone, say, { weekday: true, year: true }) : '';
