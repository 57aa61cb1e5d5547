import { accountOn } from '../mail/account';
import type { MailHead, MailPane } from '../mail/cards';
import { type HeadTime, leftOpen, partyOf, timeIn, wordsOf } from '../mail/head';
import { mailThread } from '../mail/thread';
import { isShown } from '../shown/shown';
import { filesOf } from './files';
import { arrivalOf, idOf, namesInLog, THREAD } from './ids';
import { gmailOriginals } from './original';
import { recipientsOf } from './recipients';

const SUBJECT = 'h2.hP, h2[data-thread-perm-id]';
/** The items of the list; in older layouts and other views the message's own block. */
const CARD = '[role="listitem"], .h7, .kv, .adn';
const OF_A_MESSAGE = '[data-message-id], [data-legacy-message-id], .gD, .a3s, .ii.gt';
/** The block of the words carries the mark of what was folded away also where its classes are new. */
const WORDS = '.a3s, :has(> .yj6qo)';
const ACCOUNT =
  'a[href*="accounts.google.com/SignOutOptions"], #gb a[aria-label*="@"], header a[aria-label*="@"], header [role="button"][aria-label*="@"]';
/** Of a row of folded messages: all are of this class, and the first shows how many they are. */
const GROUPED = '.kQ';

/** The conversation shown; Gmail keeps earlier ones in the page, hidden. */
function pane(page: Document): MailPane | undefined {
  const shown = (selector: string) => Array.from(page.querySelectorAll<HTMLElement>(selector)).find(isShown);
  const subject = shown(SUBJECT);
  const start = subject ?? shown('.a3s, .gD, .adn[data-message-id]');
  if (!start) return undefined;
  const element = start.closest('[role="main"]') ?? start.closest('.aHU, .if') ?? page.body;
  const account = accountOn(page, ACCOUNT);
  return {
    element,
    key: `gmail ${threadId(element) ?? page.URL.replace(/[?&]compose=[^&]*/, '')}`,
    title: wordsOf(subject) || page.title,
    ...(account && { account }),
  };
}

function threadId(element: Element): string | undefined {
  const named = element.querySelector('[data-thread-perm-id]')?.getAttribute('data-thread-perm-id');
  if (named) return named.replace(/^#/, '');
  const legacy = element.querySelector('[data-legacy-thread-id]')?.getAttribute('data-legacy-thread-id') ?? '';
  if (/^[0-9a-f]{14,16}$/i.test(legacy)) return `thread-f:${BigInt(`0x${legacy}`)}`;
  const all = cards(element);
  const [logged] = all.flatMap((card) => namesInLog(card, THREAD));
  return logged ?? all.flatMap((card) => idOf(card)?.name ?? [])[0];
}

function cards(element: Element): readonly HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(CARD)).filter(
    (card) =>
      (card.matches(GROUPED)
        ? card.querySelector('[data-message-id]') !== null
        : card.querySelector(OF_A_MESSAGE) !== null && isShown(card)) &&
      !card.parentElement?.closest(`${CARD}, .a3s`) &&
      !isDraft(card),
  );
}

function isDraft(card: Element): boolean {
  const words = wordsIn(card);
  const written = Array.from(card.querySelectorAll('[contenteditable="true"], input[name="subjectbox"], input[name="draft"]'));
  if (written.some((field) => !words?.contains(field)) && !(words && card.querySelector('.gD'))) return true;
  // A folded draft shows a word in the sender's place, and the server has not given it an id.
  const id = idOf(card);
  return id !== undefined && !id.legacy && !card.querySelector('.gD');
}

const isFolded = (card: Element): boolean => card.matches('.kv, .ky, .kQ, [aria-expanded="false"]:not(.h7)');

const wordsIn = (card: Element): Element | undefined => card.querySelector(WORDS) ?? undefined;

const outside = (card: Element, selector: string): Element | undefined => {
  const words = wordsIn(card);
  return Array.from(card.querySelectorAll(selector)).find((element) => !words?.contains(element));
};

function head(card: Element): MailHead {
  const sender = partyOf(outside(card, '.gD') ?? outside(card, '.gF [email], [email]:not(.g2, .hb *, .ajC *)'));
  const { recipients, complete } = recipientsOf(card);
  return {
    ...(sender && { sender }),
    recipients,
    ...timeOf(card),
    missed: leftOpen(sender, recipients, complete),
  };
}

/** As shown, with the moment of arrival that the id holds. */
function timeOf(card: Element): HeadTime {
  const { time, dated } = timeIn(outside(card, '.g3'));
  const arrival = arrivalOf(idOf(card) ?? { name: '' });
  const known = arrival && ({ utc: arrival.toISOString(), source: 'id', precision: 'millisecond' } as const);
  return { time: { ...time, ...known }, ...(dated && { dated }) };
}

function groups(element: Element): readonly { readonly control: HTMLElement; readonly count: number }[] {
  const listed = element.querySelectorAll(`${GROUPED} [data-message-id]`).length;
  return Array.from(element.querySelectorAll<HTMLElement>(GROUPED)).flatMap((card) => {
    const count = card.querySelector('.adx, .adv');
    if (!count || !isShown(card)) return [];
    const shown = Number.parseInt(wordsOf(count), 10) || 0;
    return [{ control: count as HTMLElement, count: Math.max(0, shown - listed) }];
  });
}

export const readGmailThread = mailThread({
  pane,
  cards,
  id: (card) => idOf(card)?.name,
  isFolded,
  words: wordsIn,
  // The buttons that it lays over pictures, the one that unfolds what was said before, and the line below a message cut short.
  strip: '.a6S, .yj6qo, .ajR, .iX:has(a[href*="view=lg"])',
  head,
  files: (card) => filesOf(card, wordsIn(card)),
  gaps: (card) =>
    card.querySelector('.iX a[href*="view=lg"], a[href*="view=lg"][href*="permmsgid"]')
      ? ['The page shows only the beginning of this message ("Message clipped").']
      : [],
  folds: (card) => [
    card.querySelector<HTMLElement>('.gE') ?? card.querySelector<HTMLElement>('.ads') ?? (card as HTMLElement),
    card as HTMLElement,
  ],
  groups,
  originals: (page, tools) => {
    const ask = gmailOriginals(page, tools);
    return async (card, { title, head }) => {
      const id = idOf(card);
      return id && ask({ id, title, head });
    };
  },
});
