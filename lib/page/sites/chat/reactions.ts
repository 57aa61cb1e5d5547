import type { Reaction } from '../../../core/evidence/message';
import { wordsOf } from './look';
import { countIn } from './thread';

const PICTOGRAPH =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\ufe0f|\u20e3|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu;

/**
 * By the label of what shows them: "Reactions 👍, ❤ 4 in total. View reactions". How many there are of each of several is not said.
 * @param quote What is answered, which may have had reactions of its own.
 */
export function reactionsIn(row: Element, quote?: Element): readonly Reaction[] {
  for (const part of row.querySelectorAll('[aria-label], [data-testid*="reaction"]')) {
    const label = part.getAttribute('aria-label') ?? '';
    const emoji = Array.from(new Set(`${label} ${wordsOf(part)}`.match(PICTOGRAPH) ?? []));
    if (emoji.length === 0 || quote?.contains(part) || !isReaction(part, label)) continue;
    const count = countIn(label.replace(PICTOGRAPH, ' ')) ?? countIn(part.textContent);
    return emoji.map((shown) => ({ shown, ...(emoji.length === 1 && count && { count }) }));
  }
  return [];
}

/** A button, or something named so, that shows nothing but emoji and a number; people's names may hold emoji too. */
function isReaction(part: Element, label: string): boolean {
  if (part.matches('[data-testid*="reaction"]')) return true;
  if (part.querySelector('[data-icon], [data-testid], .selectable-text')) return false;
  const shown = wordsOf(part)
    .replace(PICTOGRAPH, '')
    .replace(/[\s\d.,]/g, '');
  return shown === '' && (part.matches('button, [role="button"]') || /^\p{L}+ \P{L}/u.test(label));
}
