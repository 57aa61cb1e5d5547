import { itemId } from '../evidence/items';
import type { Party } from '../evidence/message';
import type { KeptMessage } from './kept-messages';

type Column = readonly [head: string, value: (kept: KeptMessage) => string];

const party = ({ shown, address }: Party): string => (address && address !== shown ? `${shown} <${address}>` : shown);

/** An inferred time stands in columns of its own, and a sender that is not known is said to be unknown. */
const columns: readonly Column[] = [
  ['item', ({ number }) => itemId(number)],
  ['kept before', ({ again }) => (again ? 'yes, and it reads otherwise here' : '')],
  ['conversation', ({ conversation }) => conversation],
  ['kind', ({ message }) => (message.kind === 'system' ? 'line of the site' : 'message')],
  ['sender as shown', ({ message }) => (message.kind === 'system' ? '' : (message.sender?.shown ?? 'unknown'))],
  ['sender address', ({ message }) => message.sender?.address ?? ''],
  ['recipients', ({ message }) => message.recipients.map(party).join('; ')],
  ['direction', ({ message }) => message.direction?.way ?? ''],
  ['time as displayed', ({ message }) => message.time.shown ?? ''],
  ['time (UTC)', ({ message }) => message.time.utc ?? 'unknown'],
  ['zone of the source', ({ message }) => message.time.zone ?? ''],
  ['time worked out, not named by the source (UTC)', ({ message }) => message.time.inferred?.utc ?? ''],
  ['subject', ({ message }) => message.subject ?? ''],
  ['text', ({ message }) => message.text],
  ['quoted', ({ message }) => message.quoted ?? ''],
  ['edited', ({ message }) => (message.marks?.edited ? 'yes' : '')],
  ['deleted', ({ message }) => (message.marks?.deleted ? 'yes' : '')],
  ['attachments', ({ message }) => message.attachments.map(({ name }) => name).join('; ')],
  ['not read', ({ message }) => message.missed.join('; ')],
];

export const MESSAGE_HEADS: readonly string[] = columns.map(([head]) => head);
export const messageRow = (kept: KeptMessage): readonly string[] => columns.map(([, value]) => value(kept));

/** The whole of it, for programs. */
export const messageJson = ({ number, conversation, message, again }: KeptMessage) => ({
  item: itemId(number),
  conversation,
  again,
  ...message,
});
