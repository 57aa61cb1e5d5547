import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch } from '../support';
import { differingPixels, pngAddress } from '../support/differing-pixels';
import { describeWith } from '../support/needs';
import type { TestPage } from '../support/test-page';
import { pageCode } from './page-code';

const SITE = 'https://chat.example.org';

/** A picture in which no two points are alike, so that its copy is long. */
const PICTURE = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">${Array.from({ length: 36 }, (_, at) => `<rect x="${(at % 6) * 10}" y="${Math.floor(at / 6) * 10}" width="10" height="10" fill="hsl(${at * 10} 80% 50%)"/>`).join('')}</svg>`,
);

/** Everything that a copy may lose: repeated pictures, one of them styled, in a component, in a frame, as a background; what was typed, drawn, adopted. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Messages</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 monospace; background: #eee url(/p.svg) no-repeat right bottom } img { width: 60px; height: 60px } .round { border-radius: 50%; object-fit: cover; width: 90px }</style>
<body><p>${'<img src="/p.svg" alt="">'.repeat(5)}<img class="round" src="/p.svg" alt=""></p><chat-row></chat-row>
<iframe srcdoc="<style>img { width: 30px }</style><img src=/p.svg alt=''><img src=/p.svg alt=''> in a frame" width="300" height="80"></iframe>
<canvas id="drawn" width="80" height="40"></canvas><input id="typed" value="old"><p class="adopted">words</p>
<script src="/code.js"></script><script>
customElements.define('chat-row', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<style>img { width: 40px }</style><img src="/p.svg" alt=""><img src="/p.svg" alt=""><b>in a component</b>'; }
});
const context = document.getElementById('drawn').getContext('2d');
context.fillStyle = 'rgb(200 0 80)';
context.fillRect(5, 5, 60, 20);
document.getElementById('typed').value = 'typed';
const sheet = new CSSStyleSheet();
sheet.replaceSync('.adopted { color: rgb(0 0 200); letter-spacing: 4px }');
document.adoptedStyleSheets = [sheet];
</script>`;

declare const inPage: {
  readonly pageCode: {
    copyPage(document: Document, reader: object): Promise<{ html: string; missed: readonly string[] }>;
    pageReader(base: string): object;
  };
};

async function pictureOf(page: TestPage): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-copy-'));
  try {
    await page.screenshot(join(folder, 'page.png'));
    return readFileSync(join(folder, 'page.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `a copy of a page in ${browser}`, () => {
    let driver: Driver;
    let copy = '';
    beforeAll(async () => {
      const code = await pageCode({ copyPage: 'lib/page/capture/page-copy', pageReader: 'lib/page/capture/page-reader' });
      const files: Record<string, () => string | { contentType: string; body: Buffer }> = {
        '/live': () => PAGE,
        '/empty': () => '<!doctype html><title>Empty</title>',
        '/copy': () => copy,
        '/p.svg': () => ({ contentType: 'image/svg+xml', body: PICTURE }),
        '/code.js': () => ({ contentType: 'text/javascript', body: Buffer.from(`${code}; globalThis.inPage = globalThis;`) }),
      };
      driver = await launch({ browser, routes: { [SITE]: ({ pathname }) => files[pathname]?.() } });
    });
    afterAll(() => driver?.close());

    test('looks like the page to the pixel, holds a repeated picture once a document, and asks for nothing', async () => {
      const page = await driver.open(`${SITE}/live`);
      const { html, missed } = await page.evaluate(
        () => inPage.pageCode.copyPage(document, inPage.pageCode.pageReader(location.href)),
        null,
      );
      expect(missed).toEqual([]);
      // Once for the pictures of the page and its component, once as its background, once in the frame.
      expect(html.split(PICTURE.toString('base64').slice(0, 60)).length - 1).toBe(3);
      const live = await pictureOf(page);
      copy = html;
      const before = (await driver.requests()).length;
      await page.goto(`${SITE}/copy`);
      expect((await driver.requests()).slice(before).map(({ url }) => url)).toEqual([`${SITE}/copy`]);
      const copied = await pictureOf(page);
      const comparing = await driver.open(`${SITE}/empty`);
      // Letters in a frame may be drawn a shade differently from one time to the next.
      expect(await comparing.evaluate(differingPixels, [live, copied].map(pngAddress))).toBeLessThan(0.000_02);
      await page.close();
      await comparing.close();
    });
  });
}
