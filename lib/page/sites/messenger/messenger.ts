import { boxesIn, chatSite, correspondent, enterSends, shownIn, textIn } from '../chat/chat';
import { genericComposeAt, genericSendAt } from '../generic/compose';
import { isNamedSend } from '../send-names';
import { placeOf } from '../shown/frames';
import type { ComposeBox, Correspondent, Site } from '../site';

/** Where posts and comments are written, which go to many. */
const PUBLIC = '[role="article"], [role="feed"], form';
/** The messages of a conversation, in 2026 and in 2021. The list of conversations, beside the page's main part, is a grid too. */
const MESSAGES = '[role="log"], [data-scope="messages_table"], [aria-roledescription="message"], [role="main"] [role="grid"]';
/** "Press Enter to send", "Zum Senden Eingabetaste drücken", "Pulsa Intro para enviar"; but not "Send a like". */
const SEND = /send|envoyer|enviar|invia|отправ|надісл|إرسال|שליחה/i;
const ENTER = /enter|eingabetaste|entrée|intro|invio|ввод/i;

/** The conversation of the page, or one in a small window over it, in which the box is the only one. */
export function messengerPane(field: Element): Element | undefined {
  for (let pane = field.parentElement; pane && pane !== field.ownerDocument.body; pane = pane.parentElement) {
    if (pane.querySelector(PUBLIC) || boxesIn(pane, textbox.composeAt).length > 1) return undefined;
    if (pane.querySelector(MESSAGES) || pane.matches('[role="main"]')) return pane;
  }
  return undefined;
}

/** The heading above the messages; the number of the conversation from the page's address, or from a link in the small window. */
export function messengerChat(pane: Element): Correspondent | undefined {
  const page = pane.closest('[role="main"]')
    ? pane.ownerDocument.location.pathname
    : pane.querySelector('a[href*="/t/"]')?.getAttribute('href');
  return correspondent(textIn(shownIn(pane, 'h1, h2, [role="heading"]')), /\/t\/([^/?#]+)/.exec(page ?? '')?.[1]);
}

const isMessages = ({ ownerDocument }: Element): boolean => /messenger\.com\/|^[^/]*\/messages/.test(placeOf(ownerDocument));

const textbox = chatSite({
  id: 'messenger',
  version: '2026-11',
  // messenger.com led to facebook.com/messages from spring 2026 on.
  pages: /^(?:[\w-]+\.)*(?:messenger|facebook)\.com\//,
  field: '[role="textbox"][contenteditable="true"]',
  elsewhere: `${PUBLIC}, [role="search"], [role="combobox"]`,
  sends: (control) => {
    const name = control.getAttribute('aria-label') ?? '';
    return isNamedSend(control) || (SEND.test(name) && ENTER.test(name));
  },
});

/** The box of a conversation, and not one for what all may read. */
export const messengerBoxAt = (target: Element): ComposeBox | undefined => {
  const box = textbox.composeAt(target);
  return box && (isMessages(box.field) || messengerPane(box.field)) ? box : undefined;
};

/** Conversations; what is written for all to read is looked at as on any page. */
export const messenger: Site = {
  ...textbox,
  composeAt: (target) => messengerBoxAt(target) ?? genericComposeAt(target),
  sendAt(target) {
    const sent = textbox.sendAt(target);
    return sent && messengerBoxAt(sent.box.field) ? sent : genericSendAt(target);
  },
  sendsOn: (event, { field }) => enterSends(event) && (messengerBoxAt(field) !== undefined || event.ctrlKey || event.metaKey),
  recipientsOf({ field }) {
    const pane = messengerBoxAt(field) && messengerPane(field);
    const chat = pane && messengerChat(pane);
    return chat && [chat];
  },
};
