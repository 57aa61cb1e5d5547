/** What somebody is known by, brought to one form, so that two spellings of the same are equal. */
export interface Identity {
  readonly kind: 'mail' | 'phone' | 'name';
  readonly value: string;
}

/** What people do not see: marks of direction and width that chat pages put round a name. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/gu;
/** "Sam <sam@example.org>" and "mailto:sam@example.org". */
const ADDRESS = /<([^<>\s]+@[^<>\s]+)>|^(?:mailto:)?([^\s<>@,;]+@[^\s<>@,;]+)$/i;
/** How messengers write a telephone number as an account: "447700900123@c.us". */
const MESSENGER_NUMBER = /^(\d{7,15})@(?:c\.us|s\.whatsapp\.net)$/;
/** A number as people write it, and nothing else in the text. */
const NUMBER = /^(?:tel:)?(\+|00)?[\d\s().\-–/]{6,24}$/i;
/** Both names reach one account, and its dots do not count: https://support.google.com/mail/answer/7436150 and /10313. */
const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/**
 * The one form of a mail address, a telephone number, or else a name of a chat or an account.
 * `undefined` for a text that names nobody.
 */
export function identityOf(known: string): Identity | undefined {
  const text = known.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const address = ADDRESS.exec(text);
  if (address) return identityOfAddress((address[1] ?? address[2] ?? '').toLowerCase());
  if (NUMBER.test(text)) return phone(text);
  const name = text
    .replace(/^[~@]\s*/, '')
    .toLocaleLowerCase('en')
    .normalize('NFKC');
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) ? { kind: 'name', value: name } : undefined;
}

function identityOfAddress(address: string): Identity {
  const number = MESSENGER_NUMBER.exec(address)?.[1];
  if (number !== undefined) return { kind: 'phone', value: number };
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  // What stands behind a plus is the owner's own sorting (RFC 5233), not another person.
  const local = address.slice(0, at).replace(/(?<=.)\+.*$/, '');
  return GMAIL.has(domain)
    ? { kind: 'mail', value: `${local.replaceAll('.', '')}@gmail.com` }
    : { kind: 'mail', value: `${local}@${domain}` };
}

/**
 * Digits with the country's own, as in E.164. A number that begins with a single 0 is taken for one of the United Kingdom; without
 * 0 or + it stays as it is written, since its country is not known.
 */
function phone(text: string): Identity | undefined {
  const international = /^(?:tel:)?(?:\+|00)/i.test(text);
  // "+44 (0)7700 900123": the bracketed 0 is not dialled from abroad.
  const digits = (international ? text.replace(/\(0\)/g, '') : text).replace(/\D/g, '');
  const number = digits.startsWith('00') ? digits.slice(2) : digits.startsWith('0') ? `44${digits.slice(1)}` : digits;
  return number.length >= 6 && number.length <= 15 ? { kind: 'phone', value: number } : undefined;
}

/** As one word, to compare and to keep. */
export const keyOf = ({ kind, value }: Identity): string => `${kind}:${value}`;
