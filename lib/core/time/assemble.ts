import { type DayMonthOrder, type DisplayedTime, isDate, namesDay } from './displayed-time';
import type { Lexicon } from './lexicon';
import { fullYear } from './numbers';
import type { Piece } from './piece';

type Fields = { -readonly [Field in keyof DisplayedTime]: DisplayedTime[Field] };

/** Puts pieces together; `undefined` where one has no place, two want the same place, or they contradict each other. */
export function assemble(pieces: readonly Piece[], lexicon: Lexicon): DisplayedTime | undefined {
  const fields: Fields = {};
  let clash = false;
  const set = <Field extends keyof Fields>(field: Field, value: Fields[Field]) => {
    if (fields[field] !== undefined) clash = true;
    fields[field] = value;
  };
  const used = new Set<number>();
  const numberAt = (index: number) => {
    const piece = pieces[index];
    if (piece?.is !== 'number' || used.has(index)) return undefined;
    used.add(index);
    return piece;
  };
  let period: Extract<Piece, { is: 'period' }> | undefined;
  pieces.forEach((piece, index) => {
    if (piece.is === 'month' || piece.is === 'weekday' || piece.is === 'daysAgo') set(piece.is, piece.value);
    else if (piece.is === 'offset') set('offset', piece.minutes);
    else if (piece.is === 'clock') {
      set('hour', piece.hour);
      set('minute', piece.minute);
      if (piece.second !== undefined) set('second', piece.second);
    } else if (piece.is === 'date') {
      if (fields.day !== undefined || fields.month !== undefined || fields.open) clash = true;
      if (piece.year !== undefined) set('year', piece.year);
      Object.assign(fields, piece.order ? ordered(piece.first, piece.second, piece.order) : { open: [piece.first, piece.second] });
      if (piece.order && piece.proof) set('order', piece.order);
    } else if (piece.is === 'unit') {
      const number = numberAt(index + (piece.side === 'after' ? -1 : 1));
      if (!number) clash = true;
      else set(piece.of, piece.of === 'year' ? fullYear(number.value, lexicon) : number.value);
    } else if (piece.is === 'period') {
      if (period) clash = true;
      period = piece;
      if (pieces.some(({ is }) => is === 'clock') || fields.hour !== undefined) return;
      const next = pieces[index + 2];
      // "上午10時": the unit beside the number will say so itself.
      if (next?.is === 'unit' && next.of === 'hour') return;
      const number = numberAt(index - 1) ?? numberAt(index + 1);
      if (number && number.digits < 3) set('hour', number.value);
      else clash = true;
    }
  });
  if (clash) return undefined;
  pieces.forEach((piece, index) => {
    if (piece.is !== 'number' || used.has(index)) return;
    const before = pieces[index - 1];
    if (piece.digits === 4) set('year', fullYear(piece.value, lexicon) ?? Number.NaN);
    else if (before?.is === 'unit' && before.of === 'hour' && fields.minute === undefined) set('minute', piece.value);
    else if (piece.digits > 2 || fields.open) clash = true;
    else if (fields.month !== undefined || before?.is === 'weekday') set('day', piece.value);
    else clash = true;
  });
  if (clash) return undefined;
  if (period) {
    const hour = hourIn(fields.hour, period.hours);
    if (hour === undefined) return undefined;
    fields.hour = hour;
  }
  return isPossible(fields) ? decidedByWeekday(fields) : undefined;
}

const ordered = (first: number, second: number, order: DayMonthOrder) =>
  order === 'day-month' ? { day: first, month: second } : { month: first, day: second };

/** The hour of the day that a part of the day leaves; `undefined` where it leaves none or two. */
function hourIn(hour: number | undefined, hours: number): number | undefined {
  if (hour === undefined || hour > 23) return undefined;
  const left = (hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]).filter((one) => (hours & (1 << one)) !== 0);
  return left.length === 1 ? left[0] : undefined;
}

function isPossible({ year, month, day, hour, minute, second, ...rest }: Fields): boolean {
  if (year !== undefined && Number.isNaN(year)) return false;
  if (month !== undefined && day !== undefined && !isDate(year, month, day)) return false;
  if (day !== undefined && (day < 1 || day > 31)) return false;
  if (month !== undefined && (month < 1 || month > 12 || rest.open)) return false;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59 || (minute !== undefined && hour === undefined)) return false;
  // "May 14:00" and "2026 14:00" name no day: what looks like a part of a date was something else.
  const whole = hour === undefined && year !== undefined && month !== undefined;
  if (day === undefined && (month !== undefined || (year !== undefined && !rest.open))) return whole;
  return hour !== undefined || namesDay({ ...rest, ...(day !== undefined && { day }) });
}

/** A weekday beside a whole date says which number is the month, or that the date was not understood. */
function decidedByWeekday(fields: Fields): DisplayedTime | undefined {
  const { year, month, day, open, weekday, ...rest } = fields;
  if (weekday === undefined || year === undefined) return fields;
  const falls = (m: number, d: number) => isDate(year, m, d) && new Date(Date.UTC(year, m - 1, d)).getUTCDay() === weekday;
  if (month !== undefined && day !== undefined) return falls(month, day) ? fields : undefined;
  if (!open) return fields;
  const [first, second] = open;
  const fitting = [...new Set([...(falls(second, first) ? ['day-month'] : []), ...(falls(first, second) ? ['month-day'] : [])])];
  if (fitting.length !== 1) return fitting.length === 0 ? undefined : fields;
  const order = fitting[0] === 'day-month' ? 'day-month' : 'month-day';
  return { ...rest, year, weekday, order, ...ordered(first, second, order) };
}
