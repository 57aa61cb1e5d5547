import { itemId } from '../evidence/items';
import { writtenTime } from '../evidence/written-time';
import type { ExportSection } from '../export/source';
import { counted } from '../pack/sentences';
import { bullets, cell, heading, paragraph, quietParagraph } from './build';
import { frontSheet, howToRead } from './exhibit-front';
import { contents, listOfItems } from './exhibit-lists';
import { originText, type SaidOfAll } from './item-details';
import { itemEntry } from './item-entry';
import { reasonText } from './item-remarks';
import { spanText } from './item-words';
import { omissionText } from './omission-text';
import { wayText } from './one-way';
import { exhibitName } from './page-marks';
import type { Block, Paper, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { nextLetter } from './section-letters';
import { sectionTitle } from './section-title';
import { sizeText } from './size-text';
import type { SectionSurvey } from './survey';

/** The items themselves, as a court reads them: front sheet, lists, sections earliest first, files, and how all of it came to be kept. */
export function exhibit(input: PaperInput): Paper {
  const name = exhibitName(input.request);
  return plainPaper(input, input.request.recipient === 'forum' ? name : `Exhibit ${name}`, () => exhibitBlocks(input), name);
}

async function* exhibitBlocks(input: PaperInput): AsyncGenerator<Block> {
  const { source, request, survey } = input;
  yield* frontSheet(input);
  yield { is: 'page-break' };
  // Prose after the lists: it may go on over a page, where two lines of a list would stand alone.
  yield contents(input);
  yield listOfItems(input);
  yield* howToRead(input);
  for (const section of source.sections) {
    yield* startOf(section.letter, request.numbering);
    const counts = survey.sections.find(({ letter }) => letter === section.letter);
    if (counts) yield* sectionBlocks(input, section, counts);
  }
  yield* startOf(nextLetter(source.sections.map(({ letter }) => letter)), request.numbering);
  yield* filesBlocks(input);
  if (request.recipient !== 'forum') yield* originBlocks(input);
}

/** Where pages run straight through, sections follow one another: a mailbox may have hundreds of short ones. */
function* startOf(letter: string, numbering: PaperInput['request']['numbering']): Generator<Block> {
  if (numbering === 'sections') yield { is: 'section', letter };
}

async function* sectionBlocks({ source, request }: PaperInput, section: ExportSection, counts: SectionSurvey): AsyncGenerator<Block> {
  const { zone } = request;
  const { letter, conversation } = section;
  const head = saidOfAll(section, counts, request);
  yield heading(1, sectionTitle(section), `section-${letter}`);
  yield paragraph(sectionText(section, counts, request));
  if (head.origin && head.origin !== 'not-said') yield quietParagraph(`All of it came here in one way: ${originText(head.origin, zone)}.`);
  if (head.workedOut !== undefined) yield quietParagraph(wayText(head.workedOut));
  const noun = conversation ? 'message' : 'item';
  for await (const part of source.section(letter))
    yield part.is === 'item'
      ? itemEntry(part.item, zone, source.bytes, head)
      : { is: 'omission', text: omissionText(part.omission, noun, zone) };
}

/** What would be the same with every item of a long conversation takes pages that nobody reads. */
function saidOfAll(
  { conversation }: ExportSection,
  { origins, workedOut }: SectionSurvey,
  { recipient }: PaperInput['request'],
): SaidOfAll {
  const [only, ...more] = origins;
  const origin = recipient === 'forum' ? 'not-said' : conversation && more.length === 0 ? only : undefined;
  return { ...(origin && { origin }), ...(workedOut !== undefined && { workedOut }) };
}

function sectionText(
  { ofItems, first, last, conversation }: ExportSection,
  { found, context }: SectionSurvey,
  { zone, recipient }: PaperInput['request'],
): string {
  const noun = conversation ? 'message' : 'item';
  const here = found + context;
  const all = ofItems === 1 ? `The one ${noun} that is kept` : `${ofItems === 2 ? 'Both' : `All ${ofItems}`} ${noun}s that are kept`;
  const ofKept = here === ofItems ? all : `${here} of the ${ofItems} ${noun}s that are kept`;
  const share = recipient === 'forum' ? counted(here, noun) : ofKept;
  const beside = context > 0 ? `, ${context} of them only for context` : '';
  return `${share}${conversation ? ' of this conversation' : ''}${beside}${spanText(first, last, zone)}.`;
}

function* filesBlocks({ survey: { files, tally } }: PaperInput): Generator<Block> {
  yield heading(1, 'Files that came with these items', 'files');
  if (tally.rawMails > 0)
    yield paragraph(
      `${counted(tally.rawMails, 'mail')} as received ${tally.rawMails === 1 ? 'lies' : 'lie'} in the pack too: manifest-sha256.txt names each with its digest.`,
    );
  if (files.length === 0) {
    yield paragraph('No files came with them.');
    return;
  }
  yield paragraph(
    'SHA-256 is a digest of the file’s bytes: a file of the same digest is the same file, byte for byte. Names are those the files came with.',
  );
  yield {
    is: 'table',
    caption: 'Files',
    columns: [
      { head: 'Item', width: 1.6 },
      { head: 'Name', width: 2.6 },
      { head: 'Size', width: 1.8 },
      { head: 'SHA-256, or why it is not here', width: 6 },
    ],
    rows: () => files.map(({ item, file }) => fileRow(item, file)),
  };
}

function fileRow(item: number, { name, size, sha256, path, missed }: SectionFile): TableRow {
  const where =
    path === undefined
      ? `Not in this pack${missed ? reasonText(missed.replace(/\.$/, '')) : ''}. `
      : missed
        ? `${missed.replace(/\.$/, '')}. `
        : '';
  return {
    cells: [
      [{ text: itemId(item), to: itemId(item) }],
      cell(name),
      cell(size === undefined ? 'not known' : sizeText(size)),
      cell(`${where}${sha256 ?? ''}`.trim()),
    ],
  };
}

type SectionFile = PaperInput['survey']['files'][number]['file'];

function* originBlocks({ survey: { origins }, request: { zone } }: PaperInput): Generator<Block> {
  yield heading(1, 'How these items came to be kept', 'origins');
  yield paragraph(
    'Every capture, import, note and file is an entry of a log, in the order in which they were recorded. Times are by the clock of the computer on which they were kept.',
  );
  yield bullets(
    'Captured: read from a page that was open in the browser, when its user asked for it.',
    'Imported: read from a file that its user chose; the file was kept as it was.',
    'Notes and files of the maker: written or added by hand.',
  );
  yield {
    is: 'table',
    caption: 'Entries of the log that brought items of this exhibit',
    columns: [
      { head: 'Entry', width: 1 },
      { head: 'Recorded', width: 4.2 },
      { head: 'From', width: 4.6 },
      { head: 'Items', width: 1.1 },
    ],
    rows: () =>
      origins.map(({ entry, recordedAt, cameFrom, items }) => ({
        cells: [cell(String(entry)), cell(writtenTime(recordedAt, zone)), cell(cameFrom), cell(String(items))],
      })),
  };
}
