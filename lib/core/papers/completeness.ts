import { itemId } from '../evidence/items';
import { writtenDay } from '../evidence/written-time';
import type { SectionCount } from '../export/source';
import { counted } from '../pack/sentences';
import { bullets, cell, heading, paragraph, quietParagraph } from './build';
import { chainFacts } from './chain-facts';
import { isolated } from './isolated';
import { momentText } from './item-words';
import { omissionText } from './omission-text';
import type { Block, Paper, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { type Account, type AccountLine, account } from './reconcile';
import { sectionTitle } from './section-title';
import { selectionLines } from './selection-lines';
import { NOT_ADVICE } from './standing-lines';

/** What was selected of what is kept and what was not, so that a reader need not ask what is missing. */
export const completeness = (input: PaperInput): Paper => plainPaper(input, 'Completeness', () => completenessBlocks(input));

async function* completenessBlocks(input: PaperInput): AsyncGenerator<Block> {
  const { source, survey, request } = input;
  const counts = account(source.facts, survey.sections);
  yield heading(1, 'Completeness');
  yield paragraph(
    'What is in this pack, of what its maker’s archive holds. The archive holds what was captured or imported; whatever was said elsewhere, or was never kept, is not counted anywhere here.',
  );
  yield heading(2, 'How it was chosen');
  yield bullets(...selectionLines(request));
  yield* inNumbers(counts);
  yield* conversations(input);
  yield* leftOut(input);
  yield* silences(input);
  yield* ownMessages(input);
  yield* differences(input);
  yield* notRead(input);
  yield* deleted(await chainFacts(source.entries(), new Set()));
  yield quietParagraph(NOT_ADVICE);
}

function* inNumbers({ sections, sum, elsewhere }: Account): Generator<Block> {
  const open = sum.unaccounted !== 0;
  const row = (line: AccountLine): TableRow => ({
    cells: [
      cell(line.letter === undefined ? line.title : sectionTitle({ letter: line.letter, title: line.title })),
      ...[line.kept, line.found, line.context, line.leftOut, ...(open ? [line.unaccounted] : [])].map((count) => cell(String(count))),
    ],
  });
  yield heading(2, 'In numbers');
  yield paragraph('In each line: kept = found + context + left out. Lines that a site or app wrote by itself are counted too.');
  yield {
    is: 'table',
    caption: 'Kept, found, context and left out',
    columns: [
      { head: 'Section', width: 4 },
      { head: 'Kept', width: 1.2 },
      { head: 'Found', width: 1.2 },
      { head: 'Context', width: 1.3 },
      { head: 'Left out', width: 1.3 },
      ...(open ? [{ head: 'Could not be read', width: 1.5 }] : []),
    ],
    rows: () => [...sections.map(row), row(sum)],
  };
  if (open) yield paragraph('“Could not be read” is what the archive counts and a reading of it did not meet.');
  yield paragraph(
    elsewhere === 0
      ? 'All that the archive holds belongs to these sections.'
      : `The archive holds ${counted(elsewhere, 'further item')} in conversations, notes and files of which nothing is in this pack.`,
  );
}

function* conversations({ source, request: { zone } }: PaperInput): Generator<Block> {
  yield heading(2, 'First and last');
  const moment = (at: SectionCount['first']) => (at ? momentText(at, zone) : 'not known');
  yield {
    is: 'table',
    caption: 'First and last item in the pack, and whether the start of the conversation is kept',
    columns: [
      { head: 'Section', width: 3 },
      { head: 'First', width: 2.6 },
      { head: 'Last', width: 2.6 },
      { head: 'Start of it', width: 2.4 },
    ],
    rows: () =>
      source.facts.sections.map((section) => ({
        cells: [sectionTitle(section), moment(section.first), moment(section.last), startText(section)].map(cell),
      })),
  };
}

const STARTS = { reached: 'kept', 'not-reached': 'not reached: earlier messages may exist', 'not-known': 'not known' } as const;

const startText = ({ conversation, start }: SectionCount): string => (conversation ? STARTS[start] : 'does not apply');

function* leftOut(input: PaperInput): Generator<Block> {
  yield heading(2, 'What was left out, and where');
  if (input.survey.sections.every(({ omitted }) => omitted === 0)) {
    yield paragraph('Nothing was left out of these sections.');
    return;
  }
  yield {
    is: 'table',
    caption: 'Each run of items that stands between two of the pack, before the first or after the last',
    columns: [
      { head: 'Section', width: 1 },
      { head: 'After', width: 1.5 },
      { head: 'Left out', width: 6 },
    ],
    rows: () => omissionRows(input),
  };
}

async function* omissionRows({ source, request: { zone } }: PaperInput): AsyncGenerator<TableRow> {
  for (const { letter, conversation } of source.sections) {
    let after = 'the start';
    for await (const part of source.section(letter)) {
      if (part.is === 'item') after = itemId(part.item.number);
      else yield { cells: [letter, after, omissionText(part.omission, conversation ? 'message' : 'item', zone)].map(cell) };
    }
  }
}

function* silences({ source, request: { zone } }: PaperInput): Generator<Block> {
  const all = source.facts.sections.flatMap((section) => section.silences.map((silence) => ({ section, silence })));
  if (all.length === 0) return;
  yield heading(2, 'Longest silences');
  yield paragraph('Of everything kept, selected or not: between these days the archive holds nothing of the conversation.');
  yield {
    is: 'table',
    caption: 'Longest silences',
    columns: [
      { head: 'Section', width: 4 },
      { head: 'From', width: 2.5 },
      { head: 'To', width: 2.5 },
      { head: 'Days', width: 1 },
    ],
    rows: () =>
      all.map(({ section, silence: { from, to, days } }) => ({
        cells: [sectionTitle(section), writtenDay(from, zone), writtenDay(to, zone), String(days)].map(cell),
      })),
  };
}

function* ownMessages({ source: { facts }, survey: { tally } }: PaperInput): Generator<Block> {
  const { included, leftOut: without, complete } = facts.ownFlagged;
  yield heading(2, 'The maker’s own marked messages');
  yield paragraph(
    `Messages that the maker sent in these conversations, and that the same checks as the coach’s marked: ${included} in this pack, ${without} left out. The checks mark sentences that a reader may take amiss; they miss some, and mark some that were meant well.`,
  );
  const open = [
    ...(tally.wayUnknown > 0
      ? [
          `Of ${counted(tally.wayUnknown, 'message')} of this pack nothing tells whether the maker sent or received them: none of these is counted here.`,
        ]
      : []),
    ...(complete ? [] : ['Not every message had been read for these marks when this was made: there may be more.']),
  ];
  if (open.length > 0) yield bullets(...open);
}

function* differences({ source: { facts }, survey: { tally } }: PaperInput): Generator<Block> {
  yield heading(2, 'Where sources or readings differ');
  if (tally.differing > 0)
    yield paragraph(`${counted(tally.differing, 'item')} of this pack read otherwise at another time: the exhibit says it with each.`);
  if (facts.differences.length === 0) {
    yield paragraph('No message that was kept from two sources was found to differ between them.');
    return;
  }
  yield {
    is: 'table',
    caption: 'The same message from two sources, where they do not agree',
    columns: [
      { head: 'Items', width: 2 },
      { head: 'Difference', width: 6 },
    ],
    rows: () => facts.differences.map(({ items, sentence }) => ({ cells: [cell(items.map(itemId).join(', ')), cell(isolated(sentence))] })),
  };
}

function* notRead({ source: { facts }, survey: { tally } }: PaperInput): Generator<Block> {
  yield heading(2, 'What could not be read');
  yield bullets(
    facts.unreadable.length === 0
      ? 'Every entry of the archive opened.'
      : `Entries of the archive that did not open: ${facts.unreadable.join(', ')}. What they hold is not counted here.`,
    tally.notAllRead === 0
      ? 'Nothing was noted when the messages of this pack were read.'
      : `With ${counted(tally.notAllRead, 'message')} of this pack something was noted when it was read: the exhibit says what.`,
  );
  if (facts.missed.length === 0) return;
  yield {
    is: 'table',
    caption: 'What captures and imports noted as missed',
    columns: [
      { head: 'Entry', width: 1 },
      { head: 'What was missed', width: 8 },
    ],
    rows: () => facts.missed.map(({ entry, what }) => ({ cells: [cell(String(entry)), cell(isolated(what))] })),
  };
}

function* deleted({ deletedEntries, deletedItems }: Awaited<ReturnType<typeof chainFacts>>): Generator<Block> {
  yield heading(2, 'What was deleted from the archive');
  yield paragraph(
    deletedEntries === 0
      ? 'The log names no deletion.'
      : `The log names ${deletedEntries} deleted ${deletedEntries === 1 ? 'entry' : 'entries'} with ${counted(deletedItems, 'item')}. That they were, and when, stays in the log; what they held does not.`,
  );
}
