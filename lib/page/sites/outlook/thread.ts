import { accountOn } from '../mail/account';
import type { MailHead, MailPane, ShownFile } from '../mail/cards';
import { drafted } from '../mail/drafted';
import { asParty, distinct, leftOpen, partyOf, shownDate, timeIn, wordsOf } from '../mail/head';
import { recipientsIn } from '../mail/recipient-line';
import { mailThread } from '../mail/thread';
import { isShown } from '../shown/shown';
import { FROM } from './look';

/** By an id that has outlived every layout; else by the role of what is read, or by the class under which the mail's own styles are kept apart. */
const NAMED = '[id^="UniqueMessageBody"]';
const WORDS = `${NAMED}, [role="document"]:not(:has(${NAMED})), [class^="rps_"], [class*=" rps_"]`;
const CONTROL = 'button, a, input, [role="button"], [role="menuitem"], [role="combobox"], [role="treeitem"], [role="tab"], [aria-haspopup]';
const SENDER = ['[id^="MSG_"][id$="_FROM"]', '[data-testid="message-header-from"]', ...FROM.map((word) => `[aria-label^="${word}"]`)].join(
  ', ',
);
const RECIPIENTS = '[data-testid="RecipientWell"], [id^="MSG_"]:is([id$="_TO"], [id$="_CC"], [id$="_BCC"])';
const TIME = '[data-testid="SentReceivedSavedTime"], [id^="MSG_"][id$="TIME"], [id^="MSG_"][id$="_DATE"], time';
const ACCOUNT = '#mectrl_main_trigger, #O365_MainLink_Me [aria-label*="@"], [role="treeitem"][id^="primaryMailboxRoot_"]';
const PANES =
  '[data-app-section="ConversationContainer"], #ConversationReadingPaneContainer, [data-app-section="MailReadCompose"], [role="main"]';

function pane(page: Document): MailPane | undefined {
  const start = Array.from(page.querySelectorAll<HTMLElement>(`${WORDS}, [role="heading"][id$="_SUBJECT"]`)).find(
    (element) => isShown(element) && (element.matches(NAMED) || element.closest(PANES)) && !element.closest('[contenteditable="true"]'),
  );
  if (!start) return undefined;
  const element = start.closest(PANES) ?? page.body;
  const subject = Array.from(page.querySelectorAll('[role="heading"][id$="_SUBJECT"]')).find(isShown);
  const conversation = page.querySelector('[data-convid][aria-selected="true"]')?.getAttribute('data-convid');
  const item = /\/id\/([^/?#]+)/.exec(page.URL)?.[1];
  const title = wordsOf(subject) || page.title;
  const account = accountOn(page, ACCOUNT);
  return { element, key: `outlook ${conversation ?? item ?? (title || page.URL)}`, title, ...(account && { account }) };
}

const wordsIn = (card: Element): Element | undefined =>
  Array.from(card.querySelectorAll(WORDS)).find((element) => !element.closest('[contenteditable="true"]') && isShown(element));

/** Messages that are folded: blocks that can be opened and are no control, outside the words of any. */
const foldedIn = (element: Element): readonly HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>('[aria-expanded="false"]')).filter(
    (block) =>
      isShown(block) &&
      (!block.matches(CONTROL) || block.querySelector(SENDER) !== null) &&
      !block.parentElement?.closest(`${WORDS}, [role="toolbar"], ${CONTROL}`) &&
      !block.querySelector('[aria-expanded="true"]') &&
      wordsOf(block) !== '',
  );

/** The block of each message: of an open one, the largest around its words that reaches no other message. */
function cards(element: Element): readonly HTMLElement[] {
  const open = Array.from(element.querySelectorAll<HTMLElement>(WORDS)).filter(
    (words) =>
      isShown(words) && !words.parentElement?.closest(WORDS) && !words.closest('[aria-expanded="false"], [contenteditable="true"]'),
  );
  const folded = foldedIn(element);
  const others = [...open, ...folded, ...element.querySelectorAll('[contenteditable="true"]')];
  const around = (words: HTMLElement): HTMLElement => {
    let block = words;
    for (let wider = block.parentElement; wider && element.contains(wider); wider = wider.parentElement) {
      if (others.some((other) => other !== words && wider?.contains(other) && !words.contains(other))) break;
      block = wider;
    }
    return block;
  };
  return [...open.map(around), ...folded]
    .filter((card) => !drafted(card, wordsIn(card)))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

const outside = (card: Element, selector: string): readonly Element[] => {
  const words = wordsIn(card);
  return Array.from(card.querySelectorAll(selector)).filter((element) => !words?.contains(element));
};

/** The sender by a known mark; else what is labelled with one word and its own text ("Von: Sam Reed"), which comes before the recipients. */
const senderOf = (card: Element): Element | undefined =>
  outside(card, SENDER)[0] ??
  outside(card, '[aria-label]').find((element) => {
    const [, named] = /^\S[^:：]{0,20}\s?[:：]\s*(\S.*)$/.exec(element.getAttribute('aria-label') ?? '') ?? [];
    return named !== undefined && named === wordsOf(element) && !element.closest(RECIPIENTS);
  });

function head(card: Element): MailHead {
  const sender = partyOf(senderOf(card));
  const lines = outside(card, RECIPIENTS).map(recipientsIn);
  const recipients = distinct(lines.flatMap(({ people }) => people.flatMap((one) => asParty(one) ?? [])));
  return {
    ...(sender && { sender }),
    recipients,
    ...timeIn(outside(card, TIME)[0] ?? shownDate(card, `${WORDS}, ${RECIPIENTS}, ${SENDER}, [role="toolbar"], button`)),
    missed: leftOpen(sender, recipients, !lines.some(({ more }) => more)),
  };
}

const FILE_NAME = /[^\s/\\<>:"|?*][^/\\<>:"|?*]*\.[a-z0-9]{2,5}(?=$|[\s,])/i;

/** Attachments stand in a list of their own; what tells them from other lists is that each is named as a file is. */
function files(card: Element): readonly ShownFile[] {
  const names = new Set<string>();
  return outside(card, '[role="option"], [role="listitem"], [data-testid*="ttachment"] button').flatMap((element) => {
    if (element.closest(RECIPIENTS)) return [];
    const said = [
      element.getAttribute('title'),
      wordsOf(element.querySelector('[title]')),
      element.getAttribute('aria-label'),
      wordsOf(element),
    ];
    const [name] = said.flatMap((text) => FILE_NAME.exec(text ?? '')?.[0] ?? []);
    if (!name || name.includes('@') || names.has(name)) return [];
    names.add(name);
    const link = element.querySelector<HTMLAnchorElement>('a[href][download], a[href*="GetFileAttachment"]')?.href;
    return [{ name, ...(link ? { address: link } : {}) }];
  });
}

/** The id that the parts of a message carry in theirs; a small number is only its place on the page. */
const idIn = (card: Element): string | undefined =>
  outside(card, '[id^="MSG_"][id$="_FROM"], [id^="MSG_"][id$="_SUBJECT"]').flatMap(
    ({ id }) => /^MSG_(.{20,})_(?:FROM|SUBJECT)$/.exec(id)?.[1] ?? [],
  )[0];

export const readOutlookThread = mailThread({
  pane,
  cards,
  id: idIn,
  isFolded: (card) => card.getAttribute('aria-expanded') === 'false',
  words: wordsIn,
  head,
  files,
  // The block itself, or plain words in its head, from which the press goes up to all that lies around them: nothing that does something else.
  folds: (card) => {
    const plain = shownDate(card, `${WORDS}, ${CONTROL}`) ?? outside(card, '[aria-label]').find((element) => !element.closest(CONTROL));
    return [card as HTMLElement, ...(plain ? [plain as HTMLElement] : [])];
  },
});
