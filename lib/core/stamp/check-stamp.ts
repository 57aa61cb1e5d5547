import { UnknownAlgorithm } from './algorithms';
import { type Certificate, readCertificate } from './certificate';
import { type PathEnd, pathFrom } from './certificate-path';
import { isSame, NotDer } from './der';
import type { StampRequest } from './request';
import { isSignedBy } from './signature';
import { readResponse, type Token } from './token';

export type StampFault =
  /** It says that it gives none. */
  | 'refused'
  | 'unreadable'
  /** Of something else, or the answer to another question. */
  | 'other-imprint'
  | 'other-nonce'
  | 'no-certificate'
  /** The certificate is not one for timestamps alone. */
  | 'not-for-stamping'
  | 'bad-signature'
  | 'unknown-algorithm'
  | 'out-of-date'
  | 'broken-chain'
  | 'other-root';

export interface StampFacts {
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly policy: string;
  /** Decimal. */
  readonly serial: string;
  readonly signedBy: string;
  /** How far the certificates were followed. Nobody here keeps a list of roots to be trusted. */
  readonly end: PathEnd;
  /** Subjects, the signer's first. */
  readonly chain: readonly string[];
}

export type CheckedStamp = { readonly facts: StampFacts } | { readonly fault: StampFault };

/**
 * Whether an authority's answer (TimeStampResp, RFC 3161, 2.4.2) is a sound timestamp of what was asked. Not checked: whether a
 * certificate was revoked, and, without `root`, whether its issuer deserves trust. Never throws.
 * @param root DER of the certificate to which the chain has to lead, where the user gave one.
 */
export async function checkStamp(
  response: Uint8Array,
  { imprint, nonce }: StampRequest,
  subtle: SubtleCrypto,
  root?: Uint8Array,
): Promise<CheckedStamp> {
  try {
    const { status, token } = readResponse(response);
    if (status !== 0 && status !== 1) return { fault: 'refused' };
    if (!token) return { fault: 'unreadable' };
    const { info } = token;
    if (info.imprint.hash !== 'SHA-256' || !isSame(info.imprint.value, imprint)) return { fault: 'other-imprint' };
    if (info.nonce !== nonce) return { fault: 'other-nonce' };
    return await checkToken(token, subtle, root && readCertificate(root));
  } catch (error) {
    if (error instanceof NotDer) return { fault: 'unreadable' };
    if (error instanceof UnknownAlgorithm) return { fault: 'unknown-algorithm' };
    throw error;
  }
}

async function checkToken(token: Token, subtle: SubtleCrypto, root: Certificate | undefined): Promise<CheckedStamp> {
  const digestOf = async (hash: string, bytes: Uint8Array) => new Uint8Array(await subtle.digest(hash, bytes as BufferSource));
  const certificates = token.certificates.flatMap((raw) => readable(raw) ?? []);
  const signer = certificates.find((certificate) => isNamed(certificate, token));
  if (!signer) return { fault: 'no-certificate' };
  if (!isSame(await digestOf(token.own.hash, signer.raw), token.own.value)) return { fault: 'bad-signature' };
  if (!signer.stampsOnly || !signer.signs) return { fault: 'not-for-stamping' };
  if (!isSame(await digestOf(token.digest, token.content), token.messageDigest)) return { fault: 'bad-signature' };
  if (!(await isSignedBy(subtle, signer.publicKey, token.algorithm, token.attributes, token.signature))) return { fault: 'bad-signature' };
  const { info } = token;
  const others = certificates.filter((certificate) => certificate !== signer);
  const path = await pathFrom(subtle, signer, others, info.time, root);
  if ('fault' in path) return path;
  return {
    facts: {
      time: info.time.toISOString(),
      policy: info.policy,
      serial: String(info.serial),
      signedBy: signer.line,
      end: path.end,
      chain: path.names,
    },
  };
}

/** One that cannot be read is no reason to refuse: it may belong to nothing here. */
function readable(raw: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(raw);
  } catch {
    return undefined;
  }
}

const isNamed = (certificate: Certificate, { signer }: Token): boolean =>
  'keyId' in signer
    ? certificate.keyId !== undefined && isSame(certificate.keyId, signer.keyId)
    : certificate.serial === signer.serial && isSame(certificate.issuer, signer.issuer);
