import type { Party } from '../../../core/evidence/message';
import { inertCopy } from '../shown/inert-copy';
import { party, properties } from '../shown/microdata';

/** schema.org's types for what people write to each other: https://schema.org/Message. */
const MESSAGE = '[itemscope][itemtype$="schema.org/EmailMessage"], [itemscope][itemtype$="schema.org/Message"]';
const CONVERSATION = '[itemscope][itemtype$="schema.org/Conversation"]';
const ARTICLE = 'article, [role="article"]';
/** Parts of an article that are not what its author wrote. */
const AROUND_THE_TEXT = `${ARTICLE}, header, footer, nav, aside, address, time, button, form, [rel~="author"], [role="toolbar"], [role="menu"]`;

/** What the page itself marks as messages; it never guesses. */
export function messagesOn(document: Document): { readonly conversation: Group; readonly others: number } {
  const marked = shown(document, MESSAGE);
  const all = marked.length > 0 ? marked : shown(document, ARTICLE).filter((article) => ownTime(article));
  const [conversation, others] = largestGroup(all, marked.length > 0 ? CONVERSATION : 'main, [role="main"], [role="feed"], [role="log"]');
  return { conversation, others };
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

/** The element that the page marks as a message's words. */
export const markedBody = (item: Element): Element | undefined => properties(item, 'text', 'articleBody')[0];

export const senderOf = (item: Element): Party | undefined =>
  party(properties(item, 'sender', 'author')[0]) ?? party(own(item, '[rel~="author"]'));

export const sentTime = (item: Element): Element | undefined =>
  properties(item, 'dateSent', 'dateCreated', 'datePublished')[0] ?? ownTime(item);

/** The first match that belongs to this article and not to one inside it. */
const own = (item: Element, selector: string): Element | undefined =>
  Array.from(item.querySelectorAll(selector)).find((element) => element.closest(`${MESSAGE}, ${ARTICLE}`) === item);

const ownTime = (item: Element): Element | undefined => own(item, 'time[datetime]');

/** A message's words where nothing marks them: all but what surrounds them. */
export function withoutSurroundings(item: Element): Element {
  const copy = inertCopy(item);
  for (const element of copy.querySelectorAll(AROUND_THE_TEXT)) element.remove();
  return copy;
}

/** The elements of the live page that show a message's words: without its surroundings where these stand apart. */
export function bodyElements(item: Element): readonly HTMLElement[] {
  const marked = markedBody(item);
  if (marked) return [marked as HTMLElement];
  const loose = Array.from(item.childNodes).some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''));
  const parts = Array.from(item.children).filter((child) => !child.matches(AROUND_THE_TEXT) && /\S/.test(child.textContent ?? ''));
  return (loose || parts.length === 0 ? [item] : parts) as HTMLElement[];
}
