import { orderOf } from '../../time/day-month-order';
import type { DayMonthOrder, DisplayedTime } from '../../time/displayed-time';
import { type DateOrder, FIRST_YEAR, isOpen, type Stamp } from './stamp';

/** How the dates of a file are to be read. */
export interface FoundDates {
  /** Absent where it is open. */
  readonly order?: DateOrder;
  readonly told?: 'dates' | 'sequence';
  /** Dates of which either number may be the month, as displayed, the first and the last; empty where none is, or where `order` decides. */
  readonly open: readonly string[];
}

/** More changes of day than a lifetime has. */
const MOST_DAYS = 100_000;

/**
 * Which number is the day, over all dates of a file, however many.
 * @param since No date of it is of an earlier year.
 */
export function gatherDates(now: Date, since = FIRST_YEAR): { add(stamp: Stamp, shown: string): void; found(): FoundDates } {
  const days: DisplayedTime[] = [];
  const thisYear = now.getUTCFullYear() % 100;
  const isYear = (number: number) => number >= since - 2000 && number <= thisYear + 1;
  let [last, yearLast, yearFirst] = ['', true, true];
  let [firstOpen, lastOpen]: (string | undefined)[] = [];
  return {
    add(stamp, shown) {
      const [a, b, c] = stamp.date;
      const words = `${a}/${b}/${c}`;
      if (words === last) return;
      last = words;
      if (stamp.year === 'likely-last') {
        yearLast &&= isYear(c);
        yearFirst &&= isYear(a);
      }
      if (isOpen(stamp)) {
        firstOpen ??= shown;
        lastOpen = shown;
      }
      const own = ownOrder(stamp);
      // Beyond that only proofs are of use.
      if (days.length < MOST_DAYS || (own && days.length < 2 * MOST_DAYS)) days.push(displayed(stamp, own));
    },
    found() {
      if (!yearLast && yearFirst) return { order: 'year-first', told: 'dates', open: [] };
      const found = orderOf(days, 'und');
      const decided = found && found.told !== 'language' ? { order: found.order, told: found.told } : undefined;
      if (decided || firstOpen === undefined) return { ...decided, open: [] };
      return { open: firstOpen === lastOpen || lastOpen === undefined ? [firstOpen] : [firstOpen, lastOpen] };
    },
  };
}

/** The order that a date's own numbers prove. */
function ownOrder(stamp: Stamp): DayMonthOrder | undefined {
  const [first, second] = stamp.date;
  if (stamp.year === 'first' || (first <= 12 && second <= 12)) return undefined;
  return first > 12 && second <= 12 ? 'day-month' : second > 12 && first <= 12 ? 'month-day' : undefined;
}

function displayed(stamp: Stamp, own: DayMonthOrder | undefined): DisplayedTime {
  const [a, b, c] = stamp.date;
  if (stamp.year === 'first') return { year: a, month: b, day: c };
  const year = c < 100 ? 2000 + c : c;
  if (isOpen(stamp)) return { year, open: [a, b] };
  const monthFirst = own === 'month-day';
  return { year, month: monthFirst ? a : b, day: monthFirst ? b : a, ...(own && { order: own }) };
}

/** How this one date is to be read; `undefined` where that is open. */
export const orderFor = (stamp: Stamp, order: DateOrder | undefined): DateOrder | undefined => {
  if (order === 'year-first' || stamp.year === 'first') return 'year-first';
  return isOpen(stamp) ? order : (ownOrder(stamp) ?? 'day-month');
};
