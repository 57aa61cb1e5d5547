import { type SignatureAlgorithm, signatureOf, UnknownAlgorithm } from './algorithms';
import { bitsOf, child, type Der, explicit, integerOf, isSame, NotDer, oidOf, optional, readDer, TAG, timeOf } from './der';
import { isSignedBy } from './signature';

/** What of a certificate (X.509, RFC 5280) matters for a timestamp. */
export interface Certificate {
  readonly raw: Uint8Array;
  readonly serial: bigint;
  /** Names as they are encoded: they are compared byte by byte. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** The subject as one line, for instance "CN=Example TSA, O=Example, C=GB". */
  readonly line: string;
  readonly from: Date;
  readonly to: Date;
  readonly publicKey: Uint8Array;
  readonly keyId: Uint8Array | undefined;
  /** May issue others. */
  readonly issues: boolean;
  /** How many issuers may stand between it and the last; `undefined` where it does not say. */
  readonly pathLength: number | undefined;
  /** May sign what is no certificate; where it names no uses, it may. */
  readonly signs: boolean;
  /** For timestamps, critically, and for nothing else (RFC 3161, 2.3). */
  readonly stampsOnly: boolean;
  /** Binds its reader to a rule that is not known here. */
  readonly demandsUnknown: boolean;
  readonly signed: { readonly bytes: Uint8Array; readonly by: SignatureAlgorithm; readonly signature: Uint8Array };
}

const EXTENSION = { keyId: '2.5.29.14', keyUsage: '2.5.29.15', basic: '2.5.29.19', extendedKeyUsage: '2.5.29.37' } as const;
/** Named here without a rule of ours that would need them: names, policies, where lists are. */
const HARMLESS: ReadonlySet<string> = new Set(['2.5.29.17', '2.5.29.18', '2.5.29.31', '2.5.29.32', '2.5.29.35']);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const BITS = { digitalSignature: 0x80, nonRepudiation: 0x40, certSign: 0x04 } as const;

/** @throws NotDer, UnknownAlgorithm */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readDer(bytes);
  const body = child(whole, 0, TAG.sequence);
  // The version comes first where it is not the oldest.
  const first = body.children[0]?.tag === explicit(0) ? 1 : 0;
  const [issuer, validity, subject, publicKey] = [2, 3, 4, 5].map((place) => child(body, first + place, TAG.sequence));
  const [from, to] = validity?.children ?? [];
  if (!issuer || !subject || !publicKey || !from || !to) throw new NotDer('Expected a certificate.');
  const extensions = extensionsOf(body);
  const usage = extensions.get(EXTENSION.keyUsage)?.value;
  const uses = usage && (usage.content[1] ?? 0);
  const basic = extensions.get(EXTENSION.basic)?.value;
  const extended = extensions.get(EXTENSION.extendedKeyUsage);
  const purposes = extended?.value.children.map(oidOf) ?? [];
  const limit = basic && optional(basic, TAG.integer);
  const known: ReadonlySet<string> = new Set([...Object.values(EXTENSION), ...HARMLESS]);
  return {
    raw: bytes,
    serial: integerOf(child(body, first, TAG.integer)),
    issuer: issuer.raw,
    subject: subject.raw,
    line: lineOf(subject),
    from: timeOf(from),
    to: timeOf(to),
    publicKey: publicKey.raw,
    keyId: extensions.get(EXTENSION.keyId)?.value.content,
    issues:
      basic !== undefined && optional(basic, TAG.boolean)?.content[0] === 0xff && (uses === undefined || (uses & BITS.certSign) !== 0),
    pathLength: limit && Number(integerOf(limit)),
    signs: uses === undefined || (uses & (BITS.digitalSignature | BITS.nonRepudiation)) !== 0,
    stampsOnly: extended?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING,
    demandsUnknown: [...extensions].some(([oid, { critical }]) => critical && !known.has(oid)),
    signed: { bytes: body.raw, by: signatureOf(child(whole, 1, TAG.sequence)), signature: bitsOf(child(whole, 2, TAG.bitString)) },
  };
}

function extensionsOf(body: Der): Map<string, { readonly critical: boolean; readonly value: Der }> {
  const list = optional(body, explicit(3))?.children[0]?.children ?? [];
  return new Map(
    list.map((extension) => {
      const value = optional(extension, TAG.octetString);
      if (!value) throw new NotDer('Expected an extension.');
      const critical = optional(extension, TAG.boolean)?.content[0] === 0xff;
      return [oidOf(child(extension, 0, TAG.oid)), { critical, value: readDer(value.content) }];
    }),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};
const WIDE = 0x1e;
const LATIN: ReadonlySet<number> = new Set([0x13, 0x14, 0x16]);

/** The most particular name first, as people read it. */
function lineOf(name: Der): string {
  const parts = name.children.flatMap(({ children }) => children);
  return parts
    .map((part) => {
      const [kind, value] = part.children;
      const oid = kind ? oidOf(kind) : '';
      return `${NAMES[oid] ?? oid}=${value ? textOf(value) : ''}`;
    })
    .reverse()
    .join(', ');
}

function textOf({ tag, content }: Der): string {
  const encoding = tag === WIDE ? 'utf-16be' : LATIN.has(tag) ? 'latin1' : 'utf-8';
  // Nothing that would break a line or turn its direction.
  return new TextDecoder(encoding).decode(content).replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd');
}

/** Whether the other signed it. Of the same name may be several, each with a key of another kind. */
export async function wasIssuedBy(subtle: SubtleCrypto, { issuer, signed }: Certificate, by: Certificate): Promise<boolean> {
  if (!isSame(issuer, by.subject)) return false;
  return isSignedBy(subtle, by.publicKey, signed.by, signed.bytes, signed.signature).catch((error: unknown) => {
    if (error instanceof UnknownAlgorithm) return false;
    throw error;
  });
}

/** The first certificate in PEM. `undefined` where there is none. */
export function certificateInPem(pem: string): Uint8Array | undefined {
  const [, base64] = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  try {
    return (base64 && Uint8Array.from(atob(base64.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))) || undefined;
  } catch {
    return undefined;
  }
}
