import type { Message, Party } from '../evidence/message';
import { writtenDay, writtenTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';
import { workedOutParts, workedOutText } from '../pack/sentences';
import { isolated } from './isolated';
import { eventText, whoText } from './item-words';
import type { SectionSurvey } from './survey';

/** What the head of a section has said of all its items, so that none of them says it again. */
export interface SaidOfAll {
  /** `not-said`: numbers and times of entries are the same in every pack of a person, and would tie a copy for a forum to the others. */
  readonly origin?: Origin | 'not-said';
  readonly workedOut?: SectionSurvey['workedOut'];
}

type Origin = Pick<ExportItem, 'cameFrom' | 'recordedAt' | 'entry'>;

/** The small lines under an item's heading: who and when as its source has it, and how it came. */
export const itemDetails = (item: ExportItem, zone: string, head: SaidOfAll): readonly string[] => [
  ...(item.chosen === 'context' ? ['Context: not found by the selection itself, but beside what it found.'] : []),
  ...(item.message ? messageDetails(item.message, zone, head) : writtenDetails(item, zone, head)),
  ...(head.origin === undefined ? [`Came here: ${originText(item, zone)}`] : []),
];

/** "captured from mail.example.org, recorded Tue 5 May 2026, 10.02 BST (entry 7)". */
export const originText = ({ cameFrom, recordedAt, entry }: Origin, zone: string): string =>
  `${isolated(cameFrom) || 'from where is not known'}, recorded ${writtenTime(recordedAt, zone)} (entry ${entry})`;

/** Name and address apart: each may be written from right to left. */
export const partyLine = ({ shown, address }: Party): string =>
  address && address !== shown ? `${isolated(shown)} <${isolated(address)}>` : isolated(shown);

const messageDetails = (message: Message, zone: string, head: SaidOfAll): string[] => [
  ...(message.kind === 'system' ? [] : peopleLine(message)),
  [...(message.subject ? [`Subject: ${isolated(message.subject)}`] : []), timeLine(message.time, zone, head)].join(' · '),
];

/** What the heading does not say of them; the exhibit says what it means where nothing stands. */
function peopleLine({ sender, recipients, direction }: Message): string[] {
  const said = sender && partyLine(sender) === isolated(whoText({ kind: 'message', message: { sender } }));
  const parts = [
    ...(sender && !said ? [`From: ${partyLine(sender)}`] : []),
    ...(recipients.length > 0 ? [`To: ${recipients.map(partyLine).join(', ')}`] : []),
    ...(direction ? [`${direction.way}${direction.told === 'side' ? ' (told only by the side of the page it stands on)' : ''}`] : []),
  ];
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

const TIME_SOURCES: Readonly<Record<NonNullable<Message['time']['source']>, string>> = {
  'datetime-attribute': 'the page’s own time mark',
  'data-attribute': 'the page’s own count of seconds',
  'rfc822-date': 'the mail’s Date line',
  id: 'the message’s number on the site',
  'file-field': 'the imported file',
};

function timeLine({ shown, utc, source, zone: offset, precision, inferred }: Message['time'], zone: string, head: SaidOfAll): string {
  const displayed = shown ? `Displayed: “${isolated(shown)}”` : 'No time displayed';
  if (utc) {
    const by = source ? ` by ${TIME_SOURCES[source] ?? source}` : '';
    return `${displayed} · ${exactUtc(utc, precision, zone)}${by}${offset && offset !== 'Z' ? ` (${offset})` : ''}`;
  }
  if (!inferred) return `${displayed} · when it was sent is not known`;
  const how = head.workedOut ? workedOutParts(inferred).clock : workedOutText(inferred, 'source');
  return how === undefined ? displayed : `${displayed} · ${how}`;
}

/** To the second; with its day where that is another one than in the zone. */
function exactUtc(utc: string, precision: Message['time']['precision'], zone: string): string {
  const day = writtenDay(utc, 'UTC');
  if (precision === 'day') return `${day} in UTC`;
  const clock = `${utc.slice(11, 19).replaceAll(':', '.')} UTC`;
  return day === writtenDay(utc, zone) ? clock : `${day}, ${clock}`;
}

function writtenDetails({ note, exhibit, people, children }: ExportItem, zone: string, { origin }: SaidOfAll): string[] {
  const event = note?.event ?? exhibit?.event;
  const filed = note ? `written ${writtenTime(note.writtenAt, zone)}` : `added ${writtenTime(exhibit?.addedAt ?? '', zone)}`;
  const when = origin === 'not-said' ? '' : ` · ${filed}, by the clock of the writer’s computer`;
  return [
    ...(event ? [`When it happened: ${eventText(event)}, as its writer says${when}`] : []),
    ...(people.length > 0 ? [`People: ${people.map(isolated).join(', ')}`] : []),
    ...(children.length > 0 ? [`Children: ${children.map(isolated).join(', ')}`] : []),
    ...(exhibit?.everyoneKnew
      ? [`Did everybody who is heard or seen know of the recording? The maker’s answer: ${KNEW[exhibit.everyoneKnew]}`]
      : []),
  ];
}

const KNEW = { yes: 'yes', no: 'no', 'not-sure': 'not sure' } as const;
