import { itemId } from '../evidence/items';
import type { Message, Party } from '../evidence/message';
import type { ChildsWords } from '../evidence/note';
import { writtenDay, writtenTime } from '../evidence/written-time';
import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource } from '../export/source';
import type { DkimResult } from '../imports/dkim/result';
import { markTexts, reactionTexts, workedOutText } from '../pack/sentences';
import { isolated } from './isolated';
import { isDrawn, picturesOf } from './item-pictures';
import { eventText, whenText, whoText } from './item-words';
import type { EntryBlock } from './paper';
import { sizeText } from './size-text';

/** What the head of a section has said of all its items, so that none of them says it again. */
export interface SaidOfAll {
  readonly origin?: Parameters<typeof originText>[0];
  readonly workedOut?: string;
}

/** One item as it stands in the exhibit: all that was read of it, what was worked out, and what is not known. */
export function itemEntry(item: ExportItem, zone: string, bytes: ExportSource['bytes'], head: SaidOfAll = {}): EntryBlock {
  const { message } = item;
  return {
    is: 'entry',
    id: itemId(item.number),
    heading: [{ text: whoText(item), bold: true }, { text: `, ${whenText(item, zone)}` }],
    details: [
      ...(item.chosen === 'context' ? ['Context: not found by the selection itself, but beside what it found.'] : []),
      ...(message ? messageDetails(item, message, zone, head) : writtenDetails(item, zone)),
      ...(head.origin === undefined ? [`Came here: ${originText(item, zone)}`] : []),
    ],
    body: bodyOf(item, zone),
    ...(message?.quoted && {
      quoted: {
        of: message.quotedFrom ? `the words of ${named(message.quotedFrom)}` : 'words of an earlier message, not of this one',
        text: message.quoted,
      },
    }),
    remarks: remarksOf(item, zone),
    pictures: picturesOf(item, bytes),
    ...(item.chosen === 'context' && { context: true as const }),
  };
}

/** "captured from mail.example.org, recorded Tue 5 May 2026, 10.02 BST (entry 7)". */
export const originText = ({ cameFrom, recordedAt, entry }: Pick<ExportItem, 'cameFrom' | 'recordedAt' | 'entry'>, zone: string): string =>
  `${isolated(cameFrom) || 'from where is not known'}, recorded ${writtenTime(recordedAt, zone)} (entry ${entry})`;

function messageDetails({ kind }: ExportItem, message: Message, zone: string, head: SaidOfAll): string[] {
  const { sender, recipients, direction, subject, time } = message;
  const to = recipients.length > 0 ? `To: ${recipients.map(named).join(', ')}` : 'To: not shown';
  const people = [
    `From: ${sender ? named(sender) : 'unknown, as the source names no sender'}`,
    to,
    ...(direction ? [`${direction.way}${direction.told === 'side' ? ' (told only by the side of the page it stands on)' : ''}`] : []),
  ];
  return [
    ...(kind === 'system' ? ['Written by the site itself: nobody’s message'] : [people.join(' · ')]),
    ...(subject ? [`Subject: ${isolated(subject)}`] : []),
    timeDetail(time, zone, head),
  ];
}

const TIME_SOURCES: Readonly<Record<NonNullable<Message['time']['source']>, string>> = {
  'datetime-attribute': 'the page’s own time mark',
  'data-attribute': 'the page’s own count of seconds',
  'rfc822-date': 'the Date line of the original',
  id: 'the message’s number on the site',
  'file-field': 'the imported file',
};

function timeDetail({ shown, utc, source, zone: offset, precision, inferred }: Message['time'], zone: string, head: SaidOfAll): string {
  const displayed = shown ? `Displayed: “${isolated(shown)}”` : 'No time displayed';
  if (utc) {
    const by = source ? ` by ${TIME_SOURCES[source] ?? source}` : '';
    return `${displayed} · ${exactUtc(utc, precision, zone)}${by}${offset ? ` (${offset})` : ''}`;
  }
  if (!inferred) return `${displayed} · when it was sent is not known`;
  const how = workedOutText(inferred);
  return `${displayed} · ${how === head.workedOut ? 'worked out as said above' : how}`;
}

/** To the second; with its day where that is another one than in the zone. */
function exactUtc(utc: string, precision: Message['time']['precision'], zone: string): string {
  const day = writtenDay(utc, 'UTC');
  if (precision === 'day') return `${day} in UTC`;
  const clock = `${utc.slice(11, 19).replaceAll(':', '.')} UTC`;
  return day === writtenDay(utc, zone) ? clock : `${day}, ${clock}`;
}

function writtenDetails({ note, exhibit, people, children }: ExportItem, zone: string): string[] {
  const event = note?.event ?? exhibit?.event;
  const written = note
    ? `written ${writtenTime(note.writtenAt, zone)}`
    : exhibit
      ? `added ${writtenTime(exhibit.addedAt, zone)}`
      : undefined;
  return [
    ...(event
      ? [`When it happened: ${eventText(event)}, as its writer says · ${written ?? ''}, by the clock of the writer’s computer`]
      : []),
    ...(people.length > 0 ? [`People: ${people.map(isolated).join(', ')}`] : []),
    ...(children.length > 0 ? [`Children: ${children.map(isolated).join(', ')}`] : []),
    ...(exhibit?.everyoneKnew
      ? [`Did everybody who is heard or seen know of the recording? The maker’s answer: ${KNEW[exhibit.everyoneKnew]}`]
      : []),
  ];
}

const KNEW = { yes: 'yes', no: 'no', 'not-sure': 'not sure' } as const;

/** The first version, and under it each later one with its date: none in place of another. */
function bodyOf({ message, note, exhibit, amendments }: ExportItem, zone: string): string {
  if (message) return message.text;
  const first = [note?.summary ?? exhibit?.summary ?? '', ...childsWordsText(note?.childsWords)].filter(Boolean).join('\n\n');
  if (amendments.length === 0) return first;
  const later = amendments.map(({ facts, writtenAt }) =>
    [
      `[Amended ${writtenTime(writtenAt, zone)}. When it happened: ${eventText(facts.event)}. It then read:]`,
      facts.summary,
      ...childsWordsText(facts.childsWords),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return ['[As first written:]', first, ...later].join('\n\n');
}

/** What is weighed is who said it, to whom, when written down, and the exact words (SI 1993/621); nothing here says that it was so. */
function childsWordsText(said: ChildsWords | undefined): string[] {
  if (!said) return [];
  const { child, words, whoWasThere, askedBefore } = said;
  return [
    `As told to me. ${child || 'A child'} said, in the child’s own words as the writer gives them:\n“${words}”`,
    `What was asked or said just before: ${askedBefore || 'not written down'}\nWho was there: ${whoWasThere || 'not written down'}`,
  ];
}

function remarksOf(item: ExportItem, zone: string): string[] {
  const { message, differences, links, pair, redacted, files, mail } = item;
  return [
    ...markTexts(message?.marks ?? {}, zone).map(capitalised),
    ...labelled('Reactions', reactionTexts(message?.marks ?? {}).map(isolated)),
    ...differences.map((sentence) => `Difference: ${isolated(sentence)}`),
    ...files.filter((file) => !isDrawn(file) || file.missed !== undefined).map(fileText),
    ...(mail ? [`Original mail, as received: ${fileWords(mail)}`] : []),
    ...(message?.dkim ?? []).map(dkimText),
    ...(pair === undefined ? [] : [`The same message from another source: ${itemId(pair)}`]),
    ...labelled('Speaks of', links.filter((link) => link !== pair).map(itemId)),
    ...(message?.missed ?? []).map((line) => `Not read: ${isolated(line)}`),
    ...(redacted ? [`Redacted copy: words were replaced or files masked. Salted SHA-256 of the item as it was: ${redacted.original}`] : []),
  ];
}

const labelled = (label: string, values: readonly string[]): string[] => (values.length > 0 ? [`${label}: ${values.join(', ')}`] : []);

const fileText = (file: ItemFile): string => `File: ${fileWords(file)}`;

const fileWords = ({ name, size, path, missed }: ItemFile): string =>
  [isolated(name), size === undefined ? undefined : sizeText(size), missed ?? (path === undefined ? 'not in this pack' : undefined)]
    .filter(Boolean)
    .join(', ');

function dkimText({ domain, signature, bodyHash, senderDomain, partOfBody, uncovered, expired, testing }: DkimResult): string {
  const whose = senderDomain === undefined ? '' : `, which is not the sender’s domain ${senderDomain}`;
  const cautions = [
    ...(partOfBody ? [`covers only the first ${partOfBody.signed} of ${partOfBody.whole} bytes of the body`] : []),
    ...(uncovered ? [`does not cover ${uncovered.join(', ')}`] : []),
    ...(expired ? ['had expired'] : []),
    ...(testing ? ['of a key that the domain marks as being tried out'] : []),
  ];
  return `DKIM of ${domain || 'an unknown domain'}${whose}: signature ${[SIGNATURES[signature], `body hash ${BODIES[bodyHash]}`, ...cautions].join(', ')}`;
}

const SIGNATURES = {
  verified: 'verified when the mail was filed',
  failed: 'failed when the mail was filed',
  'not-checked': 'not checked',
} as const;
const BODIES = { matches: 'matches', differs: 'differs', 'not-checked': 'not checked' } as const;

const named = ({ shown, address }: Party): string =>
  address && address !== shown ? `${isolated(shown)} <${isolated(address)}>` : isolated(shown);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
