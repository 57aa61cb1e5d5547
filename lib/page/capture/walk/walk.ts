import type { Coverage } from '../../../core/evidence/capture';
import type { Attachment, Message } from '../../../core/evidence/message';
import type { Media, OpenThread } from '../../sites/site';
import { climb, descend } from './climb';
import { courseOf } from './course';
import type { Entry } from './entry';
import { groundOf } from './ground';
import { inSight } from './in-sight';
import { type Key, keysOf } from './keys';
import { fetchAt } from './media';
import type { Pace } from './pace';
import { placeOf } from './place';
import { readingOf } from './reading';
import { newSequence } from './sequence';
import type { Surroundings } from './surroundings';
import { earliestOf, isBefore, timeOf } from './times';

/** How much is wanted: what is in the page now; back to a day, "2026-05-03" in the zone; or everything. */
export type Goal = { readonly want: 'here' } | { readonly want: 'day'; readonly day: string } | { readonly want: 'whole' };

export interface WalkTools {
  readonly around: Surroundings;
  readonly pace: Pace;
  /** IANA name of this computer's zone. */
  readonly zone: string;
  /** Gets what belongs to a message. Never rejects; nothing is to be fetched where there is no address. */
  readonly get: (media: Media) => Promise<Attachment>;
  /** HTML from the page made safe to show. */
  readonly sanitise: (html: string) => string;
  /** Takes a picture of the page as it stands, and says whether another one is wanted. `shows` gives the messages on it once the walk has ended. */
  readonly picture?: (shows: () => readonly string[]) => Promise<boolean>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly messages: number;
  /** ISO 8601 UTC of the earliest message so far that has a time. */
  readonly earliest?: string;
}

export interface Walked {
  /** In the page's order, the earliest first. */
  readonly messages: readonly Message[];
  readonly coverage: Coverage;
  /** In plain words. */
  readonly missed: readonly string[];
}

/**
 * Walks through the conversation and gives every message in it once, in order; `undefined` where none is open.
 *
 * When the start counts as reached: the list stands at its very end, and either the page says that nothing is earlier, or it neither says
 * that there is more, nor shows a control for it, nor a sign of being at work, and nothing came in several tries over several seconds. The
 * second is the weaker one, but it is all that a list without such a mark can ever show. In every other case the capture is partial.
 * @throws DOMException `AbortError` when the user cancelled.
 */
export async function walk(thread: OpenThread, goal: Goal, tools: WalkTools): Promise<Walked | undefined> {
  const key = thread.key();
  if (key === undefined) return undefined;
  const { around, pace, zone } = tools;
  let sequence = newSequence();
  const course = courseOf(thread, key, () => sequence.size(), pace, around);
  const scroller = thread.untouched ? undefined : thread.scroller?.();
  const ground = scroller && groundOf(scroller, thread.older);
  let reading = readingOf(thread, sequence, course, around, scroller, ground);
  const putBack = scroller && ground && goal.want !== 'here' ? placeOf(thread, scroller, ground, around) : undefined;
  let pictures = tools.picture !== undefined;
  let keys: ReturnType<typeof keysOf> | undefined;

  const get = thread.untouched ? async (media: Media) => named(media, NOT_TOUCHED) : tools.get;

  const stand = async (towards?: 'up' | 'down') => {
    const stop = await reading.stand(towards);
    if (!stop?.joined) return stop;
    for (const { entry } of stop.shown) clean(entry, tools.sanitise);
    await fetchAt(stop.shown, thread, course, reading, get, around);
    const earliest = earliestOf(sequence.first());
    tools.onProgress?.({ messages: sequence.size(), ...(earliest && { earliest }) });
    if (pictures && tools.picture) {
      const seen = stop.shown.filter(({ entry, row }) => entry.reading && inSight(row.element, scroller)).map(({ entry }) => entry);
      pictures = await tools.picture(() => seen.flatMap((entry) => keys?.get(entry)?.key ?? []));
    }
    return stop;
  };

  /** Where no other stop follows: what came late is still to be read. */
  const again = async () => {
    await around.wait(LATE_MS);
    if (await course.go()) await stand();
  };

  /** From the newest on; what shows now is all there is where the user stops the walk before it got there. */
  const begin = async (): Promise<boolean> => {
    await reading.stand();
    for (let tries = 0; tries < MOST_DESCENTS; tries++) {
      const { ended, scrolled } = await descend({ thread, ground, course, around });
      if (course.stopped()) return false;
      if (scrolled) {
        reading.end();
        sequence = newSequence();
        reading = readingOf(thread, sequence, course, around, scroller, ground);
      }
      await stand();
      // Rows are measured once they are drawn, and the list grows by that.
      if (!ended || !ground || ground.below() === 0) return ended;
    }
    return false;
  };

  let [reached, ended] = [false, true];
  try {
    if (goal.want === 'here' || thread.untouched) {
      await stand();
      reached = beginsHere(thread);
    } else {
      ended = await begin();
      reached = await climb({
        ...{ thread, scroller, ground, course, around, stand },
        news: () => reading.news(),
        read: () => sequence.size(),
        slowly: () => pictures,
        enough: () => goal.want === 'day' && startsBefore(sequence.first(), goal.day, zone),
      });
      await again();
    }
  } finally {
    reading.end();
    await putBack?.();
  }
  const all = sequence.all();
  const wanted = goal.want === 'day' ? all.slice(all.findLastIndex((entry) => isBefore(entry, goal.day, zone)) + 1) : all;
  keys = keysOf(wanted);
  const stopped = course.stopped();
  return {
    messages: wanted.flatMap((entry) => messageOf(entry, keys?.get(entry))),
    coverage: {
      start: reached && wanted.length === all.length ? 'reached' : 'not-reached',
      ...(goal.want === 'day' && { backTo: goal.day }),
      ...(stopped && { stopped }),
    },
    missed: [...(thread.missed ?? []), ...(ended ? [] : [NOT_ENDED]), ...missedOf(wanted, reading.undrawn())],
  };
}

/** Pictures come after the words. */
const LATE_MS = 300;
/** A list that grows whenever it is read at its end is not followed for ever. */
const MOST_DESCENTS = 6;

/** Whether the conversation's first message is in the page by what the page says, or because all of it is. */
function beginsHere(thread: OpenThread): boolean {
  const says = thread.start?.();
  if (says !== undefined || thread.untouched) return says === 'reached';
  return !thread.scroller?.() && !thread.loadEarlier?.();
}

function startsBefore(first: Entry | undefined, day: string, zone: string): boolean {
  let entry = first;
  while (entry && timeOf(entry) === undefined) entry = entry.next;
  return entry !== undefined && isBefore(entry, day, zone);
}

/** Once for each reading of a message. */
function clean(entry: Entry, sanitise: (html: string) => string): void {
  const { reading } = entry;
  const { html } = reading?.message ?? {};
  if (!reading || html === undefined || entry.cleaned === reading) return;
  entry.reading = { ...reading, message: { ...reading.message, html: sanitise(html) } };
  entry.cleaned = entry.reading;
}

function messageOf({ reading, fetched }: Entry, key: Key | undefined): Message[] {
  if (!reading || !key) return [];
  const attachments = reading.media.map((media, at) => fetched[at]?.attachment ?? named(media, NOT_SHOWN));
  return [{ ...reading.message, ...key, attachments }];
}

const NOT_ENDED = 'The list could not be brought to its end: the newest messages may be missing.';
const NOT_SHOWN = 'The reading ended before it was fetched.';
const NOT_TOUCHED = 'It was not fetched: on this site that can leave a mark which others see.';
const named = ({ name, mediaType = 'application/octet-stream', missed }: Media, otherwise: string): Attachment => ({
  name,
  mediaType,
  missed: missed ?? otherwise,
});

function missedOf(entries: readonly Entry[], undrawn: boolean): string[] {
  const gaps = entries.slice(1).filter(({ gapAbove }) => gapAbove).length;
  const blank = entries.filter(({ reading }) => !reading).length;
  return [
    ...(gaps > 0
      ? [
          `${gaps === 1 ? 'In one place' : `In ${gaps} places`} the page left out rows while it was scrolled: messages may be missing there.`,
        ]
      : []),
    ...(blank > 0 ? [`${blank === 1 ? 'One message was' : `${blank} messages were`} never drawn by the page and could not be read.`] : []),
    ...(undrawn ? ['Some rows were never drawn by the page and could not be read.'] : []),
  ];
}
