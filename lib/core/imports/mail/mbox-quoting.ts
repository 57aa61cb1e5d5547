import { latin1 } from '../dkim/mail-parts';
import { headEnd } from './header-fields';

const [LF, GREATER, F] = [10, 62, 70];
const FROM = [F, 114, 111, 109, 32];

/** Whether "From " stands at `at`. */
export const isFromAt = (bytes: Uint8Array, at: number): boolean => FROM.every((byte, index) => bytes[at + index] === byte);

/**
 * A mail as it was before it was put into an mbox: without the "From " line above it, and without the ">" that writers put before lines
 * that begin like one. A mail whose `Content-Length` fits and in which such a line stands bare was never quoted (mboxcl2), so there every ">" is its own.
 *
 * The oldest writers (mboxo) left ">From" alone and quoted only "From": a line that was sent as ">From" then loses its ">", and a
 * signature over it no longer holds. Nothing in the file tells.
 */
export function mailIn(slice: Uint8Array): Uint8Array {
  const mail = isFromAt(slice, 0) ? slice.subarray(lineEnd(slice, 0)) : slice;
  const quotes = quotedLines(mail);
  if (!quotes || quotes.length === 0) return mail;
  const plain = new Uint8Array(mail.length - quotes.length);
  let [from, to] = [0, 0];
  for (const quote of quotes) {
    plain.set(mail.subarray(from, quote), to);
    to += quote - from;
    from = quote + 1;
  }
  plain.set(mail.subarray(from), to);
  return plain;
}

/** Where a ">" stands that a writer put there; `undefined` where the mail was not quoted. */
function quotedLines(mail: Uint8Array): readonly number[] | undefined {
  const body = headEnd(mail);
  const found: number[] = [];
  let isBare = false;
  for (let start = body; start < mail.length; start = lineEnd(mail, start)) {
    if (mail[start] === F) isBare ||= isFromAt(mail, start);
    else if (mail[start] === GREATER && isQuotedFrom(mail, start)) found.push(start);
  }
  return isBare && lengthIn(mail, body) === mail.length - body ? undefined : found;
}

/** The length of the body as its header gives it. */
export const lengthIn = (mail: Uint8Array, body: number): number =>
  Number(/^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(latin1(mail.subarray(0, body)))?.[1] ?? Number.NaN);

function isQuotedFrom(mail: Uint8Array, start: number): boolean {
  let at = start;
  while (mail[at] === GREATER) at++;
  return isFromAt(mail, at);
}

/** Where the next line begins. */
function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(LF, start);
  return end < 0 ? bytes.length : end + 1;
}
