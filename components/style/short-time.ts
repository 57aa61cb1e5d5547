import type { Say } from '../../lib/core/words/said';
import { writtenDay } from './calendar';

const HALF_A_WEEK = 3.5 * 24 * 3_600_000;

/** A moment close by, in words of the language: a weekday and the time, further away the date too. */
export function shortTime(at: number, say: Say): string {
  const moment = new Date(at);
  const near = Math.abs(at - Date.now()) < HALF_A_WEEK;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = near ? say('dates.longDays').split(' ')[moment.getDay()] : writtenDay(moment, zone, say, {});
  const clock = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return say('dates.dayAndTime', day ?? '', clock);
}
