import { itemId } from '../evidence/items';
import type { ExportItem } from '../export/item';
import { CSV_START, csvRow } from '../pack/csv';
import { counted } from '../pack/sentences';
import { cell, heading, paragraph, quietParagraph } from './build';
import { dayAndTime, partyText, whatText, whoText } from './item-words';
import { exhibitName } from './page-marks';
import type { Block, Paper, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { STAR, shortWho, whenLines } from './short-words';
import { NOT_ADVICE } from './standing-lines';

/** In items. A document to be edited stands in memory as a whole; a longer chronology is a PDF and a spreadsheet. */
export const CHRONOLOGY_DOCX_LIMIT = 1000;

/** All that the selection found, over all sections, earliest first: one line each. What is only context stands in the exhibit alone. */
export const chronology = (input: PaperInput): Paper => plainPaper(input, 'Chronology', () => chronologyBlocks(input));

async function* chronologyBlocks(input: PaperInput): AsyncGenerator<Block> {
  const { request, source } = input;
  yield heading(1, 'Chronology');
  yield paragraph(
    `What was selected, earliest first, in a few words each: ${counted(source.facts.found, 'item')}. Words in quotation marks are those of the message, cut where they are longer; the exhibit has them whole. Times are written in the zone ${request.zone}.`,
  );
  if (source.facts.found > CHRONOLOGY_DOCX_LIMIT)
    yield quietParagraph(
      `A version that can be edited is made of at most ${CHRONOLOGY_DOCX_LIMIT} items. The file chronology.csv holds all these lines.`,
    );
  yield {
    is: 'table',
    caption: 'Chronology',
    columns: [
      { head: 'No.', width: 32 },
      { head: `Date and time${input.survey.tally.timesWorkedOut > 0 ? `\n(${STAR})` : ''}`, width: 114 },
      { head: 'Who', width: 84 },
      { head: 'What', width: 170 },
      { head: 'Evidence', width: 84 },
    ],
    rows: () => rows(input),
  };
  yield quietParagraph(NOT_ADVICE);
}

async function* rows(input: PaperInput): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const item of foundByTime(input)) {
    number += 1;
    const when = whenLines(item, input.request.zone);
    yield { cells: [String(number), when, shortWho(item), whatText(item), evidenceText(input, item)].map(cell) };
  }
}

/** Earliest first, without what is only context. */
export async function* foundByTime({ source }: Pick<PaperInput, 'source'>): AsyncGenerator<ExportItem> {
  for await (const item of source.byTime()) if (item.chosen === 'found') yield item;
}

/** "EK-0042", and under it "AB1, p. A3" where an exhibit is made. */
export function evidenceText({ request, pageOf }: PaperInput, { number }: ExportItem): string {
  const page = pageOf(number);
  return page === undefined ? itemId(number) : `${itemId(number)}\n${exhibitName(request)}, p. ${page}`;
}

const HEADS = ['no', 'date', 'time', 'who', 'address or number', 'what', 'item', 'exhibit', 'page', 'time known'];

/** The same lines for a spreadsheet, one by one. */
export async function* chronologyCsv(input: PaperInput): AsyncGenerator<string> {
  const { request, pageOf } = input;
  yield `${CSV_START}${csvRow(HEADS)}`;
  let number = 0;
  for await (const item of foundByTime(input)) {
    number += 1;
    const page = pageOf(item.number);
    yield csvRow([
      String(number),
      ...dayAndTime(item, request.zone),
      whoText(item),
      item.message?.sender ? partyText(item.message.sender) : '',
      whatText(item),
      itemId(item.number),
      page === undefined ? '' : exhibitName(request),
      page ?? '',
      timeKnown(item),
    ]);
  }
}

function timeKnown(item: ExportItem): string {
  const { message, at } = item;
  if (!message) return at?.told === 'writer' ? 'as its writer says' : '';
  if (message.time.utc) return 'named by the source';
  return message.time.inferred ? 'worked out' : 'not known';
}
