import { describe, expect, it } from 'vitest';
import type { CaptureRequest } from '../../../lib/core/evidence/capture';
import { checkSnapshot } from '../../../lib/core/evidence/check-snapshot';
import type { StoredBytes } from '../../../lib/core/evidence/message';
import type { Conduct } from '../../../lib/page/capture/conduct';
import { readMail } from '../../../lib/page/capture/mail-message';
import { type SnapshotInput, takeSnapshot } from '../../../lib/page/capture/snapshot';
import { keepingIn } from '../../../lib/page/capture/store';
import { newPace } from '../../../lib/page/capture/walk/pace';
import { type Surroundings, surroundingsOf } from '../../../lib/page/capture/walk/surroundings';
import { siteFor } from '../../../lib/page/sites';
import { readerOf, type ThreadReader } from '../../../lib/page/sites/readers';
import type { Site } from '../../../lib/page/sites/site';
import { openFixture, openPage } from '../sites/open-fixture';
import { memoryStore } from './memory-store';
import { siteOfFiles } from './site-of-files';

const request: CaptureRequest = { id: '5f0b5f8e-1111-4111-8111-111111111111', asked: 'toolbar' };

const around: Surroundings = { ...surroundingsOf(document), wait: async () => {}, frame: async () => {} };

const conduct: Conduct = {
  pace: newPace(around),
  goal: async () => ({ want: 'whole' }),
  choose: async (messages) => new Set(messages.map(({ key }) => key)),
  onProgress: () => {},
};

const taken = (document: Document, site: Site, files = {}, thread: ThreadReader = readerOf(site), over: Partial<SnapshotInput> = {}) =>
  takeSnapshot({
    request,
    document,
    site,
    thread,
    conduct,
    around,
    store: memoryStore(),
    serverTime: async () => undefined,
    reader: siteOfFiles(files),
    sanitise: (html) => html,
    now: () => new Date('2026-03-08T10:00:00Z'),
    zone: 'Europe/London',
    browser: 'Test 1',
    ...over,
  });

it('makes a snapshot that the archive takes', async () => {
  const { document } = openFixture<{ address: string }>('generic/2026-11-marked-mailbox');
  const store = memoryStore();
  const files = { '/files/plan.txt': ['text/plain; charset=utf-8', 'Friday at four'] };
  const snapshot = await taken(document, siteFor(document, location), files, undefined, { store });
  expect(checkSnapshot(JSON.parse(JSON.stringify(snapshot)))).toMatchObject({ ok: true });
  expect(snapshot).toMatchObject({
    request,
    title: 'Half term',
    context: {
      pageAddress: 'https://mail.example.org/box',
      capturedAt: '2026-03-08T10:00:00.000Z',
      adapter: 'generic',
      confidence: 'structure-only',
    },
  });
  expect(snapshot?.messages[0]?.attachments).toEqual([
    { name: 'plan.txt', mediaType: 'text/plain', bytes: { mediaType: 'text/plain', size: 14, sha256: expect.any(String) } },
  ]);
  expect(snapshot?.messages[1]?.attachments).toEqual([
    { name: 'x.pdf', mediaType: 'application/octet-stream', missed: 'It could not be fetched. It lies on another site.' },
  ]);
  const kept = (bytes: unknown) => store.files.get((bytes as StoredBytes).sha256)?.toString();
  expect(kept(snapshot?.messages[0]?.attachments[0]?.bytes)).toBe('Friday at four');
  expect(kept(snapshot?.pageCopy)).toContain('Could we swap Friday?');
  expect(snapshot?.coverage).toEqual({ start: 'not-reached' });
});

it('gives nothing for a page without a conversation', async () => {
  const document = openPage('<p>news</p>', 'https://www.example.org/');
  expect(await taken(document, siteFor(document, location))).toBeUndefined();
});

it('cuts what the archive would refuse, and says so', async () => {
  const document = openPage('<p>x</p>', 'https://www.example.org/');
  const long = 'x'.repeat(1_500_000);
  const message = {
    key: long,
    keyKind: 'site-id' as const,
    sender: { shown: long, address: long },
    recipients: Array.from({ length: 900 }, () => ({ shown: long.slice(0, 5_000) })),
    time: { shown: long, zone: long },
    subject: long,
    text: long,
    html: long,
    quoted: long,
    attachments: Array.from({ length: 900 }, () => ({ name: long.slice(0, 5_000), mediaType: long.slice(0, 5_000) })),
    missed: Array.from({ length: 3_000 }, () => 'again'),
  };
  const thread = { conversationKey: long, title: long, messages: [message], missed: [long], confidence: 'structure-only' as const };
  const snapshot = await taken(document, siteFor(document, location), {}, { read: async () => thread });
  expect(checkSnapshot(snapshot)).toMatchObject({ ok: true });
  expect(snapshot?.messages[0]?.missed).toHaveLength(1_000);
});

describe('a mail as a message', () => {
  const source = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
  const store = memoryStore();
  const keepAll = keepingIn(store).keep;
  const read = (bytes: Uint8Array, keep = keepAll) => readMail(bytes, { document, sanitise: (html) => `safe:${html.length}`, keep });

  it('keeps the original byte for byte, with line ends and broken bytes', async () => {
    const bytes = Uint8Array.from([...source('From: Sam <sam@example.org>', '', 'a'), 13, 10, 0, 255, 254]);
    const { message } = await read(bytes);
    const back = store.files.get(message.source && 'sha256' in message.source ? message.source.sha256 : '');
    expect(new Uint8Array(back ?? [])).toEqual(bytes);
  });

  it("separates the history from the author's words, in plain text and in HTML", async () => {
    const plain = await read(
      source('Subject: a', '', 'Fine.', '', 'On Mon, 2 Mar 2026 at 08:14, Sam <sam@example.org> wrote:', '> Friday?'),
    );
    expect(plain.message.text).toBe('Fine.');
    expect(plain.message.quoted).toContain('> Friday?');
    const html = await read(source('Content-Type: text/html', '', '<p>Fine.</p><blockquote type="cite">Friday?</blockquote>'));
    expect(html.message).toMatchObject({ text: 'Fine.', quoted: 'Friday?' });
    expect(html.message.html).toMatch(/^safe:/);
  });

  it('names what there was no room for', async () => {
    const mail = source(
      ...[
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Hi',
        '--b',
        'Content-Type: image/png; name=a.png',
        'Content-Disposition: attachment',
      ],
      ...['Content-Transfer-Encoding: base64', '', btoa('x'.repeat(300)), '--b--', ''],
    );
    const tight = await read(mail, async (bytes, type) => (type === 'message/rfc822' ? keepAll(bytes, type) : undefined));
    expect(tight.message.source).toBeDefined();
    expect(tight.message.attachments).toEqual([{ name: 'a.png', mediaType: 'image/png', missed: 'It is too large to be kept.' }]);
    const none = await read(mail, async () => undefined);
    expect(none.message.source).toBeUndefined();
    expect(none.message.missed).toContain('The original is too large to be kept.');
  });
});
