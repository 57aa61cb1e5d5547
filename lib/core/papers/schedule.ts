import type { ExportItem } from '../export/item';
import { counted } from '../pack/sentences';
import { cell, heading, paragraph, quietParagraph } from './build';
import { evidenceText, foundByTime } from './chronology';
import { isolated } from './isolated';
import { whatText } from './item-words';
import type { Block, Paper, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { STAR, shortWho, whenLines } from './short-words';
import { NOT_ADVICE } from './standing-lines';

/**
 * A schedule of single incidents (Scott schedule). What is alleged is for its maker to write, except where it stands in their own note;
 * the other party's answer and the court's finding are left blank. No message of the maker's own is put up as an allegation.
 */
export const schedule = (input: PaperInput): Paper => plainPaper(input, 'Schedule', () => scheduleBlocks(input));

async function* scheduleBlocks(input: PaperInput): AsyncGenerator<Block> {
  yield heading(1, 'Schedule of incidents (draft)');
  yield paragraph(
    'A draft to be filled in. What is alleged stands here only where the maker’s own note says it; the response and the finding are left blank. The maker’s own messages are in the exhibit and the chronology.',
  );
  const { wayUnknown } = input.survey.tally;
  if (wayUnknown > 0)
    yield paragraph(
      `Of ${counted(wayUnknown, 'message')} of this pack nothing tells whether the maker sent or received them. They stand here too; the maker’s own are to be taken out.`,
    );
  yield paragraph(
    'The courts have said that such a schedule can be a barrier to fairness where a pattern of behaviour is in question, and it is still asked for about single incidents (Re H-N [2021] EWCA Civ 448, paragraphs 43 to 45; F v M [2021] EWFC 4; as read in autumn 2026). The pattern view, where one was made, sets the same items out over time.',
  );
  yield {
    is: 'table',
    caption: 'Schedule of incidents',
    columns: [
      { head: 'No.', width: 1.1 },
      { head: input.survey.tally.timesWorkedOut > 0 ? `Date\n(${STAR})` : 'Date', width: 2.8 },
      { head: 'Allegation', width: 3 },
      { head: 'Evidence', width: 4.2 },
      { head: 'Response', width: 2.4 },
      { head: 'Finding', width: 2.1 },
    ],
    rows: () => rows(input),
  };
  yield quietParagraph(NOT_ADVICE);
}

async function* rows(input: PaperInput): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const item of foundByTime(input)) {
    if (!isIncident(item)) continue;
    number += 1;
    const isMessage = item.kind === 'message';
    const evidence = isMessage
      ? `${isolated(shortWho(item))}: ${isolated(whatText(item))}\n${evidenceText(input, item)}`
      : evidenceText(input, item);
    yield {
      cells: [String(number), whenLines(item, input.request.zone), isMessage ? '' : whatText(item, ALLEGATION), evidence, '', ''].map(cell),
    };
  }
}

/** In characters: a note is its maker's own account, so more of it is given. */
const ALLEGATION = 400;

const isIncident = ({ kind, message }: ExportItem): boolean => kind !== 'system' && message?.direction?.way !== 'sent';
