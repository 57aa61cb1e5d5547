import { headEnd } from './header-fields';

/** A mail that is one text, decoded. */
export interface PlainMail {
  readonly headers: readonly HeaderField[];
  readonly type: 'plain' | 'html';
  /** Every line ends with LF. */
  readonly words: string;
}

/** Its name in small letters; its value unfolded, encoded words as they stand. */
interface HeaderField {
  readonly key: string;
  readonly value: string;
}

const [LF, CR, EQUALS] = [10, 13, 61];

const TYPE = /^text\/(plain|html)(?:[ \t]*;[ \t]*charset[ \t]*=[ \t]*(?:"([\w-]+)"|([\w-]+)))?[ \t]*;?$/i;
const UTF_8 = 'utf-8';
const decoders = new Map([UTF_8, 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'].map((label) => [label, new TextDecoder(label)]));
/** A byte order mark in a header is part of a name or value. */
const headDecoder = new TextDecoder(UTF_8, { ignoreBOM: true });

/**
 * Takes apart what most letters between two people are: one text and nothing beside it. The result is that of postal-mime, to the letter
 * (a test holds them together), in a part of its time: a parser of parts has to look at each line. `undefined` for every
 * other mail: parts, files, base64, `format=flowed`, rarer letters, and whatever is not written just as the standards say.
 */
export function plainMail(source: Uint8Array): PlainMail | undefined {
  const end = headEnd(source);
  if (!endsBlank(source, end) || hasLooseCr(source)) return undefined;
  const headers = fieldsIn(headDecoder.decode(source.subarray(0, end)));
  const first = (name: string, absent: string) => headers.find(({ key }) => key === name)?.value ?? absent;
  const [, kind, quoted, bare] = TYPE.exec(first('content-type', 'text/plain')) ?? [];
  const decoder = decoders.get((quoted ?? bare ?? UTF_8).toLowerCase());
  if (kind === undefined || decoder === undefined || first('content-disposition', 'inline').toLowerCase() !== 'inline') return undefined;
  const words = wordsOf(source.subarray(end), first('content-transfer-encoding', '8bit').toLowerCase(), decoder);
  return words === undefined ? undefined : { headers, type: kind.toLowerCase() === 'html' ? 'html' : 'plain', words };
}

/** Whether there is a header, and an empty line closes it there. */
const endsBlank = (source: Uint8Array, end: number): boolean =>
  source[0] !== LF &&
  source[0] !== CR &&
  source[end - 1] === LF &&
  (source[end - 2] === LF || (source[end - 2] === CR && source[end - 3] === LF));

function hasLooseCr(source: Uint8Array): boolean {
  for (let at = source.indexOf(CR); at >= 0; at = source.indexOf(CR, at + 1)) if (source[at + 1] !== LF) return true;
  return false;
}

/** @param head with the empty line that closes it. */
function fieldsIn(head: string): readonly HeaderField[] {
  const lines = head.split(/\r?\n(?![ \t])/).slice(0, -2);
  return lines.map((folded) => {
    const line = folded.includes('\n') ? folded.replace(/\r?\n/g, '') : folded;
    const colon = line.indexOf(':');
    return { key: trimmed(colon < 0 ? line : line.slice(0, colon)).toLowerCase(), value: colon < 0 ? '' : trimmed(line.slice(colon + 1)) };
  });
}

/** Without the blanks and tabs around it, which are all the white space that a field may have there. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (from < to && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

function wordsOf(body: Uint8Array, encoding: string, decoder: TextDecoder): string | undefined {
  if (encoding === 'quoted-printable') return decoder.decode(unquoted(body));
  if (encoding !== '7bit' && encoding !== '8bit') return undefined;
  const words = decoder.decode(body).replaceAll('\r\n', '\n');
  return body.length === 0 || body[body.length - 1] === LF ? words : `${words}\n`;
}

/** Quoted-printable (RFC 2045, 6.7), lines ended by LF. What only looks quoted stays as it stands. */
function unquoted(body: Uint8Array): Uint8Array {
  const plain = new Uint8Array(body.length + 1);
  let to = 0;
  for (let at = 0; at < body.length; ) {
    const found = body.indexOf(LF, at);
    const next = found < 0 ? body.length : found;
    let end = body[next - 1] === CR ? next - 1 : next;
    const goesOn = end > at && body[end - 1] === EQUALS;
    if (goesOn) end--;
    while (at < end) {
      const byte = body[at] === EQUALS ? hexByte(body[at + 1], body[at + 2]) : Number.NaN;
      plain[to++] = Number.isNaN(byte) ? (body[at] ?? 0) : byte;
      at += Number.isNaN(byte) ? 1 : 3;
    }
    if (!goesOn) plain[to++] = LF;
    at = next + 1;
  }
  return plain.subarray(0, to);
}

const hexByte = (high = 0, low = 0): number => hexDigit(high) * 16 + hexDigit(low);

const hexDigit = (unit: number): number => {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN;
};
