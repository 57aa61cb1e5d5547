/** One element of ASN.1 as it is encoded (ITU-T X.690). */
export interface Der {
  /** The identifier octet: class, form and number. */
  readonly tag: number;
  /** All of its bytes. */
  readonly raw: Uint8Array;
  /** What stands in a primitive element; in a string that was encoded in pieces, the pieces joined. */
  readonly content: Uint8Array;
  /** Of a constructed element. */
  readonly children: readonly Der[];
}

/** The bytes are not what they should be. */
export class NotDer extends Error {
  override readonly name = 'NotDer';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A tag of the context with content of its own, and one that holds other elements. */
export const primitive = (number: number): number => 0x80 | number;
export const explicit = (number: number): number => 0xa0 | number;

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
/** A token with its certificates is nine deep. */
const DEEPEST = 32;

/**
 * Reads one element and all inside it. Lengths without end are taken too: several authorities write so.
 * @throws NotDer where the bytes are not exactly one element.
 */
export function readDer(bytes: Uint8Array): Der {
  const { element, end } = readAt(bytes, 0, 0);
  if (end !== bytes.length) throw new NotDer('There are bytes behind the end.');
  return element;
}

function readAt(bytes: Uint8Array, start: number, depth: number): { readonly element: Der; readonly end: number } {
  const tag = byteAt(bytes, start);
  if ((tag & 0x1f) === 0x1f || depth > DEEPEST) throw new NotDer('No such element is expected.');
  const first = byteAt(bytes, start + 1);
  const constructed = (tag & CONSTRUCTED) !== 0;
  if (first === INDEFINITE) {
    if (!constructed) throw new NotDer('A length is missing.');
    const children: Der[] = [];
    let at = start + 2;
    while (byteAt(bytes, at) !== 0 || byteAt(bytes, at + 1) !== 0) {
      const { element, end } = readAt(bytes, at, depth + 1);
      children.push(element);
      at = end;
    }
    return made(bytes, tag, start, at, at + 2, children);
  }
  const { length, from } = lengthAt(bytes, start + 1, first);
  const end = from + length;
  if (end > bytes.length) throw new NotDer('The bytes end too early.');
  const children: Der[] = [];
  for (let at = from; constructed && at < end; ) {
    const child = readAt(bytes, at, depth + 1);
    if (child.end > end) throw new NotDer('An element ends behind the one that holds it.');
    children.push(child.element);
    at = child.end;
  }
  return made(bytes, tag, start, end, end, children, from);
}

function made(bytes: Uint8Array, tag: number, start: number, last: number, end: number, children: readonly Der[], from = last) {
  const raw = bytes.subarray(start, end);
  const pieces = (tag & CONSTRUCTED) !== 0;
  return {
    element: { tag, raw, content: pieces ? joined(children.map(({ content }) => content)) : bytes.subarray(from, last), children },
    end,
  };
}

function lengthAt(bytes: Uint8Array, at: number, first: number): { readonly length: number; readonly from: number } {
  if (first < 0x80) return { length: first, from: at + 1 };
  const digits = first & 0x7f;
  if (digits > 4) throw new NotDer('No element is as long as that.');
  let length = 0;
  for (let digit = 1; digit <= digits; digit++) length = length * 256 + byteAt(bytes, at + digit);
  return { length, from: at + 1 + digits };
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new NotDer('The bytes end too early.');
  return byte;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The child at a place, with the tag that it has to have. @throws NotDer */
export function child({ children }: Der, at: number, tag: number): Der {
  const found = children[at];
  if (found?.tag !== tag) throw new NotDer(`Expected ${tag} at ${at}.`);
  return found;
}

/** The first child with a tag; optional fields are told apart by it. */
export const optional = ({ children }: Der, tag: number): Der | undefined => children.find((each) => each.tag === tag);

/** An object identifier in dots. @throws NotDer */
export function oidOf({ tag, content }: Der): string {
  if (tag !== TAG.oid || content.length === 0) throw new NotDer('Expected an object identifier.');
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (number > Number.MAX_SAFE_INTEGER / 128) throw new NotDer('An object identifier is too long.');
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...others] = numbers;
  const arc = Math.min(Math.floor(first / 40), 2);
  return [arc, first - arc * 40, ...others].join('.');
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** A whole number of any size. @throws NotDer */
export function integerOf({ tag, content }: Der): bigint {
  if (tag !== TAG.integer || content.length === 0 || content.length > 64) throw new NotDer('Expected a whole number.');
  const value = content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (content[0] ?? 0) & 0x80 ? value - (1n << BigInt(content.length * 8)) : value;
}

/** Bits that fill whole bytes. @throws NotDer */
export function bitsOf({ tag, content }: Der): Uint8Array {
  if (tag !== TAG.bitString || content[0] !== 0) throw new NotDer('Expected whole bytes.');
  return content.subarray(1);
}

const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/;

/** A moment; two digits of a year mean 1950 to 2049 (RFC 5280, 4.1.2.5.1). @throws NotDer */
export function timeOf({ tag, content }: Der): Date {
  const text = String.fromCharCode(...content.subarray(0, 32));
  if (tag !== TAG.utcTime && tag !== TAG.generalizedTime) throw new NotDer('Expected a time.');
  const full = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hours, minutes, seconds, fraction = ''] = TIME.exec(full) ?? [];
  const iso = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== iso) throw new NotDer('Expected a time.');
  return at;
}

/** An element made of its content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  const { length } = content;
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return joined([Uint8Array.from(head), content]);
}
