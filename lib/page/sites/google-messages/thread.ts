import type { Reaction } from '../../../core/evidence/message';
import { displayLanguage } from '../../../core/time/day-month-order';
import { readDisplayed } from '../../../core/time/read-displayed';
import { shownIn, textIn } from '../chat/chat';
import { isMe } from '../chat/first-person';
import { boxedText, momentWords } from '../chat/label';
import { countIn, mediaFrom, notLoaded, partyOf, rowReading, threadRow, typedWords } from '../chat/thread';
import { chatTimes, type TimeWords } from '../chat/times';
import { scrollerOf } from '../shown/scroller';
import { isShown } from '../shown/shown';
import type { Correspondent, Media, OpenThreadOn, RowReading, ThreadRow } from '../site';
import { openGoogleMessages } from './google-messages';
import { directionOf, labelOf, NOT_OWN, speakerOf, wordsElements } from './rows';

const UNSENT = 'A message that was still being sent was left out.';

export const openGoogleMessagesThread: OpenThreadOn = (document, context) => {
  const key = (): string | undefined => {
    const id = /\/conversations\/([^/?#]+)/.exec(document.location.pathname)?.[1];
    return id && id !== 'new' ? `google-messages ${id}` : undefined;
  };
  if (!key()) return undefined;
  const language = displayLanguage(document.documentElement.lang, document.defaultView?.navigator.languages ?? []);
  const timesOf = chatTimes(document, context, (row) => timeWordsOf(row, language));
  const elements = () => rowsIn(document, language);
  const pressed = pressesOf(() => idOf(elements()[0]), context.now);
  return {
    key,
    title: titleOf(document),
    confidence: 'known-layout',
    rows: (): readonly ThreadRow[] => {
      const all = elements().filter((row) => !isUnsent(row));
      const timeOf = timesOf(all);
      const known = peopleIn(document);
      return all.map((row) =>
        threadRow(row, idOf, () => {
          const time = timeOf(row);
          return isNotice(row) ? rowReading({ system: true, text: noticeOf(row), time }) : readMessage(row, time, known);
        }),
      );
    },
    scroller: () => scrollerOf(elements()[0]),
    // The button stays when nothing is earlier, and is out of sight in any case.
    loadEarlier: () => pressed(document.querySelector<HTMLElement>('mws-messages-list button.load-more, button[data-e2e-load-more]')),
    get missed() {
      return elements().some(isUnsent) ? [UNSENT] : [];
    },
  };
};

/** How long a page may take to bring what is earlier. */
const LONGEST_LOAD_MS = 15_000;

/** The control, until it was pressed and brought nothing above the first row for some time. */
function pressesOf(first: () => string | undefined, now: () => Date) {
  const heard = new WeakSet<HTMLElement>();
  let pressed: { readonly above: string | undefined; readonly at: number } | undefined;
  return (control: HTMLElement | null): HTMLElement | undefined => {
    if (!control) return undefined;
    if (!heard.has(control)) {
      heard.add(control);
      control.addEventListener('click', () => {
        if (pressed?.above !== first()) pressed = { above: first(), at: now().getTime() };
      });
    }
    const fruitless = pressed && pressed.above === first() && now().getTime() - pressed.at >= LONGEST_LOAD_MS;
    return fruitless ? undefined : control;
  };
}

const ROW = 'mws-message-wrapper, mws-tombstone-message-wrapper, [data-e2e-message-tombstone]';

/** Messages and notices; a notice that is but a day or an hour stands between them. */
const rowsIn = (document: Document, language: string): readonly HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>(ROW)).filter(
    (row) => isShown(row) && !row.parentElement?.closest(ROW) && !(isNotice(row) && isTime(noticeOf(row), language)),
  );

const isNotice = (row: Element): boolean => row.localName !== 'mws-message-wrapper';

const noticeOf = (row: Element): string => typedWords(row, 'mws-icon, mat-icon, svg');

/** "Monday 8:00 AM", "Sunday, Aug 16 · 9:13 PM" */
const isTime = (words: string, language: string): boolean =>
  words === '' || readDisplayed(words.replace(/\s*[·•\n]\s*/g, ' '), language) !== undefined;

const idIn = (row: Element): string =>
  row.getAttribute('msg-id') ??
  row.getAttribute('data-e2e-message-id') ??
  row.querySelector('[data-e2e-message-id]')?.getAttribute('data-e2e-message-id') ??
  row.querySelector('[msg-id]')?.getAttribute('msg-id') ??
  '';

const idOf = (row: Element | undefined): string | undefined => (row && idIn(row)) || undefined;

/** Until the telephone has taken it, a message has a number of the page's own. */
const isUnsent = (row: Element): boolean => idIn(row).startsWith('tmp_');

const titleOf = (document: Document): string =>
  textIn(shownIn(document, '[data-e2e-header-title] h2, [data-e2e-header-title]')) ?? openGoogleMessages(document)?.name ?? document.title;

/** Whom the page names: the conversation, and each of a group's people where their details are open. */
function peopleIn(document: Document): readonly Correspondent[] {
  const details = Array.from(document.querySelectorAll('li[data-e2e-details-participant]')).flatMap((person) => {
    const name = textIn(person.querySelector('[data-e2e-details-participant-name]'));
    const address = textIn(person.querySelector('[data-e2e-details-participant-number]'));
    return name ? [{ name, ...(address && { address }) }] : [];
  });
  const chat = openGoogleMessages(document);
  const names = titleOf(document).split(/,\s+/);
  return [...details, ...(chat ? [chat] : []), ...names.map((name) => ({ name }))];
}

const ownWords = (row: Element): string =>
  wordsElements(row)
    .map((element) => typedWords(element, `time, ${NOT_OWN}, mws-message-status, mws-absolute-timestamp, mws-relative-timestamp`))
    .filter(Boolean)
    .join('\n');

function timeWordsOf(row: Element, language: string): TimeWords | undefined {
  if (isNotice(row)) return undefined;
  const shown = textIn(
    Array.from(
      row.querySelectorAll('mws-absolute-timestamp, mws-relative-timestamp, [data-e2e-message-timestamp], .message-timestamp'),
    ).find((time) => !time.closest(NOT_OWN)),
  );
  const words = momentWords(boxedText(labelOf(row), ownWords(row)).after, language);
  return { shown: shown ?? words, words: words ?? shown, from: words ? 'label' : 'displayed-text' };
}

function readMessage(row: HTMLElement, time: RowReading['message']['time'], known: readonly Correspondent[]): RowReading {
  const from = directionOf(row);
  const text = ownWords(row);
  const speaker = speakerOf(row, text, known);
  const quote = row.querySelector('.embed-msg-part-container, [data-e2e-quoted-message]');
  const contradicts = speaker?.name !== undefined && isMe(speaker.name) !== (from === 'me');
  return rowReading({
    sender: from && !contradicts ? partyOf(speaker) : undefined,
    direction: from && { way: from === 'me' ? 'sent' : 'received', told: 'mark' },
    time,
    text,
    quote: quote ? { text: typedWords(quote, 'mws-icon, mat-icon, svg') } : undefined,
    marks: { reactions: reactionsOf(row) },
    media: mediaOf(row),
  });
}

function reactionsOf(row: Element): readonly Reaction[] {
  const pills = Array.from(row.querySelectorAll('[data-e2e-reaction]'));
  // "Sam reacted with love."; whose is whose is only sure where there are as many of both.
  const by = Array.from(labelOf(row).matchAll(/(?:^|\. )([^.]{1,60}?) reacted with [^.]+/g), ([, name]) => name ?? '');
  return pills.flatMap((pill, at) => {
    const words = textIn(pill) ?? '';
    const shown = pill.getAttribute('data-e2e-reaction-emoji') || typedWords(pill, 'mws-icon').replace(/\s*\p{Nd}+$/u, '');
    const count = countIn(words);
    const name = by.length === pills.length ? by[at] : undefined;
    return shown ? [{ shown, ...(count && { count }), ...(name && { by: [name] }) }] : [];
  });
}

const KINDS: Readonly<Record<string, string>> = {
  image: 'photo',
  audio: 'voice message',
  vcard: 'contact',
  location: 'place',
  lottie: 'animated emoji',
};
const FILE_NAME = /[^\s/\\:]+\.\p{L}[\p{L}\d]{1,5}(?=[\s.,]|$)/u;

function mediaOf(row: Element): readonly Media[] {
  const parts = Array.from(row.querySelectorAll('*')).filter(
    (part) => /^mws-[\w-]+-message-part$/.test(part.localName) && !part.closest(NOT_OWN),
  );
  return parts.flatMap((part): Media[] => {
    const kind = part.localName.replace(/^mws-/, '').replace(/-message-part$/, '');
    if (kind === 'text') return [];
    const name = KINDS[kind] ?? kind.replace(/-/g, ' ');
    if (kind === 'file') {
      const label = part.getAttribute('aria-label') ?? '';
      return [notLoaded(/: (.+?\.\w{2,6})\. /.exec(label)?.[1] ?? FILE_NAME.exec(textIn(part) ?? '')?.[0] ?? name)];
    }
    const pictures = part.querySelectorAll(kind === 'video' ? 'video' : kind === 'audio' ? 'audio' : 'img');
    return pictures.length > 0 ? Array.from(pictures, (picture) => mediaFrom(picture, name)) : [notLoaded(name)];
  });
}
