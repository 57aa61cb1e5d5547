const HALF_A_WEEK = 3.5 * 24 * 3_600_000;

/** A moment close by, in words of the language: a weekday and the time, further away the date too. */
export function shortTime(at: number, language: string): string {
  const near = Math.abs(at - Date.now()) < HALF_A_WEEK;
  const day = near ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}
