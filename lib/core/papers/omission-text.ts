import { localTime } from '../evidence/written-time';
import type { Omission } from '../export/source';
import { counted } from '../pack/sentences';
import type { TimelineMoment } from '../timeline/door';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "[14 messages, 3 to 5 May 2026, not selected]". @param noun "message" in conversations, else "item". */
export function omissionText({ items, from, to }: Omission, noun: 'message' | 'item', zone: string): string {
  if (items === 0) return `[${noun}s not in this copy]`;
  const known = [from, to].flatMap((moment) => moment ?? []);
  const [first, last] = [known[0], known.at(-1)];
  const days = first && last ? daysText(first, last, zone) : 'dates not known';
  const workedOut = known.some(({ told }) => told === 'inferred') ? ' (worked out)' : '';
  return `[${counted(items, noun)}, ${days}${workedOut}, not selected]`;
}

type Moment = Pick<TimelineMoment, 'utc' | 'zone'>;

/** "3 to 5 May 2026", "28 April to 2 May 2026", "30 December 2025 to 2 January 2026", "4 May 2026". */
export function daysText(first: Moment, last: Moment, zone: string): string {
  const [from, to] = [localTime(new Date(first.utc), first.zone ?? zone), localTime(new Date(last.utc), last.zone ?? zone)];
  const end = dayText(to);
  const year = from.getUTCFullYear() === to.getUTCFullYear();
  const month = year && from.getUTCMonth() === to.getUTCMonth();
  if (month && from.getUTCDate() === to.getUTCDate()) return end;
  if (month) return `${from.getUTCDate()} to ${end}`;
  return `${year ? `${from.getUTCDate()} ${MONTHS[from.getUTCMonth()]}` : dayText(from)} to ${end}`;
}

const dayText = (local: Date): string => `${local.getUTCDate()} ${monthName(local.getUTCFullYear(), local.getUTCMonth())}`;

const monthName = (year: number, month: number): string => `${MONTHS[month]} ${year}`;

/** "2026-05" is "May 2026". */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return monthName(Number(year), Number(number) - 1);
}
