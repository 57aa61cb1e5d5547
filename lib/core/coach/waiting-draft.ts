import { NIGHT_ENDS_HOUR } from './day';

/** A message that its writer keeps back for a while. It waits sealed in the extension and is offered again; nothing sends it. */
export interface WaitingDraft extends WaitingNotice {
  readonly text: string;
  /** Address of the page without query and fragment. */
  readonly page: string;
  /** Whom it was for, as the page named them; empty where the page did not say. */
  readonly recipients: readonly string[];
}

/** What may be shown before anybody asks to see the words. Times are milliseconds since 1970. */
export interface WaitingNotice {
  readonly id: string;
  readonly host: string;
  readonly keptAt: number;
  readonly dueAt: number;
}

/** A draft that waits for the host of a page, as that page's script is told. */
export type WaitingHere = Pick<WaitingNotice, 'id' | 'dueAt'>;

export const KEEP_UNTIL = ['ten-minutes', 'one-hour', 'tomorrow-morning'] as const;
export type KeepUntil = (typeof KEEP_UNTIL)[number];

const MINUTE = 60_000;
/** Late at night the morning that comes is tomorrow's. */
const MORNING_HOUR = 8;

/** Older drafts are removed: what was not looked at for so long was let go. */
export const FORGOTTEN_AFTER_DAYS = 30;

/** When a draft kept at `now` is offered again; mornings are those of this computer's time zone. */
export function dueAt(until: KeepUntil, now: number): number {
  if (until === 'ten-minutes') return now + 10 * MINUTE;
  if (until === 'one-hour') return now + 60 * MINUTE;
  const day = new Date(now);
  const morning = new Date(day);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  if (day.getHours() >= NIGHT_ENDS_HOUR) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

export const isForgotten = ({ dueAt }: Pick<WaitingNotice, 'dueAt'>, now: number): boolean =>
  now - dueAt > FORGOTTEN_AFTER_DAYS * 24 * 60 * MINUTE;

/** More than anybody keeps in mind; a page that asks for more is not a person. */
export const MOST_DRAFTS = 50;

/** Longest message kept, in UTF-16 code units: several times what mail sites take as text. */
export const LONGEST_DRAFT = 200_000;

/** What came of putting a kept message into the message box in use: nothing is written over that was not asked for. */
export type PutOutcome = 'put' | 'other-words' | 'refused' | 'not-there' | 'no-box';

/** What waits, as the popup lists it; `unreadable` are the ids of drafts that do not open any more. */
export interface WaitingList {
  readonly drafts: readonly WaitingNotice[];
  readonly unreadable: readonly string[];
}
