import { documentIn, outermostDocument } from '../shown/frames';
import { isShown } from '../shown/shown';
import type { ReadThread } from '../site';

/** Apple shows the words of a message in a frame of another origin, into which no page and no extension of this kind can look. */
const ELSEWHERE = 'iframe[src*="icloud-sandbox.com"]';
const WRITING = /\/mail2-rte\//;

/** What the page itself holds of an open message: that it is there. Its words are only in the pictures of the screen. */
export const readIcloudThread: ReadThread = async (document) => {
  const page = outermostDocument(document);
  const applications = [page, ...Array.from(page.querySelectorAll('iframe'), documentIn)];
  const frames = applications.flatMap((application) => Array.from(application?.querySelectorAll<HTMLIFrameElement>(ELSEWHERE) ?? []));
  const messages = frames.filter((frame) => isShown(frame) && !WRITING.test(frame.src));
  if (messages.length === 0) return undefined;
  return {
    conversationKey: `icloud ${page.URL}`,
    title: page.title,
    messages: messages.map((_, at) => ({
      key: `#${at + 1}`,
      keyKind: 'position',
      recipients: [],
      time: {},
      text: '',
      attachments: [],
      missed: [
        'iCloud shows this message in a part of the page that cannot be read: sender, date and words are only in the picture of the screen.',
      ],
    })),
    missed: ['iCloud lets no extension read its messages; what they say is only in the picture of the screen.'],
    confidence: 'structure-only',
  };
};
