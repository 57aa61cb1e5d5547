/** A header field as it stands in the mail, one character for each byte. */
export interface HeaderField {
  /** In small letters. */
  readonly name: string;
  /** From the name to the last character before the line end that closes the field; folds inside keep theirs. */
  readonly raw: string;
}

export interface MailParts {
  readonly fields: readonly HeaderField[];
  readonly body: Uint8Array;
}

const [CR, LF] = [13, 10];

/** Splits a mail at its first empty line. Lines that end in LF alone, as some servers store them, are given CRLF: nothing is signed otherwise. */
export function mailParts(source: Uint8Array): MailParts {
  const mail = withCrlf(source);
  const end = headerEnd(mail);
  return { fields: fieldsIn(latin1(mail.subarray(0, end))), body: mail.subarray(Math.min(end + 2, mail.length)) };
}

function withCrlf(source: Uint8Array): Uint8Array {
  let bare = 0;
  for (let at = source.indexOf(LF); at >= 0; at = source.indexOf(LF, at + 1)) if (source[at - 1] !== CR) bare++;
  if (bare === 0) return source;
  const mail = new Uint8Array(source.length + bare);
  let to = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === LF && source[at - 1] !== CR) mail[to++] = CR;
    mail[to++] = source[at] ?? 0;
  }
  return mail;
}

/** Where the empty line begins; the length of a mail that has none. */
function headerEnd(mail: Uint8Array): number {
  const isLineEnd = (at: number) => mail[at] === CR && mail[at + 1] === LF;
  if (isLineEnd(0)) return 0;
  for (let at = 0; at + 3 < mail.length; at++) if (isLineEnd(at) && isLineEnd(at + 2)) return at + 2;
  return mail.length;
}

function fieldsIn(head: string): HeaderField[] {
  return head
    .split(/\r\n(?![ \t])/)
    .filter((line) => line !== '')
    .flatMap((raw) => {
      const name = /^([!-9;-~]+)[ \t]*:/.exec(raw)?.[1];
      return name === undefined ? [] : [{ name: name.toLowerCase(), raw }];
    });
}

/** One character for each byte. TextDecoder's "latin1" is windows-1252, which is that for all bytes but 0x80 to 0x9f. */
export function latin1(bytes: Uint8Array): string {
  if (!hasOwnLetters(bytes)) return WINDOWS_1252.decode(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const WINDOWS_1252 = new TextDecoder('windows-1252');

function hasOwnLetters(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 && byte < 0xa0) return true;
  return false;
}

export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
