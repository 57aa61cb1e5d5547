import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPack } from '../../lib/core/pack/pack';
import { writePack } from '../../lib/core/pack/write-pack';
import { buildVerifyPage } from '../../verifier/inline-plugin';
import { sampleDigest, samplePack } from '../fixtures/packs/sample-conversation';
import { findChromium } from './support/chromium';
import { findFirefox } from './support/firefox';

/** What the two browsers do differently; the page is always opened from a file. */
interface Opened {
  choose(part: 'zip' | 'folder', path: string): Promise<void>;
  read(): Promise<{ ok: string | undefined; text: string; faults: string[]; code: string | null }>;
  /** Addresses the page asked for, besides its own. */
  requests(): string[];
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

const browsers: Record<string, { found: string | undefined; open(url: string, dark: boolean): Promise<Opened> }> = {
  chromium: {
    found: findChromium(),
    async open(url, dark) {
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
      const page = await browser.newPage({ colorScheme: dark ? 'dark' : 'light', viewport: { width: dark ? 360 : 900, height: 900 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      return {
        choose: (part, path) => page.setInputFiles(`input[data-part=${part}]`, path),
        async read() {
          await page.waitForSelector('[data-part=result]:not([hidden])');
          return page.evaluate(readResult);
        },
        requests: () => asked.filter((address) => address !== url),
        screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
        close: () => browser.close(),
      };
    },
  },
  firefox: {
    found: findFirefox(),
    async open(url, dark) {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findFirefox() ?? '',
        headless: true,
        extraPrefsFirefox: { 'ui.systemUsesDarkTheme': dark ? 1 : 0, 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
      });
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewport({ width: dark ? 360 : 900, height: 900 });
      await page.goto(url);
      return {
        async choose(part, path) {
          const input = (await page.$(`input[data-part=${part}]`)) as ElementHandle<HTMLInputElement>;
          // Firefox's remote protocol can choose files but no folder, so the folder's files are put in as the browser would.
          if (part === 'folder') await page.evaluate(putFolder, input, await filesBelow(path));
          else await input.uploadFile(path);
        },
        async read() {
          await page.waitForSelector('[data-part=result]:not([hidden])');
          return page.evaluate(readResult);
        },
        // Firefox lists its own built-in fonts, which are data: addresses.
        requests: () => asked.filter((address) => address !== url && !address.startsWith('data:')),
        screenshot: async (path) => {
          // Straight after a change Firefox still shows the frame before it.
          await new Promise((resolve) => setTimeout(resolve, 500));
          await page.screenshot({ path: path as `${string}.png`, fullPage: true });
        },
        close: () => browser.close(),
      };
    },
  },
};

/** Runs in the page. */
function readResult() {
  const result = document.querySelector<HTMLElement>('[data-part=result]');
  return {
    ok: result?.dataset.ok,
    text: result?.innerText ?? '',
    faults: [...document.querySelectorAll('li[data-fault]')].map((fault) => fault.textContent ?? ''),
    code: document.querySelector('[data-part=pack-code]')?.textContent ?? null,
  };
}

/** Runs in the page. */
function putFolder(input: HTMLInputElement, files: { path: string; base64: string }[]) {
  const transfer = new DataTransfer();
  for (const { path, base64 } of files) {
    const file = new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], path.split('/').at(-1) ?? '');
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    transfer.items.add(file);
  }
  Object.defineProperty(input, 'files', { value: transfer.files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function filesBelow(top: string): Promise<{ path: string; base64: string }[]> {
  const files = (await readdir(top, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  return Promise.all(
    files.map(async (each) => {
      const full = join(each.parentPath, each.name);
      return { path: join(basename(top), relative(top, full)), base64: await readFile(full, 'base64') };
    }),
  );
}

let folder: string;
let page: string;
let packed: { packCode: string; folder: string };
const pictures = process.env.EVENKEEL_PICTURES;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-verifier-'));
  const input = await samplePack({}, await buildVerifyPage());
  const { zip, done } = await writePack(input, sampleDigest);
  const bytes = Buffer.from(await new Response(zip as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  await writeFile(join(folder, 'pack.zip'), bytes);
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('collect at');
  changed[at] = (changed[at] ?? 0) ^ 1;
  await writeFile(join(folder, 'changed.zip'), changed);
  const plan = await planPack(input, sampleDigest);
  for await (const { path, bytes: content } of plan.files()) {
    const file = join(folder, plan.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  packed = { packCode: (await done).packCode, folder: plan.folder };
  // The page as it lies in the unpacked pack.
  page = pathToFileURL(join(folder, plan.folder, 'verify.html')).href;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(Object.entries(browsers))('the page that checks a pack, from a file in %s', (name, { found, open }) => {
  const required = process.env.CI === 'true';

  describe.skipIf(!found && !required)(found ? '' : `(no ${name} here)`, () => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await open(page, false);
    });
    afterAll(() => opened?.close());

    it('passes an untouched ZIP and shows its code', async () => {
      await opened.choose('zip', join(folder, 'pack.zip'));
      const result = await opened.read();
      expect(result).toMatchObject({ ok: 'true', faults: [], code: packed.packCode });
      expect(result.text).toContain('5 messages, 2 captures, 3 log entries');
      if (pictures) await opened.screenshot(join(pictures, `${name}-light-ok.png`));
    });

    it('names what differs in a changed ZIP', async () => {
      await opened.choose('zip', join(folder, 'changed.zip'));
      await expect.poll(async () => (await opened.read()).ok, { timeout: 10_000 }).toBe('false');
      const { faults } = await opened.read();
      expect(faults.join('\n')).toMatch(/data\/\S+ was changed\./);
      if (pictures) await opened.screenshot(join(pictures, `${name}-light-changed.png`));
    });

    it('passes the unpacked folder, and names a file that is missing from it', async () => {
      await opened.choose('folder', join(folder, packed.folder));
      await expect.poll(async () => (await opened.read()).ok, { timeout: 10_000 }).toBe('true');
      const moved = join(folder, packed.folder, 'data/messages.csv');
      const content = await readFile(moved);
      await rm(moved);
      await opened.choose('folder', join(folder, packed.folder));
      await expect.poll(async () => (await opened.read()).faults, { timeout: 10_000 }).toContain('data/messages.csv is missing.');
      await writeFile(moved, content);
    });

    it('asks the network for nothing', () => {
      expect(opened.requests()).toEqual([]);
    });

    it.runIf(pictures)('is photographed narrow and dark', async () => {
      const dark = await open(page, true);
      try {
        await dark.choose('zip', join(folder, 'changed.zip'));
        await dark.read();
        await dark.screenshot(join(pictures ?? '', `${name}-dark-changed.png`));
      } finally {
        await dark.close();
      }
    });
  });
});
