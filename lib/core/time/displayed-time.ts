/** Which of two numbers names the day. */
export type DayMonthOrder = 'day-month' | 'month-day';

/** The calendar and the clock as words on a page show them, in the Gregorian calendar. What the words do not say is absent. */
export interface DisplayedTime {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Two numbers of a date of which either may be the month, as displayed; `month` and `day` are then absent. */
  readonly open?: readonly [number, number];
  /** The order that the date's own numbers, or the weekday beside them, prove. */
  readonly order?: DayMonthOrder;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** "today" is 0, "yesterday" 1. */
  readonly daysAgo?: number;
  /** 0 to 23. */
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes ahead of UTC, where the words name it ("GMT+1"). */
  readonly offset?: number;
}

/** Whether the words name a day, be it in relation to another. */
export const namesDay = (time: DisplayedTime): boolean =>
  time.day !== undefined || time.open !== undefined || time.weekday !== undefined || time.daysAgo !== undefined;

/** Year, month and day that exist together. Without a year, 29 February exists. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}
