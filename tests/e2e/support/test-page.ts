/** A CSS selector, or several: all but the last name the iframes that lead to the element. */
export type Target = string | readonly string[];

/** One tab, the same in both browsers. Clicks and keys are the browser's own input events, never scripted ones. */
export interface TestPage {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** Waits until the element is there and visible. */
  waitFor(target: Target): Promise<void>;
  click(target: Target): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /**
   * Composes the text with an input method, letter by letter, and then commits it: `compositionstart` to `compositionend`;
   * `by` the Enter key, which the input method takes, or by none.
   */
  compose(text: string, by?: 'Enter'): Promise<void>;
  /** Chooses files of this machine in a file field. */
  chooseFiles(target: Target, paths: readonly string[]): Promise<void>;
  /** A key or a chord, for instance `Enter` or `Control+z`. */
  press(key: string): Promise<void>;
  /** Runs in the page's own world on the element. Plain data in and out; the function uses nothing outside itself and names no function. */
  on<A, R>(target: Target, run: (element: Element, argument: A) => R, argument: A): Promise<Awaited<R>>;
  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /**
   * Runs on the closed shadow root of the first element with that name, through the browser's debugger: no page script could.
   * `undefined` where there is no such element. The same rules as for `on`.
   */
  inShadow<A, R>(host: string, run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | undefined>;
  screenshot(path: string): Promise<void>;
  /**
   * How long the processor has worked for the main thread of this page so far, in milliseconds: in Chromium since its document began,
   * in Firefox since its process did. Bring the page to the front first.
   */
  mainThreadTime(): Promise<number>;
  /** Whether `mainThreadTime` begins anew with each document. */
  readonly countsByDocument: boolean;
}

/** The popup over a page, opened by the real toolbar button. */
export interface Popup {
  click(selector: string): Promise<void>;
  /** The same rules as for `TestPage.on`; `undefined` where the element is not there or the popup has closed. */
  on<R>(selector: string, run: (element: Element) => R): Promise<R | undefined>;
  screenshot(path: string): Promise<void>;
}

export const pathOf = (target: Target): { readonly frames: readonly string[]; readonly selector: string } => {
  const path = typeof target === 'string' ? [target] : target;
  return { frames: path.slice(0, -1), selector: path.at(-1) ?? '' };
};
