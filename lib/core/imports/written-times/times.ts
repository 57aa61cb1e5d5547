import type { InferredTime, MessageTime } from '../../evidence/message';
import { zoneMoments } from '../../time/zone-moments';
import type { ImportOptions } from '../importer';
import { type FoundDates, orderFor } from './date-order';
import { type DateOrder, dayOf, isOpen, type Stamp } from './stamp';

/** A time and its words. */
export interface Displayed {
  readonly shown: string;
  readonly stamp: Stamp;
}

export interface ReadTime {
  readonly time: MessageTime;
  /** What the clock showed, in the milliseconds of a date's UTC fields; absent where the date cannot be read. */
  readonly local?: number;
  /** In plain words. */
  readonly missed?: string;
}

const DAY_MS = 86_400_000;

/** Times of one file: it names no zone, so all of them are inferred. The file's own dates decide their order; the user only where they do not. */
export function timesOf(dates: FoundDates, { zone, order: answered, now }: ImportOptions): (head: Displayed) => ReadTime {
  const moment = zoneMoments(zone);
  const order: DateOrder | undefined = dates.order ?? answered;
  const orderTold: InferredTime['orderTold'] = dates.order ? dates.told : 'user';
  return ({ shown, stamp }) => {
    const open = isOpen(stamp) && order !== 'year-first' ? order : undefined;
    const own = orderFor(stamp, order);
    if (!own) return { time: { shown }, missed: 'Which number of its date is the month is open, so no time was worked out.' };
    const day = dayOf(stamp, own);
    if (!day || stamp.minute > 59 || (stamp.second ?? 0) > 59 || stamp.hour > 23)
      return { time: { shown }, missed: 'Its time is none of the calendar, so it is kept as shown only.' };
    const local = Date.UTC(day[0], day[1] - 1, day[2], stamp.hour, stamp.minute, stamp.second ?? 0);
    const { at, clock } = moment(local);
    if (at.getTime() > now.getTime() + DAY_MS)
      return { time: { shown }, local, missed: 'Its time lies in the future, so it is kept as shown only.' };
    const inferred: InferredTime = {
      utc: at.toISOString(),
      precision: stamp.second === undefined ? 'minute' : 'second',
      from: 'displayed-text',
      zone,
      ...(open && { order: open, ...(orderTold && { orderTold }) }),
      ...(clock && { clock }),
    };
    return { time: { shown, inferred }, local };
  };
}
