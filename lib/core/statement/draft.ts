import { localTime, writtenTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';
import { isolated } from '../papers/isolated';
import { cut, eventOf } from '../papers/item-words';
import { wordCount } from '../text/tokens';
import { momentIn as clockAt } from '../time/zone-clock';
import { lint } from './lint';

/** What a paragraph is made of; a message of the archive's desk has it as well as one of a pack. */
export type DraftItem = Pick<ExportItem, 'number' | 'kind' | 'at' | 'message' | 'note' | 'exhibit' | 'amendments'>;

export interface DraftSetting {
  /** IANA zone in which times are written out. */
  readonly zone: string;
  /** "AB1, page 3", or the item's id where no exhibit is made. */
  readonly place: (item: number) => string;
}

/** What is longer is read in the exhibit: a statement does not quote at length. In words. */
const SHORT = 25;

/**
 * One paragraph of a witness statement, in the first person, of what the record shows and no more. `undefined` for what no person wrote.
 * What a page did not name is said as not shown; a time that was worked out is said to be so.
 */
export function draftParagraph(item: DraftItem, setting: DraftSetting): string | undefined {
  if (item.kind === 'note') return noteParagraph(item, setting);
  if (item.kind === 'exhibit') return fileParagraph(item, setting);
  return item.kind === 'message' && item.message ? messageParagraph(item, item.message, setting) : undefined;
}

type Message = NonNullable<DraftItem['message']>;

function messageParagraph(item: DraftItem, message: Message, setting: DraftSetting): string {
  const what = message.subject === undefined ? 'a message' : `a message with the subject “${isolated(cut(message.subject, 80))}”`;
  const sentence = `${whenOf(item, message, setting.zone)} ${wayOf(message, what)} (${setting.place(item.number)}).`;
  return [sentence, ...wordsOf(message), ...marksOf(message), ...notedOf(message)].join(' ');
}

function wayOf({ direction, sender, recipients }: Message, what: string): string {
  const names = recipients.map(({ shown }) => isolated(shown));
  const to = names.length > 0 && names.length <= 3 ? ` to ${listed(names)}` : '';
  const from = sender && ` from ${isolated(sender.shown)}`;
  if (direction?.way === 'sent') return `I sent ${what}${to}`;
  if (direction?.way === 'received') return from ? `I received ${what}${from}` : `I received ${what}; what I hold does not show from whom`;
  return from
    ? `there is ${what}${from}; what I hold does not show whether it came to me`
    : `there is ${what}; what I hold does not show who sent it`;
}

function wordsOf({ text, marks, attachments }: Message): string[] {
  // What stands there now are the site's words, not the sender's.
  if (marks?.deleted) return [];
  const words = text.trim();
  if (words === '') {
    const [first] = attachments;
    return first ? [`It has no words; with it came ${filesOf(attachments.map(({ name }) => name))}.`] : ['It has no words.'];
  }
  return words.length <= 400 && wordCount(words) <= SHORT && !/["“”\n]/.test(words) ? [`It says: “${isolated(words)}”`] : [];
}

/** What was noted where nothing tells which way it went: that a phone marks it as a draft, for instance. */
const notedOf = ({ direction, missed }: Message): string[] =>
  direction || missed.length === 0 ? [] : [`Noted when it was read: ${missed.map(isolated).join(' ')}`];

const filesOf = (names: readonly string[]): string =>
  names.length === 1 ? `a file, “${isolated(cut(names[0] ?? '', 80))}”` : `${names.length} files`;

function marksOf({ marks = {} }: Message): string[] {
  return [
    ...(marks.edited ? ['It is shown as edited.'] : []),
    ...(marks.deleted ? ['It is shown as deleted, and its words are not shown.'] : []),
    ...(marks.forwarded ? ['It is shown as forwarded.'] : []),
  ];
}

function noteParagraph(item: DraftItem, { zone, place }: DraftSetting): string | undefined {
  const { note, amendments } = item;
  if (!note) return undefined;
  const written = `I wrote a note on ${momentIn(note.writtenAt, zone)}`;
  const of = note.childsWords
    ? `of what ${isolated(note.childsWords.child)} said ${eventWords(item, zone)}, as told to me`
    : `of what happened ${eventWords(item, zone)}`;
  const exact = note.childsWords ? ' The words, who was there and what was said just before stand in the note.' : '';
  const changed = amendments.at(-1);
  const later = changed ? ` I changed the note on ${momentIn(changed.writtenAt, zone)}, and each version is kept.` : '';
  return `${written} ${of} (${place(item.number)}).${exact}${note.childsWords ? '' : ownWords('In it I wrote', item)}${later}`;
}

/** The maker's own short words, where they are such as a statement has. */
function ownWords(before: string, { note, exhibit, amendments }: DraftItem): string {
  const summary = (amendments.at(-1)?.facts.summary ?? note?.summary ?? exhibit?.summary ?? '').replace(/\s+/gu, ' ').trim();
  return summary !== '' && wordCount(summary) <= SHORT && !/["“”]/.test(summary) && lint(summary).length === 0
    ? ` ${before}: “${isolated(summary)}”`
    : '';
}

function fileParagraph(item: DraftItem, { zone, place }: DraftSetting): string | undefined {
  const { exhibit } = item;
  return (
    exhibit &&
    `I hold a file of something that took place ${eventWords(item, zone)} (${place(item.number)}). I added it to my record on ${momentIn(exhibit.addedAt, zone)}.${ownWords('I described it as', item)}`
  );
}

/** "On 4 May 2026 at 17.42", as far as it is known. */
function whenOf({ at }: DraftItem, { time }: Message, zone: string): string {
  if (!at) return 'At a time that is not shown';
  const worked = at.told === 'inferred';
  if (at.precision !== 'day') return `On ${momentIn(at.utc, zone)}${worked ? ' (the time is worked out)' : ''}`;
  // In the zone that was assumed it is that day.
  return `On ${dayOf(localTime(new Date(at.utc), (worked && time.inferred?.zone) || zone))}${worked ? ' (the day is worked out)' : ''}, at a time of day that is not shown,`;
}

function eventWords(item: DraftItem, zone: string): string {
  const event = eventOf(item);
  if (!event) return 'at a time that I did not note';
  const about = event.about ? 'about ' : '';
  // As the writer gave it, also where clocks skipped that time.
  const local = new Date(`${event.date}T${event.time ?? '00:00'}:00Z`);
  if (!event.time) return `on ${about}${dayOf(local)}`;
  const elsewhere = event.zone && event.zone !== zone ? ` by clocks of the zone ${event.zone}` : '';
  return `on ${dayOf(local)} at ${about}${clockOf(local)}${elsewhere}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const dayOf = (local: Date): string => `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;

const clockOf = (local: Date): string => local.toISOString().slice(11, 16).replace(':', '.');

/** "4 May 2026 at 17.42", by the clocks of a zone; "25 October 2026 at 01.30 GMT" where they showed that time twice. */
export function momentIn(utc: string, zone: string): string {
  const local = localTime(new Date(utc), zone);
  const twice = clockAt(zone, local).clock === 'twice';
  return `${dayOf(local)} at ${clockOf(local)}${twice ? ` ${writtenTime(utc, zone).split(' ').at(-1)}` : ''}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
