import type { InferredTime, MessageTime } from '../../../core/evidence/message';
import { displayLanguage, type FoundOrder, orderOf } from '../../../core/time/day-month-order';
import { type DisplayedTime, namesDay } from '../../../core/time/displayed-time';
import { inferredTime, onDay } from '../../../core/time/inferred-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import type { ReadingContext } from '../site';
import { textIn } from './chat';

/** A row's words for when it was sent. */
export interface TimeWords {
  /** Verbatim, as displayed. */
  readonly shown?: string | undefined;
  /** What is read, where it is not what is displayed. */
  readonly words?: string | undefined;
  readonly from: 'label' | 'title-attribute' | 'displayed-text';
}

interface Day {
  readonly time: DisplayedTime;
  readonly from: 'day-divider' | 'neighbour';
}

/** Longer words between rows are no day. */
const LONGEST_DAY = 60;

/**
 * When each row of a chat was sent, as far as the page's words tell: by the row's own, else by the day that stands above it or with its
 * neighbours. Whether the day or the month stands first is decided over all dates that were seen.
 */
export function chatTimes(document: Document, { zone, now }: ReadingContext, wordsOf: (row: HTMLElement) => TimeWords | undefined) {
  const language = displayLanguage(document.documentElement?.lang, document.defaultView?.navigator.languages ?? []);
  const known = new Map<string, DisplayedTime | undefined>();
  const read = (words: string): DisplayedTime | undefined => {
    if (!known.has(words)) known.set(words, readDisplayed(words, language));
    return known.get(words);
  };
  /** Of parts of the page that were left behind: what proves an order by itself. */
  const proving: DisplayedTime[] = [];

  const look = (rows: readonly HTMLElement[]) => {
    const { days, dates } = surveyed(rows, (row) => timeIn(wordsOf(row), read), read);
    const order = orderOf([...proving, ...dates], language);
    proving.push(...dates.filter((date) => date.order && !proving.some((one) => one.order === date.order)));
    return { days, order };
  };

  /** @param rows all that are in the page now. */
  return (rows: readonly HTMLElement[]): ((row: HTMLElement) => MessageTime) => {
    let page: ReturnType<typeof look> | undefined;
    return (row) => {
      page ??= look(rows);
      const words = wordsOf(row);
      const inferred = infer(timeIn(words, read), page.days.get(row), words?.from ?? 'displayed-text', page.order);
      return { ...(words?.shown && { shown: words.shown }), ...(inferred && { inferred }) };
    };
  };

  function infer(time: DisplayedTime | undefined, day: Day | undefined, from: InferredTime['from'], order: FoundOrder | undefined) {
    const by = { zone, now: now(), ...(order && { order }) };
    if (time && namesDay(time)) return inferredTime(time, { ...by, from });
    if (!day || (!time && day.from === 'neighbour')) return undefined;
    // Words for an hour that are not understood may be one of the next day.
    const { hour: _hour, minute: _minute, second: _second, ...named } = day.time;
    // "Sunday 9:11 PM" on a Sunday noon was a week ago, so the divider's own hour has a say in the day.
    return time
      ? inferredTime(onDay(time, named), { ...by, from: day.from })
      : inferredTime(day.time, { ...by, from: day.from, dayAlone: true });
  }
}

const timeIn = (words: TimeWords | undefined, read: (words: string) => DisplayedTime | undefined): DisplayedTime | undefined => {
  const text = words?.words ?? words?.shown;
  return text ? read(text) : undefined;
};

/** Goes once through the list: the day that counts for each row, and all dates in their order. */
function surveyed(
  rows: readonly HTMLElement[],
  timeOf: (row: HTMLElement) => DisplayedTime | undefined,
  read: (words: string) => DisplayedTime | undefined,
) {
  const days = new Map<HTMLElement, Day>();
  const dates: DisplayedTime[] = [];
  let divider: DisplayedTime | undefined;
  let block: Timed[] = [];
  const close = () => {
    for (const [row, day] of daysOf(block, divider)) days.set(row, day);
    block = [];
  };
  for (const part of partsOf(rows)) {
    if ('words' in part) {
      // A short form may stand beside the full one.
      const found = part.words
        .flatMap((words) => read(words) ?? [])
        .filter(namesDay)
        .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)))[0];
      if (!found) continue;
      close();
      divider = found;
      dates.push(found);
    } else {
      const time = timeOf(part.row);
      block.push({ row: part.row, time });
      if (time && namesDay(time)) dates.push(time);
    }
  }
  close();
  return { days, dates };
}

interface Timed {
  readonly row: HTMLElement;
  readonly time: DisplayedTime | undefined;
}

/**
 * The day of rows that name none, all of which stand below one divider. It may say no more than "Sunday", which another row's date says better.
 * Without one the day is a neighbour's, unless the clock says that midnight lay between.
 */
function* daysOf(block: readonly Timed[], divider: DisplayedTime | undefined): Generator<readonly [HTMLElement, Day]> {
  const dated = block.filter(({ time }) => time && namesDay(time));
  for (const [at, { row, time }] of block.entries()) {
    if (time && namesDay(time)) continue;
    if (divider && (isExact(divider) || dated.length === 0)) yield [row, { time: divider, from: 'day-divider' }];
    else {
      const before = block.slice(0, at).findLast((one) => dated.includes(one))?.time;
      const after = block.slice(at).find((one) => dated.includes(one))?.time;
      if (divider && (before ?? after)) yield [row, { time: (before ?? after) as DisplayedTime, from: 'neighbour' }];
      else if (before && follows(before, time)) yield [row, { time: before, from: 'neighbour' }];
      else if (after && follows(time, after)) yield [row, { time: after, from: 'neighbour' }];
    }
  }
}

const isExact = ({ day, open }: DisplayedTime): boolean => day !== undefined || open !== undefined;

const follows = (one: DisplayedTime | undefined, other: DisplayedTime | undefined): boolean => {
  const [first, second] = [one && minutesOf(one), other && minutesOf(other)];
  return first !== undefined && second !== undefined && first <= second;
};

const minutesOf = ({ hour, minute }: DisplayedTime): number | undefined =>
  hour === undefined || minute === undefined ? undefined : hour * 60 + minute;

type Part = { readonly row: HTMLElement } | { readonly words: readonly string[] };

/** Rows and what stands between them, as a whole and in its parts, in the order of the page. */
function* partsOf(rows: readonly HTMLElement[]): Generator<Part> {
  const list = commonParent(rows);
  if (!list) return;
  const isRow = new Set<Element>(rows);
  const around = new Set<Element>();
  for (const row of rows) for (let at = row.parentElement; at && at !== list && !around.has(at); at = at.parentElement) around.add(at);
  function* within(parent: Element): Generator<Part> {
    for (const child of parent.children) {
      if (isRow.has(child)) yield { row: child as HTMLElement };
      else if (around.has(child)) yield* within(child);
      else if ((child.textContent?.length ?? 0) <= 4 * LONGEST_DAY) {
        const leaves = Array.from(child.querySelectorAll('*')).filter((leaf) => leaf.childElementCount === 0);
        const words = [child, ...leaves].flatMap((part) => textIn(part) ?? []).filter((text) => text.length <= LONGEST_DAY);
        if (words.length > 0) yield { words };
      }
    }
  }
  yield* within(list);
}

/** What holds all rows and the lines between them. */
function commonParent(rows: readonly HTMLElement[]): Element | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  let parent = first.parentElement;
  while (parent && !parent.contains(last)) parent = parent.parentElement;
  // Of a single row the wrapper may be a row by itself; the day then stands beside that.
  for (let up = 0; first === last && up < 3 && parent?.parentElement && !parent.matches('body, main, [role="main"]'); up++) {
    parent = parent.parentElement;
  }
  return parent;
}
