import type { CaptureRequest, ServerTime, Snapshot } from '../../core/evidence/capture';
import type { StoredBytes } from '../../core/evidence/message';
import { isPortal } from '../sites/portals/portals';
import type { ThreadReader } from '../sites/readers';
import type { OpenThread, PageReader, Site, ThreadTools } from '../sites/site';
import type { Conduct } from './conduct';
import { clip, MOST_LINES, withinLimits } from './limits';
import { readMail } from './mail-message';
import { fetchAttachment } from './media-bytes';
import { inOneMessage } from './one-message';
import { copyPage, type PageCopy } from './page-copy';
import { type Read, type ReadingTools, readRows, readWhole } from './read-thread';
import { screensOf } from './screens';
import { type CaptureStore, type KeepBytes, keepingIn } from './store';
import type { Surroundings } from './walk/surroundings';

export interface SnapshotInput {
  readonly request: CaptureRequest;
  readonly document: Document;
  readonly site: Site;
  readonly thread: ThreadReader;
  readonly reader: PageReader;
  readonly store: CaptureStore;
  readonly conduct: Conduct;
  readonly around: Surroundings;
  readonly sanitise: (html: string) => string;
  readonly now: () => Date;
  /** What the site's server says the time is. Not asked on sites where asking may leave a mark. */
  readonly serverTime: () => Promise<ServerTime | undefined>;
  /** The page as Chromium writes it itself, taken before anything of ours was drawn; or why it is missing. */
  readonly mhtml?: { readonly mhtml: StoredBytes } | { readonly missed: string };
  /** IANA name of this computer's zone. */
  readonly zone: string;
  /** The browser's own name and version. */
  readonly browser: string;
}

/**
 * The conversation, as far as the user wants it, and the page as it was at the click; `undefined` where the page shows no conversation.
 * @throws TooLong, NotStored; DOMException `AbortError` when the user cancelled.
 */
export async function takeSnapshot(input: SnapshotInput): Promise<Snapshot | undefined> {
  const { request, document, site, thread: threadReader, sanitise, now, zone, conduct, around, mhtml } = input;
  const capturedAt = now().toISOString();
  const context = { zone, now };
  const open = 'open' in threadReader ? threadReader.open(document, context) : undefined;
  if ('open' in threadReader && !open) return undefined;
  const untouched = open?.untouched || isPortal(site);
  const reader = untouched ? NOTHING_ASKED : input.reader;
  const server = untouched ? undefined : input.serverTime();
  const { keep, check } = keepingIn(input.store);
  // The page as it looked at the click, before the thread is walked.
  const page = await stored(await copyPage(document, reader), keep);
  const screens = screensOf(input.store);
  const tools: ThreadTools = {
    ...{ reader, sanitise, context },
    readMail: (source) => readMail(source, { document, sanitise, keep }),
    fetchAttachment: (name, address) => fetchAttachment(reader, keep, name, address),
  };
  const parts: ReadingTools = { tools, conduct, around, choose: request.choose === true, picture: screens.take };
  const read = await readBy(threadReader, open, document, parts);
  check();
  if (!read || read.messages.length === 0) return undefined;
  // Paused or cancelled at the last moment counts as well.
  await conduct.pace.ready();
  const [time, taken] = [await server, screens.taken()];
  return inOneMessage({
    request,
    conversationKey: clip(read.conversationKey),
    title: clip(read.title),
    context: {
      pageAddress: document.URL,
      pageTitle: clip(document.title),
      capturedAt,
      zone,
      browser: clip(input.browser, 500),
      adapter: site.id,
      adapterVersion: site.version,
      confidence: read.confidence,
      ...(time && { server: time }),
    },
    messages: read.messages.map(withinLimits),
    pageCopy: page.copy,
    coverage: read.coverage,
    ...(taken.length > 0 && { screens: taken }),
    ...(mhtml && 'mhtml' in mhtml && { mhtml: mhtml.mhtml }),
    missed: [...read.missed, ...page.missed, ...screens.missed(), ...(mhtml && 'missed' in mhtml ? [mhtml.missed] : [])]
      .slice(0, MOST_LINES)
      .map((line) => clip(line)),
  });
}

const readBy = async (
  by: ThreadReader,
  open: OpenThread | undefined,
  document: Document,
  parts: ReadingTools,
): Promise<Read | undefined> => ('read' in by ? readWhole(by.read, document, parts) : open && readRows(open, document, parts));

/** On sites where asking may leave a mark that others see, not even a picture is asked for. */
const NOTHING_ASKED: PageReader = {
  get: () => Promise.reject(new Error('On this site nothing is asked for, so that no mark is left that others see.')),
};

async function stored({ html, missed }: PageCopy, keep: KeepBytes): Promise<{ copy: StoredBytes; missed: readonly string[] }> {
  const type = 'text/html; charset=utf-8';
  const copy = await keep(new TextEncoder().encode(html), type);
  if (copy) return { copy, missed };
  const none = await keep(new Uint8Array(), type);
  if (!none) throw new Error('An empty file is too large.');
  return { copy: none, missed: [...missed, 'The page is too large for a copy of it; its messages are kept.'] };
}
