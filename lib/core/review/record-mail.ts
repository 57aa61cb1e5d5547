import { itemId } from '../evidence/items';
import type { Party } from '../evidence/message';
import type { EventTime } from '../evidence/note';
import type { ExportItem } from '../export/item';
import type { ExportRequest } from '../export/request';
import type { ExportSource } from '../export/source';
import { bytesOfFile, includedFiles } from './included-files';
import { base64Lines, base64Text, headerWords, mailbox, mailDate, parameter, safeType } from './mime-text';
import { timeWords } from './time-words';

/** No part that is written in Base64 has such a line. */
const BOUNDARY = '=_evenkeel_record';
/** A top-level domain under which there is no address (RFC 2606). */
const NOWHERE = 'evenkeel.invalid';
const NOT_A_MAIL = 'made from a record; this is not a mail that was received';

/**
 * An item that is no mail, or whose raw mail is not kept, as a mail: so that review systems that read mails only take it in. Its head says what
 * it is made of, and so does its last line.
 */
export async function* recordMail(
  item: ExportItem,
  request: ExportRequest,
  source: Pick<ExportSource, 'bytes'>,
): AsyncGenerator<Uint8Array> {
  const files = includedFiles(item);
  const time = timeWords(item, request.zone);
  const { message } = item;
  const note = (name: string, value: string | undefined): readonly string[] => (value ? [`X-Evenkeel-${name}: ${headerWords(value)}`] : []);
  const to = (message?.recipients ?? []).map(mailboxOf).join(',\n ');
  const head = [
    `From: ${from(item)}`,
    ...(to === '' ? [] : [`To: ${to}`]),
    // "-0000": the zone in which it was written is not told.
    ...(item.at ? [`Date: ${mailDate(item.at.utc)}`] : []),
    `Subject: ${headerWords(message?.subject ?? item.conversation?.title ?? kindWords(item))}`,
    `Message-ID: <${itemId(item.number)}.${request.id}@${NOWHERE}>`,
    'MIME-Version: 1.0',
    `X-Evenkeel-Made: ${NOT_A_MAIL}`,
    `X-Evenkeel-Item: ${itemId(item.number)}`,
    `X-Evenkeel-Entry: ${item.entry}, recorded at ${item.recordedAt}`,
    ...note('Kind', kindWords(item)),
    ...note('Came-From', item.cameFrom),
    ...note('Conversation', item.conversation?.title),
    ...note('Time', time),
    ...note('Sender', message && !message.sender && item.kind !== 'system' ? 'Unknown: nothing names the sender.' : undefined),
    ...note('Selected', item.chosen === 'context' ? 'As context: it stands beside what was searched for.' : undefined),
    ...note(
      'Redacted',
      item.redacted && `Words were replaced or files withheld; salted SHA-256 of the item as it was: ${item.redacted.original}`,
    ),
    ...remarks(item).flatMap((remark) => note('Remark', remark)),
    ...files.flatMap(({ file, why }) => note('File-Not-Included', why && `${file.name}: ${why}`)),
    `Content-Type: multipart/mixed;\n boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  yield bytesOf(head.join('\n'));
  yield bytesOf(base64Text(`${bodyOf(item)}\n\n[${itemId(item.number)}: ${NOT_A_MAIL}.]\n`, '\n'));
  for (const { file, why } of files) {
    if (why !== undefined) continue;
    yield bytesOf(
      `--${BOUNDARY}\nContent-Type: ${safeType(file.mediaType)}${parameter('name', file.name)}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment${parameter('filename', file.name)}\n\n`,
    );
    yield* base64Lines(bytesOfFile(file, source), '\n');
  }
  yield bytesOf(`--${BOUNDARY}--\n`);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function from({ message, kind }: ExportItem): string {
  if (kind === 'note' || kind === 'exhibit') return mailbox("The archive's owner", `owner@${NOWHERE}`);
  if (kind === 'system') return mailbox('The site itself', `site@${NOWHERE}`);
  return message?.sender ? mailboxOf(message.sender) : mailbox('Sender not known', `unknown@${NOWHERE}`);
}

/** An address that is none of mail stands with the name. */
function mailboxOf({ shown, address }: Party): string {
  if (address !== undefined && /^[^\s@<>"(),:;\\]+@[A-Za-z0-9.-]+$/.test(address)) return mailbox(shown, address);
  const name = address === undefined || address === shown ? shown : `${shown} (${address})`;
  const local = (address ?? shown)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return mailbox(name || 'Shown without a name', `${local || 'name'}@${NOWHERE}`);
}

function kindWords({ kind }: ExportItem): string {
  switch (kind) {
    case 'message':
      return 'Message';
    case 'system':
      return 'Line written by the site itself';
    case 'note':
      return "Note of the archive's owner";
    case 'exhibit':
      return 'File with facts given by its owner';
  }
}

const marked = (what: string, mark: { readonly shown: string; readonly utc?: string } | undefined): readonly string[] =>
  mark ? [`${what}${mark.shown ? ` ("${mark.shown}")` : ''}${mark.utc === undefined ? '' : ` at ${mark.utc}`}.`] : [];

const remarks = ({ message, differences }: ExportItem): readonly string[] => [
  ...marked('Shown as edited', message?.marks?.edited),
  ...marked('Shown as deleted', message?.marks?.deleted),
  ...marked('Shown as forwarded', message?.marks?.forwarded),
  ...(message?.marks?.reactions ?? []).map(
    ({ shown, count, by }) =>
      `Reaction ${shown}${count === undefined ? '' : ` (${count})`}${by && by.length > 0 ? ` by ${by.join(', ')}` : ''}.`,
  ),
  ...differences,
  ...(message?.missed ?? []),
];

const eventWords = ({ date, time, about, zone }: EventTime): string =>
  `When it happened, as the writer says: ${about ? 'about ' : ''}${date}${time === undefined ? '' : ` ${time}`} (${zone})`;

function bodyOf({ message, note, exhibit, amendments }: ExportItem): string {
  const lines: string[] = [];
  if (message) {
    lines.push(message.text);
    if (message.quoted !== undefined) {
      lines.push('', `Quoted${message.quotedFrom ? ` from ${message.quotedFrom.shown}` : ''}:`, message.quoted.replace(/^/gm, '> '));
    }
  }
  if (note) lines.push(note.summary, '', eventWords(note.event), `When it was written: ${note.writtenAt}`);
  const said = note?.childsWords;
  if (said)
    lines.push(
      '',
      `Words of ${said.child}, as told to the writer: ${said.words}`,
      `Who was there: ${said.whoWasThere}`,
      `Asked just before: ${said.askedBefore}`,
    );
  if (exhibit) lines.push(exhibit.summary, '', eventWords(exhibit.event), `When it was added: ${exhibit.addedAt}`);
  for (const { facts, writtenAt } of amendments) lines.push('', `Amended ${writtenAt}: ${facts.summary}`, eventWords(facts.event));
  return lines.join('\n');
}
