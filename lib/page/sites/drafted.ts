import { wordsOf } from './mail-head';

/** How a draft is marked, in the tongues that are known. */
const DRAFT =
  /^\[?(?:draft|entwurf|brouillon|borrador|bozza|concept|rascunho|wersja robocza|juodraštis|utkast|kladde|luonnos|koncept|piszkozat|taslak|черновик|чернетка|مسودة|טיוטה|草稿|下書き)\]?:?$/iu;

/** Whether a card holds a message that is still being written: it can be written in, or the site says so with one word outside its own words. */
export function drafted(card: Element, words: Element | undefined): boolean {
  const around = (selector: string) => Array.from(card.querySelectorAll(selector)).filter((element) => !words?.contains(element));
  if (!words && around('[contenteditable="true"], [contenteditable=""], textarea').length > 0) return true;
  if (card.matches('.is-draft') || around('.is-draft').length > 0) return true;
  return around('*').some((element) => element.childElementCount === 0 && DRAFT.test(wordsOf(element)));
}
