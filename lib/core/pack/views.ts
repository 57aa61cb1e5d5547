import type { Conversation } from '../evidence/conversation';
import type { Digest, Sha256 } from '../evidence/digest';
import { logCsv, messagesCsv } from './csv';
import { conversationHtml } from './html';
import type { LogFile } from './log-json';
import type { Original } from './originals';
import { readmeText } from './readme';

/** What the views of a pack are made from; all of it stands in the pack. */
export interface ViewSource {
  readonly log: LogFile;
  readonly conversation: Conversation;
  readonly originals: ReadonlyMap<Sha256, Original>;
  /** ISO 8601 UTC. */
  readonly packedAt: string;
  /** IANA zone in which times are written out. */
  readonly zone: string;
}

/** A file that people read, and how it is made from the records. The checker makes it again and compares. */
export interface View {
  readonly path: string;
  readonly text: (source: ViewSource, digest: Digest) => string | Promise<string>;
}

export const CONVERSATION_VIEW: View = {
  path: 'data/conversation.html',
  text: ({ conversation, originals, zone }, digest) => conversationHtml(conversation, originals, zone, digest),
};

export const LOG_VIEW: View = { path: 'data/log.csv', text: ({ log }) => logCsv(log) };

export const MESSAGES_VIEW: View = { path: 'data/messages.csv', text: ({ conversation, zone }) => messagesCsv(conversation, zone) };

export const README_VIEW: View = {
  path: 'README.txt',
  text: ({ log, conversation, originals, packedAt, zone }) =>
    readmeText({
      conversation,
      packedAt,
      zone,
      originals: originals.size,
      entries: log.entries.length,
      withheld: log.entries.filter((entry) => 'withheld' in entry).length,
    }),
};

export const VIEWS: readonly View[] = [CONVERSATION_VIEW, LOG_VIEW, MESSAGES_VIEW, README_VIEW];
