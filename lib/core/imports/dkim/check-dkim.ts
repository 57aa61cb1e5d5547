import { bodyForm, headerForm } from './canonical-form';
import { type HeaderField, headText, latin1Bytes, type MailParts, mailParts } from './mail-parts';
import { publicKeyIn } from './public-key';
import type { DkimKey, DkimReason, DkimResult } from './result';
import { isWithin, readSignatureHeader, type SignatureHeader, withoutSignature } from './signature-header';

/** The TXT records at `SELECTOR._domainkey.DOMAIN`, none where the domain has no such name, or why nobody could tell. */
export type KeyAnswer =
  | { readonly records: readonly string[]; readonly lookedUpAt: string; readonly resolver: string }
  | { readonly why: 'not-asked' | 'no-answer' };

export interface DkimParts {
  readonly subtle: SubtleCrypto;
  readonly keyOf: (domain: string, selector: string) => Promise<KeyAnswer>;
  readonly now: Date;
}

/** More signatures than any true mail carries: each may cost a question to the resolver. */
const MOST_SIGNATURES = 8;

/** Most mails of an old mailbox are not: their fields need not be told apart. */
const MAY_BE_SIGNED = /^dkim-signature[ \t]*:/im;

/** What a reader goes by: a signature that leaves one out lets anybody change it. Many leave out what only programs read. */
const READ_BY_PEOPLE = ['from', 'to', 'cc', 'reply-to', 'subject', 'date'];

/**
 * Checks every DKIM signature of a raw mail, after RFC 6376, 8301 and 8463. The body is checked without asking anybody. A key is asked
 * for only where the body is as signed: else there is nothing left to prove. Never rejects; a mail without a signature gives none.
 */
export async function checkDkim(source: Uint8Array, parts: DkimParts): Promise<readonly DkimResult[]> {
  if (!MAY_BE_SIGNED.test(headText(source))) return [];
  const mail = mailParts(source);
  const signatures = mail.fields.filter(({ name }) => name === 'dkim-signature').slice(0, MOST_SIGNATURES);
  const results: DkimResult[] = [];
  for (const field of signatures) results.push(await checkOne(field, mail, parts));
  return results;
}

async function checkOne(field: HeaderField, mail: MailParts, parts: DkimParts): Promise<DkimResult> {
  const { named, header } = readSignatureHeader(field.raw);
  if (!header) {
    const nothing = { canonicalisation: '', signedHeaders: [], bodyHash: 'not-checked', signature: 'not-checked' } as const;
    return { ...named, ...nothing, why: 'malformed' };
  }
  const read = { ...named, ...readable(header, mail, parts.now) };
  const unchecked = (why: DkimReason): DkimResult => ({ ...read, bodyHash: 'not-checked', signature: 'not-checked', why });
  if (named.algorithm === 'rsa-sha1') return unchecked('weak-algorithm');
  if (named.algorithm !== 'rsa-sha256' && named.algorithm !== 'ed25519-sha256') return unchecked('unknown-algorithm');
  const body = bodyForm(mail.body, header.forms.body);
  const length = header.length ?? body.length;
  if (length > body.length) return { ...read, bodyHash: 'differs', signature: 'failed', why: 'body-differs' };
  const partOfBody = length < body.length && { partOfBody: { signed: length, whole: body.length } };
  const hash = new Uint8Array(await parts.subtle.digest('SHA-256', body.subarray(0, length) as BufferSource));
  if (!isEqual(hash, header.bodyHash)) return { ...read, ...partOfBody, bodyHash: 'differs', signature: 'failed', why: 'body-differs' };
  return { ...read, ...partOfBody, bodyHash: 'matches', ...(await signatureOf(field, header, mail, parts)) };
}

type Signature = Pick<DkimResult, 'signature' | 'why' | 'key' | 'testing'>;

async function signatureOf(field: HeaderField, header: SignatureHeader, mail: MailParts, parts: DkimParts): Promise<Signature> {
  const answer = await parts.keyOf(header.domain, header.selector).catch((): KeyAnswer => ({ why: 'no-answer' }));
  if ('why' in answer) return { signature: 'not-checked', why: answer.why };
  const { records, lookedUpAt, resolver } = answer;
  // Of several records, which nobody should publish, the first that says it is a key.
  const record = records.find((one) => /(^|;)\s*p\s*=/.test(one)) ?? records[0];
  if (record === undefined) return { signature: 'not-checked', why: 'no-key' };
  const key: DkimKey = { record, lookedUpAt, resolver };
  const publicKey = await publicKeyIn(record, header, parts.subtle);
  if ('why' in publicKey) return { signature: 'not-checked', why: publicKey.why, key };
  const testing = publicKey.testing && { testing: true as const };
  const verified = await publicKey.verify(header.signature, latin1Bytes(signedText(field, header, mail))).catch(() => false);
  return verified ? { signature: 'verified', key, ...testing } : { signature: 'failed', why: 'signature-differs', key, ...testing };
}

/** The header fields as signed (RFC 6376, 3.7 and 5.4.2): of fields that stand repeatedly the lowest first; those absent are signed as such. */
function signedText(field: HeaderField, { signed, forms }: SignatureHeader, { fields }: MailParts): string {
  const left = new Map<string, string[]>();
  for (const { name, raw } of fields) left.set(name, [...(left.get(name) ?? []), raw]);
  const texts = signed.flatMap((name) => {
    const raw = left.get(name)?.pop();
    return raw === undefined ? [] : [`${headerForm(raw, forms.header)}\r\n`];
  });
  return texts.join('') + headerForm(withoutSignature(field.raw), forms.header);
}

/** What the header itself tells, whatever comes of the check. */
function readable(header: SignatureHeader, { fields }: MailParts, now: Date) {
  const { forms, signed, domain, at, expires } = header;
  const uncovered = READ_BY_PEOPLE.filter((name) => count(fields, ({ name: one }) => one === name) > count(signed, (one) => one === name));
  const senderDomain = senderDomainIn(fields);
  return {
    canonicalisation: `${forms.header}/${forms.body}`,
    signedHeaders: signed,
    ...timeOf('signedAt', at),
    ...timeOf('expires', expires),
    ...(expires !== undefined && expires * 1000 < now.getTime() && { expired: true as const }),
    ...(uncovered.length > 0 && { uncovered }),
    ...(senderDomain !== undefined && !isWithin(senderDomain, domain) && !isWithin(domain, senderDomain) && { senderDomain }),
  };
}

/** The domain of the last address in From, the field that a reader is shown; the fields are read for this much only. */
function senderDomainIn(fields: readonly HeaderField[]): string | undefined {
  const from = fields.findLast(({ name }) => name === 'from')?.raw ?? '';
  return /@([^\s<>@"(),;]+)[>\s]*(?:\([^()]*\)\s*)?$/.exec(from)?.[1]?.toLowerCase();
}

function timeOf<Name extends 'signedAt' | 'expires'>(name: Name, seconds: number | undefined): { readonly [Key in Name]?: string } {
  const time = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(time.getTime()) ? {} : ({ [name]: time.toISOString() } as { readonly [Key in Name]: string });
}

const count = <T>(list: readonly T[], wanted: (item: T) => boolean): number => list.filter(wanted).length;

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
