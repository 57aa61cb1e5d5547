import type { Sha256 } from '../evidence/digest';
import type { ExportItem, ItemFile } from '../export/item';
import type { ExportRequest } from '../export/request';
import type { ExportSource } from '../export/source';
import type { PackFile } from '../pack/pack-file';
import { recordMail } from './record-mail';

/**
 * All items in one mailbox, earliest first, in the dialect mboxrd: a line that begins like the head of a mail gets one ">" more, and loses it
 * again in whatever reads that dialect. A mail whose raw bytes are kept stands there byte for byte; all else is made from the record and says so.
 */
export const mboxFile = (source: ExportSource, request: ExportRequest): PackFile => ({
  path: 'data/review/messages.mbox',
  content: mbox(source, request),
});

async function* mbox(source: ExportSource, request: ExportRequest): AsyncGenerator<Uint8Array> {
  for await (const item of source.byTime()) {
    const raw = item.mail && (await openable(item.mail, source));
    yield encoded(separator(item));
    yield* quotedFrom(raw ?? recordMail(item, request, source));
    yield encoded('\n');
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "From sam@example.org Mon May  4 16:42:00 2026": who and when, for programs; a reader goes by the mail itself. */
function separator({ message, at, recordedAt }: ExportItem): string {
  const address = message?.sender?.address;
  const who = address !== undefined && /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(address) ? address : 'MAILER-DAEMON';
  const [day = '', date = '', month = '', year = '', clock = ''] = new Date(at?.utc ?? recordedAt)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `From ${who} ${day} ${month} ${String(Number(date)).padStart(2)} ${clock} ${year}\n`;
}

/** A mail's bytes; `undefined` where any of them is not kept: it is then made from the record. */
async function openable({ parts }: ItemFile, { bytes }: ExportSource): Promise<AsyncIterable<Uint8Array> | undefined> {
  const [first, ...others] = parts;
  const start = first === undefined ? undefined : await bytes(first);
  return start && following(start, others, bytes);
}

async function* following(start: Uint8Array, others: readonly Sha256[], bytes: ExportSource['bytes']): AsyncGenerator<Uint8Array> {
  yield start;
  for (const part of others) {
    const more = await bytes(part);
    if (!more) throw new Error('The archive does not hold the whole of a mail.');
    yield more;
  }
}

const [LF, GREATER] = [10, 62];
const FROM = Uint8Array.from([70, 114, 111, 109, 32]);

/**
 * Puts one more ">" before each "From " that only ">" stands before on its line, and ends the last line. Wherever the chunks end, the bytes
 * are the same: the beginning of a "From " at the end of a chunk is held back until it is known how it goes on.
 */
export async function* quotedFrom(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  /** How much of "From " the line has shown; -1 in the midst of a line. */
  let matched = 0;
  /** How much of that stood in earlier chunks. */
  let held = 0;
  let last = LF;
  for await (const chunk of content) {
    let from = 0;
    for (let at = 0; at < chunk.length; ) {
      if (matched < 0) {
        const end = chunk.indexOf(LF, at);
        if (end >= 0) matched = 0;
        at = end < 0 ? chunk.length : end + 1;
      } else if (chunk[at] === FROM[matched]) {
        at++;
        if (++matched < FROM.length) continue;
        if (held === 0) yield chunk.subarray(from, at - FROM.length);
        yield Uint8Array.of(GREATER, ...FROM.subarray(0, held));
        from = held === 0 ? at - FROM.length : 0;
        matched = -1;
        held = 0;
      } else {
        if (held > 0) yield FROM.slice(0, held);
        held = 0;
        // Behind part of a "From " no ">" begins it anew.
        if (chunk[at] === GREATER && matched === 0) at++;
        else matched = -1;
      }
    }
    if (matched > 0) held = matched;
    const open = Math.min(Math.max(matched, 0), chunk.length);
    if (chunk.length - open > from) yield chunk.subarray(from, chunk.length - open);
    last = chunk.at(-1) ?? last;
  }
  if (held > 0) yield FROM.slice(0, held);
  if (last !== LF) yield Uint8Array.of(LF);
}
