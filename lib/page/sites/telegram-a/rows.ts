import { shownIn, textIn } from '../chat/chat';
import { isShown } from '../shown/shown';
import type { Correspondent } from '../site';
import { openTelegramA } from './telegram-a';

/** Parts of a message's words that its author did not write. */
export const NOT_WORDS = '.MessageMeta, .Reactions, .translation-animation, .WebPage, .message-time';

/**
 * A message's own number; on its way it has a broken one or one below zero. Some builds name it in the row's id alone.
 */
export function telegramAId(row: Element): string | undefined {
  const id = row.getAttribute('data-message-id') ?? /^message-(.+)$/.exec(row.id)?.[1] ?? '';
  return /^[1-9]\d*$/.test(id) ? id : undefined;
}

const ROW = '.Message, .ActionMessage, .message-list-item, [id^="message-"]';

/** Messages and the site's own lines. Chats opened before stay in the page, hidden; marks inside a row bear its number too. */
export const telegramARows = (document: Document): readonly HTMLElement[] => {
  const list = shownIn(document, '.MessageList.active, .Transition_slide-active .MessageList') ?? document;
  return Array.from(list.querySelectorAll<HTMLElement>(ROW)).filter(
    (row) =>
      telegramAId(row) && !row.parentElement?.closest('.Message, .ActionMessage') && !row.matches('.SponsoredMessage') && isShown(row),
  );
};

/** A line of the site's own has no part that messages have. */
export const isActionMessage = (row: Element): boolean =>
  row.matches('.ActionMessage') ||
  (!row.matches('.Message') && !row.querySelector('.text-content, .message-content, .MessageMeta, .message-time'));

export const isForwarded = (row: Element): boolean =>
  row.matches('.is-forwarded') ||
  row.querySelector('.is-forwarded, .forwarded-message, .forward-title, .forward-title-container > *, .forward-avatar') !== null;

/** The name above a message: of its author, and of whoever is passed on where it is passed on. What is answered has one of its own. */
const headingOf = (row: Element): string | undefined =>
  textIn(
    Array.from(row.querySelectorAll('.message-title .sender-title')).find(
      (title) => !title.closest('.EmbeddedMessage, .message-subheader'),
    ),
  );

/**
 * Whose a received message is. Messages of one author stand in a group, of which only the first has a heading; the picture beside it has
 * the account's number and, once loaded, the name.
 */
export function senderOf(row: Element): Correspondent | undefined {
  const group = row.closest('.sender-group-container');
  const picture = Array.from(group?.querySelectorAll('.Avatar[data-peer-id]') ?? []).find((avatar) => !avatar.closest('.Message'));
  const number = picture?.getAttribute('data-peer-id');
  const name = nameAbove(row, group) ?? (picture?.querySelector('img[alt]')?.getAttribute('alt')?.trim() || undefined);
  if (name) return { name, ...(number && { address: number }) };
  return isPrivate(row.ownerDocument) ? openTelegramA(row.ownerDocument) : undefined;
}

function nameAbove(row: Element, group: Element | null): string | undefined {
  const messages = group ? Array.from(group.querySelectorAll('.Message')) : turnBefore(row);
  const first = messages.find((message) => !isForwarded(message) && headingOf(message));
  return first && headingOf(first);
}

/** Without groups in the markup: back to the message that is marked as the first of the turn. */
function turnBefore(row: Element): readonly Element[] {
  const turn: Element[] = [];
  for (
    let at: Element | null = row;
    at?.matches('.Message') && at.matches('.own') === row.matches('.own');
    at = at.previousElementSibling
  ) {
    turn.push(at);
    if (at.matches('.first-in-group')) return turn;
  }
  return isForwarded(row) ? [] : [row];
}

/** The numbers of groups are below zero. An account's name in the address may be a group's too. */
function isPrivate(document: Document): boolean {
  const number =
    /^#(-?\d+)/.exec(document.location.hash)?.[1] ?? shownIn(document, '.MiddleHeader .Avatar[data-peer-id]')?.getAttribute('data-peer-id');
  return Number(number) > 0;
}
