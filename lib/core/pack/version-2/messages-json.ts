import type { Conversation, ConversationCapture, ConversationMessage } from '../../evidence/conversation';
import type { Sha256 } from '../../evidence/digest';
import type { Attachment, StoredBytes } from '../../evidence/message';
import { shownIn } from '../../evidence/readings';
import { PACK_VERSION } from './log-json';
import type { Original } from './originals';

const MESSAGES_FORMAT = 'evenkeel-messages';

/**
 * `data/messages.json`: the conversation with every message once, as the latest capture read it. It follows from the records in
 * `data/log.json` alone, so a checker can work it out again. Times are ISO 8601 UTC; a file is `{ path, sha256, size }`
 * with its path from the top of the pack; a sender that is not known is `null`. `time.inferred` was worked out, not named by the page.
 * A line that the site wrote by itself is of the kind "system" and has no sender.
 */
export function messagesJson(conversation: Conversation, originals: ReadonlyMap<Sha256, Original>) {
  const file = (bytes: StoredBytes | undefined) => bytes && originals.get(bytes.sha256);
  return {
    format: MESSAGES_FORMAT,
    version: PACK_VERSION,
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
  /** Keys in the order of the page. */
  present: shownIn(record),
  compared: record.compared,
  coverage: record.coverage,
  pageCopy: file(record.pageCopy),
  mhtml: file(record.mhtml),
  screenshot: file(record.screenshot),
  screens: record.screens?.map(({ bytes, takenAt, shows }) => ({ file: file(bytes), takenAt, shows })),
  missed: record.missed,
});

const messageJson = ({ key, latest, captures, differences, keptEarlier }: ConversationMessage, number: number, file: FileOf) => ({
  number,
  key,
  keyKind: latest.keyKind,
  kind: latest.kind ?? 'message',
  sender: latest.sender ?? null,
  recipients: latest.recipients,
  direction: latest.direction,
  time: latest.time,
  subject: latest.subject,
  text: latest.text,
  quoted: latest.quoted,
  quotedFrom: latest.quotedFrom,
  marks: latest.marks,
  attachments: latest.attachments.map((each) => attachmentJson(each, file)),
  attachedEarlier: keptEarlier.map((each) => attachmentJson(each, file)),
  source: file(latest.source),
  dkim: latest.dkim,
  captures,
  differences,
  missed: latest.missed,
});

const attachmentJson = ({ name, mediaType, bytes, missed }: Attachment, file: FileOf) => ({ name, mediaType, file: file(bytes), missed });
