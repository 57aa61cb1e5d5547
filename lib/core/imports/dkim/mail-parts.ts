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

/**
 * Splits a mail at its first empty line. Lines that end in LF alone, as some servers store them, are given CRLF: nothing is signed otherwise.
 * The body is only made where it is asked for: most mails carry no signature.
 */
export function mailParts(source: Uint8Array): MailParts {
  const end = headerEnd(source);
  let body: Uint8Array | undefined;
  return {
    fields: fieldsIn(latin1(withCrlf(source.subarray(0, end)))),
    get body() {
      body ??= withCrlf(source.subarray(end + emptyLineAt(source, end)));
      return body;
    },
  };
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

/** The header as it stands, one character for each byte. */
export const headText = (source: Uint8Array): string => latin1(source.subarray(0, headerEnd(source)));

/** Where the empty line begins; the length of a mail that has none. */
function headerEnd(mail: Uint8Array): number {
  for (let at = 0; at < mail.length; ) {
    if (emptyLineAt(mail, at) > 0) return at;
    const end = mail.indexOf(LF, at);
    at = end < 0 ? mail.length : end + 1;
  }
  return mail.length;
}

/** The length of the empty line that stands there, 0 where there is none. */
function emptyLineAt(mail: Uint8Array, at: number): number {
  if (mail[at] === LF) return 1;
  return mail[at] === CR && mail[at + 1] === LF ? 2 : 0;
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
  const decoded = WINDOWS_1252.decode(bytes);
  if (!BEYOND_LATIN_1.test(decoded)) return decoded;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const WINDOWS_1252 = new TextDecoder('windows-1252');
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;

export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
