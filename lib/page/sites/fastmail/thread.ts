import { accountOn } from '../mail/account';
import type { MailHead, MailPane } from '../mail/cards';
import { drafted } from '../mail/drafted';
import { asParty, distinct, leftOpen, partyOf, shownDate, timeIn, wordsOf } from '../mail/head';
import { recipientsIn } from '../mail/recipient-line';
import { mailThread } from '../mail/thread';
import { linkedFiles } from '../shown/linked-files';
import { isShown } from '../shown/shown';

const CARD = '.v-MessageCard';
const WORDS = '.v-Message-body';
const SENDER = '.v-MessageCard-from, .v-Message-from';
const RECIPIENTS = '.v-MessageCard-to, .v-Message-to, .v-Message-cc, .v-Message-recipients, .v-MessageCard-recipients';
const TIME = 'time, .v-MessageCard-date, .v-Message-date, .v-MessageCard-time';
const FILES = '.v-FileAttachment, .v-Attachment, .v-MessageCard-attachment, a[download], a[href*="/jmap/download/"]';

function pane(page: Document): MailPane | undefined {
  const first = Array.from(page.querySelectorAll<HTMLElement>(CARD)).find(isShown);
  if (!first) return undefined;
  const title = wordsOf(page.querySelector('.v-Thread-title, .v-Thread-subject, #conversation h1')) || page.title;
  const [, thread] = /^\/mail\/[^/]+\/([\w-]+)\.[\w-]+/.exec(new URL(page.URL).pathname) ?? [];
  const account = accountOn(page, '.v-AccountSwitcher, .app-accountMenu, [class*="AccountMenu"]');
  return {
    element: first.closest('.v-Thread, #conversation') ?? page.body,
    key: `fastmail ${thread ?? title}`,
    title,
    ...(account && { account }),
  };
}

const wordsIn = (card: Element): Element | undefined => card.querySelector(WORDS) ?? undefined;

const cards = (element: Element): readonly HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>(CARD)).filter(
    (card) => isShown(card) && !card.parentElement?.closest(`${CARD}, ${WORDS}`) && !drafted(card, wordsIn(card)),
  );

const outside = (card: Element, selector: string): readonly Element[] => {
  const words = wordsIn(card);
  return Array.from(card.querySelectorAll(selector)).filter((element) => !words?.contains(element));
};

function head(card: Element): MailHead {
  const sender = partyOf(outside(card, SENDER)[0]);
  const lines = outside(card, RECIPIENTS).map(recipientsIn);
  const recipients = distinct(lines.flatMap(({ people }) => people.flatMap((one) => asParty(one) ?? [])));
  return {
    ...(sender && { sender }),
    recipients,
    ...timeIn(outside(card, TIME)[0] ?? shownDate(card, `${WORDS}, ${SENDER}, ${RECIPIENTS}, button`)),
    missed: leftOpen(sender, recipients, !lines.some(({ more }) => more)),
  };
}

export const readFastmailThread = mailThread({
  pane,
  cards,
  isFolded: (card) => card.matches('.is-collapsed'),
  words: wordsIn,
  strip: '.u-quote-topPostToggle',
  head,
  files: (card) => linkedFiles(outside(card, FILES)),
  folds: (card) => [...outside(card, '.v-MessageCard-header'), card].map((element) => element as HTMLElement),
});
