import type { Conversation } from '../evidence/conversation';
import type { Party } from '../evidence/message';
import { writtenTime } from '../evidence/written-time';
import type { LogFile } from './log-json';

/**
 * RFC 4180 with CRLF, in UTF-8 with a byte order mark, which spreadsheets need to read it as UTF-8. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front; `messages.json` has the text as it is.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Full-width signs too: some spreadsheets take them for the plain ones. */
const formula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const messagesCsv = (conversation: Conversation, zone: string): string =>
  csvText([
    [
      'no',
      'sender as shown',
      'sender address',
      'recipients',
      'time as displayed',
      'time (UTC)',
      'time written out',
      'time taken from',
      'zone of the source',
      'subject',
      'text',
      'quoted',
      'attachments',
      'seen in entries',
      'not read',
      'key',
    ],
    ...conversation.messages.map(({ key, latest, captures }, index) => [
      String(index + 1),
      latest.sender?.shown ?? 'unknown',
      latest.sender?.address ?? '',
      latest.recipients.map(party).join('; '),
      latest.time.shown ?? '',
      latest.time.utc ?? 'unknown',
      latest.time.utc ? writtenTime(latest.time.utc, zone) : 'unknown',
      latest.time.source ?? '',
      latest.time.zone ?? '',
      latest.subject ?? '',
      latest.text,
      latest.quoted ?? '',
      latest.attachments.map(({ name }) => name).join('; '),
      captures.join(' '),
      latest.missed.join('; '),
      key,
    ]),
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
          ? `${each.record.title} (${each.record.messages.length} messages)`
          : `pack ${each.record.packCode}`
        : `withheld: ${each.withheld}`,
      each.content,
      each.previous,
      each.seal,
    ]),
  ]);

const party = ({ shown, address }: Party): string => (address && address !== shown ? `${shown} <${address}>` : shown);
