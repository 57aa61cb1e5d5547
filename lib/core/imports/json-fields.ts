/** Fields of an object of a file from elsewhere; `undefined` where it is none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Words, not empty. */
export const wordsOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? wellFormed(value) : undefined);

/** Half surrogate pairs, which are no letters, become U+FFFD. */
export const wellFormed = (words: string): string => (/[\ud800-\udfff]/.test(words) ? words.replace(/\p{Surrogate}/gu, '\ufffd') : words);

/** A number, be it written as words. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,20}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Messages are not older than this. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;

/** ISO 8601 in UTC; `undefined` where a message cannot have been written then. @param ms since 1970 */
export const momentOf = (ms: number | undefined, now: Date): string | undefined =>
  ms !== undefined && ms >= EARLIEST && ms <= now.getTime() + DAY_MS ? new Date(ms).toISOString() : undefined;

/** The beginning of what could not be read, to find it again. */
export const startOf = (value: unknown): string => wellFormed((JSON.stringify(value) ?? '').slice(0, 200));
