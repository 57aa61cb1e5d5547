import type { Halt } from './halt';
import type { Routes } from './routes';
import type { Popup, TestPage } from './test-page';
import type { SeenRequest } from './wire';

export interface BrowserOptions {
  /** The unpacked extension. */
  readonly extension: string;
  readonly profile: string;
  readonly routes: Routes;
  readonly colorScheme: 'light' | 'dark';
  /** Language of the browser's own surfaces, for instance `cy`. */
  readonly language: string;
  readonly wire: { readonly port: number; readonly seen: SeenRequest[] };
}

/** What the extension offers by keyboard and by the page's menu. */
export type Command = 'keep-conversation' | 'answer-message';

/** What the two browsers do in their own ways; everything above it is the same for both. */
export interface BrowserUnderTest {
  newPage(): Promise<TestPage>;
  /** `path` starts with a slash, for instance `/desk.html`. */
  openExtensionPage(path: string): Promise<TestPage>;
  /** The real toolbar button: grants activeTab and opens the popup. */
  openPopup(page: TestPage): Promise<Popup>;
  runShortcut(page: TestPage, command: Command): Promise<void>;
  /** An entry of the extension in the page's context menu. */
  chooseMenu(page: TestPage, command: Command): Promise<void>;
  /** Ends the background script at once, wherever it is in its work. */
  killWorker(): Promise<void>;
  workerAlive(): Promise<boolean>;
  /** Sets the background script's clock ahead of this machine's, or behind it, until that script ends. */
  shiftWorkerClock(ms: number): Promise<void>;
  /** Stops the background script, when it gets there, before a place in its built code. Chromium only. */
  haltWorkerAt(place: RegExp): Promise<Halt>;
  /** Saves what `act` lets the browser download in `folder`, under the name that the extension gave it. */
  download(page: TestPage, act: () => Promise<void>, folder: string): Promise<string>;
  close(): Promise<void>;
  /** Ends the whole browser at once (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
}
