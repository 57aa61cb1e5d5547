import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadReader } from '../../../lib/page/sites/readers';
import type { ThreadTools } from '../../../lib/page/sites/site';
import { findChromium } from '../support/chromium';
import { hostile } from './hostile-html';
import { pageCode } from './page-code';

/** What the script below puts into a page. */
declare const pageCodeOf: {
  readonly pageCode: {
    readonly READERS: Readonly<Record<string, ThreadReader>>;
    sanitiser(window: Window): (html: string) => string;
  };
  hit?: number;
};

const ROOT = join(import.meta.dirname, '../../fixtures/threads');
const PAGES = readdirSync(ROOT).flatMap((site) =>
  readdirSync(join(ROOT, site)).flatMap((file) => (file.endsWith('.html') ? [{ site, name: file.replace(/\.html$/, '') }] : [])),
);
const EACH = 1;

/** The page with hostile markup at places of its body, between and within its elements. */
const withHostile = (html: string) =>
  fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), hostile), { minLength: 3, maxLength: 8 }).map((pieces) => {
    const body = Math.max(0, html.search(/<body/i));
    const places = Array.from(html.slice(body).matchAll(/>/g), ({ index }) => body + index + 1);
    const chosen = pieces.map(([share, piece]) => [places[Math.floor(share * places.length)] ?? html.length, piece] as const);
    return chosen.sort(([a], [b]) => b - a).reduce((whole, [at, piece]) => whole.slice(0, at) + piece + whole.slice(at), html);
  });

const executablePath = findChromium();

describe.skipIf(!executablePath && !process.env.CI)('conversations with hostile markup among them', () => {
  let browser: Browser;
  let code: string;
  beforeAll(async () => {
    code = await pageCode({ READERS: 'lib/page/sites/readers', sanitiser: 'lib/page/capture/sanitise' });
    if (!executablePath) throw new Error('No Chromium was found.');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each(PAGES)('$site, $name: are read without running, asking or writing anything', async ({ site, name }) => {
    const { address } = JSON.parse(readFileSync(join(ROOT, site, `${name}.json`), 'utf8')) as { address: string };
    const html = readFileSync(join(ROOT, site, `${name}.html`), 'utf8');
    for (const [number, sample] of fc.sample(withHostile(html), { numRuns: EACH, seed: html.length }).entries()) {
      // What leads away at once is no page to be read.
      const page = await browser.newPage();
      const asked: string[] = [];
      const served = sample.replaceAll('<meta http-equiv=refresh content="0;url=/evil">', '').replaceAll('<base href=//evil.example/>', '');
      await page.route('**/*', (route) => {
        const url = route.request().url();
        asked.push(url);
        return url === address.replace(/#.*$/, '') && route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: served })
          : route.fulfill({ status: 404, body: '' });
      });
      await page.goto(address, { waitUntil: 'load' });
      // What the page does to itself is its own doing; it has to be done with that.
      await page.waitForTimeout(100);
      await page.evaluate(`${code}; globalThis.pageCodeOf = globalThis; globalThis.hit = undefined;`);
      asked.length = 0;
      const found = await page.evaluate(async (id) => {
        const sanitise = pageCodeOf.pageCode.sanitiser(window);
        const before = document.documentElement.outerHTML;
        const context = { zone: 'Europe/London', now: () => new Date('2026-11-22T10:00:00Z') };
        const fetched: string[] = [];
        const tools: ThreadTools = {
          context,
          sanitise,
          reader: {
            get: async (path) => {
              fetched.push(path);
              throw new Error('The site answered with error 404.');
            },
          },
          readMail: async () => ({ message: { recipients: [], time: {}, text: '', attachments: [], missed: [] }, references: [] }),
          fetchAttachment: async (name, path) => {
            fetched.push(path);
            return { name, mediaType: 'text/plain', missed: 'It could not be fetched.' };
          },
        };
        const reader = pageCodeOf.pageCode.READERS[id];
        const told: string[] = [];
        if (reader && 'read' in reader) {
          const thread = await reader.read(document, tools);
          for (const message of thread?.messages ?? []) told.push(message.html ?? '', JSON.stringify(message));
        } else {
          for (const row of reader?.open(document, context)?.rows() ?? []) {
            const reading = row.read();
            if (reading) told.push(reading.message.html ?? '', JSON.stringify(reading));
          }
        }
        // Unfolding a mail changes the page, so only those who walk through rows leave it untouched to the letter.
        const same = (reader && 'read' in reader) || document.documentElement.outerHTML === before;
        // A page may name its parts so that `document.body` is one of them.
        const holder = document.documentElement.appendChild(document.createElement('div'));
        for (const text of told) if (!text.startsWith('{')) holder.innerHTML = text;
        await new Promise((resolve) => setTimeout(resolve, 60));
        const away = fetched.filter((path) => new URL(path, location.href).origin !== location.origin);
        return { read: told.length > 0, same, away, hit: pageCodeOf.hit };
      }, site);
      expect(found, `${number}: ${served.slice(0, 2_000)}`).toMatchObject({ same: true, away: [], hit: undefined });
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
      await page.close();
    }
  });
});
