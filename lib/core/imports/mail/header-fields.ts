import { latin1, mailParts } from '../dkim/mail-parts';

/** In bytes: no mail's header is longer. */
const LONGEST = 256 * 1024;

/** Of `X-Mozilla-Status`, a number in hexadecimal digits. */
const EXPUNGED = 0x8;

/** What a mailbox wrote above a mail for itself, and what names its people, without taking the mail apart. */
export interface MailHeader {
  /** Labels that Gmail gave it, in Takeout's files. */
  readonly labels: readonly string[];
  /** Thunderbird leaves deleted mails in the file until it is compacted. */
  readonly deleted: boolean;
  /** Raw, with their folds; encoded words as they stand. */
  readonly from: string;
  readonly to: string;
}

export function mailHeader(source: Uint8Array): MailHeader {
  const { fields } = mailParts(source.subarray(0, headEnd(source)));
  const all = (name: string) => fields.flatMap((field) => (field.name === name ? [unfolded(field.raw)] : [])).join(', ');
  const labels = all('x-gmail-labels');
  return {
    labels: /=\?/.test(labels) ? [] : labels.split(',').map((label) => label.trim().replace(/^"|"$/g, '')),
    deleted: (Number.parseInt(all('x-mozilla-status').slice(0, 4), 16) & EXPUNGED) !== 0,
    from: all('from'),
    to: [all('to'), all('cc'), all('delivered-to')].join(', '),
  };
}

/** The addresses in a raw field, in small letters. */
export const addressesIn = (field: string): readonly string[] =>
  (field.slice(0, 20_000).match(/[^\s<>"(),:;@]{1,64}@[^\s<>"(),:;@]{1,255}/g) ?? []).map((address) => address.toLowerCase());

const unfolded = (raw: string): string =>
  raw
    .slice(raw.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim();

/** Where the header ends, with its empty line. */
export function headEnd(source: Uint8Array): number {
  const most = Math.min(source.length, LONGEST);
  for (let at = source.indexOf(10); at >= 0 && at < most; at = source.indexOf(10, at + 1)) {
    if (source[at + 1] === 10) return at + 2;
    if (source[at + 1] === 13 && source[at + 2] === 10) return at + 3;
  }
  return most;
}

const FIELD = /^([!-9;-~]{1,76})[ \t]*:/;
const KNOWN = /^(?:from|to|subject|date|message-id|received|return-path|delivered-to|mime-version|x-[\w-]+|dkim-signature)$/i;

/** In bytes: two of the fields stand within them. */
const ENOUGH = 16 * 1024;

/** Whether the bytes begin as a mail does: header fields, two of which every mail has. */
export function startsAsMail(start: Uint8Array): boolean {
  const lines = latin1(start.subarray(0, Math.min(headEnd(start), ENOUGH))).split(/\r?\n/);
  if (!FIELD.test(lines[0] ?? '')) return false;
  let known = 0;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) return false;
    if (KNOWN.test(name)) known++;
    if (known >= 2) return true;
  }
  return false;
}
