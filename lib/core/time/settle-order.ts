import type { InferredTime, MessageTime } from '../evidence/message';
import { localTime } from '../evidence/written-time';
import type { FoundOrder } from './day-month-order';
import type { DayMonthOrder } from './displayed-time';
import { dayStartIn, momentIn } from './zone-clock';

const DAY_MS = 86_400_000;

type Open = InferredTime & { readonly order: DayMonthOrder };

/**
 * Times of one conversation, read bit by bit while more and more of it came into sight, brought to one order of day and month. A date that
 * proves the order may come into sight last; until then it was the language's habit. Where nothing decides between two orders, the times
 * that hang on them are left out.
 * @param times in the order of the page.
 */
export function settledTimes(times: readonly MessageTime[], now: Date): readonly MessageTime[] {
  const open = times.flatMap(({ inferred }) => (isOpen(inferred) ? [inferred] : []));
  if (open.length === 0) return times;
  const found = decided(times, open);
  return times.map((time) => {
    if (!isOpen(time.inferred)) return time;
    const { inferred, ...rest } = time;
    const settled = found && inOrder(inferred, found, now);
    return settled ? { ...rest, inferred: settled } : rest;
  });
}

const isOpen = (inferred: InferredTime | undefined): inferred is Open => inferred?.order !== undefined;

function decided(times: readonly MessageTime[], open: readonly Open[]): FoundOrder | undefined {
  const toldBy = (told?: FoundOrder['told']) => [
    ...new Set(open.flatMap((one) => (told === undefined || one.orderTold === told ? one.order : []))),
  ];
  const proved = toldBy('dates');
  if (proved.length > 0) return only(proved, 'dates');
  const inSequence = (['day-month', 'month-day'] as const).filter((order) => isRising(times, order));
  if (inSequence.length === 1) return only(inSequence, 'sequence');
  return only(toldBy(), 'language') ?? only(toldBy('sequence'), 'sequence');
}

const only = ([order, other]: readonly DayMonthOrder[], told: FoundOrder['told']): FoundOrder | undefined =>
  order === undefined || other !== undefined ? undefined : { order, told };

/** Whether at least three days follow each other from the earliest to the latest. */
function isRising(times: readonly MessageTime[], order: DayMonthOrder): boolean {
  const days = times.flatMap(({ utc, inferred }) => {
    const named = utc ?? inferred?.utc;
    if (named === undefined) return [];
    const local = inferred && !utc ? clockOf(inferred) : Date.parse(named);
    return [Math.floor((isOpen(inferred) && !utc && inferred.order !== order ? swapped(local) : local) / DAY_MS)];
  });
  const turns = days.filter((day, index) => index > 0 && day < (days[index - 1] ?? day));
  // A day to spare: one kind of time is by the clock here, the other by UTC.
  return new Set(days).size > 2 && turns.length === 0;
}

function inOrder(inferred: Open, { order, told }: FoundOrder, now: Date): InferredTime | undefined {
  if (inferred.order === order) return { ...inferred, orderTold: told };
  const { clock: _, ...rest } = inferred;
  const local = new Date(swapped(clockOf(inferred)));
  const { at, clock } = momentOf(local, inferred);
  if (at.getTime() > now.getTime() + DAY_MS) return undefined;
  return { ...rest, utc: at.toISOString(), order, orderTold: told, ...(clock && { clock }) };
}

function momentOf(local: Date, { precision, zone }: InferredTime): ReturnType<typeof momentIn> {
  const offset = offsetIn(zone);
  if (offset !== undefined) return { at: new Date(local.getTime() - offset) };
  return precision === 'day' ? { at: dayStartIn(zone, local) } : momentIn(zone, local);
}

/** What the clock showed, as the UTC fields of a date. */
function clockOf({ utc, zone }: InferredTime): number {
  const offset = offsetIn(zone);
  return offset === undefined ? localTime(new Date(utc), zone).getTime() : Date.parse(utc) + offset;
}

/** Milliseconds of a zone that is an offset, "+05:30". */
function offsetIn(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The day and the month change places; both are at most 12, or the words would not have left it open. */
function swapped(local: number): number {
  const date = new Date(local);
  return Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1) + (local % DAY_MS);
}
