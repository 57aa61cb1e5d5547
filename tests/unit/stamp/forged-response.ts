import { createHash, createSign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { child, der, explicit, readDer, TAG } from '../../../lib/core/stamp/der';
import type { Authority } from '../../e2e/servers/timestamp-authority';

/** What a dishonest or broken authority may put otherwise than it should. */
export interface Forgery {
  readonly imprint?: Uint8Array;
  readonly nonce?: Uint8Array;
  /** "20260504164200Z" */
  readonly time?: string;
  /** PEM of the certificate that is sent along and named. */
  readonly certificate?: string;
  readonly certificates?: readonly string[];
  /** Named as its own, in place of the one that is sent. */
  readonly named?: string;
  readonly contentDigest?: Uint8Array;
}

const oid = (...bytes: number[]) => der(TAG.oid, Uint8Array.from(bytes));
const pkcs9 = (...more: number[]) => oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, ...more);
const SIGNED_DATA = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const STAMP_INFO = pkcs9(0x10, 0x01, 0x04);
const SHA_256 = der(TAG.sequence, oid(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01));
const ECDSA_SHA_256 = der(TAG.sequence, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const integer = (...bytes: number[]) => der(TAG.integer, Uint8Array.from(bytes));
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const pemBytes = (pem: string) => new Uint8Array(new X509Certificate(pem).raw);

/** A response signed by the authority's true key (an EC one), with whatever it is told to say. */
export function forgedResponse(
  authority: Authority,
  request: { imprint: Uint8Array; nonce: Uint8Array },
  forgery: Forgery = {},
): Uint8Array {
  const pem = (name: string) => readFileSync(join(authority.folder, name), 'utf8');
  const { certificate = pem('tsa.crt'), time = `${new Date().toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z` } = forgery;
  const { certificates = [certificate, pem('ca.crt')], named = certificate } = forgery;
  const info = der(
    TAG.sequence,
    integer(1),
    oid(0x2a, 0x03, 0x04),
    der(TAG.sequence, SHA_256, der(TAG.octetString, forgery.imprint ?? request.imprint)),
    integer(9),
    der(TAG.generalizedTime, new TextEncoder().encode(time)),
    der(TAG.integer, forgery.nonce ?? request.nonce),
  );
  const attribute = (name: Uint8Array, value: Uint8Array) => der(TAG.sequence, name, der(TAG.set, value));
  const attributes = [
    attribute(pkcs9(0x03), STAMP_INFO),
    attribute(pkcs9(0x04), der(TAG.octetString, forgery.contentDigest ?? sha256(info))),
    attribute(
      pkcs9(0x10, 0x02, 0x2f),
      der(TAG.sequence, der(TAG.sequence, der(TAG.sequence, der(TAG.octetString, sha256(pemBytes(named)))))),
    ),
  ];
  const body = child(readDer(pemBytes(certificate)), 0, TAG.sequence);
  const [serial, issuer] = [child(body, 1, TAG.integer), child(body, 3, TAG.sequence)];
  const signature = createSign('SHA256')
    .update(der(TAG.set, ...attributes))
    .sign(pem('tsa.key'));
  const signer = der(
    TAG.sequence,
    integer(1),
    der(TAG.sequence, issuer.raw, serial.raw),
    SHA_256,
    der(explicit(0), ...attributes),
    ECDSA_SHA_256,
    der(TAG.octetString, new Uint8Array(signature)),
  );
  const signed = der(
    TAG.sequence,
    integer(3),
    der(TAG.set, SHA_256),
    der(TAG.sequence, STAMP_INFO, der(explicit(0), der(TAG.octetString, info))),
    der(explicit(0), ...certificates.map(pemBytes)),
    der(TAG.set, signer),
  );
  return der(TAG.sequence, der(TAG.sequence, integer(0)), der(TAG.sequence, SIGNED_DATA, der(explicit(0), signed)));
}
