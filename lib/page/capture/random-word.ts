/** A word that nobody else has made or can guess. `crypto.randomUUID` is missing on pages that came over http. */
export const randomWord = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
