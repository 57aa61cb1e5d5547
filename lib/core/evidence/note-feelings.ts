import type { StoredBytes } from './message';

/** By this alone an export knows what to leave out: no other bytes are of this type. */
export const FEELINGS_MEDIA_TYPE = 'application/vnd.evenkeel.feelings+json';

export const isFeelings = ({ mediaType }: StoredBytes): boolean => mediaType === FEELINGS_MEDIA_TYPE;

/** 256 bits: with them nobody who holds the record, and so the digest, can find the words by trying likely ones. */
const SALT_SIZE = 32;

/** What was felt, as the bytes that are stored: the JSON of `{ salt, text }`, the salt as hex digits. */
export function encodeFeelings(text: string, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): Uint8Array {
  const salt = Array.from(random(new Uint8Array(SALT_SIZE)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new TextEncoder().encode(JSON.stringify({ salt, text }));
}

/** The words; `undefined` where the bytes are no such file. */
export function decodeFeelings(bytes: Uint8Array): string | undefined {
  try {
    const { text } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly text?: unknown };
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
