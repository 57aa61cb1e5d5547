/** Characters that a passphrase has at least. Whoever copies the profile can guess at it for years, so it is longer than a website asks for. */
export const LEAST_LENGTH = 12;
/** Four words of common length: from here on nothing more is asked for. */
const GOOD_LENGTH = 20;
/** Below this many different characters it is a pattern and not a phrase. */
const LEAST_DIFFERENT = 5;

/** `too-short` and `too-simple` are not taken; `could-be-longer` is. */
export type PassphraseAdvice = 'too-short' | 'too-simple' | 'could-be-longer' | 'good';

/** What to say of a passphrase while it is chosen: by its length first, which counts for more than odd characters (NIST SP 800-63B, A.2). */
export function adviceOn(passphrase: string): PassphraseAdvice {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < LEAST_LENGTH) return 'too-short';
  if (new Set(characters).size < LEAST_DIFFERENT || repeats(passphrase) || isRow(characters)) return 'too-simple';
  return characters.length < GOOD_LENGTH ? 'could-be-longer' : 'good';
}

/** "abcabcabcabc" */
const repeats = (text: string): boolean => (text + text).indexOf(text, 1) < text.length;

/** "abcdefghijkl" and "210987654321": each character follows from the one before. */
function isRow(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.filter((step) => step === steps[0]).length >= steps.length - 1;
}
