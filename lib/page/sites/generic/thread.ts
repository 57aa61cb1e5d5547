import type { Attachment, Message } from '../../../core/evidence/message';
import { readHtmlBody } from '../shown/html-body';
import { party, properties, propertyText } from '../shown/microdata';
import { publishedTime } from '../shown/published-time';
import type { Thread, ThreadTools } from '../site';
import { markedBody, messagesOn, senderOf, sentTime, withoutSurroundings } from './messages';

/** Reads what the page itself marks as messages; gives `undefined` where it marks nothing, and never guesses. */
export async function readGenericThread(document: Document, tools: ThreadTools): Promise<Thread | undefined> {
  const { conversation, others } = messagesOn(document);
  if (conversation.messages.length === 0) return undefined;

  const messages: Message[] = [];
  const keys = new Set<string>();
  for (const item of conversation.messages) messages.push(await readItem(item, messages.length + 1, keys, tools));
  const { container } = conversation;
  const headline = container && propertyText(properties(container, 'headline', 'name')[0]);
  return {
    conversationKey: conversationKey(document, container),
    title: headline ?? document.querySelector('main h1, h1')?.textContent?.trim() ?? document.title,
    messages,
    missed:
      others > 0
        ? [`The page shows ${others} more ${others === 1 ? 'message' : 'messages'} outside this conversation; they were not kept.`]
        : [],
    confidence: 'structure-only',
  };
}

async function readItem(item: Element, position: number, keys: Set<string>, tools: ThreadTools): Promise<Message> {
  const { time, missed: noTime } = publishedTime(sentTime(item));
  const sender = senderOf(item);
  const body = markedBody(item) ?? withoutSurroundings(item);
  const subject = propertyText(properties(item, 'headline', 'about')[0]);
  const attachments: Attachment[] = [];
  for (const element of properties(item, 'messageAttachment')) attachments.push(await attachment(element, tools));
  return {
    ...keyOf(item, position, keys),
    ...(sender && { sender }),
    recipients: properties(item, 'toRecipient', 'recipient', 'ccRecipient').flatMap((element) => party(element) ?? []),
    time,
    ...(subject && { subject }),
    ...readHtmlBody(body.innerHTML, item.ownerDocument),
    html: tools.sanitise(body.innerHTML),
    attachments,
    missed: [...(sender ? [] : ['The page does not mark who wrote this.']), ...(noTime ? [noTime] : [])],
  };
}

function keyOf(item: Element, position: number, keys: Set<string>): Pick<Message, 'key' | 'keyKind'> {
  const id =
    propertyText(properties(item, 'identifier')[0]) ?? item.getAttribute('itemid') ?? item.getAttribute('data-message-id') ?? item.id;
  if (!id || id.length > 500 || keys.has(id)) return { key: `#${position}`, keyKind: 'position' };
  keys.add(id);
  return { key: id, keyKind: 'site-id' };
}

async function attachment(element: Element, tools: ThreadTools): Promise<Attachment> {
  const link = element.hasAttribute('itemscope') ? properties(element, 'contentUrl', 'url')[0] : element;
  const name =
    (element.hasAttribute('itemscope') ? propertyText(properties(element, 'name')[0]) : undefined) ?? element.textContent?.trim() ?? '';
  return tools.fetchAttachment(name || 'unnamed', link?.getAttribute('href') ?? '');
}

/** An id that the page gives its conversation, else the address that shows it. A fragment counts where it is a route of its own. */
function conversationKey(document: Document, container: Element | null): string {
  const { origin, pathname, search, hash } = new URL(document.URL, 'https://unknown.invalid');
  const id = container?.getAttribute('itemid') ?? container?.getAttribute('data-conversation-id');
  return id ? `page ${origin} ${id}` : `page ${origin}${pathname}${search}${/^#!?\//.test(hash) ? hash : ''}`;
}
