import type { Mark } from '../../../core/evidence/message';
import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { allInRow, clockIn, inRow } from './rows';

export const RECALLED = '[data-icon^="recalled"], [data-testid^="recalled"]';

/** Taken back; the quote of such a message bears the same picture. */
export const recalledIn = (row: Element): boolean => inRow(row, RECALLED) !== undefined;

/** Beside the hour stands a word where the message was changed; anything else there is a picture. */
export function editedMark(row: Element): Mark | undefined {
  const icon = inRow(row, '[data-icon^="edited"], [data-testid="msg-edited"]');
  if (icon) return { shown: textIn(icon.matches('[data-icon]') ? undefined : icon) ?? '' };
  const clock = clockIn(row);
  const meta = clock?.closest('[data-testid="msg-meta"]') ?? clock?.parentElement;
  if (!clock || !meta || meta === row || meta.querySelector('.selectable-text, .copyable-text, [data-testid~="selectable-text"]'))
    return undefined;
  const beside = Array.from(meta.children).filter(
    (part) => !part.contains(clock) && !part.matches('[data-icon], [aria-hidden="true"], svg, [role="button"]'),
  );
  const word = beside.flatMap((part) => (part.querySelector('[data-icon], svg') ? [] : (textIn(part) ?? []))).join(' ');
  return /^\p{L}[\p{L}\p{M}\s.]{2,30}$/u.test(word) ? { shown: word } : undefined;
}

/** Media have a button to pass them on, which bears a similar picture and no words. */
export function forwardedMark(row: Element): Mark | undefined {
  for (const icon of allInRow(row, '[data-icon*="forward"]')) {
    const words = wordsOf(icon.parentElement, '[data-icon], svg');
    if (words && words.length <= 60 && !icon.parentElement?.querySelector('.selectable-text, .copyable-text')) return { shown: words };
    if (/^forwarded/.test(icon.getAttribute('data-icon') ?? '')) return { shown: '' };
  }
  return undefined;
}
