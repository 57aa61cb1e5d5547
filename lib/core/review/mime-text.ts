import { toBase64 } from '../text/base64';

/** Longest encoded word (RFC 2047, 2). */
const LONGEST_WORD = 75;
const [HEAD, TAIL] = ['=?utf-8?B?', '?='];
/** Bytes that one encoded word holds. */
const WORD_BYTES = Math.floor((LONGEST_WORD - HEAD.length - TAIL.length) / 4) * 3;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** No line of a header may end early. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Characters of a header's line that hold words: it is 78 at most (RFC 5322, 2.1.1), and its name stands before the first of them. */
const FOLD_AT = 60;
const ASCII = /^[\x20-\x7e]*$/;

/** The words of an unstructured header, folded; as they are where they are ASCII and can be folded between words (RFC 2047). */
export function headerWords(text: string): string {
  const line = oneLine(text);
  const isPlain = ASCII.test(line) && !line.includes('=?') && line.split(' ').every((word) => word !== '' && word.length <= FOLD_AT);
  return line === '' || isPlain ? folded(line) : encodedWords(line);
}

const folded = (line: string): string => line.replace(new RegExp(`(.{1,${FOLD_AT}})(?: |$)`, 'g'), '$1\n ').trimEnd();

function encodedWords(line: string): string {
  const words: string[] = [];
  let word = '';
  let size = 0;
  for (const point of line) {
    const more = bytesOf(point).length;
    if (size + more > WORD_BYTES) {
      words.push(word);
      word = '';
      size = 0;
    }
    word += point;
    size += more;
  }
  words.push(word);
  return words.map((one) => `${HEAD}${toBase64(bytesOf(one))}${TAIL}`).join('\n ');
}

/** A name and an address, as From and To hold them. */
export function mailbox(name: string, address: string): string {
  const line = oneLine(name);
  if (line === '') return `<${address}>`;
  const isPlain = ASCII.test(line) && line.length <= FOLD_AT && !line.includes('=?');
  return isPlain ? `"${line.replace(/[\\"]/g, '\\$&')}" <${address}>` : `${encodedWords(line)}\n <${address}>`;
}

/** A parameter of Content-Type or Content-Disposition (RFC 2231), on a line of its own, and in pieces where it is long. */
export function parameter(name: string, value: string): string {
  const line = oneLine(value);
  if (/^[\x20-\x7e]*$/.test(line) && line.length <= 60) return `;\n ${name}="${line.replace(/[\\"]/g, '\\$&')}"`;
  const units = Array.from(bytesOf(line), (byte) => {
    const unit = String.fromCharCode(byte);
    return /[A-Za-z0-9.\-_]/.test(unit) ? unit : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 18) pieces.push(units.slice(at, at + 18).join(''));
  const [only] = pieces;
  if (pieces.length === 1) return `;\n ${name}*=utf-8''${only}`;
  return pieces.map((piece, index) => `;\n ${name}*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`).join('');
}

/** Only what RFC 2045 allows, so that a stranger's name of a type opens no line. */
export const safeType = (mediaType: string): string =>
  /^[A-Za-z0-9][\w.+-]{0,60}\/[A-Za-z0-9][\w.+-]{0,60}$/.test(mediaType) ? mediaType : 'application/octet-stream';

/** Bytes of one line of Base64: 76 characters (RFC 2045, 6.8). */
const LINE = 57;
/** Lines that are encoded at once. */
const LINES = 512;

/** Base64 in lines of 76, while it is read. */
export async function* base64Lines(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  lineEnd: '\n' | '\r\n',
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of content) {
    const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
    let at = 0;
    while (bytes.length - at >= LINE) {
      const size = Math.min(LINES, Math.floor((bytes.length - at) / LINE)) * LINE;
      yield bytesOf(lines(toBase64(bytes.subarray(at, at + size)), lineEnd));
      at += size;
    }
    rest = bytes.slice(at);
  }
  if (rest.length > 0) yield bytesOf(lines(toBase64(rest), lineEnd));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

const lines = (text: string, lineEnd: string): string => text.replace(/.{1,76}/g, (line) => line + lineEnd);

/** A short text at once. */
export const base64Text = (text: string, lineEnd: '\n' | '\r\n'): string => lines(toBase64(bytesOf(text)), lineEnd);

/** "Mon, 04 May 2026 16:42:00 -0000": a moment whose zone is not told (RFC 5322, 3.3). */
export function mailDate(utc: string): string {
  const at = new Date(utc).toUTCString();
  return at.replace('GMT', '-0000');
}
