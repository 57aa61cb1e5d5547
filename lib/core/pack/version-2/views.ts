import type { Conversation } from '../../evidence/conversation';
import type { Digest, Sha256 } from '../../evidence/digest';
import { logCsv, messagesCsv } from './csv';
import { conversationHtml } from './html';
import type { LogFile } from './log-json';
import type { Original } from './originals';
import { readmeText } from './readme';

/** When and where a pack was made. */
export interface Made {
  /** ISO 8601 UTC. */
  readonly packedAt: string;
  /** IANA zone in which times are written out. */
  readonly zone: string;
}

/** A file that people read, and how it is made from the records. The checker makes it again and compares. */
export interface View {
  readonly path: string;
  readonly text: (made: Made, digest: Digest) => string | Promise<string>;
}

/** All that views are made from stands in the pack. */
export interface ViewSource {
  readonly log: LogFile;
  readonly conversation: Conversation;
  readonly originals: ReadonlyMap<Sha256, Original>;
}

export const viewsOf = ({ log, conversation, originals }: ViewSource): readonly View[] => [
  { path: 'data/conversation.html', text: ({ zone }, digest) => conversationHtml(conversation, originals, zone, digest) },
  { path: 'data/log.csv', text: () => logCsv(log) },
  { path: 'data/messages.csv', text: ({ zone }) => messagesCsv(conversation, zone) },
  { path: 'README.txt', text: (made) => readmeText({ log, conversation, originals: originals.size, ...made }) },
];
