import { writtenDay } from '../evidence/written-time';
import { counted } from '../pack/sentences';
import { bullets, heading, paragraph, quietParagraph, TO_FILL_IN } from './build';
import { spanText } from './item-words';
import { exhibitName } from './page-marks';
import type { Block } from './paper';
import type { PaperInput } from './paper-input';
import { recipientWords } from './recipients';
import { NOT_ADVICE } from './standing-lines';

/** The first page: what PD22A, 9.1 to 9.4, asks for, and for whom it was made. What its maker left open is left open here. */
export function* frontSheet(input: PaperInput): Generator<Block> {
  const { request } = input;
  yield* request.recipient === 'forum' ? anonymousTitle(input) : caseTitle(input);
  yield heading(2, 'What it holds');
  yield paragraph(holdsText(input));
  yield heading(2, 'For whom it was made');
  const { name, confidential, limits } = recipientWords(request.recipient);
  yield paragraph(`Prepared for ${name}. ${confidential}.`);
  yield bullets(...limits);
  yield quietParagraph(NOT_ADVICE);
}

/** After the lists: what a reader has to know. */
export function* howToRead(input: PaperInput): Generator<Block> {
  yield heading(2, 'How to read it');
  yield bullets(...readingLines(input));
  yield heading(2, 'What it does not show');
  yield bullets(
    'Who typed a message, or who was using an account or a phone.',
    'That a provider’s server sent a message, or that a page was not altered before it was captured.',
    'That the clocks of the computers and phones it came from were right.',
    'That nothing else was said, here or elsewhere.',
  );
}

function* caseTitle({ request }: PaperInput): Generator<Block> {
  const { matter, madeAt, zone } = request;
  const mark = exhibitName(request);
  yield heading(1, `Exhibit ${mark}`);
  yield paragraph(
    `This is the exhibit marked “${mark}” to ${matter.statement === undefined ? 'a statement' : `statement number ${matter.statement}`} of ${matter.maker || '____________________'}.`,
  );
  yield {
    is: 'facts',
    rows: [
      ['Court', matter.court || TO_FILL_IN],
      ['Case number', matter.caseNumber || TO_FILL_IN],
      ['Parties', matter.parties || TO_FILL_IN],
      ['Maker of the statement', matter.maker || TO_FILL_IN],
      ['Statement number', matter.statement === undefined ? TO_FILL_IN : String(matter.statement)],
      ['Date of the statement', TO_FILL_IN],
      ['Exhibit mark', mark],
      ['Exhibit made on', writtenDay(madeAt, zone)],
    ],
  };
}

function* anonymousTitle({ request: { madeAt, zone } }: PaperInput): Generator<Block> {
  yield heading(1, 'Messages, in a copy for advice or support');
  yield { is: 'facts', rows: [['Made on', writtenDay(madeAt, zone)]] };
}

function holdsText({ source: { facts }, request: { zone }, survey: { sections, tally } }: PaperInput): string {
  const kinds = [
    counted(tally.messages, 'message'),
    ...(tally.systemLines > 0 ? [`${counted(tally.systemLines, 'line')} that a site or app wrote by itself`] : []),
    ...(tally.notes > 0 ? [`${counted(tally.notes, 'note')} of the maker`] : []),
    ...(tally.exhibits > 0 ? [`${counted(tally.exhibits, 'file')} that the maker added`] : []),
  ].join(', ');
  const span = spanText(facts.first, facts.last, zone);
  const context =
    facts.context > 0
      ? ` ${facts.context} of them ${facts.context === 1 ? 'stands' : 'stand'} beside what was selected, as context, and ${facts.context === 1 ? 'says' : 'say'} so.`
      : '';
  return `${counted(facts.items, 'item')} in ${counted(sections.length, 'section')}: ${kinds}${span}.${context}`;
}

const NUMBERS = [
  'Each item has a number of its own, such as EK-0042, the same in every exhibit; page numbers may change.',
  'In each section the earliest stands first. What was left out is named where it was: “[14 messages, 3 to 5 May 2026, not selected]”. Lines that a site or app wrote by itself are nobody’s messages, and are counted there.',
];

const OWN_NUMBERS = [
  'Items are numbered for this copy alone. In each section the earliest stands first. Where something was left out it is said, but not how much. Lines that a site or app wrote by itself are nobody’s messages.',
];

function readingLines({ request: { zone, redaction, recipient } }: PaperInput): string[] {
  return [
    ...(recipient === 'forum' ? OWN_NUMBERS : NUMBERS),
    `Times are written in the zone ${zone}. “Worked out” means that the source names no absolute time; the section or the item says how.`,
    '“Unknown” means that the source does not tell; where no recipient stands, it shows none. Names and addresses are as the source shows them.',
    'Words are as they were read, mistakes included. What an author quoted is set apart.',
    ...(redaction
      ? [
          'This is a redacted copy: words its maker listed were replaced, the same word always in the same way. Items in which that was done, or files were masked, say so.',
        ]
      : []),
  ];
}
