import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { READERS } from '../../../lib/page/sites/readers';
import type { Media, ReadingContext, RowReading } from '../../../lib/page/sites/site';
import { openFixture } from '../sites/open-fixture';
import { toolsFor } from '../sites/tools';

type Expected = Omit<RowReading['message'], 'recipients' | 'html' | 'missed'> & {
  readonly id?: string;
  readonly recipients?: RowReading['message']['recipients'];
  readonly media?: readonly Media[];
  readonly missed?: readonly string[];
};

/** What is known of a conversation's page: everything that its rows say and not a word more. */
export interface ThreadFixture {
  readonly address: string;
  /** The moment of reading, ISO 8601 UTC; "2026-11-22T10:00:00Z" where it does not matter. */
  readonly now?: string;
  /** IANA zone of the reading computer; Europe/London where it does not matter. */
  readonly zone?: string;
  /** What the site answers, by path and query; anything else is refused. */
  readonly answers?: Readonly<Record<string, { readonly mediaType: string; readonly body: string }>>;
  readonly key: string;
  readonly title: string;
  readonly start?: 'reached' | 'more';
  /** The id of what scrolls. */
  readonly scroller?: string;
  readonly missed?: readonly string[];
  readonly messages: readonly Expected[];
}

const ROOT = join(import.meta.dirname, '../../fixtures/threads');

/** Every fixture of a site's conversations against what stands beside it, row by row. */
export function checkThreadsOf(id: string): void {
  const names = readdirSync(join(ROOT, id)).flatMap((file) => (file.endsWith('.html') ? [file.replace(/\.html$/, '')] : []));
  describe.each(names)(`${id}, %s`, (name) => {
    it('is read as it says', async () => {
      expect(existsSync(join(ROOT, id, `${name}.json`))).toBe(true);
      const { document, expected } = openFixture<ThreadFixture>(`../threads/${id}/${name}`);
      expect(siteFor(document, location).id).toBe(id);
      expect(await readAll(id, document, expected)).toEqual(normalised(expected));
    });
  });
}

async function readAll(id: string, document: Document, expected: ThreadFixture) {
  const reader = READERS[id];
  if (!reader) throw new Error(`No reader for ${id}`);
  const context: ReadingContext = {
    zone: expected.zone ?? 'Europe/London',
    now: () => new Date(expected.now ?? '2026-11-22T10:00:00Z'),
  };
  if ('read' in reader) {
    const tools = { ...toolsFor(document, (path) => expected.answers?.[path]), context };
    const thread = await reader.read(document, tools);
    if (!thread) return undefined;
    const { conversationKey: key, title, missed, messages } = thread;
    return {
      key,
      title,
      missed,
      messages: messages.map(({ key, keyKind, attachments, html: _, source: __, ...message }) => ({
        ...message,
        ...(keyKind !== 'position' && { id: key }),
        media: attachments.map(({ name, mediaType, missed }) => ({ name, mediaType, ...(missed && { missed }) })),
      })),
    };
  }
  const thread = reader.open(document, context);
  if (!thread) return undefined;
  const start = thread.start?.();
  const scroller = thread.scroller?.();
  return {
    key: thread.key(),
    title: thread.title,
    ...(start && { start }),
    ...(scroller && { scroller: scroller.id }),
    missed: thread.missed ?? [],
    messages: thread.rows().flatMap((row) => {
      const reading = row.read();
      if (!reading) return [];
      const { html: _, ...message } = reading.message;
      return [{ ...message, ...(row.id && { id: row.id }), media: reading.media }];
    }),
  };
}

const normalised = ({ key, title, start, scroller, missed = [], messages }: ThreadFixture) => ({
  key,
  title,
  ...(start && { start }),
  ...(scroller && { scroller }),
  missed,
  messages: messages.map((message) => ({ recipients: [], media: [], missed: [], ...message })),
});
