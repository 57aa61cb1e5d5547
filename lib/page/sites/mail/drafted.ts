import { wordsOf } from './head';

/** How a draft is marked, in the tongues that are known. */
const DRAFT =
  /^\[?(?:draft|entwurf|brouillon|borrador|bozza|concept|rascunho|wersja robocza|juodraštis|utkast|kladde|luonnos|koncept|piszkozat|taslak|черновик|чернетка|مسودة|טיוטה|草稿|下書き)\]?:?$/iu;

/**
 * Whether a card holds a message that is still being written: it can be written in, or, folded, the site says so with one word. Of an open one
 * that shows words to be read, no word tells it: it could be the message's own subject.
 */
export function drafted(card: Element, words: Element | undefined): boolean {
  if (card.matches('.is-draft')) return true;
  if (words) return Array.from(card.querySelectorAll('.is-draft')).some((element) => !words.contains(element));
  return (
    card.querySelector('.is-draft, [contenteditable="true"], [contenteditable=""], textarea') !== null ||
    Array.from(card.querySelectorAll('*')).some((element) => element.childElementCount === 0 && DRAFT.test(wordsOf(element)))
  );
}
