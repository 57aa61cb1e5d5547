import type { Conversation, ConversationMessage } from '../evidence/conversation';
import type { Party } from '../evidence/message';
import { writtenTime } from '../evidence/written-time';
import type { LogFile } from './log-json';
import { comparedText, differenceText, directionText, inferredTimeText, markTexts, reactionTexts, workedOutText } from './sentences';

/**
 * RFC 4180 with CRLF, in UTF-8 with a byte order mark, which spreadsheets need to read it as UTF-8. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front; `messages.json` has the text as it is.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => `${CSV_START}${rows.map(csvRow).join('')}`;

export const CSV_START = '\uFEFF';

/** One line, for files that are written as they are read. */
export const csvRow = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/** Full-width and small signs too: some spreadsheets take them for the plain ones. Control characters before a sign are passed over by some. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|^[\t\r\n]/u;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Column = readonly [head: string, value: (message: ConversationMessage, zone: string, index: number) => string];

const columns: readonly Column[] = [
  ['no', (_, __, index) => String(index + 1)],
  ['kind', ({ latest }) => (latest.kind === 'system' ? 'line of the site' : 'message')],
  ['sender as shown', ({ latest }) => (latest.kind === 'system' ? '' : (latest.sender?.shown ?? 'unknown'))],
  ['sender address', ({ latest }) => latest.sender?.address ?? ''],
  ['recipients', ({ latest }) => latest.recipients.map(party).join('; ')],
  ['direction', ({ latest }) => (latest.direction ? directionText(latest.direction) : '')],
  ['time as displayed', ({ latest }) => latest.time.shown ?? ''],
  ['time (UTC)', ({ latest }) => latest.time.utc ?? 'unknown'],
  ['time written out', ({ latest }, zone) => (latest.time.utc ? writtenTime(latest.time.utc, zone) : 'unknown')],
  ['time taken from', ({ latest }) => latest.time.source ?? ''],
  ['zone of the source', ({ latest }) => latest.time.zone ?? ''],
  ['time worked out, not named by the page', ({ latest: { time } }, zone) => (time.inferred ? inferredTimeText(time.inferred, zone) : '')],
  ['how it was worked out', ({ latest: { time } }) => (time.inferred ? workedOutText(time.inferred) : '')],
  ['subject', ({ latest }) => latest.subject ?? ''],
  ['text', ({ latest }) => latest.text],
  ['quoted', ({ latest }) => latest.quoted ?? ''],
  ['quoted words of', ({ latest }) => (latest.quotedFrom ? party(latest.quotedFrom) : '')],
  ['marks', ({ latest }, zone) => markTexts(latest.marks ?? {}, zone).join('; ')],
  ['reactions', ({ latest }) => reactionTexts(latest.marks ?? {}).join('; ')],
  ['attachments', ({ latest }) => latest.attachments.map(({ name }) => name).join('; ')],
  ['seen in entries', ({ captures }) => captures.join(' ')],
  ['differences between entries', ({ differences }, zone) => differences.map((each) => differenceText(each, zone)).join(' ')],
  ['not read', ({ latest }) => latest.missed.join('; ')],
  ['key', ({ key }) => key],
];

export const messagesCsv = (conversation: Conversation, zone: string): string =>
  csvText([
    columns.map(([head]) => head),
    ...conversation.messages.map((message, index) => columns.map(([, value]) => value(message, zone, index))),
  ]);

export const logCsv = (log: LogFile): string =>
  csvText([
    ['entry', 'recorded (UTC)', 'kind', 'what', 'SHA-256 of the record', 'seal of the entry before', 'seal'],
    ...log.entries.map((each) => [
      String(each.number),
      each.recordedAt,
      each.kind,
      'record' in each
        ? 'title' in each.record
          ? `${each.record.title} (${comparedText(each.record)})`
          : `pack ${each.record.packCode}`
        : `withheld: ${each.withheld}`,
      each.content,
      each.previous,
      each.seal,
    ]),
  ]);

const party = ({ shown, address }: Party): string => (address && address !== shown ? `${shown} <${address}>` : shown);
