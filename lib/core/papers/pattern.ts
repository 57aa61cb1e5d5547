import { itemId } from '../evidence/items';
import { FLAG_KINDS } from '../tone/finding';
import { bullets, cell, heading, paragraph, quietParagraph } from './build';
import { isolated } from './isolated';
import { MARK_NAMES } from './mark-names';
import { monthText } from './omission-text';
import { exhibitName } from './page-marks';
import type { Block, Paper, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { countPatterns, type MonthOfMessages } from './pattern-counts';
import { plainPaper } from './plain-paper';
import { NOT_ADVICE } from './standing-lines';

/** The items grouped by what they were marked with, month by month, for both sides alike. It counts sentences and judges nobody. */
export const pattern = (input: PaperInput): Paper => plainPaper(input, 'Pattern over time', () => patternBlocks(input));

async function* patternBlocks(input: PaperInput): AsyncGenerator<Block> {
  const { source, request } = input;
  const { all, flags, tags } = await countPatterns(source.byTime(), request.zone);
  yield heading(1, 'Pattern over time');
  yield paragraph('The items of this pack, found and context, grouped by what they were marked with, and counted by month.');
  yield bullets(
    'Messages of every sender were marked by the same checks as the coach uses on the maker’s own drafts. A mark says how a sentence may read. It says nothing about a person, and no score is made of it.',
    'The checks miss sentences, and mark some that were meant well. Each item is named, so that it can be read in its place.',
    ...(tags.size > 0 ? ['Tags are words that the maker put on items.'] : []),
    ...(source.facts.ownFlagged.complete ? [] : ['Not every message had been read for these marks when this was made: there may be more.']),
  );
  yield heading(2, 'All messages of the pack');
  yield countTable('Messages by month', all);
  yield* groups(
    input,
    'Marked sentences',
    FLAG_KINDS.flatMap((kind) => named(MARK_NAMES[kind], flags.get(kind))),
  );
  const words = [...tags.keys()].sort((a, b) => (a < b ? -1 : 1));
  yield* groups(
    input,
    'Tags',
    words.flatMap((tag) => named(isolated(tag), tags.get(tag))),
  );
  yield quietParagraph(NOT_ADVICE);
}

interface Group {
  readonly name: string;
  readonly months: readonly MonthOfMessages[];
}

const named = (name: string, months: readonly MonthOfMessages[] | undefined): Group[] => (months ? [{ name, months }] : []);

function* groups(input: PaperInput, title: string, all: readonly Group[]): Generator<Block> {
  if (all.length === 0) return;
  yield heading(2, title);
  for (const { name, months } of all) {
    yield heading(3, name);
    yield countTable('By month', months, input);
  }
}

/** In references: rows stay short enough for a page. */
const REFERENCES = 24;

function countTable(caption: string, months: readonly MonthOfMessages[], input?: PaperInput): Block {
  return {
    is: 'table',
    caption,
    columns: [
      { head: 'Month', width: 2 },
      { head: 'From others', width: 1.3 },
      { head: 'From the maker', width: 1.5 },
      { head: 'Sender or side not known', width: 2 },
      ...(input ? [{ head: 'Items', width: 5 }] : []),
    ],
    rows: () => months.flatMap((month) => monthRows(month, input)),
  };
}

function monthRows({ month, fromOthers, fromMaker, notKnown, items }: MonthOfMessages, input: PaperInput | undefined): TableRow[] {
  const counts = [month === undefined ? 'date not known' : monthText(month), String(fromOthers), String(fromMaker), String(notKnown)];
  if (!input) return [{ cells: counts.map(cell) }];
  const rows: TableRow[] = [];
  for (let at = 0; at < items.length; at += REFERENCES) {
    const references = items.slice(at, at + REFERENCES).map((item) => referenceText(input, item));
    rows.push({ cells: [...(at === 0 ? counts : ['', '', '', '']), references.join('; ')].map(cell) });
  }
  return rows;
}

function referenceText({ request, pageOf }: PaperInput, item: number): string {
  const page = pageOf(item);
  return page === undefined ? itemId(item) : `${itemId(item)} (${exhibitName(request)}, ${page})`;
}
