import { latin1 } from '../dkim/mail-parts';

/** In bytes: no mail's header is longer. */
const LONGEST = 256 * 1024;

/** Of `X-Mozilla-Status`, a number in hexadecimal digits. */
const EXPUNGED = 0x8;

/** What a mailbox wrote above a mail for itself. */
interface MailboxNotes {
  /** Labels that Gmail gave it, in Takeout's files. */
  readonly labels: readonly string[];
  /** Thunderbird leaves deleted mails in the file until it is compacted. */
  readonly deleted: boolean;
}

const NOTES = fieldsNamed('x-gmail-labels', 'x-mozilla-status');
const PEOPLE = fieldsNamed('from', 'to', 'cc', 'delivered-to');

export function mailboxNotes(source: Uint8Array): MailboxNotes {
  const fieldNamed = fieldsOf(source, NOTES);
  const labels = fieldNamed('x-gmail-labels');
  return {
    labels: labels === '' || /=\?/.test(labels) ? [] : labels.split(',').map((label) => label.trim().replace(/^"|"$/g, '')),
    deleted: (Number.parseInt(fieldNamed('x-mozilla-status').slice(0, 4), 16) & EXPUNGED) !== 0,
  };
}

/** The fields that name a mail's people, raw and unfolded; encoded words as they stand. */
export function peopleFields(source: Uint8Array): { readonly from: string; readonly to: string } {
  const fieldNamed = fieldsOf(source, PEOPLE);
  return { from: fieldNamed('from'), to: [fieldNamed('to'), fieldNamed('cc'), fieldNamed('delivered-to')].join(', ') };
}

/** Finds a few fields without taking the mail apart. @returns by the name all values, with commas between; empty where there is none. */
function fieldsOf(source: Uint8Array, named: RegExp): (name: string) => string {
  const found = new Map<string, string>();
  const head = latin1(source.subarray(0, headEnd(source)));
  for (const [, name = '', value = ''] of head.matchAll(named)) {
    const key = name.toLowerCase();
    const before = found.get(key);
    const one = value.replace(/\s+/g, ' ').trim();
    found.set(key, before === undefined ? one : `${before}, ${one}`);
  }
  return (name) => found.get(name) ?? '';
}

/** From the name to the line end that no line of the same field follows. A CR alone ends no line. */
function fieldsNamed(...names: readonly string[]): RegExp {
  return new RegExp(`(?<![^\\n])(${names.join('|')})[ \\t]*:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, 'gi');
}

/** The addresses in a raw field, in small letters. */
export const addressesIn = (field: string): readonly string[] =>
  (field.slice(0, 20_000).match(/[^\s<>"(),:;@]{1,64}@[^\s<>"(),:;@]{1,255}/g) ?? []).map((address) => address.toLowerCase());

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
  const head = latin1(start.subarray(0, Math.min(headEnd(start), ENOUGH)));
  let known = 0;
  for (let at = 0; at < head.length; ) {
    const end = head.indexOf('\n', at);
    const line = head.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    const isFirst = at === 0;
    at = end < 0 ? head.length : end + 1;
    if (line === '') return false;
    if (!isFirst && /^[ \t]/.test(line)) continue;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) return false;
    if (KNOWN.test(name)) known++;
    if (known >= 2) return true;
  }
  return false;
}
