import type { CaptureRecord, ServerTime } from '../evidence/capture';
import type { Change, ComparedField } from '../evidence/compare';
import type { Difference } from '../evidence/conversation';
import type { Direction, InferredTime, Mark, Marks, Message } from '../evidence/message';
import { isPartial } from '../evidence/receipt';
import { writtenDay, writtenTime } from '../evidence/written-time';

/** The sentences of a pack: in English whatever its maker's language, so that a checker writes them again to the letter. */

const workedOutFrom: Record<InferredTime['from'], string> = {
  'title-attribute': 'the label behind the displayed time',
  label: 'the label of the message',
  'displayed-text': 'the displayed time',
  'day-divider': 'the displayed time and the day shown above the message',
  neighbour: 'the displayed time and the day of the message before it',
};

/** Where the page shows a day and no time of day. */
const dayWorkedOutFrom: Partial<typeof workedOutFrom> = {
  'day-divider': 'the day shown above the message',
  neighbour: 'the day of the message before it',
};

const orders = { 'day-month': 'the day before the month', 'month-day': 'the month before the day' } as const;

const clocks = {
  twice: 'clocks showed this time twice that day, and the earlier moment is given',
  skipped: 'clocks skipped this time that day',
} as const;

const orderTold: Record<NonNullable<InferredTime['orderTold']>, string> = {
  dates: 'as another date of the conversation shows',
  sequence: 'as the sequence of the messages shows',
  language: "as is usual in the page's language, which nothing on the page confirms",
  user: 'as whoever kept it said',
};

/** How a time was worked out, in the pieces that sentences are made of. */
export interface WorkedOut {
  /** "the displayed time". */
  readonly from: string;
  readonly zone: string;
  /** "the day before the month (as another date of the conversation shows)". */
  readonly order?: string;
  /** Where clocks were put forward or back. */
  readonly clock?: string;
}

export function workedOutParts({ from, precision, zone, order, orderTold: told, clock }: InferredTime): WorkedOut {
  return {
    from: (precision === 'day' && dayWorkedOutFrom[from]) || workedOutFrom[from],
    zone,
    ...(order && { order: told ? `${orders[order]} (${orderTold[told]})` : orders[order] }),
    ...(clock && { clock: clocks[clock] }),
  };
}

/** "worked out from the displayed time, not named by the page; assumed: the zone Europe/London, the day before the month". */
export function workedOutText(inferred: InferredTime, place: Place = 'page'): string {
  const { from, zone, order, clock } = workedOutParts(inferred);
  return `worked out from ${from}, not named by the ${place}; assumed: the zone ${zone}${order ? `, ${order}` : ''}${clock ? `; ${clock}` : ''}`;
}

/** The day alone where no more is known: in the zone that was assumed, for there it is that day. */
export const inferredTimeText = ({ utc, precision, zone: assumed }: InferredTime, zone: string): string =>
  precision === 'day' ? writtenDay(utc, assumed) : writtenTime(utc, zone);

const directionTold: Record<Direction['told'], string> = {
  address: 'by the address',
  id: 'by its number on the site',
  mark: 'by a mark on the page',
  label: 'by its label on the page',
  name: 'by the name shown',
  side: 'only by the side of the page it stands on',
  field: 'by the file that was imported',
};

export const directionText = ({ way, told }: Direction): string =>
  `${way === 'sent' ? 'sent from' : 'received in'} the account that captured it, told ${directionTold[told]}`;

/** Where something was read: of a page, or of whatever was captured or brought in. */
type Place = 'page' | 'source';

const markText = (what: string, { shown, utc }: Mark, zone: string, place: Place): string =>
  `shown as ${what}${shown && shown.toLowerCase() !== what ? ` (“${shown}”)` : ''}${utc ? `, which the ${place} dates ${writtenTime(utc, zone)}` : ''}`;

/** One text a mark: "shown as edited (“Edited”)". */
export const markTexts = ({ edited, deleted, forwarded, viewed = [] }: Marks, zone: string, place: Place = 'page'): string[] => [
  ...(edited ? [markText('edited', edited, zone, place)] : []),
  ...(deleted ? [`${markText('deleted', deleted, zone, place)}: the text is what the ${place} shows in its place`] : []),
  ...(forwarded ? [`${markText('forwarded', forwarded, zone, place)}: the words may be somebody else's`] : []),
  ...viewed.map(({ shown }) => `seen, as the source says: ${shown}`),
];

export const reactionTexts = ({ reactions = [] }: Marks): string[] =>
  reactions.map(({ shown, count, by = [] }) => [shown, count ?? '', by.length > 0 ? `(${by.join(', ')})` : ''].filter(Boolean).join(' '));

/** How much of the conversation a capture shows; none for records that are older than the question. */
export function coverageTexts(record: CaptureRecord): string[] {
  const { coverage, compared, present } = record;
  if (!coverage && !present) return [];
  return [
    isPartial(record) ? 'Partial: the start of the conversation was not reached.' : 'The start of the conversation was reached.',
    ...(coverage?.backTo ? [`All back to ${writtenDay(`${coverage.backTo}T00:00:00Z`, 'UTC')} was asked for.`] : []),
    ...(coverage?.chosenOf === undefined
      ? []
      : [`Chosen: ${compared?.messages ?? record.messages.length} of ${counted(coverage.chosenOf, 'message')}.`]),
    ...(coverage?.stopped ? [stopped[coverage.stopped]] : []),
  ];
}

const stopped = {
  'by-user': 'Reading was ended by the user.',
  'page-changed': 'Reading ended because the page went on to something else.',
  limit: 'Reading ended at the most that one capture may hold.',
} as const;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "5 messages: 2 new, 1 reads otherwise now, 2 as kept before". */
export function comparedText({ messages, compared }: CaptureRecord): string {
  if (!compared) return counted(messages.length, 'message');
  const changed = compared.changed.length;
  const lines = compared.systemLines > 0 ? ` and ${counted(compared.systemLines, 'line')} of the site's own` : '';
  const same = compared.messages - compared.new - changed;
  return `${counted(compared.messages, 'message')}${lines}: ${compared.new} new, ${changed} ${changed === 1 ? 'reads' : 'read'} otherwise now, ${same} as kept before`;
}

/** The uncertainty is half of the way there and back, and the second to which the header is given. */
export const serverText = ({ shown, skewMs, roundTripMs }: ServerTime): string =>
  `The site's server gave the time “${shown}”; this computer's clock was ${skew(skewMs)}, give or take ${seconds(roundTripMs / 2 + 1000)}.`;

const skew = (ms: number): string => (Math.abs(ms) < 50 ? 'the same' : `${seconds(Math.abs(ms))} ${ms > 0 ? 'ahead' : 'behind'}`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} seconds`;

const fields: Record<ComparedField, string> = {
  kind: 'kind of line',
  sender: 'sender',
  recipients: 'recipient',
  direction: 'direction',
  time: 'time',
  subject: 'subject',
  text: 'text',
  quoted: 'quoted part',
  attachments: 'list of attachments',
  bytes: 'content of an attachment',
  edited: 'mark "edited"',
  deleted: 'mark "deleted"',
  forwarded: 'mark "forwarded"',
  reactions: 'list of reactions',
  original: 'original',
};

/** Both captures with their dates, for instance "Present on Sun 3 May 2026, 10.02 BST (entry 1); shown as deleted on …". */
export function differenceText(difference: Difference, zone: string): string {
  const from = `${writtenTime(difference.fromAt, zone)} (entry ${difference.from})`;
  const to = `${writtenTime(difference.toAt, zone)} (entry ${difference.to})`;
  if (difference.kind === 'not-present')
    return `Present on ${from}; not shown on ${to}, which shows what stood around it. It may have been deleted.`;
  return special(difference, from, to) ?? general(difference, from, to);
}

function special({ field, how }: Change, from: string, to: string): string | undefined {
  if (field === 'deleted')
    return how === 'gained' ? `Present on ${from}; shown as deleted on ${to}.` : `Shown as deleted on ${from}; present again on ${to}.`;
  if (field === 'edited' && how === 'gained') return `Not shown as edited on ${from}; shown as edited on ${to}.`;
  if (field === 'bytes' && how === 'gained') return `The content of an attachment, not obtained on ${from}, was obtained on ${to}.`;
  return undefined;
}

function general({ field, how }: Change, from: string, to: string): string {
  const name = fields[field];
  if (how === 'gained') return `No ${name} was read on ${from}; one was on ${to}.`;
  if (how === 'lost') return `A ${name} was shown on ${from}, and none on ${to}.`;
  return `The ${name} of ${from} is not that of ${to}.`;
}

const withoutSides: ReadonlySet<ComparedField> = new Set(['edited', 'forwarded', 'kind', 'original']);

/** What the two captures show, where that says more than the sentence; the second is empty where nothing is there any more. */
export function sidesOf(
  { field, how, before, after }: Change,
  zone: string,
): readonly { readonly of: 'from' | 'to'; readonly text: string }[] {
  if (withoutSides.has(field)) return [];
  const text = (side: string) => (field === 'time' ? writtenTime(side, zone) : side);
  return [
    ...(how === 'gained' && field !== 'deleted' ? [] : [{ of: 'from', text: text(before) } as const]),
    ...(how === 'lost' && field !== 'deleted' ? [] : [{ of: 'to', text: text(after) } as const]),
  ];
}

/** Lines that the site wrote by itself are nobody's message. */
export const isPeoples = ({ kind }: Pick<Message, 'kind'>): boolean => kind !== 'system';
