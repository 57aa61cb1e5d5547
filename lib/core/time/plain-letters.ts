const ASCII = /^[ -~]*$/;
/** Marks of direction, joiners and soft hyphens: seen by nobody. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * Displayed words in one form: small letters without accents, every script's digits as 0 to 9, every space as one kind. Accents go
 * because capitals lose them in some languages ("ΣΗΜΕΡΑ", "DÉC").
 */
export function plainLetters(words: string): string {
  if (ASCII.test(words)) return words.toLowerCase();
  return words
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[^0-9\P{Nd}]/gu, digit)
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/\s+/g, ' ');
}

/** Decimal digits stand in Unicode in runs of ten, each beginning at a multiple of 16 or six after one. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const row = code & ~0xf;
  return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
}
