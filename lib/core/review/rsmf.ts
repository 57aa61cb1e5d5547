import type { ExportItem, ItemFile } from '../export/item';
import type { ExportRequest } from '../export/request';
import type { ExportSection, ExportSource } from '../export/source';
import { slug } from '../pack/file-names';
import type { PackFile } from '../pack/pack-file';
import { type ZipFile, zipStream } from '../pack/zip/writer';
import { bytesOfFile, includedFiles } from './included-files';
import { base64Lines, base64Text, headerWords, mailbox, mailDate } from './mime-text';
import { eventOf, manifestOf, Participants, type RsmfEvent, type RsmfManifest } from './rsmf-manifest';

/** Events in one file, as Relativity advises. */
export const MOST_EVENTS = 10_000;
/** Characters of all bodies in one file: a manifest is read, and here written, as a whole. */
const MOST_WORDS = 16 * 1024 * 1024;
/** Bytes of files in one file, where it ends before the next message: readers take no file of more than 2 GB. */
const MOST_BYTES = 512 * 1024 * 1024;

interface Slice {
  readonly items: readonly ExportItem[];
  readonly events: readonly RsmfEvent[];
  readonly participants: Participants;
  readonly files: readonly { readonly name: string; readonly file: ItemFile }[];
}

/** Relativity Short Message Format: a file for each conversation, several where it is long. Notes and exhibits are no messages and are not in it. */
export async function* rsmfFiles(source: ExportSource, request: ExportRequest): AsyncGenerator<PackFile> {
  for (const section of source.sections) {
    if (!section.conversation) continue;
    let part = 0;
    for await (const slice of slices(source, section, request.zone)) {
      part++;
      const name = `${section.letter}-${slug(section.title)}${part === 1 ? '' : `-${part}`}.rsmf`;
      yield { path: `data/review/${name}`, content: rsmf(slice, section, part, source, request) };
    }
  }
}

async function* slices(source: ExportSource, { letter }: ExportSection, zone: string): AsyncGenerator<Slice> {
  let items: ExportItem[] = [];
  let [words, bytes] = [0, 0];
  for await (const part of source.section(letter)) {
    if (part.is !== 'item' || !part.item.message) continue;
    items.push(part.item);
    words += part.item.message.text.length + (part.item.message.quoted?.length ?? 0);
    bytes += includedFiles(part.item).reduce((sum, { file, why }) => sum + (why === undefined ? (file.size ?? 0) : 0), 0);
    if (items.length >= MOST_EVENTS || words >= MOST_WORDS || bytes >= MOST_BYTES) {
      yield sliceOf(items, zone);
      items = [];
      [words, bytes] = [0, 0];
    }
  }
  if (items.length > 0) yield sliceOf(items, zone);
}

function sliceOf(items: readonly ExportItem[], zone: string): Slice {
  const participants = new Participants();
  // Those with addresses first: reactions and receipts show a name alone, and mean one of them.
  for (const { message } of items) {
    if (message?.sender) participants.of(message.sender);
    for (const party of message?.recipients ?? []) participants.of(party);
  }
  const made = items.flatMap((item) => eventOf(item, participants, zone) ?? []);
  return { items, participants, events: made.map(({ event }) => event), files: made.flatMap(({ files }) => files) };
}

/** No part that is written in Base64 has such a line. */
const BOUNDARY = '=_evenkeel_rsmf';
const ZIP_NAME = 'rsmf.zip';

async function* rsmf(
  { items, events, participants, files }: Slice,
  section: ExportSection,
  part: number,
  source: ExportSource,
  { id, madeAt }: ExportRequest,
): AsyncGenerator<Uint8Array> {
  const collection = `${id}-${section.letter}`;
  const manifest = manifestOf(items, events, participants, collection);
  const times = events.flatMap(({ timestamp }) => timestamp ?? []).sort();
  const [begin, end] = [times[0], times.at(-1)];
  const nameOf = new Map(manifest.participants.map((one) => [one.id, one]));
  const [conversation] = manifest.conversations;
  const custodian = conversation.custodian === undefined ? undefined : nameOf.get(conversation.custodian);
  const attachments = events.reduce((sum, event) => sum + (event.attachments?.length ?? 0), 0);
  const head = [
    `From: ${mailbox(custodian?.display ?? 'Made from a record', custodian?.email ?? 'record@evenkeel.invalid')}`,
    `Date: ${mailDate(end ?? madeAt)}`,
    `Subject: ${headerWords(section.title)}`,
    `Message-ID: <${collection}-${part}@evenkeel.invalid>`,
    'MIME-Version: 1.0',
    'X-RSMF-Version: 2.0.0',
    'X-RSMF-Generator: Evenkeel',
    ...(begin === undefined || end === undefined ? [] : [`X-RSMF-BeginDate: ${begin}`, `X-RSMF-EndDate: ${end}`]),
    `X-RSMF-EventCount: ${events.length}`,
    `X-RSMF-AttachmentCount: ${attachments}`,
    `X-RSMF-Application: ${headerWords(conversation.platform)}`,
    ...(custodian ? [`X-RSMF-Custodian: ${headerWords(custodian.display)}`] : []),
    `X-RSMF-Participants: ${headerWords(manifest.participants.map(({ display }) => display.replaceAll(',', ' ')).join(', '))}`,
    `X-RSMF-EventCollectionID: ${collection}`,
    `Content-Type: multipart/mixed;\n boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'));
  yield bytesOf(head.join('\n'));
  yield bytesOf(base64Text(wordsOf(events, nameOf), '\n'));
  yield bytesOf(
    `--${BOUNDARY}\nContent-Type: application/zip;\n name="${ZIP_NAME}"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment;\n filename="${ZIP_NAME}"\n\n`,
  );
  yield* base64Lines(chunksOf(zipStream(zipped(manifest, files, source), madeAt)), '\r\n');
  yield bytesOf(`--${BOUNDARY}--\n`);
}

function* zipped(manifest: RsmfManifest, files: Slice['files'], source: ExportSource): Generator<ZipFile> {
  yield { name: 'rsmf_manifest.json', content: new TextEncoder().encode(JSON.stringify(manifest)) };
  for (const { name, file } of files) yield { name, content: bytesOfFile(file, source) };
}

/** For readers that know no short messages, and for their search. */
const wordsOf = (events: readonly RsmfEvent[], names: ReadonlyMap<string, { readonly display: string }>): string =>
  events
    .map(({ id, timestamp, participant, body }) => {
      const name = participant === undefined ? undefined : names.get(participant)?.display;
      return `${id}  ${timestamp ?? 'time not known'}  ${name ?? 'unknown'}: ${body}\n`;
    })
    .join('');

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
