import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from './support';
import { checkEverything } from './support/desk';
import { describeWith } from './support/needs';

const SITE = 'https://mail.example.org';
const LETTER = Buffer.alloc(9_000_000, 'letter');
const FILM = Buffer.alloc(30_000_000, 'film');
const CHOIR = Buffer.alloc(35_000_000, 'choir');
/** Larger than what is fetched of one file. */
const LONG_FILM = Buffer.alloc(50_000_000, 'long film');

/** Messages of so many characters, each of which is three bytes to a browser. What is out of sight is not laid out, or it would take minutes. */
const thread = (messages: number, characters: number, attachments: readonly string[]): string => {
  const files = attachments.map((name) => `<p><a itemprop="messageAttachment" href="/${name}">${name}</a></p>`).join('');
  const article = (at: number) => `<article itemscope itemtype="https://schema.org/EmailMessage" id="m${at}">
<span itemprop="sender" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Sam</span></span>
<time itemprop="dateSent" datetime="2026-05-04T1${at % 10}:00:00Z"></time>
<div itemprop="text">${`${'学校の送り迎え'.repeat(10)}<br>`.repeat(characters / 70)}</div>${at === 0 ? files : ''}</article>`;
  return `<!doctype html><html lang="ja"><title>Messages with Sam</title><style>article { content-visibility: auto }</style><main itemscope itemtype="https://schema.org/Conversation">
<h1 itemprop="headline">School</h1>${Array.from({ length: messages }, (_, at) => article(at)).join('')}</main></html>`;
};

const PAGES: Record<string, () => string | { contentType: string; body: Buffer }> = {
  '/large': () => thread(8, 140_000, ['letter.pdf', 'film.mp4', 'choir.mp4', 'long-film.mp4']),
  '/letter.pdf': () => ({ contentType: 'application/pdf', body: LETTER }),
  '/film.mp4': () => ({ contentType: 'video/mp4', body: FILM }),
  '/choir.mp4': () => ({ contentType: 'video/mp4', body: CHOIR }),
  '/long-film.mp4': () => ({ contentType: 'video/mp4', body: LONG_FILM }),
};

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a conversation that is larger than one message between scripts in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: { [SITE]: ({ pathname }) => PAGES[pathname]?.() } });
    });
    afterAll(() => driver?.close());

    test('is kept with all its words and files, and a file that is too large is named', { timeout: 240_000 }, async () => {
      const page = await driver.open(`${SITE}/large`);
      const receipt = await driver.capture(page, 'toolbar', 180);
      expect(receipt).toMatchObject({ number: 1, messages: 8, attachments: 3 });
      expect(receipt.missed.filter((line) => line.includes('.mp4') || line.includes('.pdf'))).toEqual([
        expect.stringMatching(/long-film\.mp4.*larger than 40 MB/),
      ]);
      expect(receipt.missed.join()).not.toContain('without the copy');
      await page.close();
      const desk = await driver.openDesk();
      const { unchanged, says } = await checkEverything(desk);
      expect(unchanged, says).toBe(true);
      await desk.close();
    });
  });
}
