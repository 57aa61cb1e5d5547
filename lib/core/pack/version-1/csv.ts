import type { Party } from '../../evidence/message';
import { writtenTime } from '../../evidence/written-time';
import { csvText } from '../csv';
import type { LogFile } from '../version-2/log-json';
import type { Conversation } from './conversation';

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
