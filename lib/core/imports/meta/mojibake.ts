/** Bytes of UTF-8 beyond ASCII, each written as a character of its own. */
const LOOKS_SO = /[\u00c2-\u00f4][\u0080-\u00bf]/;
const BEYOND = /[\u0100-\uffff]/;

/**
 * Words as they were written. Meta's exports write each byte of UTF-8 as a character: "Zoë" as "ZoÃ«". A string is mended only where
 * all of it can be such bytes and they are UTF-8; else it stays as it is, as newer exports write words rightly beside those.
 */
export function mended(words: string): string {
  if (!LOOKS_SO.test(words) || BEYOND.test(words)) return words;
  const bytes = Uint8Array.from(words, (unit) => unit.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return words;
  }
}
