import type { Conversation, ConversationMessage } from '../../evidence/conversation';
import type { Party } from '../../evidence/message';
import { writtenTime } from '../../evidence/written-time';
import { csvText } from '../csv';
import { comparedText, differenceText, directionText, inferredTimeText, markTexts, reactionTexts, workedOutText } from '../sentences';
import type { LogFile } from './log-json';

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
