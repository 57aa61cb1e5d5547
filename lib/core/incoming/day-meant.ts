import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { contains, spanText } from '../text/span';
import type { NamedDay } from './days';
import { type IsoDays, isoDays } from './iso-day';

/** All the days that one reading of the words means: "Mon and Tue" are two, "3 to 11 October" is one stretch. */
export type DaysRead = readonly IsoDays[];

const DAY_MS = 86_400_000;
const WEEK = 7;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(sun|mon|tue|wed|thu|fri|sat)[a-z]*';
/** Longer than this ahead or back, a day without its month is somebody's mistake or ours. */
const MOST_MONTHS = 3;

/** Feasts that fall on the same date each year. */
const FEASTS: Readonly<Record<string, string>> = {
  christmas: '25 december',
  xmas: '25 december',
  'christmas day': '25 december',
  'xmas day': '25 december',
  'christmas eve': '24 december',
  'xmas eve': '24 december',
  'boxing day': '26 december',
  "new year's day": '1 january',
  'new years day': '1 january',
  'new year day': '1 january',
  "new year's eve": '31 december',
  'new years eve': '31 december',
  hogmanay: '31 december',
  halloween: '31 october',
  "hallowe'en": '31 october',
  'bonfire night': '5 november',
  "valentine's day": '14 february',
  'valentines day': '14 february',
};

const HAPPENED =
  /\b(?:was|were|wasn't|weren't|did|didn't|had|hadn't|went|came|left|missed|forgot|told|said|took|brought|got|kept|lost|spent|gave|turned|failed|promised|been|you've|i've|he's had|she's had)\b/;
const TO_COME =
  /\b(?:will|'ll|won't|shall|going to|gonna|can|could|would|please|pls|need|needs|want|wants|by|until|till|due|is|are|am|i'm|has|have)\b/;

/** Whether the sentence in which a day is named tells of what was. */
export function isPast(text: string, day: NamedDay): boolean {
  const around = sentences(text).find((sentence) => contains(sentence, day.span));
  const low = plain(around ? spanText(text, around) : '');
  return !day.deadline && HAPPENED.test(low) && !TO_COME.test(low);
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const weekdayOf = (ms: number): number => new Date(ms).getUTCDay();
const on = (ms: number): IsoDays => ({ from: iso(ms) });

/** The first such weekday from `from` on, that day included; `back`: the last one before it. */
function onWeekday(from: number, weekday: number, back: boolean): number {
  const ahead = (weekday - weekdayOf(from) + WEEK) % WEEK;
  return from + (back ? ahead - WEEK : ahead) * DAY_MS;
}

/** The nearest such day of a month, ahead or back, on the weekday where one is named. */
function onNumber(today: number, day: number, weekday: number | undefined, back: boolean): number | undefined {
  const start = new Date(today);
  for (let step = 0; step <= MOST_MONTHS; step++) {
    const ms = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + (back ? -step : step), day);
    const exists = new Date(ms).getUTCDate() === day;
    if (!exists || (back ? ms >= today : ms < today)) continue;
    if (weekday === undefined || weekdayOf(ms) === weekday) return ms;
  }
  return undefined;
}

/** "Fri", "next Friday", "last Friday", "Wed to Fri", "Mon and Tue". */
function weekdays(low: string, today: number, past: boolean): readonly DaysRead[] {
  const found = new RegExp(
    `^(?:(next|this|last|this coming) )?${WEEKDAY}(?: ?(to|till|til|until|through|thru|-|–|and|n|&|/) ?${WEEKDAY})?$`,
  ).exec(low);
  if (!found) return [];
  const [, which, name = '', join, second] = found;
  const weekday = WEEKDAYS.indexOf(name);
  const back = which === 'last' || (which === undefined && past);
  const first = onWeekday(today, weekday, back);
  if (second !== undefined) {
    const last = onWeekday(first + DAY_MS, WEEKDAYS.indexOf(second), false);
    return [/^(?:and|n|&|\/)$/.test(join ?? '') ? [on(first), on(last)] : [{ from: iso(first), to: iso(last) }]];
  }
  // Some say "next Friday" for the one that comes, others for the one after it.
  if (which === 'next') {
    const coming = first === today ? first + WEEK * DAY_MS : first;
    return first === today ? [[on(coming)]] : [[on(coming)], [on(coming + WEEK * DAY_MS)]];
  }
  // "Friday", written on a Friday.
  if (which === undefined && !back && first === today) return [[on(first)], [on(first + WEEK * DAY_MS)]];
  return [[on(first)]];
}

/** "this weekend", "next week", "the weekend". */
function stretches(low: string, today: number): readonly DaysRead[] {
  const found = /^(this|next|last|the|this coming|that) (week|week-?end|wk-?end|wknd)$/.exec(low);
  if (!found) return [];
  const monday = today - ((weekdayOf(today) + 6) % WEEK) * DAY_MS;
  const [, which = '', what = ''] = found;
  const weekend = what !== 'week';
  const days = (week: number): DaysRead => {
    const start = monday + (week * WEEK + (weekend ? 5 : 0)) * DAY_MS;
    return [{ from: iso(start), to: iso(start + (weekend ? 1 : 6) * DAY_MS) }];
  };
  if (which === 'last') return [days(-1)];
  // At a weekend the next one is plain; on a Wednesday some mean the one that comes.
  const unclear = weekend && ![0, 6].includes(weekdayOf(today));
  if (which === 'next') return unclear ? [days(0), days(1)] : [days(1)];
  return which === 'that' || (which === 'the' && !weekend) ? [] : [days(0)];
}

/** "7/3" is 7 March to most readers of this, 3 July to some; a full year may stand behind it. */
function numeric(low: string, today: number): readonly DaysRead[] {
  const found = new RegExp(`^(?:${WEEKDAY} )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?$`).exec(low);
  if (!found) return [];
  const [, name, a = '', b = '', year] = found;
  const full = year === undefined ? '' : ` ${year.length === 2 ? `20${year}` : year}`;
  const weekday = name ?? '';
  const reading = (day: number, at: number): readonly DaysRead[] => {
    const month = MONTHS[at - 1];
    const days = month && isoDays(`${weekday} ${day} ${month}${full}`.trim(), iso(today));
    return days ? [[days]] : [];
  };
  const british = reading(Number(a), Number(b));
  return a === b ? british : [...british, ...reading(Number(b), Number(a))];
}

/** "the 3rd", "Friday the 13th". */
function numbered(low: string, today: number, past: boolean): readonly DaysRead[] {
  const found = new RegExp(
    `^(?:${WEEKDAY},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: (to|till|until|-|–) (?:the )?(\\d{1,2})(?:st|nd|rd|th))?$`,
  ).exec(low);
  if (!found) return [];
  const [, name, first = '', join, last] = found;
  const from = onNumber(today, Number(first), name === undefined ? undefined : WEEKDAYS.indexOf(name), past);
  if (from === undefined) return [];
  const to = last === undefined ? undefined : onNumber(from, Number(last), undefined, false);
  return [[{ from: iso(from), ...(join && to !== undefined && { to: iso(to) }) }]];
}

/** "15 May", said in November, is too far off to be certain, and yet the next one is meant; where it tells of what was, the last. */
function withYear(named: string, reference: string, past: boolean): IsoDays | undefined {
  if (/\d{4}/.test(named)) return undefined;
  const year = Number(reference.slice(0, 4));
  const found = [year - 1, year, year + 1].flatMap((one) => isoDays(`${named} ${one}`, reference) ?? []);
  return past ? found.findLast(({ from }) => from < reference) : found.find(({ from }) => from >= reference);
}

/**
 * What a day named in a message can mean, counted from the day on which it was sent ("2026-03-02"): one reading where people
 * agree, two where they do not ("next Friday"), none where it cannot be told ("half term"). A day without its month is the
 * next such day or, where the sentence tells of what was, the last.
 */
export function daysMeant(named: string, reference: string, past: boolean): readonly DaysRead[] {
  const certain = isoDays(named, reference) ?? withYear(named, reference, past);
  if (certain) return [[certain]];
  const today = Date.parse(`${reference}T00:00:00Z`);
  if (Number.isNaN(today)) return [];
  const low = plain(named).trim().replace(/\s+/g, ' ');
  const feast = FEASTS[low.replace(/^(?:this|the) /, '')];
  if (feast !== undefined) {
    const days = isoDays(feast, reference);
    return days ? [[days]] : [];
  }
  for (const read of [weekdays(low, today, past), stretches(low, today), numbered(low, today, past), numeric(low, today)]) {
    if (read.length > 0) return read;
  }
  return [];
}
