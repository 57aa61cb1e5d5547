import { expect, it } from 'vitest';
import { decodeFeelings, encodeFeelings, FEELINGS_MEDIA_TYPE, isFeelings } from '../../../lib/core/evidence/note-feelings';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

it('gives the words back, and never the same bytes twice', () => {
  const [one, other] = ['Sad 😢', 'Sad 😢'].map((text) => encodeFeelings(text, random));
  expect([one, other].map((bytes) => decodeFeelings(bytes as Uint8Array))).toEqual(['Sad 😢', 'Sad 😢']);
  expect(one).not.toEqual(other);
});

it('takes no other bytes for it', () => {
  for (const text of ['', 'null', '{}', '{"text":7}', '\ufffd']) expect(decodeFeelings(new TextEncoder().encode(text))).toBeUndefined();
  expect([FEELINGS_MEDIA_TYPE, 'application/json'].map((mediaType) => isFeelings({ sha256: '', size: 0, mediaType }))).toEqual([
    true,
    false,
  ]);
});
