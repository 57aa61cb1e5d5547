/**
 * Small letters and straight apostrophes, unit for unit, so that places found here are places in the text itself.
 * (A few letters change length when made small; those are left as they are.)
 */
export function plain(text: string): string {
  const straight = text.replace(/[‘’ʼ`]/g, "'");
  const small = straight.toLowerCase();
  if (small.length === text.length) return small;
  return straight.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}
