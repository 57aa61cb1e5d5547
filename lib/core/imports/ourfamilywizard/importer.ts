import type { Direction } from '../../evidence/message';
import { Batch } from '../batch';
import { contentKeys, forKey } from '../content-key';
import type { ImportFile } from '../import-file';
import type { Imported, ImportedMessage, Importer, ImportOptions, Survey } from '../importer';
import { conversationOf } from '../mail/conversation';
import { namedFile } from '../named-file';
import { LARGEST_PDF, type PdfPage, PdfProblem, pdfPages } from '../pdf-lines';
import { isHeading, type ReportBlock, reportBlocks } from './report-blocks';
import { type ReportEntry, reportEntry } from './report-entry';
import { sentTimes } from './sent-times';

/** On the first of them a report says what was chosen; on one of them stands the first message. */
const PAGES_LOOKED_AT = 10;
/** Of a page's width: lines that are shorter ended because their writer ended them. */
const NARROWEST = 0.75;

/** The message report that OurFamilyWizard gives out as a PDF. */
export const ourfamilywizard: Importer = {
  format: 'ourfamilywizard',
  version: '1',
  recognises: (start) => [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => start[at] === byte),
  async confirms(file) {
    try {
      for await (const { lines } of pagesOf(file, PAGES_LOOKED_AT)) if (lines.some(isHeading)) return true;
    } catch (error) {
      whyNotOpened(error); // it is not read as a report
    }
    return false;
  },
  survey,
  read,
};

/** @throws what is no fault of the PDF: that the user stopped, or that the file went away. */
function whyNotOpened(error: unknown): string {
  if (error instanceof PdfProblem) return error.message;
  throw error;
}

async function* pagesOf(file: ImportFile, most?: number): AsyncGenerator<PdfPage> {
  if (file.size > LARGEST_PDF) throw new PdfProblem(`The PDF is larger than ${LARGEST_PDF / 1024 / 1024} MB`);
  yield* pdfPages(await file.slice(0, file.size), most);
}

interface Report {
  readonly blocks: readonly ReportBlock[];
  /** Where lines end at the latest, in points. */
  readonly rightEdge: number;
}

/** The words of a report: a hundredth of the PDF, which has to stand in memory anyway. */
async function reportIn(file: ImportFile, onProgress?: (bytes: number) => void): Promise<Report> {
  let rightEdge = 0;
  async function* seen() {
    for await (const page of pagesOf(file)) {
      rightEdge = Math.max(rightEdge, page.width * NARROWEST);
      onProgress?.(Math.round((file.size * page.number) / page.of));
      yield page;
    }
  }
  const blocks: ReportBlock[] = [];
  for await (const block of reportBlocks(seen())) blocks.push(block);
  for (const { lines } of blocks) for (const { right } of lines) rightEdge = Math.max(rightEdge, right);
  return { blocks, rightEdge };
}

async function survey(file: ImportFile, { now }: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey> {
  const senders = new Set<string>();
  const times = sentTimes(now);
  try {
    const { blocks, rightEdge } = await reportIn(file, onProgress);
    for (const block of blocks) {
      const { from, sent } = reportEntry(block, rightEdge);
      if (from !== undefined) senders.add(from);
      if (sent !== undefined) times.add(sent);
    }
  } catch (error) {
    whyNotOpened(error); // reading says what is wrong with the file
  }
  const { order, told, open } = times.found();
  return {
    ...(open.length > 0 && { openDates: open }),
    ...(order && order !== 'year-first' && told && { order, orderTold: told }),
    needsZone: true,
    ...(senders.size > 0 && { senders: [...senders] }),
  };
}

async function* read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  try {
    const { blocks, rightEdge } = await reportIn(file, onProgress);
    if (blocks.length === 0)
      batch.miss('This PDF is no message report of OurFamilyWizard, so no messages were read from it. It can be kept as an exhibit.');
    const entries = blocks.map((block) => ({ block, entry: reportEntry(block, rightEdge) }));
    const times = sentTimes(options.now);
    for (const { entry } of entries) if (entry.sent !== undefined) times.add(entry.sent);
    const timeOf = times.reader(options);
    const keyOf = contentKeys();
    for (const { block, entry } of entries) {
      batch.add(imported(block, entry, timeOf, keyOf, options.self));
      yield* batch.full();
    }
    const announced = Math.max(0, ...blocks.map(({ of }) => of));
    if (announced > blocks.length) batch.miss(`The report speaks of ${announced} messages, and ${blocks.length} were found in it.`);
  } catch (error) {
    batch.miss(`${whyNotOpened(error)}. It can be kept as an exhibit.`);
  }
  yield* batch.rest();
}

function imported(
  { number, of, page, lines }: ReportBlock,
  entry: ReportEntry,
  timeOf: ReturnType<ReturnType<typeof sentTimes>['reader']>,
  keyOf: ReturnType<typeof contentKeys>,
  self: string | undefined,
): Imported {
  const at = `message ${number} of ${of}, page ${page}`;
  if (entry.from === undefined && entry.sent === undefined) {
    const start = lines
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 200);
    return { is: 'reject', reject: { at, why: 'It names neither a sender nor a time', start } };
  }
  const { time, missed } = timeOf(entry.sent);
  const people = [...(entry.from === undefined ? [] : [entry.from]), ...entry.to.map(({ name }) => name)].map((shown) => ({ shown }));
  const { key, title } = conversationOf(people, self?.toLowerCase(), 'ourfamilywizard');
  const direction = directionOf(entry, self);
  const viewed = entry.to.flatMap(({ name, viewed: words }) => (words === undefined ? [] : { shown: `${name} (${words})` }));
  const message: ImportedMessage = {
    key: keyOf(entry.from ?? '', forKey(entry.sent ?? ''), forKey(entry.subject ?? ''), forKey(entry.text)),
    keyKind: 'content',
    ...(entry.from !== undefined && { sender: { shown: entry.from } }),
    recipients: entry.to.map(({ name }) => ({ shown: name })),
    ...(direction && { direction }),
    time,
    ...(entry.subject !== undefined && { subject: entry.subject }),
    text: entry.text,
    ...(entry.quoted !== undefined && { quoted: entry.quoted }),
    ...(viewed.length > 0 && { marks: { viewed } }),
    attachments: entry.attachments.map((name) => namedFile(name, undefined, 'The report names the file and does not hold it.')),
    missed: [...(entry.from === undefined ? ['The report does not name the sender.'] : []), ...(missed === undefined ? [] : [missed])],
  };
  return { is: 'message', conversation: key, title, message };
}

function directionOf({ from, to }: ReportEntry, self: string | undefined): Direction | undefined {
  if (self === undefined || from === undefined) return undefined;
  if (from === self) return { way: 'sent', told: 'name' };
  return to.some(({ name }) => name === self) ? { way: 'received', told: 'name' } : undefined;
}
