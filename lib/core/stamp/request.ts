import { canonicalBytes } from '../evidence/canonical';
import type { Digest } from '../evidence/digest';
import type { StampRecord } from '../evidence/stamp';
import { hashOf } from './algorithms';
import { child, der, integerOf, NotDer, readDer, TAG } from './der';

/** What is asked of an authority: nothing in it tells what the archive holds. */
export interface StampRequest {
  /** SHA-256 that is to be stamped. */
  readonly imprint: Uint8Array;
  readonly nonce: bigint;
}

/** The hash that leaves: the SHA-256 of the canonical JSON (RFC 8785) of the head's number and seal. */
export async function imprintOf({ number, seal }: StampRecord['head'], digest: Digest): Promise<Uint8Array> {
  const hex = await digest(canonicalBytes({ number, seal }));
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

const SHA_256 = Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01);

/** A TimeStampReq (RFC 3161, 2.4.1) that asks for the certificates too. @param random eight bytes. */
export function encodeRequest(imprint: Uint8Array, random: Uint8Array): Uint8Array {
  // Neither negative nor with a digit too many.
  const nonce = Uint8Array.from(random, (byte, at) => (at === 0 ? (byte & 0x3f) | 0x40 : byte));
  return der(
    TAG.sequence,
    der(TAG.integer, Uint8Array.of(1)),
    der(TAG.sequence, der(TAG.sequence, der(TAG.oid, SHA_256), der(TAG.null)), der(TAG.octetString, imprint)),
    der(TAG.integer, nonce),
    der(TAG.boolean, Uint8Array.of(0xff)),
  );
}

/** @throws NotDer, UnknownAlgorithm */
export function readRequest(bytes: Uint8Array): StampRequest {
  const request = readDer(bytes);
  const imprint = child(request, 1, TAG.sequence);
  if (hashOf(child(imprint, 0, TAG.sequence)) !== 'SHA-256') throw new NotDer('Expected a SHA-256.');
  return { imprint: child(imprint, 1, TAG.octetString).content, nonce: integerOf(child(request, 2, TAG.integer)) };
}
