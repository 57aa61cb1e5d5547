import { accountOn } from '../mail/account';
import type { MailHead, MailPane } from '../mail/cards';
import { drafted } from '../mail/drafted';
import { asParty, distinct, leftOpen, partyOf, shownDate, timeIn, wordsOf } from '../mail/head';
import { recipientsIn } from '../mail/recipient-line';
import { mailThread } from '../mail/thread';
import { linkedFiles } from '../shown/linked-files';
import { isShown } from '../shown/shown';

/** Yahoo's test ids have outlived every layout of the last six years. */
const part = (name: string): string => `[data-test-id="${name}"]`;
const CARD = part('message-view');
const BODY = `${part('message-view-body-content')}, ${part('message-view-body')}:not(:has(${part('message-view-body-content')}))`;
const SENDER = part('message-from');
const RECIPIENTS = ['message-recipients', 'message-to', 'message-cc', 'message-bcc'].map(part).join(', ');
const PILL = `${part('email-pill')}, ${part('pill')}`;
const TIME = `${part('message-date')}, ${part('message-timestamp')}, time`;
const ACCOUNT = `#ybarAccountMenuOpener, #ybarAccountMenu, ${part('account-email')}`;

function pane(page: Document): MailPane | undefined {
  const first = Array.from(page.querySelectorAll<HTMLElement>(CARD)).find(isShown);
  if (!first) return undefined;
  const title = wordsOf(Array.from(page.querySelectorAll(part('message-group-subject-text'))).find(isShown)) || page.title;
  const [, id] = /\/messages\/([^/?#]+)/.exec(page.URL) ?? [];
  const account = accountOn(page, ACCOUNT);
  return {
    element: first.closest(`${part('message-group-view')}, [role="main"], main`) ?? page.body,
    key: `yahoo ${id ?? title}`,
    title,
    ...(account && { account }),
  };
}

const cards = (element: Element): readonly HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>(CARD)).filter(
    (card) => isShown(card) && !card.parentElement?.closest(`${CARD}, ${BODY}`) && !drafted(card, wordsIn(card)),
  );

const wordsIn = (card: Element): Element | undefined => card.querySelector(BODY) ?? undefined;

const outside = (card: Element, selector: string): readonly Element[] => {
  const words = wordsIn(card);
  return Array.from(card.querySelectorAll(selector)).filter((element) => !words?.contains(element));
};

function head(card: Element): MailHead {
  const from = outside(card, SENDER)[0];
  const sender = partyOf(from?.querySelector(PILL) ?? from);
  const lines = outside(card, RECIPIENTS).map((line) => {
    const pills = Array.from(line.querySelectorAll(PILL), (pill) => partyOf(pill)).filter((party) => party !== undefined);
    if (pills.length > 0) return { people: pills, more: /\+\s*\d|…/.test(wordsOf(line)) };
    const { people, more } = recipientsIn(line);
    return { people: people.flatMap((one) => asParty(one) ?? []), more };
  });
  const recipients = distinct(lines.flatMap(({ people }) => people));
  return {
    ...(sender && { sender }),
    recipients,
    ...timeIn(outside(card, TIME)[0] ?? shownDate(card, `${BODY}, ${SENDER}, ${RECIPIENTS}, button`)),
    missed: leftOpen(sender, recipients, !lines.some(({ more }) => more)),
  };
}

/** What says whether the message is folded: the card, or its head. A menu in it says the same of itself. */
const folder = (card: Element): Element | undefined =>
  [card, ...outside(card, '[aria-expanded]')].find((element) => element.matches('[aria-expanded]') && element.querySelector(SENDER));

export const readYahooThread = mailThread({
  pane,
  cards,
  id: (card) => card.getAttribute('data-message-id') ?? card.getAttribute('data-mid') ?? undefined,
  isFolded: (card) => folder(card)?.getAttribute('aria-expanded') === 'false',
  words: wordsIn,
  strip: part('toggle-quoted-text'),
  head,
  files: (card) => linkedFiles(outside(card, `${part('attachment-card')}, ${part('attachment-item')}, ${part('attachment')}, a[download]`)),
  folds: (card) => [folder(card), outside(card, part('message-header'))[0]].flatMap((one) => (one ? [one as HTMLElement] : [])),
});
