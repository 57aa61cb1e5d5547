import type { MessageTime } from '../../../core/evidence/message';
import { displayLanguage, orderOf } from '../../../core/time/day-month-order';
import { inferredTime } from '../../../core/time/inferred-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import { shownIn, textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { notLoaded, rowReading, threadRow } from '../chat/thread';
import { momentIn, namedTime, shownTimeIn } from '../shown/named-moment';
import { isShown } from '../shown/shown';
import type { Media, OpenThreadOn, ReadingContext, ThreadRow } from '../site';

const FEED = '.message-feed';
const MESSAGE = '.reply-root';
/** "Sam viewed on …": the portal writes it, below the message that was viewed. */
const VIEWED = '.viewed-by';
const BESIDE = `time, ${VIEWED}, .created-metadata, .attachments, .attachment`;

const NO_NAME = 'The page does not name who wrote this; the side on which it stands is all that tells.';
const NOT_FETCHED = 'Nothing is fetched on this portal, which records what is opened.';

/**
 * The thread that the user opened, as it stands: the portal records when a message was viewed. No name stands beside a message there, only
 * its side.
 */
export const openTalkingParentsThread: OpenThreadOn = (document, context) => {
  const feed = () => shownIn(document, FEED);
  if (!feed()?.querySelector(MESSAGE)) return undefined;
  const { pathname, search } = document.location;
  const titleIn = (): string | undefined => textIn(feed()?.querySelector('h1, h2, h3')) ?? textIn(shownIn(document, CHOSEN));
  const title = titleIn();
  return {
    key: () => (feed() ? ['talkingparents', `${pathname}${search}`, titleIn()].filter(Boolean).join(' ') : undefined),
    title: title ?? document.title,
    confidence: 'known-layout',
    untouched: true,
    rows: () => rowsIn(feed(), context),
    missed: ['Only what is open on the page was read: nothing was opened, scrolled or fetched, as the portal records what is viewed.'],
  };
};

/** In the list of threads the one that is open. */
const CHOSEN = 'li.row:is(.active, .selected, [aria-selected="true"], [aria-current]) h3';

function rowsIn(feed: HTMLElement | undefined, context: ReadingContext): readonly ThreadRow[] {
  const timeOf = timesIn(feed, context);
  return Array.from(feed?.querySelectorAll<HTMLElement>(`${MESSAGE}, ${VIEWED}`) ?? []).flatMap((element) => {
    if (!isShown(element)) return [];
    return [
      threadRow(element, idOf, () =>
        element.matches(VIEWED)
          ? rowReading({ system: true, time: {}, text: textIn(element) ?? '' })
          : rowReading({
              direction: { way: element.matches('.parent') ? 'sent' : 'received', told: 'side' },
              time: timeOf(element),
              text: wordsOf(wordsElement(element), BESIDE),
              media: mediaIn(element),
              missed: [NO_NAME],
            }),
      ),
    ];
  });
}

const idOf = (row: Element): string | undefined => row.getAttribute('data-id') ?? (/\d/.test(row.id) ? row.id : undefined);

const wordsElement = (row: Element): Element => Array.from(row.querySelectorAll('.text')).find((words) => !words.closest(VIEWED)) ?? row;

/** Times are as the account's own zone has them, month before day; the page does not say which zone that is. */
function timesIn(feed: HTMLElement | undefined, { zone, now }: ReadingContext): (row: Element) => MessageTime {
  const document = feed?.ownerDocument;
  const language = displayLanguage(document?.documentElement.lang, document?.defaultView?.navigator.languages ?? []);
  const read = (time: Element | undefined) => readDisplayed(shownTimeIn(time) ?? '', language);
  const dates = Array.from(document?.querySelectorAll('time') ?? []).flatMap((time) => read(time) ?? []);
  const found = orderOf(dates, language);
  const order = found && found.told !== 'language' ? found : ({ order: 'month-day', told: 'language' } as const);
  return (row) => {
    const time = Array.from(row.querySelectorAll('time')).find((one) => !one.closest(VIEWED));
    const shown = shownTimeIn(time);
    const moment = momentIn(time?.getAttribute('datetime'));
    if (moment) return namedTime(shown, moment, 'datetime-attribute');
    const displayed = read(time);
    const inferred = displayed && inferredTime(displayed, { zone, now: now(), from: 'displayed-text', order });
    return { ...(shown && { shown }), ...(inferred && { inferred }) };
  };
}

const mediaIn = (row: Element): readonly Media[] => {
  const files = Array.from(row.querySelectorAll('.attachment, a[download], .attachments a[href]'));
  return files
    .filter((file) => !files.some((other) => other !== file && file.contains(other)))
    .map((file) => notLoaded(textIn(file) ?? file.getAttribute('download') ?? 'attachment', NOT_FETCHED));
};
