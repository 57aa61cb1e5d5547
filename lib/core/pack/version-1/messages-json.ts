import type { ConversationCapture } from '../../evidence/conversation';
import type { Sha256 } from '../../evidence/digest';
import type { StoredBytes } from '../../evidence/message';
import type { Original } from '../version-2/originals';
import type { Conversation, ConversationMessage } from './conversation';

const MESSAGES_FORMAT = 'evenkeel-messages';
/**
 * `data/messages.json`: the conversation with every message once, as the latest capture read it. It follows from the records in
 * `data/log.json` alone, so a checker can work it out again. Times are ISO 8601 UTC; a file is `{ path, sha256, size }`
 * with its path from the top of the pack; a sender that is not known is `null`.
 */
export function messagesJson(conversation: Conversation, originals: ReadonlyMap<Sha256, Original>) {
  const file = (bytes: StoredBytes | undefined) => bytes && originals.get(bytes.sha256);
  return {
    format: MESSAGES_FORMAT,
    version: 1,
    conversation: { key: conversation.key, title: conversation.title, site: conversation.site },
    captures: conversation.captures.map((capture) => captureJson(capture, file)),
    messages: conversation.messages.map((message, index) => messageJson(message, index + 1, file)),
  };
}

type FileOf = (bytes: StoredBytes | undefined) => Original | undefined;

const captureJson = ({ number, seal, recordedAt, record }: ConversationCapture, file: FileOf) => ({
  number,
  seal,
  recordedAt,
  asked: record.asked,
  ...record.context,
  messages: record.messages.length,
  pageCopy: file(record.pageCopy),
  screenshot: file(record.screenshot),
  missed: record.missed,
});

const messageJson = ({ key, latest, captures, differences }: ConversationMessage, number: number, file: FileOf) => ({
  number,
  key,
  keyKind: latest.keyKind,
  sender: latest.sender ?? null,
  recipients: latest.recipients,
  time: latest.time,
  subject: latest.subject,
  text: latest.text,
  quoted: latest.quoted,
  attachments: latest.attachments.map(({ name, mediaType, bytes, missed }) => ({ name, mediaType, file: file(bytes), missed })),
  source: file(latest.source),
  captures,
  differences,
  missed: latest.missed,
});
