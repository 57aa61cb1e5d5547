import type { Digest } from '../evidence/digest';

/**
 * The pack code stands for the whole pack: the tag manifest names the digest of every tag file, one of which names the digest of
 * every other file. First twenty hex digits of its SHA-256 in groups of five, for instance "3fa9c-1b2d0-77e41-0c5aa": 80 bits,
 * so that no one can make another pack of the same code (ten digits could be met by one computer in days).
 */
export const packCode = async (tagManifest: Uint8Array, digest: Digest): Promise<string> => {
  const hex = await digest(tagManifest);
  return [0, 5, 10, 15].map((at) => hex.slice(at, at + 5)).join('-');
};

/** As a person may type it: any case, any separators. */
export const samePackCode = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-z]/g, '');
