import type { EventTime } from '../evidence/note';
import { localTime } from '../evidence/written-time';
import { dayStartIn, momentIn } from '../time/zone-clock';
import type { Said } from '../words/said';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** "2026-05-04": the day that a zone's calendar shows at a moment. */
export const dayIn = (zone: string, at: Date): string => localTime(at, zone).toISOString().slice(0, 10);

/** Where an event stands in time: its minute, or the start of its day where no time was given. ISO 8601 UTC. */
export function eventMoment({ date, time, zone }: EventTime): { readonly utc: string; readonly precision: 'minute' | 'day' } {
  const at = time ? momentIn(zone, new Date(`${date}T${time}:00Z`)).at : dayStartIn(zone, new Date(`${date}T00:00:00Z`));
  return { utc: at.toISOString(), precision: time ? 'minute' : 'day' };
}

/**
 * How long after the event it was written down, in words: a reader weighs a note by that. Without a time of the event only days are
 * counted. @param writtenAt ISO 8601 UTC.
 */
export function delayWords(event: EventTime, writtenAt: string): Said {
  const written = new Date(writtenAt);
  const days = Math.round((Date.parse(dayIn(event.zone, written)) - Date.parse(event.date)) / DAY_MS);
  if (days < 0) return { key: 'notes.delay.before' };
  if (!event.time) return days === 0 ? { key: 'notes.delay.sameDay' } : { key: 'notes.delay.days', count: days };
  const minutes = Math.floor((written.getTime() - Date.parse(eventMoment(event).utc)) / MINUTE_MS);
  return elapsed(minutes, event.about === true);
}

function elapsed(minutes: number, about: boolean): Said {
  // Clocks show whole minutes: what was written in the minute of the event was not written before it.
  if (minutes < 0) return { key: 'notes.delay.before' };
  if (minutes < 60) return about || minutes < 5 ? { key: 'notes.delay.within' } : { key: 'notes.delay.minutes', count: minutes };
  const [count, unit] =
    minutes < 48 * 60 ? ([Math.round(minutes / 60), 'hours'] as const) : ([Math.round(minutes / (24 * 60)), 'days'] as const);
  if (unit === 'days') return { key: about ? 'notes.delay.aboutDays' : 'notes.delay.days', count };
  return { key: about ? 'notes.delay.aboutHours' : 'notes.delay.hours', count };
}
