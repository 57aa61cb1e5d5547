import type { Digest, Sha256 } from '../evidence/digest';

/**
 * The pack code stands for all that it was made of: first twenty hex digits of a list's SHA-256 in groups of five, for instance
 * "3fa9c-1b2d0-77e41-0c5aa": 80 bits, so that no one can make another pack of the same code (ten digits could be met by one computer
 * in days). Since version 3 the list is `data/records.sha256`, so that the code can stand on every page of the papers; before, it was
 * the tag manifest.
 */
export const packCode = async (list: Uint8Array, digest: Digest): Promise<string> => codeOf(await digest(list));

export const codeOf = (sha256: Sha256): string => [0, 5, 10, 15].map((at) => sha256.slice(at, at + 5)).join('-');

/** What was noted when a pack was made, as a person may type it: its pack code, or its seal, of which the first twenty digits are enough. */
export function fitsNoted(noted: string, { packCode, seal }: { readonly packCode?: string; readonly seal?: Sha256 }): boolean {
  const digits = plain(noted);
  return digits.length >= 20 && ((packCode !== undefined && digits === plain(packCode)) || (seal?.startsWith(digits) ?? false));
}

const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-z]/g, '');
