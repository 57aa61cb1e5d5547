import { boxedText } from '../chat/label';
import type { ChatMessage } from '../chat/look';
import type { Correspondent } from '../site';

/** What is answered, and cards of links. */
export const NOT_OWN =
  '.embed-msg-part-container, [data-e2e-quoted-message], mws-link-preview, mws-link-preview-decorator, [data-e2e-link-preview]';
const WORDS =
  '[data-e2e-message-content], [data-e2e-text-message-content] .text-msg-content, [data-e2e-message-text-content], .text-msg-content, mws-message-part-content';

/** A message's words; a picture's part has the same element and no words. */
export function wordsElements(row: Element): readonly HTMLElement[] {
  const own = (selector: string) => Array.from(row.querySelectorAll<HTMLElement>(selector)).filter((element) => !element.closest(NOT_OWN));
  const found = own(WORDS).filter((element) => !element.parentElement?.closest(WORDS));
  return found.length > 0 ? found : own('mws-text-message-part');
}

export function directionOf(row: Element): ChatMessage['from'] {
  const told =
    row.querySelector('[data-e2e-message-outgoing]')?.getAttribute('data-e2e-message-outgoing') ??
    row.getAttribute('data-e2e-message-outgoing') ??
    row.getAttribute('is-outgoing');
  if (told === 'true' || told === '') return 'me';
  if (told === 'false') return 'them';
  const bubble = row.querySelector('.text-msg-container, .msg-container') ?? row;
  return bubble.matches('.outgoing') ? 'me' : bubble.matches('.incoming') ? 'them' : undefined;
}

/** "Sam said: Yes, at four. Received on March 2, 2026 at 8:05 AM." */
export const labelOf = (row: Element): string =>
  Array.from(row.querySelectorAll('[aria-label]'))
    .filter((part) => /-message-part$/i.test(part.localName) || part.matches('.msg-focus-element'))
    .filter((part) => !part.closest(NOT_OWN))
    .map((part) => part.getAttribute('aria-label')?.replace(/\s+/g, ' ').trim() ?? '')
    .find(Boolean) ?? '';

/** Who says the words, by what goes before them in the label: somebody the page names elsewhere, or as English puts it. */
export function speakerOf(row: Element, words: string, known: readonly Correspondent[]): Correspondent | undefined {
  const { before } = boxedText(labelOf(row), words);
  const name = /^(.{1,100}?) (?:said|replied|sent)\b/.exec(before)?.[1];
  if (name) return known.find((person) => person.name === name) ?? { name };
  return known
    .filter(
      (person) => person.name && (before === person.name || before.startsWith(`${person.name} `) || before.startsWith(`${person.name}:`)),
    )
    .toSorted((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0))[0];
}
