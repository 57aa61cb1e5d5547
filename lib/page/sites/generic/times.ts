import type { MessageTime } from '../../../core/evidence/message';
import { displayLanguage, orderOf } from '../../../core/time/day-month-order';
import { type DisplayedTime, namesDay } from '../../../core/time/displayed-time';
import { inferredTime, onDay } from '../../../core/time/inferred-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import { publishedTime } from '../shown/published-time';
import type { ReadingContext } from '../site';
import type { Block } from './blocks';
import { type Leaf, leavesIn } from './leaves';
import { columnHead, termFor } from './name-places';
import { allParts, contains, oneLine, type Part, wordsOf } from './parts';
import { isTimeAlone, looksLikeTime, minutesAgo } from './time-words';
import { namesDeleted, namesEdited, namesTime } from './vocabulary';

export interface Times {
  readonly of: (block: Block) => Timed;
}

export interface Timed {
  readonly time: MessageTime;
  /** What says it, or when it was seen: not a part of what was written. */
  readonly leaves: readonly Leaf[];
  /** The words of the message begin with it: "[10:15] …". */
  readonly lead?: string;
  readonly missed?: string;
}

/** Attributes in which pages count seconds or milliseconds since 1970, or write a moment. Not when it was edited, read or will be gone. */
const MOMENT_DATA = /^data-(?:[\w-]+-)?(?:ts|time|timestamp|epoch|sent|sent-at|created|created-at|date|datetime|unix|unixtime|utc)$/;
const LATER = /edit|expir|updat|modif|read|seen|last|delet/;
/** 2000 to 2100: another number is no moment. */
const SECONDS = { from: 946_684_800, to: 4_102_444_800 };
/** A time in front of the line, as in a log. */
const LEAD = /^[[(]?\s*(\p{Nd}[\p{Nd}:./, -]*[:.]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?)\s*[\])]?\s*[-–:]*\s*/iu;
const SENT_HEAD = /^(?:sent|date|time|when|received|gesendet|datum|zeit|envoyé|date|enviado|fecha|anfonwyd|dyddiad|التاريخ|الوقت)\s*:?$/iu;
const SEEN_HEAD = /\b(?:view|read|seen|open|deliver|edit|modif|updat|gelesen|geöffnet|zugestellt|geändert|lu|vu|ouvert|reçu|leído|visto)/iu;
/** That it was delivered or read, behind the time. */
const TICKS = /[\s·•✓✔☑✅]+$/u;
const NO_DAY = 'The page does not say on which day the time is, so it is kept as shown only.';
const NO_MOMENT = 'The time that the page shows names no moment, so it is kept as shown only.';
const MOST_WORDS = 80;
const SAMPLE = 60;

export function timesOf(blocks: readonly Block[], { zone, now }: ReadingContext): Times {
  const [first] = blocks;
  const document = first?.part.element.ownerDocument;
  const pageLanguage = (first?.part.element.closest('[lang]') ?? document?.documentElement)?.getAttribute('lang');
  const languages = document?.defaultView?.navigator.languages ?? [];
  const language = displayLanguage(pageLanguage, languages);
  const read = new Map<string, DisplayedTime | undefined>();
  /** In the language of the part that says it: one page may hold several. */
  const displayed: Displayed = (all, part) => {
    const words = all.replace(TICKS, '');
    if (words.length > MOST_WORDS || !/\p{Nd}|^\p{L}+$/u.test(words)) return undefined;
    const own = part?.element.closest('[lang]')?.getAttribute('lang');
    const key = `${own ?? ''} ${words}`;
    if (!read.has(key)) read.set(key, readDisplayed(words, own && own !== pageLanguage ? displayLanguage(own, languages) : language));
    return read.get(key);
  };
  const sample = blocks.length > 2 * SAMPLE ? [...blocks.slice(0, SAMPLE), ...blocks.slice(-SAMPLE)] : blocks;
  const leaves = sample.map((block) => [block, leavesIn(block)] as const);
  const slots = new Map<string, number>();
  for (const [, some] of leaves)
    for (const slot of new Set(some.flatMap((leaf) => (isTime(leaf, displayed) ? [leaf.slot, leaf.loose, kinOf(leaf)] : []))))
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
  /** With a mark before it the same element stands one place further on. */
  const alone = (leaf: Leaf): number =>
    leaf.from === 'words' && !leaf.half && isTimeAlone(leaf.words) ? (slots.get(kinOf(leaf)) ?? 0) : 0;
  /** A moment that somebody wrote about stands among other words, or where most messages say something else. */
  const isLabel = (leaf: Leaf): boolean => {
    const often = Math.max(slots.get(leaf.slot) ?? 0, slots.get(leaf.loose) ?? 0, alone(leaf)) >= sample.length * 0.5;
    if (often || leaf.from === 'label' || SENT_HEAD.test(columnHead(leaf.part) ?? '')) return true;
    return !leaf.half && (leaf.part.tag === 'time' || namesTime(leaf.part.tokens)) && (leaf.part.up?.own ?? '') === '';
  };
  const all = leaves.flatMap(([{ day }, some]) => [
    ...(day ? [[wordsOf(day), day] as const] : []),
    ...some.flatMap((leaf) => (isTime(leaf, displayed) ? [[leaf.words, leaf.part] as const] : [])),
  ]);
  const order = orderOf(
    all.flatMap(([words, part]) => displayed(words, part) ?? []),
    language,
  );
  const infer = (time: DisplayedTime, from: 'title-attribute' | 'label' | 'displayed-text' | 'day-divider') =>
    inferredTime(time, { zone, now: now(), from, ...(order && { order }) });

  const leads = sample.filter(({ part }) => LEAD.test(part.own)).length >= Math.max(3, sample.length * 0.8);
  const of = (block: Block): Timed => {
    const lead = leads ? LEAD.exec(block.part.own) : undefined;
    const shownLead = lead?.[1];
    if (lead && shownLead) {
      const words = displayed(shownLead, block.part);
      const day = words && (namesDay(words) ? words : dayAbove(block.day, displayed));
      const inferred = words && day && infer(onDay(words, day), namesDay(words) ? 'displayed-text' : 'day-divider');
      return { time: { shown: shownLead, ...(inferred && { inferred }) }, leaves: [], lead: lead[0], ...(!inferred && { missed: NO_DAY }) };
    }
    const timed = leavesIn(block).filter(
      (leaf) =>
        isTime(leaf, displayed) &&
        (isLabel(leaf) || (block.day !== undefined && contains(block.day, leaf.part))) &&
        !isOfAnEdit(leaf.part, block.part),
    );
    const counted = momentsIn(block);
    const best = timed
      .filter(({ part }) => !isSeenTime(part, block))
      .toSorted(
        (a, b) => (slots.get(b.slot) ?? 0) - (slots.get(a.slot) ?? 0) || Number(b.part.tag === 'time') - Number(a.part.tag === 'time'),
      );
    const shownLeaf = best.find(({ from, part }) => from === 'words' && !(block.day && contains(block.day, part)));
    const labelled = shownLeaf ?? best.find(({ from, part }) => from === 'label' && part === block.part);
    const shown = labelled && oneLine(labelled.words);
    const element = best.find(({ part }) => part.tag === 'time')?.part.element ?? (timed.length === 0 ? timeElementIn(block) : undefined);
    if (element) {
      const published = publishedTime(element);
      if (published.time.utc) return { time: { ...published.time, ...(shown && { shown }) }, leaves: timed };
    }
    if (counted) return { time: { ...(shown && { shown }), ...counted }, leaves: timed };
    const whole = best.find(({ words, part }) => hasBoth(displayed(words, part)));
    const wording = whole ?? best.find(({ words, part }) => displayed(words, part)?.hour !== undefined) ?? best[0];
    const words = wording && displayed(wording.words, wording.part);
    if (!wording || !words) {
      // Pages without times of day: the line above says the day and no more.
      const day = shown === undefined ? dayAbove(block.day, displayed) : undefined;
      const inferred = day && infer(day, 'day-divider');
      if (inferred) return { time: { inferred }, leaves: timed };
      return { time: shown ? { shown } : {}, leaves: timed, missed: shown ? NO_MOMENT : 'The page shows no time that can be read.' };
    }
    // The day beside the time of day, or in the line above the message.
    const beside = namesDay(words) ? undefined : best.find((leaf) => leaf !== wording && namesDay(displayed(leaf.words, leaf.part) ?? {}));
    const named = namesDay(words) ? wording : beside;
    const day = named ? undefined : dayAbove(block.day, displayed);
    const inferred = named
      ? infer(
          onDay(words, displayed(named.words, named.part)),
          block.day && contains(block.day, named.part) ? 'day-divider' : fromOf(named),
        )
      : day && infer(onDay(words, day), 'day-divider');
    return {
      time: { ...(shown && { shown }), ...(inferred && { inferred }) },
      leaves: timed,
      ...(!inferred && { missed: NO_DAY }),
    };
  };
  return { of };
}

/** Whether a letter's head says that it tells when the letter was seen or changed: no time of its writing. */
export const isSeenTime = (part: Part, block: Block): boolean => {
  const term = termFor(part);
  return term !== undefined && contains(block.part, term) && SEEN_HEAD.test(wordsOf(term));
};

/** The same place but for how many of its kind stand before it. */
const kinOf = ({ slot }: Leaf): string => `${slot.replace(/~\d+$/, '')}~`;

const hasBoth = (time: DisplayedTime | undefined): boolean => time?.hour !== undefined && namesDay(time);

type Displayed = (words: string, part?: Part) => DisplayedTime | undefined;

function isTime({ words, part, from }: Leaf, displayed: Displayed): boolean {
  if (from === 'alt' || from === 'data') return false;
  // "now", in whatever language: the page itself says that it is a moment, and which.
  if (from === 'words' && part.tag === 'time' && part.element.hasAttribute('datetime') && words.length <= 45) return true;
  if (!looksLikeTime(words)) return false;
  return part.tag === 'time' || namesTime(part.tokens) || displayed(words, part) !== undefined || minutesAgo(words) !== undefined;
}

const fromOf = ({ from, slot }: Leaf) => (from === 'label' ? (slot.endsWith('@title') ? 'title-attribute' : 'label') : 'displayed-text');

const dayAbove = (day: Part | undefined, displayed: Displayed): DisplayedTime | undefined => {
  const time =
    day &&
    (displayed(wordsOf(day), day) ??
      allParts(day)
        .map((part) => displayed(part.own, part))
        .find(Boolean));
  return time && namesDay(time) ? time : undefined;
};

/** "Edited 11.02" tells when it was changed. */
function isOfAnEdit(part: Part, within: Part): boolean {
  for (let at: Part | undefined = part; at && at !== within; at = at.up) if (namesEdited(at.tokens) || namesDeleted(at.tokens)) return true;
  return false;
}

function timeElementIn({ part, isInner }: Block): Element | undefined {
  return allParts(part, isInner).find(
    (one) => one.tag === 'time' && one.own === '' && one.element.hasAttribute('datetime') && !isOfAnEdit(one, part),
  )?.element;
}

function momentsIn({ part, isInner }: Block): Pick<MessageTime, 'utc' | 'source' | 'precision'> | undefined {
  const found = new Map<string, Pick<MessageTime, 'utc' | 'source' | 'precision'>>();
  for (const { element } of allParts(part, isInner)) {
    if (!element.hasAttributes()) continue;
    for (const name of element.getAttributeNames()) {
      if (!MOMENT_DATA.test(name) || LATER.test(name)) continue;
      const moment = momentOf(element.getAttribute(name) ?? '');
      if (moment?.utc) found.set(moment.utc, moment);
    }
  }
  const [moment] = found.values();
  return found.size === 1 ? moment : undefined;
}

function momentOf(value: string): Pick<MessageTime, 'utc' | 'source' | 'precision'> | undefined {
  const number = /^\d{10}(?:\d{3})?(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
  const ms = value.replace(/\..*/, '').length === 13;
  const seconds = ms ? number / 1000 : number;
  if (seconds > SECONDS.from && seconds < SECONDS.to) {
    return {
      utc: new Date(seconds * 1000).toISOString(),
      source: 'data-attribute',
      precision: ms || value.includes('.') ? 'millisecond' : 'second',
    };
  }
  return undefined;
}
