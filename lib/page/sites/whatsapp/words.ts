import { textIn } from '../chat/chat';
import { wordsOf } from '../chat/look';
import { typedWords } from '../chat/thread';
import { inertCopy } from '../shown/inert-copy';
import { allInRow, clockIn, inRow, quoteIn } from './rows';

/** Bold and italic parts are marked like the whole, so of these the outermost count. Which of them a build has differs. */
const WORDS = [
  '.selectable-text, [data-testid~="selectable-text"]',
  '.copyable-text:not([data-pre-plain-text]):not(.message-in):not(.message-out)',
];
/** The hour for a screen reader, and a translation that somebody's browser put beside the words. */
const NOT_WORDS = '[aria-hidden="true"], .read-more-button, .read-more, font.immersive-translate-target-wrapper';
/** What else stands in a bubble. */
const AROUND =
  '[aria-hidden="true"], [data-icon], svg, [data-testid="msg-meta"], [data-testid="author"], [testid="author"], [role=""], [role="button"], .preview-card, [data-testid*="link-preview"]';

export function wordsElements(row: Element): readonly HTMLElement[] {
  for (const selector of WORDS) {
    const found = allInRow(row, selector).filter((part) => !part.matches('[aria-hidden="true"] *'));
    const outer = found.filter((part) => !part.parentElement?.closest(selector)) as HTMLElement[];
    if (outer.length > 0) return outer;
  }
  return [];
}

/** A message's own words; without any mark of them what the bubble shows beside its hour, its author and what it answers. */
export function wordsIn(row: Element): string {
  const parts = wordsElements(row);
  if (parts.length === 0) return restOf(row.matches('[data-pre-plain-text]') ? row : (inRow(row, '[data-pre-plain-text]') ?? row), row);
  return parts
    .map((part) => typedWords(part, NOT_WORDS))
    .join('\n')
    .trim();
}

/** What an element shows without the parts around a message's words. The copy is read, so they are marked in it by their places. */
export function restOf(element: Element, row: Element): string {
  const inside = Array.from(element.querySelectorAll('*'));
  const quote = quoteIn(row);
  const clock = clockIn(row);
  const hour = textIn(clock);
  const copy = inertCopy(element);
  const copies = Array.from(copy.querySelectorAll('*'));
  inside.forEach((part, at) => {
    const isHour = hour !== undefined && part.childElementCount === 0 && textIn(part) === hour;
    if (part === quote || isHour || (part.matches(AROUND) && !part.matches('[role="button"]:has(.quoted-mention)'))) copies[at]?.remove();
  });
  return wordsOf(copy, 'time').replace(/\n{2,}/g, '\n');
}

/** Of a line of the site's own all that it shows but the hour; such a line is often a button. */
export function lineOf(row: Element): string {
  const words = wordsOf(row, '[aria-hidden="true"], [data-icon], [data-testid="msg-meta"], svg, title').replace(/\n{2,}/g, '\n');
  const hour = textIn(clockIn(row));
  return hour && words.endsWith(`\n${hour}`) ? words.slice(0, -hour.length - 1) : words;
}

/** Long messages are cut by the page until they are unfolded. */
export const isCut = (row: Element): boolean => row.querySelector('.read-more-button, .read-more') !== null;
