import type { CaptureRequest, Coverage, Snapshot, TransferAttachment } from '../../core/evidence/capture';
import type { ThreadReader } from '../sites/readers';
import type { PageReader, Site, Thread, ThreadTools } from '../sites/site';
import { base64Length, toBase64 } from './base64';
import { type Budget, budgetOf } from './budget';
import { clip, MOST_LINES, MOST_ORIGINALS, withinLimits } from './limits';
import { readMail } from './mail-message';
import { inOneMessage } from './one-message';
import { copyPage } from './page-copy';
import { newPace, type Pace } from './walk/pace';
import { surroundingsOf } from './walk/surroundings';
import { type Goal, walk } from './walk/walk';

export interface SnapshotInput {
  readonly request: CaptureRequest;
  readonly document: Document;
  readonly site: Site;
  readonly thread: ThreadReader;
  readonly reader: PageReader;
  readonly sanitise: (html: string) => string;
  readonly now: () => Date;
  /** IANA name of this computer's zone. */
  readonly zone: string;
  /** The browser's own name and version. */
  readonly browser: string;
}

/**
 * The conversation and the page as they are now; `undefined` where the page shows no conversation.
 * @throws TooLong
 */
export async function takeSnapshot({
  request,
  document,
  site,
  thread: threadReader,
  reader,
  sanitise,
  now,
  zone,
  browser,
}: SnapshotInput): Promise<Snapshot | undefined> {
  const capturedAt = now().toISOString();
  // The page as it looked at the click, before the thread is walked.
  const page = await copyPage(document, reader);
  const budget = budgetOf(MOST_ORIGINALS);
  const tools: ThreadTools = {
    reader,
    sanitise,
    context: { zone, now },
    readMail: (source) => readMail(source, { document, sanitise, budget }),
    fetchAttachment: (name, address) => fetchAttachment(reader, budget, name, address),
  };
  const thread = await read(threadReader, document, tools, { want: 'whole' }, newPace(surroundingsOf(document)));
  if (!thread || thread.messages.length === 0) return undefined;
  return inOneMessage({
    request,
    conversationKey: clip(thread.conversationKey),
    title: clip(thread.title),
    context: {
      pageAddress: document.URL,
      pageTitle: clip(document.title),
      capturedAt,
      zone,
      browser: clip(browser, 500),
      adapter: site.id,
      adapterVersion: site.version,
      confidence: thread.confidence,
    },
    messages: thread.messages.map(withinLimits),
    pageCopy: page.html,
    ...(thread.coverage && { coverage: thread.coverage }),
    missed: [...thread.missed, ...page.missed].slice(0, MOST_LINES).map((line) => clip(line)),
  });
}

async function read(reader: ThreadReader, document: Document, tools: ThreadTools, goal: Goal, pace: Pace): Promise<Read | undefined> {
  if ('read' in reader) return reader.read(document, tools);
  const open = reader.open(document, tools.context);
  if (!open) return undefined;
  const walked = await walk(open, goal, {
    around: surroundingsOf(document),
    pace,
    zone: tools.context.zone,
    sanitise: tools.sanitise,
    fetch: async ({ name, mediaType = 'application/octet-stream', address, missed = 'The page does not hold it.' }) =>
      address === undefined ? { name, mediaType, missed } : tools.fetchAttachment(name, address),
  });
  return walked && { ...walked, conversationKey: open.key() ?? '', title: open.title, confidence: open.confidence };
}

type Read = Thread & { readonly coverage?: Coverage };

async function fetchAttachment(reader: PageReader, budget: Budget, name: string, address: string): Promise<TransferAttachment> {
  const unknown = { name, mediaType: 'application/octet-stream' };
  try {
    const { mediaType, bytes } = await reader.get(address);
    const named = { name, mediaType: mediaType.replace(/;.*$/s, '').trim() || unknown.mediaType };
    if (!budget.take(base64Length(bytes))) return { ...named, missed: 'It is too large to be kept with this capture.' };
    return { ...named, bytes: { mediaType: named.mediaType, base64: toBase64(bytes) } };
  } catch (error) {
    return { ...unknown, missed: `It could not be fetched. ${error instanceof Error ? error.message : ''}`.trim() };
  }
}
