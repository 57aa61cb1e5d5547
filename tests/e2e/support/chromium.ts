import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import type { BrowserOptions, BrowserUnderTest } from './browser-under-test';
import { endWorker, haltAt } from './halt';
import { answerFor } from './routes';
import { attachTo, type TargetSession } from './target-session';
import { type Popup, pathOf, type Target, type TestPage } from './test-page';
import { until } from './until';

/** What the functions that run inside the extension use of its API. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(filter: { url: string }): Promise<unknown[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: unknown): void } };
};

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The unbranded Chromium; branded Chrome takes no extension from its command line. `undefined` where there is none. */
export const findChromium = (): string | undefined => [process.env.CHROME_PATH, ...PLACES].find((path) => path && existsSync(path));

class ChromiumPage implements TestPage {
  constructor(
    readonly page: Page,
    readonly debug: CDPSession,
  ) {}

  private locate(target: Target): Locator {
    const { frames, selector } = pathOf(target);
    const root = frames.reduce<Pick<Page, 'frameLocator' | 'locator'>>((within, frame) => within.frameLocator(frame), this.page);
    return root.locator(selector).first();
  }

  async goto(url: string) {
    await this.page.goto(url);
  }
  url = async () => this.page.url();
  bringToFront = () => this.page.bringToFront();
  close = () => this.page.close();
  waitFor = (target: Target) => this.locate(target).waitFor();
  click = (target: Target) => this.locate(target).click();
  clickAt = (x: number, y: number) => this.page.mouse.click(x, y);
  type = (text: string) => this.page.keyboard.type(text);
  press = (key: string) => this.page.keyboard.press(key);
  chooseFiles = (target: Target, paths: readonly string[]) => this.locate(target).setInputFiles([...paths]);

  async compose(text: string, by?: 'Enter') {
    const letters = Array.from(text);
    for (let count = 1; count <= letters.length; count++) {
      const composed = letters.slice(0, count).join('');
      await this.debug.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
    }
    // 229: the key belongs to the input method (UI Events, 7.3.1).
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    if (by) await this.debug.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
    await this.debug.send('Input.insertText', { text });
    if (by) await this.debug.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  }

  async on<A, R>(target: Target, run: (element: Element, argument: A) => R, argument: A): Promise<Awaited<R>> {
    return (await this.locate(target).evaluate(asPageFunction(run), argument)) as Awaited<R>;
  }
  async evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> {
    return (await this.page.evaluate(asPageFunction(run), argument)) as Awaited<R>;
  }

  async inShadow<A, R>(host: string, run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | undefined> {
    // Let go of afterwards: what the debugger holds is never garbage.
    const objectGroup = 'in-shadow';
    try {
      const expression = `document.querySelector(${JSON.stringify(host)})`;
      const { result } = await this.debug.send('Runtime.evaluate', { expression, objectGroup });
      if (result.objectId === undefined) return undefined;
      const { node } = await this.debug.send('DOM.describeNode', { objectId: result.objectId, depth: 0, pierce: true });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return undefined;
      const { object } = await this.debug.send('DOM.resolveNode', { backendNodeId, objectGroup });
      if (object.objectId === undefined) return undefined;
      const call = await this.debug.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
        arguments: [{ value: argument }],
        returnByValue: true,
      });
      if (call.exceptionDetails) throw new Error(call.exceptionDetails.exception?.description ?? call.exceptionDetails.text);
      return call.result.value as R;
    } finally {
      await this.debug.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => undefined);
    }
  }

  async screenshot(path: string) {
    await this.page.screenshot({ path });
  }

  readonly countsByDocument = true;

  async mainThreadTime() {
    await this.debug.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { metrics } = await this.debug.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }
}

/** Playwright's types wrap what goes in and out; both are plain data here. */
const asPageFunction = <F>(run: F) => run as never;

const pageOf = (page: TestPage): Page => {
  if (page instanceof ChromiumPage) return page.page;
  throw new TypeError('This page belongs to another browser');
};

/** What a page holds, once the garbage is taken out: also what no element of it leads to any more. */
export interface Held {
  readonly documents: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

export async function heldBy(page: TestPage): Promise<Held> {
  if (!(page instanceof ChromiumPage)) throw new TypeError('This page belongs to another browser');
  for (let times = 0; times < 3; times++) await page.debug.send('HeapProfiler.collectGarbage');
  return page.debug.send('Memory.getDOMCounters');
}

class ChromiumPopup implements Popup {
  constructor(private readonly target: TargetSession) {}

  async on<R>(selector: string, run: (element: Element) => R): Promise<R | undefined> {
    const expression = `((element) => element ? (${run})(element) : undefined)(document.querySelector(${JSON.stringify(selector)}))`;
    const { result } = await this.target.send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value?: R } | undefined)?.value;
  }

  async click(selector: string) {
    // What is drawn late moves the rest.
    let before = '';
    const point = await until(`"${selector}" in the popup`, async () => {
      const at = await this.on(selector, (element) => {
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return width > 0 && { x: x + width / 2, y: y + height / 2 };
      });
      const still = JSON.stringify(at) === before;
      before = JSON.stringify(at);
      return still && at;
    });
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.target.send('Input.dispatchMouseEvent', { ...point, type, button: 'left', clickCount: 1 });
    }
  }

  async screenshot(path: string) {
    const { data } = await this.target.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(path, Buffer.from(String(data), 'base64'));
  }
}

/** What Chromium would ask of its maker on its own: none of it is ours, and a test that counts requests should see only ours. */
const PREFERENCES = {
  // Else an extension that was unpacked is not started again when it reloads itself.
  extensions: { ui: { developer_mode: true } },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  net: { network_prediction_options: 2 },
  signin: { allowed: false },
};
const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
];

const writePreferences = (profile: string): void => {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(PREFERENCES));
};

export async function launchChromium(options: BrowserOptions): Promise<BrowserUnderTest> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: install it, or name its path in CHROME_PATH.');
  writePreferences(options.profile);
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: true,
    // Milliseconds, after which it is ended; without it, as long as a hook may take.
    timeout: 45_000,
    chromiumSandbox: false,
    acceptDownloads: true,
    colorScheme: options.colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--proxy-server=http://127.0.0.1:${options.wire.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      `--lang=${options.language}`,
      '--disable-gpu',
      '--no-first-run',
      ...QUIET_FLAGS,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium did not start');
  const debug = await browser.newBrowserCDPSession();
  await route(context, options);
  const worker = async () => context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://'));
  const id = new URL((await until('the extension’s service worker', worker)).url()).host;
  const extensionUrl = (path: string): string => `chrome-extension://${id}${path}`;
  const wrap = async (page: Page): Promise<ChromiumPage> => new ChromiumPage(page, await context.newCDPSession(page));
  const open = async (url: string): Promise<ChromiumPage> => {
    const page = await wrap(await context.newPage());
    await page.goto(url);
    return page;
  };
  const targets = async (type: string) => (await debug.send('Target.getTargets', { filter: [{ type, exclude: false }] })).targetInfos;

  const workerTargets = async () => (await targets('service_worker')).filter(({ url }) => url.startsWith(extensionUrl('/')));

  const awakeTarget = async (): Promise<string> => {
    const [already] = await workerTargets();
    if (already) return already.targetId;
    const page = await open(extensionUrl('/welcome.html'));
    await page.evaluate(() => void chrome.runtime.sendMessage({ name: 'wake-up' }).catch(() => undefined), null);
    const { targetId } = await until('the worker to wake', async () => (await workerTargets())[0]);
    await page.close();
    return targetId;
  };

  /** Speaks to the worker. One that sleeps is woken by a message first, for it would never answer. */
  const inWorker = async <A, R>(run: (argument: A) => R, argument: A): Promise<void> => {
    await awakeTarget();
    const awake = await until('the service worker', worker);
    await awake.evaluate(asPageFunction(run), argument);
  };

  /** The worker is told what a user did with the menu or the keys while the page was in front. */
  const tellWorker = async (page: TestPage, did: { readonly command: string } | { readonly menu: object }): Promise<void> => {
    await page.bringToFront();
    const url = (await page.url()).replace(/#.*/, '');
    await inWorker(
      async ({ url, did }) => {
        const tab = (await chrome.tabs.query({ url })).at(-1);
        if (!tab) throw new Error('The page is not in a tab');
        if ('command' in did) chrome.commands.onCommand.dispatch(did.command, tab);
        else chrome.contextMenus.onClicked.dispatch(did.menu, tab);
      },
      { url, did },
    );
  };

  return {
    newPage: async () => wrap(await context.newPage()),
    openExtensionPage: (path) => open(extensionUrl(path)),
    async openPopup(page) {
      await page.bringToFront();
      const before = new Set((await targets('page')).map(({ targetId }) => targetId));
      const url = await page.url();
      const tab = (await targets('tab')).find((target) => target.url === url);
      if (!tab) throw new Error(`No tab shows ${url}`);
      await debug.send('Extensions.triggerAction', { id, targetId: tab.targetId });
      const popup = await until('the popup', async () =>
        (await targets('page')).find((target) => !before.has(target.targetId) && target.url.startsWith(extensionUrl('/popup'))),
      );
      const target = await attachTo(debug, popup.targetId);
      // Playwright does not know the popup, so it gives it no scheme.
      await target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: options.colorScheme }] });
      return new ChromiumPopup(target);
    },
    runShortcut: (page, command) => tellWorker(page, { command }),
    async chooseMenu(page, menuItemId) {
      const selected = await page.evaluate(() => String(getSelection()), null);
      const selectionText = selected.replace(/\s+/g, ' ');
      await tellWorker(page, { menu: { menuItemId, pageUrl: await page.url(), ...(selected && { selectionText }) } });
    },
    async killWorker() {
      for (const { targetId } of await workerTargets()) await endWorker(debug, targetId);
    },
    workerAlive: async () => (await workerTargets()).length > 0,
    shiftWorkerClock: (ms) =>
      inWorker((shift) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + shift;
      }, ms),
    async haltWorkerAt(place) {
      return haltAt(debug, await awakeTarget(), join(options.extension, 'background.js'), place);
    },
    async download(page, act, folder) {
      const [download] = await Promise.all([pageOf(page).waitForEvent('download'), act()]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    close: () => context.close(),
    async kill() {
      const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
      await gone;
    },
  };
}

async function route(context: BrowserContext, { routes, wire }: BrowserOptions): Promise<void> {
  if (Object.keys(routes).length === 0) return;
  await context.route(
    (url) => url.origin in routes,
    async (handler) => {
      const request = handler.request();
      wire.seen.push({ method: request.method(), url: request.url(), outcome: 'routed' });
      const answer = answerFor(routes, request.url());
      if (answer) await handler.fulfill({ ...answer, headers: { ...answer.headers } });
      else await handler.abort();
    },
  );
}
