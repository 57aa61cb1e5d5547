import type { Direction } from '../../../core/evidence/message';
import { displayLanguage } from '../../../core/time/day-month-order';
import { textIn } from '../chat/chat';
import { reactionsIn } from '../chat/reactions';
import { partyOf, rowReading, threadRow, typedWords } from '../chat/thread';
import { chatTimes } from '../chat/times';
import { mediaOf, readRow, UNMARKED, wordsApart } from '../messenger/message';
import { isLabelled, rowsIn } from '../messenger/rows';
import { idOf, isBetween, timeWordsOf } from '../messenger/thread';
import { scrollerOf } from '../shown/scroller';
import { isShown } from '../shown/shown';
import type { Correspondent, OpenThreadOn, RowReading, ThreadRow } from '../site';
import { instagram } from './instagram';

const NOBODY =
  'Instagram writes no author beside most messages: whose they are is told by the side of the page on which they stand, if at all.';

export const openInstagramThread: OpenThreadOn = (document, context) => {
  const number = () => /^\/direct\/t\/(\d+)/.exec(document.location.pathname)?.[1];
  if (!number()) return undefined;
  const language = displayLanguage(document.documentElement.lang, document.defaultView?.navigator.languages ?? []);
  const elements = () => rowsIn(paneIn(document)).filter((row) => isLabelled(row) || !isBetween(row, language));
  const chat = () => chatIn(document);
  const timesOf = chatTimes(document, context, (row) => timeWordsOf(row, chat(), language));
  return {
    key: () => {
      const id = number();
      return id && `instagram ${id}`;
    },
    title: chat()?.name ?? document.title,
    confidence: 'structure-only',
    rows: (): readonly ThreadRow[] => {
      const rows = elements();
      const timeOf = timesOf(rows);
      const hasSides = new Set(rows.flatMap((row) => sideOf(row)?.way ?? [])).size === 2;
      return rows.map((row) =>
        threadRow(row, idOf, () =>
          isLabelled(row) || row.querySelector('h3, h4, h5, h6')
            ? readRow(row, chat(), timeOf)
            : readUnlabelled(row, timeOf(row), hasSides ? sideOf(row) : undefined),
        ),
      );
    },
    scroller: () => scrollerOf(elements()[0]),
    missed: [NOBODY],
  };
};

/** The part of the page that holds the conversation: beside it stands the list of all of them. */
const paneIn = (document: Document): Element | undefined => {
  const box = Array.from(document.querySelectorAll('[role="textbox"][contenteditable="true"]')).find(
    (one) => isShown(one) && !one.closest('[role="dialog"], form'),
  );
  const around = box?.closest('section, main, [role="main"]');
  if (around?.querySelector('[role="row"], [aria-roledescription="message"]')) return around;
  return (
    Array.from(document.querySelectorAll('[role="grid"], [role="log"]')).find(
      (list) => isShown(list) && !list.closest('[role="navigation"], nav'),
    ) ?? undefined
  );
};

function chatIn(document: Document): Correspondent | undefined {
  const field = Array.from(document.querySelectorAll<HTMLElement>('[role="textbox"][contenteditable="true"]')).find(
    (one) => instagram.composeAt(one)?.field === one,
  );
  const [chat] = (field && instagram.recipientsOf?.({ field })) ?? [];
  const heading =
    textIn(paneIn(document)?.querySelector('h1, h2, [role="heading"]')) ??
    textIn(field?.closest('section, main')?.querySelector('[dir="auto"]'));
  // The conversation's number is nobody's address.
  const account = chat?.address && !/^\d+$/.test(chat.address) ? { address: chat.address } : {};
  const name = chat?.name ?? heading;
  return name ? { name, ...account } : undefined;
}

/**
 * The picture beside a message leads to its author's account; it stands beside the last of a turn only. Accounts that are spoken of, or
 * passed on, are links as well: with words.
 */
function authorOf(row: Element): Correspondent | undefined {
  const pictures = Array.from(row.querySelectorAll('a[href]')).filter(
    (link) => link.querySelector('img, image, canvas') && !textIn(link) && !link.closest('[dir="auto"]'),
  );
  const accounts = new Set(pictures.flatMap((link) => /^\/([\w.]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []));
  const [account, other] = accounts;
  return account && !other ? { name: account, address: account } : undefined;
}

function readUnlabelled(row: HTMLElement, time: RowReading['message']['time'], side: Direction | undefined): RowReading | undefined {
  const author = authorOf(row);
  const parts = wordsApart(row, undefined, undefined).filter((part) => !part.closest('a[href]'));
  const bubbles = parts.length > 0 ? parts : bubblesIn(row).slice(-1);
  const [words, quote] = [bubbles.at(-1), bubbles.at(-2)];
  const media = mediaOf(row, [author?.name]);
  const text = words ? typedWords(words, 'svg, time') : '';
  if (!text && media.length === 0) return undefined;
  return rowReading({
    sender: partyOf(author),
    direction: author ? { way: 'received', told: 'mark' } : side,
    time,
    text,
    quote: quote && { text: typedWords(quote, 'svg') },
    marks: { reactions: reactionsIn(row) },
    media,
    missed: bubbles.length > 1 ? [UNMARKED] : [],
  });
}

const bubblesIn = (row: Element): readonly HTMLElement[] => Array.from(row.querySelectorAll<HTMLElement>('[role="presentation"]'));

/**
 * One's own messages stand where lines end. A bubble that fills its row, or stands in the middle, is on no side; and where all stand on one,
 * nothing is said by it.
 */
function sideOf(row: Element): Direction | undefined {
  const bubble = row.querySelector('[dir="auto"]:not(a *)') ?? bubblesIn(row).at(-1) ?? row.querySelector('img, video');
  if (!bubble) return undefined;
  const [inner, outer] = [bubble.getBoundingClientRect(), row.getBoundingClientRect()];
  const [before, after] = [inner.left - outer.left, outer.right - inner.right];
  if (outer.width === 0 || Math.abs(before - after) < outer.width / 5) return undefined;
  const isRtl = row.ownerDocument.defaultView?.getComputedStyle(row).direction === 'rtl';
  return { way: before > after !== isRtl ? 'sent' : 'received', told: 'side' };
}
