import type { InferredTime, MessageTime, Party, TimePrecision } from '../../../core/evidence/message';
import { displayLanguage } from '../../../core/time/day-month-order';
import { namesDay } from '../../../core/time/displayed-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import { correspondentOf } from '../shown/correspondent';
import type { Correspondent } from '../site';

/** Words that name a time without its zone. */
export interface DatedWords {
  readonly words: string;
  readonly from: InferredTime['from'];
}

/** A time as the page gives it: a moment, or words from which one can be worked out. */
export interface HeadTime {
  readonly time: MessageTime;
  readonly dated?: DatedWords;
}

/** The person whom an element stands for. A name may itself look like an address: what is in brackets, or in an attribute, is the address. */
export function partyOf(element: Element | null | undefined): Party | undefined {
  const [, name, address = ''] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/s.exec(wordsOf(element)) ?? [];
  return asParty(address ? { ...(name && { name }), address } : element ? correspondentOf(element) : undefined);
}

export function asParty(found: Correspondent | undefined): Party | undefined {
  const shown = found?.name ?? found?.address;
  return shown ? { shown, ...(found?.address && { address: found.address }) } : undefined;
}

/** Each person once, though the page names them in several places; the place that gives an address counts. */
export function distinct(parties: readonly Party[]): readonly Party[] {
  const same = (a: Party, b: Party) => (a.address && b.address ? a.address.toLowerCase() === b.address.toLowerCase() : a.shown === b.shown);
  return parties.filter((party, at) => {
    const addressed = parties.findIndex((other) => other.address && same(other, party));
    return (addressed < 0 ? parties.findIndex((other) => same(other, party)) : addressed) === at;
  });
}

/** What is drawn only, or said to a screen reader only. */
const NOT_SHOWN = '[aria-hidden="true"], .sr-only, svg, script, style, template';

/** Words as shown, in one line. Nothing is copied: a copied picture would be loaded once more. */
export function wordsOf(element: Element | null | undefined): string {
  const words = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (node.nodeType !== 1 || (node as Element).matches(NOT_SHOWN)) return '';
    if ((node as Element).localName === 'img') return (node as Element).getAttribute('alt') ?? '';
    return Array.from(node.childNodes, words).join((node as Element).localName === 'table' ? ' ' : '');
  };
  return element ? words(element).replace(/\s+/g, ' ').trim() : '';
}

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?<seconds>:\d{2}(?<fraction>\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})$/i;

/** The time that an element shows: its `datetime` where that names a moment, else its title, else its words. */
export function timeIn(element: Element | null | undefined): HeadTime {
  if (!element) return { time: {} };
  const shown = wordsOf(element);
  const given = (element.getAttribute('datetime') ?? '').trim();
  const named = MOMENT.exec(given)?.groups;
  const moment = new Date(given.replace(' ', 'T'));
  if (named && !Number.isNaN(moment.getTime())) {
    const precision: TimePrecision = named.fraction ? 'millisecond' : named.seconds ? 'second' : 'minute';
    const time = { utc: moment.toISOString(), source: 'datetime-attribute', precision, zone: named.zone ?? '' } as const;
    return { time: { ...(shown && { shown }), ...time } };
  }
  const title = (element.getAttribute('title') ?? element.querySelector('[title]')?.getAttribute('title') ?? '').trim();
  const dated: DatedWords | undefined = /\d/.test(title)
    ? { words: title, from: 'title-attribute' }
    : shown
      ? // "(2 days ago)" says the same again
        { words: shown.replace(/\s*[(（][^()（）]*[)）]\s*$/, ''), from: 'displayed-text' }
      : undefined;
  return { time: shown ? { shown } : title ? { shown: title } : {}, ...(dated && { dated }) };
}

/** The first words in a card that are a date and nothing else; for layouts that mark it with nothing but a class of the day. */
export function shownDate(card: Element, notIn: string): Element | undefined {
  const page = card.ownerDocument;
  const language = displayLanguage(page.documentElement.lang, page.defaultView?.navigator.languages ?? []);
  return Array.from(card.querySelectorAll('*')).find((element) => {
    if (element.childElementCount > 0 || element.closest(notIn)) return false;
    const words = wordsOf(element);
    if (!/\d/.test(words) || words.length > 60) return false;
    const time = readDisplayed(words, language);
    return time !== undefined && (namesDay(time) || time.hour !== undefined);
  });
}

/** What a head leaves open, in plain words. */
export const leftOpen = (sender: Party | undefined, recipients: readonly Party[], complete: boolean): readonly string[] => [
  ...(sender ? [] : ['The page does not mark who wrote this.']),
  ...(recipients.length === 0 ? ['The page does not show to whom this went.'] : []),
  ...(recipients.length > 0 && !complete ? ['Only the first recipients are shown; there may be more.'] : []),
];
