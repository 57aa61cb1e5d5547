import type { DayMonthOrder, DisplayedTime } from './displayed-time';
import { lexiconOf } from './lexicon';

export interface FoundOrder {
  readonly order: DayMonthOrder;
  /** What told it: a number over 12 or a weekday, the order in which the dates stand, or only the language's habit. */
  readonly told: 'dates' | 'sequence' | 'language';
}

/**
 * Which of two numbers names the day, decided over all dates that one page displays.
 * @param times in the order displayed, as far as there is one; dates without it are no hindrance.
 * @returns `undefined` where the dates contradict each other: then only what is certain by itself may be used.
 */
export function orderOf(times: readonly DisplayedTime[], language: string): FoundOrder | undefined {
  const proved = new Set(times.flatMap(({ order }) => order ?? []));
  if (proved.size > 1) return undefined;
  const [order] = proved;
  if (order) return { order, told: 'dates' };
  const inSequence = (['day-month', 'month-day'] as const).filter((one) => isMonotonic(times, one));
  if (inSequence.length === 1 && inSequence[0]) return { order: inSequence[0], told: 'sequence' };
  const habit = lexiconOf(language)?.order;
  return habit && { order: habit, told: 'language' };
}

/** At least three dates of a year, of which the middle ones never turn back: earliest first, as a chat, or latest first, as a list of mails. */
function isMonotonic(times: readonly DisplayedTime[], order: DayMonthOrder): boolean {
  const days = times.flatMap(({ year, month, day, open }) => {
    if (year === undefined) return [];
    const [d, m] = open ? (order === 'day-month' ? open : [open[1], open[0]]) : [day, month];
    return d === undefined || m === undefined ? [] : [Date.UTC(year, m - 1, d)];
  });
  const distinct = days.filter((day, index) => day !== days[index - 1]);
  if (distinct.length < 3) return false;
  const rises = distinct.slice(1).map((day, index) => day > (distinct[index] ?? 0));
  return rises.every((rise) => rise === rises[0]);
}

/**
 * The language whose habits displayed times most likely follow: the page's own, with the region that the browser's preferences give
 * the same language where the page names none. "en" is written month first in one country and day first in the others.
 */
export function displayLanguage(pageLanguage: string | null | undefined, preferred: readonly string[]): string {
  const own = (pageLanguage ?? '').trim().replace(/_/g, '-');
  if (own === '') return preferred[0] ?? 'en';
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return own.includes('-') ? own : (preferred.find((tag) => tag.includes('-') && base(tag) === base(own)) ?? own);
}
