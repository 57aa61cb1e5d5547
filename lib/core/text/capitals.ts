import type { Span } from './span';

/** Capitals that are names of things in the children's lives, not a raised voice. */
const ACRONYMS = new Set(
  'CAFCASS CMS NHS GCSE GCSES SATS SEN SEND SENCO EHCP ASAP PDF ADHD ASD CAMHS PTA FAQ USB GPS AGM INSET NEU RSPCA RNLI BBC ITV DVD DVLA HMRC PIN SIM LFC MUFC FC PE PSHE DOB URGENT YNWA ICU MRI ECG OCD PTSD TBC TBA FYI BTW IMO LOL OMG ROFL ETA BST GMT USA RAF IKEA LEGO ASDA ALDI BMX NBA NFL AFC UFO LED UCL UCAS ISBN IBAN IDVA MARAC MASH FAO NB RSVP DIY HPV MMR BCG TV ID CSA CDL YMCA JD CPR DNA GDPR ICT STEM'.split(
    ' ',
  ),
);

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}']{2,}(?![\p{L}\p{N}])/gu;

/** Words of three letters or more in capitals that are no known acronym. */
export function shoutedWords(text: string): readonly Span[] {
  return Array.from(text.matchAll(CAPITALS), (match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }))
    .filter(({ word }) => !ACRONYMS.has(word))
    .map(({ start, end }) => ({ start, end }));
}

const ALWAYS_CAPITAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|easter|christmas|i)$/;

/** The same words in small letters, days and months with their capital. Short words go along where the shouting is around them. */
export function withoutShouting(text: string): string {
  const shouted = shoutedWords(text);
  if (shouted.length === 0) return text;
  const pattern = shouted.length > 1 ? /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}']*(?![\p{L}\p{N}])/gu : CAPITALS;
  return text.replace(pattern, (word) => {
    const small = word.toLowerCase();
    if (ACRONYMS.has(word)) return word;
    return ALWAYS_CAPITAL.test(small) || /^i'/.test(small) ? word.charAt(0) + small.slice(1) : small;
  });
}

/** An address keeps its letters as they are. */
export const startWithCapital = (text: string): string => text.replace(/^[\s"'“‘(]*(?!https?:|www\.)\p{Ll}/u, (head) => head.toUpperCase());
