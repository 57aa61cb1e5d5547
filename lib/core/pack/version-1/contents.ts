import type { PackContents } from '../version-2/contents';
import { capturesIn, type LogFile } from '../version-2/log-json';
import { planOriginals } from '../version-2/originals';
import { mergeCaptures } from './conversation';
import { logCsv, messagesCsv } from './csv';
import { conversationHtml } from './html';
import { messagesJson } from './messages-json';
import { readmeText } from './readme';

/**
 * Packs of version 1 (until autumn 2026), as they were made then to the letter: nothing in this folder is improved any more. Each of
 * their captures holds every message that it shows.
 * @throws where a record is newer than that: such a pack would leave out what the record says.
 */
export function contentsOfVersion1(log: LogFile): PackContents | undefined {
  const captures = capturesIn(log);
  if (captures.some(({ record }) => 'present' in record)) throw new Error('The records are newer than the pack says.');
  const conversation = mergeCaptures(captures);
  if (!conversation) return undefined;
  const originals = planOriginals(captures);
  const { key, title, messages } = conversation;
  return {
    conversation: { key, title, messages: messages.length },
    originals,
    messagesFile: messagesJson(conversation, originals),
    views: [
      { path: 'data/conversation.html', text: ({ zone }, digest) => conversationHtml(conversation, originals, zone, digest) },
      { path: 'data/log.csv', text: () => logCsv(log) },
      { path: 'data/messages.csv', text: ({ zone }) => messagesCsv(conversation, zone) },
      {
        path: 'README.txt',
        text: (made) =>
          readmeText({
            conversation,
            ...made,
            originals: originals.size,
            entries: log.entries.length,
            withheld: log.entries.filter((entry) => 'withheld' in entry).length,
          }),
      },
    ],
  };
}
