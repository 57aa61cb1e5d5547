import { textIn } from '../chat/chat';
import { isMessage, paneIn, rowsIn } from './rows';

/** A button above the first row, which asks the telephone for what came before. */
export function earlierControl(document: Document): HTMLElement | undefined {
  const [first] = rowsIn(document);
  const pane = paneIn(document);
  return Array.from(pane?.querySelectorAll<HTMLElement>('button') ?? []).find(
    (button) =>
      first &&
      isBefore(button, first) &&
      !button.closest('header, footer') &&
      textIn(button) !== undefined &&
      !button.querySelector('[data-icon]'),
  );
}

const isBefore = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) !== 0;

/**
 * Every chat begins with the note that it is encrypted. Where the telephone has more than the page can show, the page says so above the first
 * row, naming itself.
 */
export function startOf(document: Document): 'reached' | 'more' | undefined {
  if (earlierControl(document)) return 'more';
  const rows = rowsIn(document);
  const [first] = rows;
  if (!first) return undefined;
  const isNote = (element: Element) =>
    element.querySelector('[data-icon*="lock"]') !== null ||
    Array.from(element.querySelectorAll('title')).some(({ textContent }) => /lock/.test(textContent ?? ''));
  if (!isMessage(first) && isNote(first)) return 'reached';
  const above = Array.from(paneIn(document)?.querySelectorAll('[role="row"], [role="button"], div') ?? []).filter(
    (element) => isBefore(element, first) && !element.contains(first) && !element.closest('header, footer'),
  );
  if (above.some(isNote)) return 'reached';
  return above.some((element) => /WhatsApp/i.test(element.textContent ?? '')) ||
    (!isMessage(first) && /WhatsApp/i.test(first.textContent ?? ''))
    ? 'more'
    : undefined;
}
