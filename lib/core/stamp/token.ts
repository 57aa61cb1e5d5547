import { type Hash, hashOf, type SignatureAlgorithm, signatureOf } from './algorithms';
import { child, type Der, der, explicit, integerOf, NotDer, oidOf, optional, primitive, readDer, TAG, timeOf } from './der';

/** What the authority says (TSTInfo, RFC 3161, 2.4.2). */
export interface StampInfo {
  readonly policy: string;
  readonly imprint: { readonly hash: Hash; readonly value: Uint8Array };
  readonly serial: bigint;
  readonly time: Date;
  readonly nonce: bigint | undefined;
}

/** A timestamp as it was signed (CMS SignedData, RFC 5652, 5). */
export interface Token {
  readonly info: StampInfo;
  /** What the digest among the signed attributes is of. */
  readonly content: Uint8Array;
  /** Certificates that came with it, each whole. */
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerName;
  readonly digest: Hash;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** As they are signed: a set. */
  readonly attributes: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** Which certificate the signer says is its own. */
  readonly own: { readonly hash: Hash | 'SHA-1'; readonly value: Uint8Array };
}

export type SignerName = { readonly issuer: Uint8Array; readonly serial: bigint } | { readonly keyId: Uint8Array };

export interface Response {
  /** 0: granted. 1: granted, with changes. Else refused. */
  readonly status: number;
  readonly token: Token | undefined;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** @throws NotDer, UnknownAlgorithm */
export function readResponse(bytes: Uint8Array): Response {
  const whole = readDer(bytes);
  const status = Number(integerOf(child(child(whole, 0, TAG.sequence), 0, TAG.integer)));
  return { status, token: whole.children[1] && readToken(whole.children[1]) };
}

function readToken(contentInfo: Der): Token {
  if (oidOf(child(contentInfo, 0, TAG.oid)) !== OID.signedData) throw new NotDer('Expected signed data.');
  const signed = child(child(contentInfo, 1, explicit(0)), 0, TAG.sequence);
  const encapsulated = child(signed, 2, TAG.sequence);
  if (oidOf(child(encapsulated, 0, TAG.oid)) !== OID.stampInfo) throw new NotDer('Expected a timestamp.');
  const [eContent] = child(encapsulated, 1, explicit(0)).children;
  const signers = signed.children.at(-1);
  // One signature alone (RFC 3161, 2.4.2).
  if (!eContent || signers?.tag !== TAG.set || signers.children.length !== 1) throw new NotDer('Expected one signature.');
  const certificates = optional(signed, explicit(0))?.children.filter(({ tag }) => tag === TAG.sequence) ?? [];
  return {
    info: readInfo(eContent.content),
    content: eContent.content,
    certificates: certificates.map(({ raw }) => raw),
    ...readSigner(child(signers, 0, TAG.sequence)),
  };
}

function readSigner(signer: Der): Omit<Token, 'info' | 'content' | 'certificates'> {
  const [, name] = signer.children;
  const digest = hashOf(child(signer, 2, TAG.sequence));
  const signed = child(signer, 3, explicit(0));
  const attributes = new Map(signed.children.map((each) => [oidOf(child(each, 0, TAG.oid)), child(each, 1, TAG.set).children]));
  // The same attribute twice would be two answers to one question.
  if (attributes.size !== signed.children.length || !name) throw new NotDer('Expected each attribute once.');
  const only = (oid: string): Der | undefined => (attributes.get(oid)?.length === 1 ? attributes.get(oid)?.[0] : undefined);
  const [type, messageDigest] = [only(OID.contentType), only(OID.messageDigest)];
  if (!type || oidOf(type) !== OID.stampInfo || messageDigest?.tag !== TAG.octetString) throw new NotDer('Expected what was signed.');
  return {
    signer:
      name.tag === primitive(0)
        ? { keyId: name.content }
        : { issuer: child(name, 0, TAG.sequence).raw, serial: integerOf(child(name, 1, TAG.integer)) },
    digest,
    algorithm: signatureOf(child(signer, 4, TAG.sequence), digest),
    signature: child(signer, 5, TAG.octetString).content,
    // They stand under a tag of the context, and are signed under that of a set (RFC 5652, 5.4).
    attributes: der(TAG.set, ...signed.children.map(({ raw }) => raw)),
    messageDigest: messageDigest.content,
    own: ownCertificate(only(OID.signingCertificateV2), only(OID.signingCertificate)),
  };
}

/** RFC 5035, 3 and 4; the older form of RFC 2634, 5.4 names a SHA-1. */
function ownCertificate(newer: Der | undefined, older: Der | undefined): Token['own'] {
  const attribute = newer ?? older;
  if (!attribute) throw new NotDer('Expected the certificate of the signer to be named.');
  const first = child(child(attribute, 0, TAG.sequence), 0, TAG.sequence);
  const value = optional(first, TAG.octetString)?.content;
  if (!value) throw new NotDer('Expected a digest.');
  const algorithm = first.children[0]?.tag === TAG.sequence ? first.children[0] : undefined;
  return { hash: newer ? (algorithm ? hashOf(algorithm) : 'SHA-256') : 'SHA-1', value };
}

function readInfo(bytes: Uint8Array): StampInfo {
  const info = readDer(bytes);
  if (integerOf(child(info, 0, TAG.integer)) !== 1n) throw new NotDer('Expected the first version.');
  const imprint = child(info, 2, TAG.sequence);
  const nonce = info.children.slice(5).find(({ tag }) => tag === TAG.integer);
  return {
    policy: oidOf(child(info, 1, TAG.oid)),
    imprint: { hash: hashOf(child(imprint, 0, TAG.sequence)), value: child(imprint, 1, TAG.octetString).content },
    serial: integerOf(child(info, 3, TAG.integer)),
    time: timeOf(child(info, 4, TAG.generalizedTime)),
    nonce: nonce && integerOf(nonce),
  };
}
