import { displayLanguage } from '../../../core/time/day-month-order';
import { readDisplayed } from '../../../core/time/read-displayed';
import { textIn } from '../chat/chat';
import { momentWords } from '../chat/label';
import { threadRow } from '../chat/thread';
import { chatTimes, type TimeWords } from '../chat/times';
import { scrollerOf } from '../shown/scroller';
import type { Correspondent, OpenThreadOn, ThreadRow } from '../site';
import { readRow } from './message';
import { messengerChat } from './messenger';
import { isLabelled, paneIn, rowsIn, spokenIn } from './rows';

export const openMessengerThread: OpenThreadOn = (document, context) => {
  if (!paneIn(document)) return undefined;
  const language = displayLanguage(document.documentElement.lang, document.defaultView?.navigator.languages ?? []);
  const chatIn = () => {
    const pane = paneIn(document);
    return pane && messengerChat(pane);
  };
  const elements = () => rowsIn(paneIn(document)).filter((row) => isLabelled(row) || !isBetween(row, language));
  const timesOf = chatTimes(document, context, (row) => timeWordsOf(row, chatIn(), language));
  return {
    key: () => {
      const chat = chatIn();
      const id = chat?.address ?? chat?.name ?? /\/t\/([^/?#]+)/.exec(document.location.pathname)?.[1];
      return id ? `messenger ${id}` : undefined;
    },
    title: chatIn()?.name ?? document.title,
    confidence: 'known-layout',
    rows: (): readonly ThreadRow[] => {
      const rows = elements();
      const timeOf = timesOf(rows);
      const chat = chatIn();
      return rows.map((row) => threadRow(row, idOf, () => readRow(row, chat, timeOf)));
    },
    scroller: () => scrollerOf(elements()[0]),
    start: () => (hasProfile(elements()[0], chatIn()?.name) ? 'reached' : undefined),
  };
};

export const idOf = (row: Element): string | undefined =>
  (row.getAttribute('data-message-id') ??
    row.closest('[data-message-id]')?.getAttribute('data-message-id') ??
    row.querySelector('[data-message-id]')?.getAttribute('data-message-id')) ||
  undefined;

/** A day between the messages, or nothing. People write such words too, but in a bubble, or under a heading. */
export const isBetween = (row: Element, language: string): boolean => {
  if (row.querySelector('h3, h4, h5, h6, [role="presentation"], a[href], img, video, audio, [role="slider"]')) return false;
  const words = textIn(row);
  const leaves = Array.from(row.querySelectorAll('*'), (leaf) => (leaf.childElementCount === 0 ? textIn(leaf) : undefined));
  return (
    words === undefined ||
    [words, ...leaves].some((one) => one !== undefined && one.length < 60 && readDisplayed(one, language) !== undefined)
  );
};

export function timeWordsOf(row: HTMLElement, chat: Correspondent | undefined, language: string): TimeWords | undefined {
  if (!isLabelled(row)) return undefined;
  // A name may be a day of the week as well.
  const { before, name } = spokenIn(row, chat);
  const words = momentWords(name && before.endsWith(name) ? before.slice(0, -name.length) : before, language);
  return words ? { shown: words, from: 'label' } : undefined;
}

/** A conversation begins with a picture of the other, the name and a way to the profile. */
function hasProfile(first: Element | undefined, name: string | undefined): boolean {
  if (!first || !name) return false;
  for (let list = first.parentElement; list && !list.matches('body, [role="main"]'); list = list.parentElement) {
    for (const child of list.children) {
      if (child.contains(first)) break;
      const isNamed = textIn(child)?.includes(name) === true;
      if (
        isNamed &&
        child.querySelector('img, image, [role="img"]') &&
        child.querySelector('a[href], [role="button"], button') &&
        !child.querySelector('h1')
      )
        return true;
    }
    if (list.matches('[role="log"], [role="grid"], [data-scope="messages_table"]')) return false;
  }
  return false;
}
