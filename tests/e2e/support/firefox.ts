import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import type { BrowserOptions, BrowserUnderTest, Command } from './browser-under-test';
import { answerFor } from './routes';
import { type Popup, pathOf, type Target, type TestPage } from './test-page';
import { until } from './until';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** `undefined` where there is none. */
export const findFirefox = (): string | undefined => [process.env.FIREFOX_PATH, ...PLACES].find((path) => path && existsSync(path));

const ADDON = 'evenkeel@evenkeel.example';
/** Firefox gives each installation a random origin; the tests fix it, so that they know where the desk is. */
const ORIGIN_ID = '11111111-2222-4333-8444-555555555555';
const extensionUrl = (path: string): string => `moz-extension://${ORIGIN_ID}${path}`;

/** What Firefox would do on its own: none of it is ours, and a test that counts requests should see only ours. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

/** What a page of the extension has. */
interface Extended {
  readonly browser: { readonly runtime: { getBackgroundPage(): Promise<{ readonly Date: DateConstructor }> } };
}

/** The part of WebDriver BiDi that puppeteer does not wrap. */
interface Protocol {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
type Evaluated =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

const valueIn = (answer: { result: unknown }): RemoteValue => {
  const evaluated = answer.result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return evaluated.result;
};

/** Runs in the page, as `guardPress` does: no function in it has a name, since what runs TypeScript outside the tests would wrap it. */
const standsStill = async (element: Element): Promise<boolean> => {
  const before = JSON.stringify(element.getBoundingClientRect());
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    // A tab behind others draws no frames.
    setTimeout(resolve, 100);
  });
  return JSON.stringify(element.getBoundingClientRect()) === before;
};

/**
 * Until `end`, a press that is not on this element reaches nobody: the element moved between where it was seen and the press. One that
 * moved under the press is missed too: the click then goes to what holds both places.
 */
const guardPress = (element: Element) => {
  const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const guard = {
    isMissed: false,
    isPressed: false,
    handleEvent(event: Event) {
      const isOnIt = event.composedPath().includes(element);
      if (this.isPressed) {
        if (event.type !== 'click') return;
        this.isMissed = !isOnIt && element.isConnected;
        this.end();
      } else if (isOnIt) this.isPressed = true;
      else {
        this.isMissed = true;
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    end() {
      for (const kind of kinds) window.removeEventListener(kind, this, true);
      return this.isMissed;
    },
  };
  for (const kind of kinds) window.addEventListener(kind, guard, true);
  return guard;
};

class FirefoxPage implements TestPage {
  constructor(
    readonly page: Page,
    private readonly protocol: Protocol,
    private readonly inBrowser: (body: string) => Promise<unknown>,
  ) {}

  private async find(target: Target, visible = false): Promise<ElementHandle<Element>> {
    const { frames, selector } = pathOf(target);
    let within: Pick<Page, 'waitForSelector'> = this.page;
    for (const frame of frames) {
      const element = await within.waitForSelector(frame);
      const content = await element?.contentFrame();
      if (!content) throw new Error(`"${frame}" holds no document`);
      within = content;
    }
    const element = await within.waitForSelector(selector, { visible });
    if (!element) throw new Error(`"${selector}" is not there`);
    return element;
  }

  async goto(url: string) {
    // Puppeteer waits in vain for an extension's page, which Firefox says has loaded.
    if (url.startsWith('moz-extension:')) {
      await this.protocol.send('browsingContext.navigate', { context: contextOf(this.page), url, wait: 'complete' });
    } else await this.page.goto(url, { waitUntil: 'load' });
  }
  url = async () => this.page.url();
  bringToFront = () => this.page.bringToFront();
  close = () => this.page.close();
  async waitFor(target: Target) {
    await this.find(target, true);
  }
  async click(target: Target) {
    // What has just been drawn or unfolded may not have its place yet: a click would miss it, and nobody would know.
    await until(`"${target}" to be clickable`, async () => {
      try {
        const element = await this.find(target, true);
        if (!(await element.evaluate(standsStill))) return false;
        const guard = await element.evaluateHandle(guardPress);
        await element.click().catch(async (error) => {
          await guard.evaluate((pressed) => pressed.end());
          throw error;
        });
        // What was pressed may have led to another page: then it was hit.
        return !(await guard.evaluate((pressed) => pressed.end()).catch(() => false));
      } catch (error) {
        if (error instanceof Error && /not clickable/.test(error.message)) return false;
        throw error;
      }
    });
  }
  clickAt = (x: number, y: number) => this.page.mouse.click(x, y);
  type = (text: string) => this.page.keyboard.type(text);
  async chooseFiles(target: Target, paths: readonly string[]) {
    await ((await this.find(target)) as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }
  async press(key: string) {
    const chord = key.split('+') as KeyInput[];
    const last = chord.pop() ?? 'Enter';
    for (const modifier of chord) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(last);
    for (const modifier of chord.reverse()) await this.page.keyboard.up(modifier);
  }

  async compose(text: string, by?: 'Enter') {
    await this.inBrowser(composing(text, by));
  }

  async on<A, R>(target: Target, run: (element: Element, argument: A) => R, argument: A): Promise<Awaited<R>> {
    return (await (await this.find(target)).evaluate(run as never, argument as never)) as Awaited<R>;
  }
  async evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> {
    return (await this.page.evaluate(run as never, argument as never)) as Awaited<R>;
  }

  async inShadow<A, R>(host: string, run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | undefined> {
    const target = { context: contextOf(this.page) };
    const element = valueIn(
      await this.protocol.send('script.callFunction', {
        target,
        functionDeclaration: '(host) => document.querySelector(host)',
        arguments: [{ type: 'string', value: host }],
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      }),
    );
    const root = (element.value as { shadowRoot?: RemoteValue } | undefined)?.shadowRoot?.sharedId;
    if (root === undefined) return undefined;
    const answer = valueIn(
      await this.protocol.send('script.callFunction', {
        target,
        functionDeclaration: `(root, argument) => JSON.stringify({ value: (${run})(root, JSON.parse(argument).value) })`,
        arguments: [{ sharedId: root }, { type: 'string', value: JSON.stringify({ value: argument }) }],
        awaitPromise: false,
        userActivation: true,
      }),
    );
    return (JSON.parse(String(answer.value)) as { value: R }).value;
  }

  async screenshot(path: string) {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  readonly countsByDocument = false;

  mainThreadTime = async () =>
    Number(
      await this.inBrowser(`
        const pid = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
        const { children } = await ChromeUtils.requestProcInfo();
        const main = children.find((child) => child.pid === pid).threads.find(({ tid }) => tid === pid);
        return main.cpuTime / 1e6;`),
    );
}

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

const pageOf = (page: TestPage): Page => {
  if (page instanceof FirefoxPage) return page.page;
  throw new TypeError('This page belongs to another browser');
};

/** The protocol has no input method; the browser's own window has the one that Firefox tests itself with. */
const composing = (text: string, by?: string): string => `
  const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!method.beginInputTransactionForTests(window)) throw new Error('Firefox takes no input method now');
  const letters = Array.from(${JSON.stringify(text)});
  for (let count = 1; count <= letters.length; count++) {
    const composed = letters.slice(0, count).join('');
    method.setPendingCompositionString(composed);
    method.appendClauseToPendingComposition(composed.length, method.ATTR_RAW_CLAUSE);
    method.setCaretInPendingComposition(composed.length);
    method.flushPendingComposition();
  }
  const key = ${by === 'Enter'} && new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: KeyboardEvent.DOM_VK_RETURN });
  if (key) method.commitComposition(key);
  else method.commitComposition();
  if (key) method.keyup(key);`;

/** Two items of one extension lie in a menu of their own, which is there before it is opened. */
const choose = (item: Command): string => `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = menu.state === 'open' && menu.querySelector('[id="evenkeel_evenkeel_example-menuitem-_${item}"]');
  if (!item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;`;

/** The suggested keys, all with Alt and Shift. */
const KEYS: Readonly<Record<Command, string>> = { 'keep-conversation': 'K', 'answer-message': 'H' };

/** As a language pack does that is installed and chosen. */
const speak = (language: string): string => `
  Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, ${JSON.stringify(language)}])];
  Services.locale.requestedLocales = [${JSON.stringify(language)}];`;

/** The name under which the popup is made known to the protocol, see `openPopup`. */
const POPUP = 'evenkeel-popup';

/**
 * The protocol knows tabs only; it is told that this name means the popup's document. Firefox loads a popup out of sight and
 * then moves it into its panel, so it is looked for anew each time.
 */
const NAME_THE_POPUP = `
  const popup = () => {
    const browser = document.querySelector('panel[panelopen] .webextension-popup-browser, panelmultiview .webextension-popup-browser');
    if (browser?.currentURI?.spec !== extension.baseURL + 'popup.html') return undefined;
    browser.permanentKey ??= {};
    return browser.browsingContext;
  };
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const contextOf = Object.getPrototypeOf(NavigableManager).getBrowsingContextById;
  NavigableManager.getBrowsingContextById = (id) => id === '${POPUP}' ? popup() ?? null : contextOf.call(NavigableManager, id);
  return popup() !== undefined;`;

class FirefoxPopup implements Popup {
  constructor(private readonly protocol: Protocol) {}

  async on<R>(selector: string, run: (element: Element) => R): Promise<R | undefined> {
    const found = `document.querySelector(${JSON.stringify(selector)})`;
    const expression = `((element) => JSON.stringify({ value: element ? (${run})(element) : undefined }))(${found})`;
    const answer = await this.protocol
      .send('script.evaluate', { target: { context: POPUP }, expression, awaitPromise: false })
      .catch(() => undefined);
    return answer && (JSON.parse(String(valueIn(answer).value)) as { value?: R }).value;
  }

  async click(selector: string) {
    // The popup may move into its panel between the look and the move, and has no size meanwhile; and what is drawn late moves the rest.
    let before = '';
    await until(`"${selector}" in the popup`, async () => {
      const point = await this.on(selector, (element) => {
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const point = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        return width > 0 && point.x < window.innerWidth && point.y < window.innerHeight && point;
      });
      const still = JSON.stringify(point) === before;
      before = JSON.stringify(point);
      if (!point || !still) return undefined;
      await this.mouse({ type: 'pointerMove', ...point });
      return true;
    });
    await this.mouse({ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
  }

  private async mouse(...actions: object[]) {
    await this.protocol.send('input.performActions', { context: POPUP, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async screenshot(path: string) {
    const { result } = await this.protocol.send('browsingContext.captureScreenshot', { context: POPUP });
    await writeFile(path, Buffer.from((result as { data: string }).data, 'base64'));
  }
}

export async function launchFirefox(options: BrowserOptions): Promise<BrowserUnderTest> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found: install it, or name its path in FIREFOX_PATH.');
  const downloads = join(options.profile, 'evenkeel-downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: options.profile,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: ORIGIN_ID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // It is installed for one run only, and what it stored would go with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // A page that asks whether to leave would hold every test that leaves it.
      'dom.disable_beforeunload': true,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.wire.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.wire.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': 1,
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    },
  });
  const protocol = (browser as Browser & { connection: Protocol }).connection;
  const window = await until('the browser window', async () => {
    const { result } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    return (result as { contexts: { context: string }[] }).contexts[0]?.context;
  });
  await protocol.send('script.evaluate', { target: { context: window }, expression: speak(options.language), awaitPromise: false });
  await browser.installExtension(options.extension);

  /** Runs in the browser's own window, where `extension` is the installed one. */
  const inBrowser = async (body: string): Promise<unknown> => {
    const expression = `(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}); ${body} })()`;
    const params = { target: { context: window }, expression, awaitPromise: true, userActivation: true };
    return valueIn(await protocol.send('script.evaluate', params)).value;
  };

  const newPage = async (): Promise<FirefoxPage> => {
    const page = await browser.newPage();
    if (Object.keys(options.routes).length > 0) await route(page, options);
    return new FirefoxPage(page, protocol, inBrowser);
  };

  /** Stays open: the clock that it gives the background script goes with it. */
  let clockmaker: FirefoxPage | undefined;

  return {
    newPage,
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(extensionUrl(path));
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      // The button would only close a popup that is still open.
      await inBrowser("document.querySelector('panel[panelopen] .webextension-popup-browser')?.closest('panel').hidePopup();");
      await until('the last popup to close', async () => (await inBrowser(NAME_THE_POPUP)) === false);
      await inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
      await until('the popup', async () => (await inBrowser(NAME_THE_POPUP)) === true);
      return new FirefoxPopup(protocol);
    },
    async runShortcut(page, command) {
      await page.bringToFront();
      const found = await inBrowser(`
        const key = document.querySelector('keyset[id^="ext-keyset"] key[key="${KEYS[command]}"]');
        key?.doCommand();
        return key !== null;`);
      if (found !== true) throw new Error('Firefox has no shortcut of this extension');
    },
    async chooseMenu(page, command) {
      await page.bringToFront();
      await pageOf(page).mouse.click(5, 5, { button: 'right' });
      await until('the menu with the extension’s item', async () => (await inBrowser(choose(command))) === true);
    },
    async killWorker() {
      await inBrowser('await extension.terminateBackground();');
    },
    workerAlive: async () => (await inBrowser("return extension.backgroundState === 'running';")) === true,
    async shiftWorkerClock(ms) {
      if (!clockmaker) {
        clockmaker = await newPage();
        await clockmaker.goto(extensionUrl('/welcome.html'));
      }
      await clockmaker.evaluate(async (shift) => {
        const worker = await (globalThis as unknown as Extended).browser.runtime.getBackgroundPage();
        const now = worker.Date.now.bind(worker.Date);
        worker.Date.now = () => now() + shift;
      }, ms);
    },
    haltWorkerAt: () => Promise.reject(new Error('Firefox has no debugger that a test could use on the background script')),
    async download(_page, act, folder) {
      await act();
      const name = await until('the download', async () => {
        const names = await readdir(downloads);
        return names.some((one) => one.endsWith('.part')) ? undefined : names[0];
      });
      const path = join(folder, name);
      await copyFile(join(downloads, name), path);
      await rm(join(downloads, name));
      return path;
    },
    close: () => browser.close(),
    async kill() {
      const running = browser.process();
      if (!running?.pid) throw new Error('This Firefox was not started here');
      const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      process.kill(running.pid, 'SIGKILL');
      await gone;
      // Puppeteer puts the profile's own preferences back, and a next start in between would find none.
      await until('the preferences to be back', async () => !(await readdir(options.profile)).some((name) => name.endsWith('.puppeteer')));
    },
  };
}

async function route(page: Page, { routes, wire }: BrowserOptions): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const answer = answerFor(routes, request.url());
    if (!answer) {
      request.continue().catch(() => undefined);
      return;
    }
    wire.seen.push({ method: request.method(), url: request.url(), outcome: 'routed' });
    request.respond({ ...answer, headers: { ...answer.headers } }).catch(() => undefined);
  });
}
