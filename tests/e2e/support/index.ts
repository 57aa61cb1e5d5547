import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CaptureRecord, CaptureRequest, Receipt } from '../../../lib/core/evidence/capture';
import { helpMeAnswer } from './answer';
import { launchChromium } from './chromium';
import { type Card, type Hint, hints, takeEdit, takeRewrite } from './coach';
import { exportPack, openDesk, readArchive, type ShownMessage } from './desk';
import { launchFirefox } from './firefox';
import type { Halt } from './halt';
import { filedReceipt, keep } from './keep';
import { hasJudge, listenIn, type Overheard, overheard } from './overheard';
import { filedRecord, filedRecords } from './records';
import type { Routes } from './routes';
import type { Popup, TestPage } from './test-page';
import { isUnused, welcomed } from './welcome';
import { openWire, type SeenRequest } from './wire';
import { within } from './within';

export interface LaunchOptions {
  readonly browser: 'chromium' | 'firefox';
  /** A folder that outlives the driver. Without it the profile is fresh and is removed at the end. */
  readonly profile?: string;
  readonly routes?: Routes;
  readonly colorScheme?: 'light' | 'dark';
  /** Language of the browser's own surfaces, for instance `cy`; else English. */
  readonly language?: string;
  /** Another unpacked extension than the project's build for tests. */
  readonly extension?: string;
}

/** A browser with the extension in it. Everything is done as a user would do it; nothing in the product knows of tests. */
export interface Driver {
  open(url: string): Promise<TestPage>;
  /** What the coach points at, once it is so many clauses (1). */
  hints(page: TestPage, least?: number): Promise<Hint[]>;
  /** Takes the edit on the card. Gives the card as it stood before. */
  takeEdit(page: TestPage): Promise<Card>;
  /** Takes the whole message made calmer. Gives the card with the offer. */
  takeRewrite(page: TestPage): Promise<Card>;
  /** Keeps the conversation on the page, by the toolbar's popup unless told otherwise, and gives the receipt that was filed; waits up to `seconds` (60). */
  capture(page: TestPage, by?: CaptureRequest['asked'], seconds?: number): Promise<Receipt>;
  /** Asks for help with the message on the page, and gives the panel as it then stands. */
  helpMeAnswer(page: TestPage, by?: CaptureRequest['asked']): Promise<Card>;
  /** What the archive holds, read from the desk. */
  messages(): Promise<ShownMessage[]>;
  /** The whole record that is filed for a request: messages with times and marks, screens, coverage. */
  record(id: string): Promise<CaptureRecord>;
  /** Every capture that is filed, in the order of the chain. */
  records(): Promise<readonly CaptureRecord[]>;
  /** Exports a conversation (the first kept where none is named) and gives the path of the pack in `folder`. */
  exportPack(folder: string, conversation?: string): Promise<string>;
  killWorker(): Promise<void>;
  workerAlive(): Promise<boolean>;
  /** Sets the background script's clock ahead of this machine's, or behind it, until that script ends. */
  shiftWorkerClock(ms: number): Promise<void>;
  /** Stops the background script, when it gets there, before the one place in its built code that matches. Chromium only. */
  haltWorkerAt(place: RegExp): Promise<Halt>;
  openPopup(page: TestPage): Promise<Popup>;
  openDesk(): Promise<TestPage>;
  /** A page of the extension, for instance `/welcome.html`, once it is drawn. */
  openExtensionPage(path: string): Promise<TestPage>;
  /** Every request so far that left the browser or was answered by a route, from any page, frame or worker. */
  requests(): readonly SeenRequest[];
  /** Everything so far that the extension's parts said to one another or stored in `storage`. */
  overheard(): Promise<readonly Overheard[]>;
  /** Whether the judge of tone was brought into the page. Asking changes nothing and wakes nothing. */
  hasJudge(page: TestPage): Promise<boolean>;
  /** Saves what `act` lets the browser download in `folder`, under the name that the extension gave it. */
  download(page: TestPage, act: () => Promise<void>, folder: string): Promise<string>;
  /** Ends the whole browser at once (SIGKILL), as a power cut would; its profile stays as it then is. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const build = (name: string): string => resolve(import.meta.dirname, '../../../.output', name);

/** Seconds. Two at once on two cores take three. */
const START = 60;

/** Starts the browser with a profile of its own. It can reach this machine and the routes, and nothing else. */
export async function launch(options: LaunchOptions): Promise<Driver> {
  try {
    return await start(options);
  } catch (error) {
    // One start of Chromium in thousands never came up, on a machine where nothing else was wrong.
    console.warn(`${options.browser} is started once more: ${error}`);
    return start(options);
  }
}

async function start(options: LaunchOptions): Promise<Driver> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'evenkeel-profile-'));
  const isFirst = isUnused(profile);
  const wire = await openWire();
  const cleanUp = async (): Promise<void> => {
    await wire.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const shared = {
    profile,
    wire,
    routes: options.routes ?? {},
    colorScheme: options.colorScheme ?? 'light',
    language: options.language ?? 'en-GB',
  } as const;
  const begin = async () => {
    const under =
      options.browser === 'chromium'
        ? await launchChromium({ ...shared, extension: options.extension ?? build('chrome-mv3-e2e') })
        : await launchFirefox({ ...shared, extension: options.extension ?? build('firefox-mv3-e2e') });
    const listener = await listenIn(under);
    if (isFirst) await welcomed(listener);
    return { under, listener };
  };
  try {
    const { under, listener } = await within(START, `${options.browser} to start`, begin(), (late) => late.under.kill());
    return {
      async open(url) {
        const page = await under.newPage();
        await page.goto(url);
        return page;
      },
      hints,
      takeEdit,
      takeRewrite,
      capture: async (page, by = 'toolbar', seconds) => filedReceipt(listener, await keep(under, page, by, seconds)),
      helpMeAnswer: (page, by = 'shortcut') => helpMeAnswer(under, page, by),
      messages: () => readArchive(under),
      record: (id) => filedRecord(listener, id),
      records: () => filedRecords(listener),
      exportPack: (folder, conversation) => exportPack(under, folder, conversation),
      killWorker: () => under.killWorker(),
      workerAlive: () => under.workerAlive(),
      shiftWorkerClock: (ms) => under.shiftWorkerClock(ms),
      haltWorkerAt: (place) => under.haltWorkerAt(place),
      openPopup: (page) => under.openPopup(page),
      openDesk: () => openDesk(under),
      async openExtensionPage(path) {
        const page = await under.openExtensionPage(path);
        // Loaded is not drawn: the page looks its settings up first. Every page of ours has a heading once it stands.
        await page.waitFor('h1');
        return page;
      },
      requests: () => [...wire.seen],
      overheard: () => overheard(listener),
      hasJudge: async (page) => hasJudge(listener, await page.url()),
      download: (page, act, folder) => under.download(page, act, folder),
      async kill() {
        await under.kill();
        await cleanUp();
      },
      async close() {
        await under.close();
        await cleanUp();
      },
    };
  } catch (error) {
    // Of a browser that is stuck, its profile cannot always be removed.
    await cleanUp().catch(() => undefined);
    throw error;
  }
}
