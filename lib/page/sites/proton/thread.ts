import type { Party } from '../../../core/evidence/message';
import { accountOn } from '../mail/account';
import type { MailHead, MailPane, ShownFile } from '../mail/cards';
import { drafted } from '../mail/drafted';
import { distinct, leftOpen, partyOf, timeIn, wordsOf } from '../mail/head';
import { mailThread } from '../mail/thread';
import { documentIn } from '../shown/frames';
import { isShown } from '../shown/shown';

const CARD = 'article[data-message-id], [data-shortcut-target="message-container"][data-message-id]';
const FRAME = 'iframe[data-testid="content-iframe"]';
const ROOT = '#proton-root';
const PLAIN = '.message-content:not(:has(iframe))';
const SENDER = '[data-testid="recipients:sender"], [data-testid="message-header:from"]';
const PERSON = '[data-testid^="recipients:item-"]';
const SOME = '[data-testid="recipients:partial-recipients-list"]';
const FILE = /^attachment-item:(.+)--primary-action$/s;
const NOT_FETCHED = 'It was not fetched: the site decrypts it only when it is opened there.';

function pane(page: Document): MailPane | undefined {
  const first = Array.from(page.querySelectorAll<HTMLElement>(CARD)).find(isShown);
  if (!first) return undefined;
  const title = wordsOf(page.querySelector('[data-testid="conversation-header:subject"]')) || page.title;
  const [, conversation] = /^\/u\/\d+\/[^/]+\/([\w=-]{20,})/.exec(new URL(page.URL).pathname) ?? [];
  const account = accountOn(page, '[data-testid="heading:userdropdown"]');
  return {
    element:
      first.closest('[data-shortcut-target="message-conversation-summary"], .message-conversation, main, [role="main"]') ?? page.body,
    key: `proton ${conversation ?? first.getAttribute('data-message-id')}`,
    title,
    ...(account && { account }),
  };
}

const cards = (element: Element): readonly HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>(CARD)).filter(
    (card) => isShown(card) && !card.parentElement?.closest(CARD) && !isDraft(card),
  );

const isDraft = (card: Element): boolean =>
  card.querySelector('[data-testid*="edit-draft"], [data-testid^="composer"]') !== null || drafted(card, wordsIn(card));

/** HTML stands in a frame of the page's own origin, which fills only when its message is opened. */
function wordsIn(card: Element): Element | undefined {
  const shown = documentIn(card.querySelector(FRAME));
  const root = shown?.querySelector(ROOT) ?? shown?.body;
  return (
    (root && (root.childElementCount > 0 || /\S/.test(root.textContent ?? '')) ? root : undefined) ?? card.querySelector(PLAIN) ?? undefined
  );
}

const addressed = (element: Element): Party | undefined => {
  const address = element.getAttribute('data-testid')?.replace(/^recipients:item-/, '') ?? '';
  const party = partyOf(element);
  return address.includes('@') ? { shown: party?.shown ?? address, address } : party;
};

function head(card: Element): MailHead {
  const from = card.querySelector(SENDER);
  const sender = from ? addressed(from.querySelector(PERSON) ?? from) : undefined;
  const people = Array.from(card.querySelectorAll(PERSON)).flatMap((person) => (from?.contains(person) ? [] : (addressed(person) ?? [])));
  // Folded up, the line holds names alone.
  const names = wordsOf(card.querySelector(SOME))
    .split(/\s*[,;،、，]\s*/)
    .filter(Boolean);
  const recipients = distinct(people.length > 0 ? people : names.map((shown) => ({ shown })));
  return {
    ...(sender && { sender }),
    recipients,
    ...timeIn(card.querySelector('time[data-testid="item-date-full"], time[data-testid="item-date-simple"], time')),
    missed: leftOpen(sender, recipients, !card.querySelector(SOME)),
  };
}

const files = (card: Element): readonly ShownFile[] =>
  Array.from(card.querySelectorAll('[data-testid^="attachment-item:"]')).flatMap((item) => {
    const [, name] = FILE.exec(item.getAttribute('data-testid') ?? '') ?? [];
    return name ? [{ name, missed: NOT_FETCHED }] : [];
  });

/** A quote that the site cut off is put back only when its button is pressed. */
const gaps = (card: Element): readonly string[] => {
  const words = wordsIn(card);
  const cut = [card, words].some((place) => place?.querySelector('.proton-toggle-button, [data-testid="message-view:expand-codeblock"]'));
  return cut && !words?.querySelector('[class*="protonmail_quote"], [class*="gmail_quote"], blockquote')
    ? ['The earlier messages quoted below this one are folded up and were not read.']
    : [];
};

export const readProtonThread = mailThread({
  pane,
  cards,
  id: (card) => card.getAttribute('data-message-id') ?? undefined,
  isFolded: (card) => (card.hasAttribute('data-expanded') ? card.getAttribute('data-expanded') !== 'true' : !card.matches('.is-opened')),
  words: wordsIn,
  strip: '.proton-toggle-button',
  head,
  files,
  gaps,
  folds: (card) =>
    ['[data-testid^="message-header-collapsed"]', '[data-testid^="message-header-expanded:"]', '.message-header'].flatMap(
      (header) => card.querySelector<HTMLElement>(header) ?? [],
    ),
});
