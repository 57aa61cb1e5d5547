import type { Digest } from '../evidence/digest';

/**
 * The pack code stands for the whole pack: the tag manifest names the digest of every tag file, one of which names the digest of
 * every other file. First ten hex digits of its SHA-256 in two groups, for instance "3fa9c-1b2d0".
 */
export const packCode = async (tagManifest: Uint8Array, digest: Digest): Promise<string> => {
  const hex = await digest(tagManifest);
  return `${hex.slice(0, 5)}-${hex.slice(5, 10)}`;
};

/** As a person may type it: any case, any separators. */
export const samePackCode = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-z]/g, '');
