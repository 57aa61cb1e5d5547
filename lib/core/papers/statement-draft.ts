import { itemId } from '../evidence/items';
import type { ExportItem } from '../export/item';
import { draftParagraph } from '../statement/draft';
import { bullets, centred, heading, quietParagraph } from './build';
import { exhibitName, placeInExhibit } from './page-marks';
import type { Block, Paper } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { NOT_ADVICE } from './standing-lines';

/** More would not be read by anybody: about what 25 pages hold at 1.5 spacing. */
const MOST = 300;

/** FPR PD17A, 2.2, as read in autumn 2026. */
const TRUTH =
  'I understand that proceedings for contempt of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by a statement of truth without an honest belief in its truth. I believe that the facts stated in this witness statement are true.';

/**
 * A witness statement to be gone on with by its maker: a paragraph for each item that was chosen, earliest first, none of them argument.
 * Never signed, never dated. What is to be known while drafting stands on a page of its own before it.
 */
export async function statementDraft(input: PaperInput): Promise<Paper> {
  const read = await readItems(input);
  const pages = await input.measure(plainPaper(input, 'Statement draft', () => statement(input, read)));
  return plainPaper(input, 'Statement draft', async function* () {
    yield* draftingNote(input, read, pages);
    yield { is: 'page-break' };
    yield* statement(input, read);
  });
}

interface ReadItems {
  readonly paragraphs: readonly string[];
  /** Found, and beyond what is drafted. */
  readonly more: number;
  readonly context: number;
  /** Ids of those whose way is told only by the side of the page on which they stand. */
  readonly bySide: readonly string[];
  readonly workedOut: number;
  /** Ids of recordings in which not everybody is known to have known. */
  readonly covert: readonly string[];
}

async function readItems(input: PaperInput): Promise<ReadItems> {
  const setting = { zone: input.request.zone, place: (item: number) => placeInExhibit(input, item) || itemId(item) };
  const paragraphs: string[] = [];
  const bySide: string[] = [];
  const covert: string[] = [];
  let [more, context, workedOut] = [0, 0, 0];
  for await (const item of input.source.byTime()) {
    if (item.chosen === 'context') {
      context++;
      continue;
    }
    const paragraph = paragraphs.length < MOST ? draftParagraph(item, setting) : undefined;
    if (paragraph === undefined) {
      if (paragraphs.length >= MOST && item.kind !== 'system') more++;
      continue;
    }
    paragraphs.push(paragraph);
    if (item.message?.direction?.told === 'side') bySide.push(itemId(item.number));
    if (item.at?.told === 'inferred') workedOut++;
    if (notKnown(item)) covert.push(itemId(item.number));
  }
  return { paragraphs, more, context, bySide, workedOut, covert };
}

const notKnown = ({ exhibit }: ExportItem): boolean => exhibit?.everyoneKnew === 'no' || exhibit?.everyoneKnew === 'not-sure';

function* draftingNote({ request }: PaperInput, read: ReadItems, pages: number): Generator<Block> {
  const { paragraphs, more, context, bySide, workedOut, covert } = read;
  yield heading(1, 'Drafting note, not part of the statement: take this page out');
  yield bullets(
    'What follows is a draft. It is not signed and not dated, and it is not to be signed before its maker has read every word of it and believes all of it to be true.',
    `15 pages are best practice and 25 the most, exhibits not counted. Laid out as here, the draft has about ${pages}.`,
    'Each paragraph says only what the record shows. Add in your own words what you yourself saw and heard, and take out what the court does not need.',
    'Facts that you know, with their dates. Where you know something from somebody else, say from whom. Leave out opinion, argument, what others felt or wanted, and long quotations.',
    'A child’s words weigh most when it is said who heard them, when they were written down and what was asked just before.',
    ...(bySide.length > 0
      ? [
          `Whether these were sent or received is told only by the side of the page on which they stand; please check them: ${some(bySide)}.`,
        ]
      : []),
    ...(workedOut > 0
      ? [`The time of ${count(workedOut, 'message')} was worked out from what is displayed, and the paragraph says so.`]
      : []),
    ...(covert.length > 0
      ? [
          `Recordings in which not everybody is known to have known of it: ${some(covert)}. Take advice before you show them to anybody (Family Justice Council, guidance on covert recordings, May 2025).`,
        ]
      : []),
    ...(context > 0
      ? [
          `${count(context, 'item')} ${context === 1 ? 'stands' : 'stand'} in the exhibit beside what was chosen and ${context === 1 ? 'has' : 'have'} no paragraph here.`,
        ]
      : []),
    ...(more > 0 ? [`Only the first ${paragraphs.length} items have a paragraph; ${more} more were chosen. Choose fewer.`] : []),
    'Numbers of exhibits run on through all of one maker’s statements (PD22A). Look up the statement of truth in PD17A on the day you sign: the words here are those of autumn 2026.',
  );
  if (request.recipient !== 'forum') yield quietParagraph(NOT_ADVICE);
}

const BLANK = '____________________';

async function* statement({ request }: PaperInput, { paragraphs }: ReadItems): AsyncGenerator<Block> {
  const { matter } = request;
  const shown = request.recipient === 'forum' ? {} : matter;
  const maker = shown.maker ?? BLANK;
  yield {
    is: 'facts',
    rows: [
      ['On behalf of', BLANK],
      ['Maker', maker],
      ['Statement', String(shown.statement ?? BLANK)],
      ['Exhibits', exhibitName(request)],
      ['Date', BLANK],
    ],
  };
  yield centred({ text: shown.court ?? `In the Family Court at ${BLANK}`, bold: true });
  yield centred({ text: `Case number: ${shown.caseNumber ?? BLANK}` });
  yield centred({ text: shown.parties ?? `Applicant: ${BLANK}   Respondent: ${BLANK}` });
  yield heading(1, `${ordinal(shown.statement)}itness statement of ${maker}`);
  yield numbered(
    'The facts in this statement are within my own knowledge unless I say otherwise; where they are not, I say from whom I know them.',
  );
  yield numbered(`I refer to the pages marked ${exhibitName(request)}. Times are those of clocks in ${zoneWords(request.zone)}.`);
  for (const paragraph of paragraphs) yield numbered(paragraph);
  yield heading(2, 'Statement of truth');
  yield { is: 'paragraph', runs: [{ text: TRUTH }], spacing: 1.5 };
  yield { is: 'paragraph', runs: [{ text: `Signed: ${BLANK}   (not to be signed before all of it has been read)` }], spacing: 1.5 };
  yield { is: 'paragraph', runs: [{ text: `Date: ${BLANK}` }], spacing: 1.5 };
}

const numbered = (text: string): Block => ({ is: 'paragraph', runs: [{ text }], numbered: true, spacing: 1.5 });

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** "Second w"; "W" where it is not said which. */
function ordinal(number: number | undefined): string {
  const word = number === undefined ? undefined : ORDINALS[number - 1];
  return word === undefined ? 'W' : `${word} w`;
}

const zoneWords = (zone: string): string =>
  zone === 'Europe/London' ? 'the United Kingdom' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Ids in a line; of many the first. */
const some = (ids: readonly string[]): string =>
  ids.length > 12 ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more` : ids.join(', ');
