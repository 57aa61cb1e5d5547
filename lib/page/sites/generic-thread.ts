import type { TransferAttachment, TransferMessage } from '../../core/evidence/capture';
import { readHtmlBody } from './html-body';
import { party, properties, propertyText } from './microdata';
import { publishedTime } from './published-time';
import type { Thread, ThreadTools } from './site';

/** schema.org's types for what people write to each other: https://schema.org/Message. */
const MESSAGE = '[itemscope][itemtype$="schema.org/EmailMessage"], [itemscope][itemtype$="schema.org/Message"]';
const CONVERSATION = '[itemscope][itemtype$="schema.org/Conversation"]';
const ARTICLE = 'article, [role="article"]';
/** Parts of an article that are not what its author wrote. */
const AROUND_THE_TEXT = `${ARTICLE}, header, footer, nav, aside, address, time, button, form, [rel~="author"], [role="toolbar"], [role="menu"]`;

/** Reads what the page itself marks as messages; gives `undefined` where it marks nothing, and never guesses. */
export async function readGenericThread(document: Document, tools: ThreadTools): Promise<Thread | undefined> {
  const marked = shown(document, MESSAGE);
  const all = marked.length > 0 ? marked : shown(document, ARTICLE).filter((article) => ownTime(article));
  const [conversation, others] = largestGroup(all, marked.length > 0 ? CONVERSATION : 'main, [role="main"], [role="feed"], [role="log"]');
  if (conversation.messages.length === 0) return undefined;

  const messages: TransferMessage[] = [];
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

const shown = (document: Document, selector: string): Element[] =>
  Array.from(document.querySelectorAll(selector)).filter(
    (element) => !element.closest('[hidden], [aria-hidden="true"], template') && (element.checkVisibility?.() ?? true),
  );

interface Group {
  readonly container: Element | null;
  readonly messages: readonly Element[];
}

/** A page may show parts of several conversations: the one with the most messages is meant, the others are only counted. */
function largestGroup(messages: readonly Element[], containers: string): readonly [Group, number] {
  const groups = new Map<Element | null, Element[]>();
  for (const message of messages) {
    const container = message.closest(containers);
    groups.set(container, [...(groups.get(container) ?? []), message]);
  }
  const [container = null, largest = []] = [...groups].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return [{ container, messages: largest }, messages.length - largest.length];
}

async function readItem(item: Element, position: number, keys: Set<string>, tools: ThreadTools): Promise<TransferMessage> {
  const { time, missed: noTime } = publishedTime(properties(item, 'dateSent', 'dateCreated', 'datePublished')[0] ?? ownTime(item));
  const sender = party(properties(item, 'sender', 'author')[0]) ?? party(own(item, '[rel~="author"]'));
  const body = properties(item, 'text', 'articleBody')[0] ?? withoutSurroundings(item);
  const subject = propertyText(properties(item, 'headline', 'about')[0]);
  const attachments: TransferAttachment[] = [];
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

function keyOf(item: Element, position: number, keys: Set<string>): Pick<TransferMessage, 'key' | 'keyKind'> {
  const id =
    propertyText(properties(item, 'identifier')[0]) ?? item.getAttribute('itemid') ?? item.getAttribute('data-message-id') ?? item.id;
  if (!id || id.length > 500 || keys.has(id)) return { key: `#${position}`, keyKind: 'position' };
  keys.add(id);
  return { key: id, keyKind: 'site-id' };
}

/** The first match that belongs to this article and not to one inside it. */
const own = (item: Element, selector: string): Element | undefined =>
  Array.from(item.querySelectorAll(selector)).find((element) => element.closest(`${MESSAGE}, ${ARTICLE}`) === item);

const ownTime = (item: Element): Element | undefined => own(item, 'time[datetime]');

function withoutSurroundings(item: Element): Element {
  const copy = item.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(AROUND_THE_TEXT)) element.remove();
  return copy;
}

async function attachment(element: Element, tools: ThreadTools): Promise<TransferAttachment> {
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
