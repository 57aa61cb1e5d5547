import type { Form } from './canonical-form';
import { base64Of, tagsOf } from './tags';

/** A DKIM-Signature header taken apart after RFC 6376 section 3.5. */
export interface SignatureHeader {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  readonly forms: { readonly header: Form; readonly body: Form };
  /** `h=`, in small letters, in the order signed. */
  readonly signed: readonly string[];
  readonly bodyHash: Uint8Array;
  readonly signature: Uint8Array;
  /** `l=`, in bytes. */
  readonly length?: number;
  /** `t=` and `x=`, seconds since 1970. */
  readonly at?: number;
  readonly expires?: number;
  /** The domain of `i=`. */
  readonly identityDomain: string;
}

/** What can be said of a header, even of one that is malformed. */
export interface ReadHeader {
  readonly named: { readonly domain: string; readonly selector: string; readonly algorithm: string };
  /** `undefined` where a rule of the standard is broken. */
  readonly header: SignatureHeader | undefined;
}

const DOMAIN = /^(?=.{1,253}$)(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;

export function readSignatureHeader(raw: string): ReadHeader {
  const tags = tagsOf(raw.slice(raw.indexOf(':') + 1));
  const tag = (name: string) => tags?.get(name)?.replace(/\s+/g, '');
  const named = {
    domain: (tag('d') ?? '').toLowerCase().slice(0, 253),
    selector: (tag('s') ?? '').toLowerCase().slice(0, 253),
    algorithm: (tag('a') ?? '').toLowerCase().slice(0, 40),
  };
  const forms = formsOf(tag('c'));
  const signed = (tag('h') ?? '').toLowerCase().split(':').filter(Boolean);
  const [bodyHash, signature] = [base64Of(tag('bh') ?? '!'), base64Of(tag('b') ?? '!')];
  const [length, at, expires] = [numberOf(tag('l')), numberOf(tag('t')), numberOf(tag('x'))];
  const identityDomain = (tag('i') ?? `@${named.domain}`).split('@').at(-1)?.toLowerCase() ?? '';
  const sound =
    tag('v') === '1' &&
    DOMAIN.test(named.domain) &&
    DOMAIN.test(named.selector) &&
    signed.includes('from') &&
    isWithin(identityDomain, named.domain) &&
    (tag('q') ?? 'dns/txt').split(':').includes('dns/txt') &&
    ![length, at, expires].some(Number.isNaN);
  if (!sound || !forms || !bodyHash?.length || !signature?.length) return { named, header: undefined };
  const header = {
    ...named,
    forms,
    signed,
    bodyHash,
    signature,
    identityDomain,
    ...(length !== undefined && { length }),
    ...(at !== undefined && { at }),
    ...(expires !== undefined && { expires }),
  };
  return { named, header };
}

/** The header as it was signed: with nothing in `b=`. */
export const withoutSignature = (raw: string): string => {
  const value = raw.indexOf(':') + 1;
  return raw.slice(0, value) + raw.slice(value).replace(/(^|;)([ \t\r\n]*b[ \t\r\n]*=)[^;]*/, '$1$2');
};

export const isWithin = (domain: string, parent: string): boolean => domain === parent || domain.endsWith(`.${parent}`);

function formsOf(tag = 'simple/simple'): SignatureHeader['forms'] | undefined {
  const [header = '', body = 'simple', more] = tag.toLowerCase().split('/');
  return isForm(header) && isForm(body) && more === undefined ? { header, body } : undefined;
}

const isForm = (name: string): name is Form => name === 'simple' || name === 'relaxed';

const numberOf = (tag: string | undefined): number | undefined =>
  tag === undefined ? undefined : /^\d{1,15}$/.test(tag) ? Number(tag) : Number.NaN;
