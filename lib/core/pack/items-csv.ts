import type { Party } from '../evidence/message';
import type { EventTime } from '../evidence/note';
import { writtenDay, writtenTime } from '../evidence/written-time';
import type { TimelineMoment } from '../timeline/door';
import { CSV_START, csvRow } from './csv';
import type { PackedItem } from './item-json';
import { directionText, inferredTimeText, markTexts, reactionTexts, workedOutText } from './sentences';

type Column = readonly [head: string, value: (item: PackedItem, zone: string) => string];

const KINDS: Readonly<Record<PackedItem['kind'], string>> = {
  message: 'message',
  system: 'line of the site',
  note: 'note',
  exhibit: 'exhibit',
};

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['section', ({ section }) => section],
  ['kind', ({ kind }) => KINDS[kind]],
  ['chosen', ({ chosen }) => (chosen === 'found' ? 'by the selection' : 'stands beside what was selected')],
  ['conversation', ({ conversation }) => conversation?.title ?? ''],
  ['source', ({ cameFrom }) => cameFrom],
  ['entry', ({ entry }) => (entry === undefined ? '' : String(entry))],
  ['entry recorded (UTC)', ({ recordedAt }) => recordedAt ?? ''],
  ['sender as shown', ({ kind, message }) => (kind === 'message' ? (message?.sender?.shown ?? 'unknown') : '')],
  ['sender address', ({ message }) => message?.sender?.address ?? ''],
  ['recipients', ({ message }) => (message?.recipients ?? []).map(party).join('; ')],
  ['direction', ({ message }) => (message?.direction ? directionText(message.direction) : '')],
  ['time as displayed', ({ message }) => message?.time.shown ?? ''],
  ['time (UTC)', ({ message }) => (message ? (message.time.utc ?? 'unknown') : '')],
  ['time written out', ({ at, note, exhibit }, zone) => eventText((note ?? exhibit)?.event) ?? momentText(at, zone)],
  ['time told by', ({ at }) => (at ? TOLD[at.told] : '')],
  ['time taken from', ({ message }) => message?.time.source ?? ''],
  ['zone of the source', ({ message }) => message?.time.zone ?? ''],
  [
    'time worked out, not named by the source',
    ({ message }, zone) => (message?.time.inferred ? inferredTimeText(message.time.inferred, zone) : ''),
  ],
  ['how it was worked out', ({ message }) => (message?.time.inferred ? workedOutText(message.time.inferred, 'source') : '')],
  ['subject', ({ message }) => message?.subject ?? ''],
  ['text', ({ message, note, exhibit }) => message?.text ?? (note ?? exhibit)?.summary ?? ''],
  ["child's words, as told to the writer", ({ note }) => note?.childsWords?.words ?? ''],
  [
    'amended',
    ({ amendments }, zone) =>
      amendments
        .map(({ facts, writtenAt }) => `${writtenAt === undefined ? '' : `${writtenTime(writtenAt, zone)}: `}${facts.summary}`)
        .join('\n'),
  ],
  ['quoted', ({ message }) => message?.quoted ?? ''],
  ['quoted words of', ({ message }) => (message?.quotedFrom ? party(message.quotedFrom) : '')],
  ['marks', ({ message }, zone) => markTexts(message?.marks ?? {}, zone, 'source').join('; ')],
  ['reactions', ({ message }) => reactionTexts(message?.marks ?? {}).join('; ')],
  ['attachments', ({ files }) => files.map(({ name }) => name).join('; ')],
  ['files in the pack', ({ files, mail }) => [...(mail ? [mail] : []), ...files].flatMap(({ path }) => path ?? []).join('; ')],
  ['differences between entries', ({ differences }) => differences.join(' ')],
  ['same message from another source', ({ pair }) => pair ?? ''],
  ['speaks of', ({ links }) => links.join(' ')],
  ['tags', ({ tags }) => tags.join('; ')],
  ['redacted', ({ redacted }) => (redacted ? 'yes' : '')],
  ['not read', ({ message, files }) => [...(message?.missed ?? []), ...files.flatMap(({ missed }) => missed ?? [])].join('; ')],
];

const TOLD: Readonly<Record<TimelineMoment['told'], string>> = {
  observed: 'the source',
  inferred: 'working out',
  writer: 'the writer',
};

function momentText(at: TimelineMoment | undefined, zone: string): string {
  if (!at) return 'unknown';
  return at.precision === 'day' ? writtenDay(at.utc, at.zone ?? zone) : writtenTime(at.utc, zone);
}

/** A note's time is of the place where it was written, whatever zone the pack is read in. */
function eventText(event: EventTime | undefined): string | undefined {
  if (!event) return undefined;
  const day = writtenDay(`${event.date}T00:00:00Z`, 'UTC');
  return `${event.about ? 'about ' : ''}${day}${event.time ? `, ${event.time.replace(':', '.')}` : ''} (${event.zone})`;
}

const party = ({ shown, address }: Party): string => (address && address !== shown ? `${shown} <${address}>` : shown);

/** `data/records/messages.csv`, which follows from `messages.json`. @param zone IANA zone in which times are written out */
export const ITEMS_CSV_HEAD = CSV_START + csvRow(columns.map(([head]) => head));
export const itemsCsvRow = (item: PackedItem, zone: string): string => csvRow(columns.map(([, value]) => value(item, zone)));
