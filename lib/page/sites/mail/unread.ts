/** What begins the label of a message that was not read yet, in the tongues that are known. */
const UNREAD =
  /^(?:unread|ungelesen|non lu|no leíd|não lid|non lett|da leggere|ongelezen|nieprzeczytan|oläst|ulest|ulæst|lukematon|nepřečten|olvasatlan|neskaityt|okunmamış|непрочит|непрочет|غير مقروء|לא נקרא|未读|未讀|未読|읽지 않)/i;
/** A class such as "is-unread", "unseen", "messageUnread". */
const CLASS = /(?:^|[\s_-])(?:is-)?un(?:read|seen)(?:$|[\s_-])/i;
/** What is said inside a control is what it would do, for instance "Mark as unread". */
const CONTROL = 'button, a, [role="button"], [role="menuitem"], [role="toolbar"]';

/**
 * Whether the site marks a message as not read yet. To unfold such a one would be to open it, and the sender may be told.
 * @param words The message's own words: what they say marks nothing.
 */
export function isUnread(card: Element, words: Element | undefined): boolean {
  const around = card.parentElement?.matches('li, [role="listitem"]') ? [card.parentElement] : [];
  return [...around, card, ...card.querySelectorAll('*')].some(
    (element) => !words?.contains(element) && (element === card || !element.closest(CONTROL)) && isMarked(element),
  );
}

const isMarked = (element: Element): boolean =>
  CLASS.test(element.getAttribute('class') ?? '') ||
  UNREAD.test(element.getAttribute('aria-label')?.trim() ?? '') ||
  element.matches('[data-unread="true"], [data-is-unread="true"], [data-test-read="false"], [data-read="false"]');
