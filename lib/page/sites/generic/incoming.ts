import { readHtmlBody } from '../shown/html-body';
import { publishedTime } from '../shown/published-time';
import { isShown } from '../shown/shown';
import type { Incoming } from '../site';
import { bodyElements, markedBody, messagesOn, senderOf, sentTime, withoutSurroundings } from './messages';

/** The last of what the page marks as messages; else the only article on it, or the only quotation. Never a guess between several. */
export function genericIncoming(document: Document): Incoming | undefined {
  const item =
    messagesOn(document).conversation.messages.at(-1) ?? onlyOne(document, 'article, [role="article"]') ?? onlyOne(document, 'blockquote');
  if (!item) return undefined;
  const body = item.localName === 'blockquote' ? item : (markedBody(item) ?? withoutSurroundings(item));
  const { text } = readHtmlBody(body.innerHTML, document);
  if (!/\S/.test(text)) return undefined;
  const sender = senderOf(item);
  const sent = publishedTime(sentTime(item)).time.utc;
  return {
    elements: bodyElements(item),
    text,
    ...(sender && { sender: { name: sender.shown, ...(sender.address && { address: sender.address }) } }),
    ...(sent && { sent }),
  };
}

/** What stands in a field is being written, not received. */
const WRITTEN = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

function onlyOne(document: Document, selector: string): Element | undefined {
  if (document.designMode === 'on') return undefined;
  const all = Array.from(document.querySelectorAll(selector)).filter(
    (one) => !one.closest(WRITTEN) && !one.parentElement?.closest(selector) && isShown(one),
  );
  return all.length === 1 ? all[0] : undefined;
}
