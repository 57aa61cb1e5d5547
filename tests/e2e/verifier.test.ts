import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVerifyPage } from '../../verifier/inline-plugin';
import { wholeArchive } from '../fixtures/packs/sample-archive';
import { sampleDigest, samplePack } from '../fixtures/packs/sample-conversation';
import { sampleSource } from '../fixtures/packs/sample-source';
import { planPack } from '../fixtures/packs/version-2/plan-pack';
import { writePack } from '../fixtures/packs/version-2/write-pack';
import { type MadePack, makePack, zipOf } from '../unit/pack/packed-selection';
import { findChromium } from './support/chromium';
import { findFirefox } from './support/firefox';

/** What the two browsers do differently; the page is always opened from a file. */
interface Opened {
  /** Into the field for what was noted. */
  type(words: string): Promise<void>;
  choose(part: 'zip' | 'folder', path: string): Promise<void>;
  read(): Promise<{ ok: string | undefined; text: string; faults: string[]; code: string | null }>;
  /** Addresses the page asked for, besides its own. */
  requests(): string[];
  close(): Promise<void>;
}

const browsers: Record<string, { found: string | undefined; open(url: string): Promise<Opened> }> = {
  chromium: {
    found: findChromium(),
    async open(url) {
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      return {
        type: (words) => page.fill('input[data-part=code]', words),
        choose: (part, path) => page.setInputFiles(`input[data-part=${part}]`, path),
        async read() {
          await page.waitForSelector('[data-part=result]:not([hidden])');
          return page.evaluate(readResult);
        },
        requests: () => asked.filter((address) => address !== url),
        close: () => browser.close(),
      };
    },
  },
  firefox: {
    found: findFirefox(),
    async open(url) {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findFirefox() ?? '',
        headless: true,
      });
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      return {
        async type(words) {
          await page.focus('input[data-part=code]');
          await page.$eval('input[data-part=code]', (input) => input.select());
          await (words === '' ? page.keyboard.press('Backspace') : page.keyboard.type(words));
        },
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
/** Of a selection. */
let selection: MadePack;

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
  await writeFile(join(folder, 'cut.zip'), bytes.subarray(0, bytes.length >> 1));
  await writeFile(join(folder, 'README.md'), '# Read me');
  const plan = await planPack(input, sampleDigest);
  for await (const { path, bytes: content } of plan.files()) {
    const file = join(folder, plan.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  selection = await makePack(await sampleSource(await wholeArchive()), undefined, { verifyPage: input.verifyPage });
  await writeFile(join(folder, 'selection.zip'), await zipOf(selection));
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
      opened = await open(page);
    });
    afterAll(() => opened?.close());

    it('passes an untouched ZIP and shows its code', async () => {
      await opened.choose('zip', join(folder, 'pack.zip'));
      const result = await opened.read();
      expect(result).toMatchObject({ ok: 'true', faults: [], code: packed.packCode });
      expect(result.text).toContain('5 messages, 2 captures, 3 log entries');
    });

    it('names what differs in a changed ZIP', async () => {
      await opened.choose('zip', join(folder, 'changed.zip'));
      await expect.poll(async () => (await opened.read()).ok, { timeout: 10_000 }).toBe('false');
      const { faults } = await opened.read();
      expect(faults.join('\n')).toMatch(/data\/\S+ was changed\./);
    });

    it('says in one sentence that another file was chosen, or that the ZIP was cut off', async () => {
      for (const [file, sentence] of [
        ['README.md', /^This could not be checked\s+This is not an Evenkeel pack\. .*verify\.html\)\.$/],
        ['cut.zip', /^This could not be checked\s+This ZIP is not complete: its end is missing\. .* ask for it again\.$/],
      ] as const) {
        await opened.choose('zip', join(folder, file));
        await expect.poll(async () => (await opened.read()).text.trim(), { timeout: 10_000 }).toMatch(sentence);
        expect(await opened.read()).toMatchObject({ ok: 'false', code: null });
      }
    });

    it('finds the unpacked folder in the one above it, and says what lies beside it', async () => {
      const above = join(folder, 'above');
      await cp(join(folder, packed.folder), join(above, packed.folder), { recursive: true });
      await writeFile(join(above, 'extra.txt'), 'x');
      await opened.choose('folder', above);
      await expect
        .poll(async () => (await opened.read()).text, { timeout: 10_000 })
        .toContain('Beside the pack, not part of it: extra.txt.');
      expect((await opened.read()).ok).toBe('true');
      await opened.choose('zip', join(folder, 'README.md'));
      await expect.poll(async () => (await opened.read()).ok, { timeout: 10_000 }).toBe('false');
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

    it('passes a pack of a selection, and tells whether it is the one whose code or seal was noted', async () => {
      await opened.choose('zip', join(folder, 'selection.zip'));
      await expect.poll(async () => (await opened.read()).code, { timeout: 20_000 }).toBe(selection.packCode);
      const { ok, text } = await opened.read();
      expect(ok, text).toBe('true');
      expect(text).toContain('if this is the pack code its maker gave you');
      expect(text).toContain('64 items, 60 messages, 13 log entries');
      expect(text).toContain('Each item was compared with the record of the log that it came from.');
      expect(text).toContain(selection.seal);
      for (const noted of [selection.packCode.toUpperCase(), selection.seal]) {
        await opened.type(noted);
        await expect.poll(async () => (await opened.read()).text, { timeout: 5_000 }).toContain('The code that you typed fits');
        expect((await opened.read()).ok).toBe('true');
      }
      await opened.type(packed.packCode);
      await expect.poll(async () => (await opened.read()).text, { timeout: 5_000 }).toContain('The code does not fit');
      expect((await opened.read()).ok).toBe('false');
      await opened.type('');
      await expect.poll(async () => (await opened.read()).ok, { timeout: 5_000 }).toBe('true');
    });

    it('asks the network for nothing', () => {
      expect(opened.requests()).toEqual([]);
    });
  });
});

describe.skipIf(!findChromium() && process.env.CI !== 'true')('the page that checks a pack, in chromium alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
  });
  afterAll(() => browser?.close());

  it.each([
    ['ZIP', 'Nothing differs'],
    ['folder', 'A folder cannot be dropped here'],
  ])('answers a dropped %s', async (dropped, answer) => {
    const tab = await browser.newPage();
    await tab.goto(page);
    const devtools = await tab.context().newCDPSession(tab);
    const data = { items: [], files: [join(folder, dropped === 'folder' ? packed.folder : 'pack.zip')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    await tab.waitForSelector('[data-part=result]:not([hidden])');
    expect(await tab.textContent('[data-part=result]')).toContain(answer);
    await tab.close();
  });

  it('can be used by keyboard, and leads to the result', async () => {
    const tab = await browser.newPage();
    await tab.goto(page);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => (document.activeElement as HTMLElement).dataset.part)).toBe('zip');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => (document.activeElement as HTMLElement).dataset.part)).toBe('folder');
    await tab.setInputFiles('input[data-part=zip]', join(folder, 'pack.zip'));
    await tab.waitForSelector('[data-part=result][data-ok=true]');
    expect(await tab.evaluate(() => (document.activeElement as HTMLElement).dataset.part)).toBe('result');
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('has no barrier that axe finds (%s)', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(page);
    for (const [zip, ok] of [
      ['pack.zip', 'true'],
      ['changed.zip', 'false'],
    ] as const) {
      await tab.setInputFiles('input[data-part=zip]', join(folder, zip));
      await tab.waitForSelector(`[data-part=result][data-ok=${ok}]`);
      const { violations } = await new AxeBuilder({ page: tab }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  it('says so where the browser has no crypto.subtle', async () => {
    const tab = await browser.newPage();
    await tab.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
    await tab.goto(page);
    expect(await tab.textContent('[data-part=result]')).toContain('lacks crypto.subtle');
    expect(await tab.isDisabled('input[data-part=zip]')).toBe(true);
    await tab.close();
  });
});
