/** Somebody awake before this has not gone to bed yet: their day is still yesterday. */
export const NIGHT_ENDS_HOUR = 4;

/** When "today" is over: the next time it is four in the morning where this computer is. Milliseconds since 1970. */
export function endOfToday(now: number): number {
  const end = new Date(now);
  end.setHours(NIGHT_ENDS_HOUR, 0, 0, 0);
  if (end.getTime() <= now) end.setDate(end.getDate() + 1);
  return end.getTime();
}
