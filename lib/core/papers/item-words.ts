import type { Message, Party } from '../evidence/message';
import type { EventTime } from '../evidence/note';
import { writtenDay, writtenTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';
import { eventMoment } from '../notes/event-moment';
import { inferredTimeText } from '../pack/sentences';
import { momentIn } from '../time/zone-clock';
import type { TimelineMoment } from '../timeline/door';

/** "Alex <alex@example.org>": as shown, and the address where it says more. */
export const partyText = ({ shown, address }: Party): string => (address && address !== shown ? `${shown} <${address}>` : shown);

interface WrittenBy extends Pick<ExportItem, 'kind'> {
  readonly message?: Pick<Message, 'sender'>;
}

/** Who an item is by, in a few words. Never a guess. */
export function whoText({ kind, message }: WrittenBy, length = NAME): string {
  if (kind === 'note') return 'Note of the maker';
  if (kind === 'exhibit') return 'File of the maker';
  if (kind === 'system') return 'Line of the site or app';
  return message?.sender ? cut(message.sender.shown, length) : 'Sender unknown';
}

/** In characters: two lines of a heading. Where it is cut, the whole name stands under it. */
const NAME = 120;

/** When, written out: "Mon 4 May 2026, 17.42 BST", and said so where it was worked out or is only its writer's word. */
export function whenText(item: ExportItem, zone: string): string {
  if (item.message) return messageTimeText(item.message, zone);
  const event = eventOf(item);
  return event ? eventText(event) : item.at ? momentText(item.at, zone) : UNKNOWN_TIME;
}

export const UNKNOWN_TIME = 'date and time not known';

function messageTimeText({ time }: Message, zone: string): string {
  if (time.utc) return time.precision === 'day' ? writtenDay(time.utc, zone) : writtenTime(time.utc, zone);
  return time.inferred ? `${inferredTimeText(time.inferred, zone)} (worked out)` : UNKNOWN_TIME;
}

/** As it reads now. */
export const eventOf = ({ note, exhibit, amendments }: Pick<ExportItem, 'note' | 'exhibit' | 'amendments'>): EventTime | undefined =>
  amendments.at(-1)?.facts.event ?? note?.event ?? exhibit?.event;

/** A writer who gives such a time does not say which moment is meant. */
const CLOCKS = { twice: 'clocks showed this time twice', skipped: 'clocks skipped this time' } as const;

/** As the writer gives it: "Mon 4 May 2026, about 17.42 BST". */
export function eventText(event: EventTime): string {
  const { utc, precision } = eventMoment(event);
  const about = event.about ? 'about ' : '';
  if (precision === 'day') return `${about}${writtenDay(utc, event.zone)}`;
  const { clock } = momentIn(event.zone, new Date(`${event.date}T${event.time}:00Z`));
  if (clock)
    return `${writtenDay(`${event.date}T00:00:00Z`, 'UTC')}, ${about}${event.time?.replace(':', '.')} (${event.zone}; ${CLOCKS[clock]} that day)`;
  const [day, time] = writtenTime(utc, event.zone).split(', ');
  return `${day}, ${about}${time}`;
}

export function momentText({ utc, precision, told, zone: own }: TimelineMoment, zone: string): string {
  const written = precision === 'day' ? writtenDay(utc, own ?? zone) : writtenTime(utc, zone);
  return told === 'inferred' ? `${written} (worked out)` : written;
}

/** ", from … to …", or ", of …" where it is one moment; empty where nothing tells it. */
export function spanText(first: TimelineMoment | undefined, last: TimelineMoment | undefined, zone: string): string {
  if (!first || !last) return '';
  const [from, to] = [momentText(first, zone), momentText(last, zone)];
  return from === to ? `, of ${from}` : `, from ${from} to ${to}`;
}

/** Day and time of day apart, for tables. */
export function dayAndTime(item: ExportItem, zone: string): readonly [day: string, time: string] {
  const when = whenText(item, zone);
  if (when === UNKNOWN_TIME) return ['not known', ''];
  const [day = '', clock] = when.split(', ');
  return clock === undefined ? [day, ''] : [day, clock];
}

/** In characters: about three lines of a column. */
const LINE_LENGTH = 84;

/** What it is, in one line; words of a message are in quotation marks, and cut with "…". */
export function whatText(item: ExportItem, length = LINE_LENGTH): string {
  const { kind, message, note, exhibit, amendments } = item;
  const summary = amendments.at(-1)?.facts.summary ?? note?.summary ?? exhibit?.summary;
  if (summary !== undefined) return cut(summary, length);
  if (!message) return '';
  const words = cut(message.text, length);
  if (kind === 'system') return words;
  const deleted = message.marks?.deleted ? 'Shown as deleted. ' : '';
  if (words === '') return `${deleted}${message.subject ? `Subject “${cut(message.subject, length)}”. ` : ''}${wordless(item)}`;
  return `${deleted}“${words}”`;
}

const wordless = ({ files, message }: ExportItem): string => {
  const [first] = files.length > 0 ? files : (message?.attachments ?? []);
  return first ? `No words; with the file “${first.name}”.` : 'No words.';
};

/** On one line, at the end of a word, never inside a character. Reads no more of a long text than it needs. */
export function cut(text: string, length: number): string {
  const start = text.trimStart();
  const enough = start.slice(0, length * ENOUGH);
  const line = enough.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= length && enough.length === start.length) return line;
  const shown = characters.slice(0, length - 1).join('');
  const space = shown.lastIndexOf(' ');
  return `${(space > length / 2 ? shown.slice(0, space) : shown).trimEnd()}…`;
}

/** Code units for a character: emoji are of several, and white space is drawn together. */
const ENOUGH = 16;
