/** Firefox shows a content script the page's objects through a view of its own; here are the page's. Elsewhere both are the same. */
const pageOf = (element: Element): (Window & typeof globalThis) | undefined => {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis & { wrappedJSObject?: Window & typeof globalThis }) | null;
  return view?.wrappedJSObject ?? view ?? undefined;
};

/** What would be on the clipboard, or come with a replacement. */
export interface Content {
  readonly text: string;
  readonly html?: string | undefined;
}

/**
 * An object that the page's own scripts can read. A `DataTransfer` made by a content script is empty to them in Firefox, and an
 * event's options made there are out of their reach.
 */
function pageObject<T extends object>(page: Window & typeof globalThis, values: T): T {
  return Object.assign(new (page as unknown as { Object: new () => object }).Object(), values) as T;
}

function fill(transfer: DataTransfer | null, { text, html }: Content): void {
  transfer?.setData('text/plain', text);
  if (html !== undefined) transfer?.setData('text/html', html);
}

/**
 * The events below are made by a script, so the browser itself does nothing about them. An editor that keeps a model of its own
 * cancels an event that it takes: `true`. Otherwise nothing at all has happened: `false`.
 */
const taken = (element: Element, event: Event): boolean => !element.dispatchEvent(event);

/** As when a spelling is put right: over `range`. `removal` is the kind of input that takes words away and puts none in their place. */
export function replaceBy(element: HTMLElement, content: Content, range: Range, removal = 'deleteByCut'): boolean {
  const page = pageOf(element);
  if (!page) return false;
  const dataTransfer = new page.DataTransfer();
  fill(dataTransfer, content);
  const event = new page.InputEvent(
    'beforeinput',
    pageObject(page, {
      bubbles: true,
      cancelable: true,
      composed: true,
      targetRanges: targetRanges(page, range),
      ...(content.text === '' ? { inputType: removal } : { inputType: 'insertReplacementText', dataTransfer }),
    }),
  );
  return taken(element, event);
}

function targetRanges(page: Window & typeof globalThis, range: Range): StaticRange[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const ranges = new page.Array<StaticRange>();
  ranges.push(new page.StaticRange(pageObject(page, { startContainer, startOffset, endContainer, endOffset })));
  return ranges;
}

/** As by Ctrl+V. Not for an empty text, which some editors answer by opening a field to paste into. */
export function pasteOver(element: HTMLElement, content: Content): boolean {
  const page = pageOf(element);
  if (!page || content.text === '') return false;
  const clipboardData = new page.DataTransfer();
  const event = new page.ClipboardEvent('paste', pageObject(page, { bubbles: true, cancelable: true, composed: true, clipboardData }));
  // Firefox takes no `clipboardData` from the options but gives the event one of its own, which can be filled.
  fill(event.clipboardData, content);
  return taken(element, event);
}

interface Modifiers {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

/** As by the key with that name. */
export const pressKey = (element: HTMLElement, key: string, keyCode: number, modifiers?: Modifiers): boolean =>
  sendKey(element, 'keydown', key, keyCode, modifiers);

/** One of the events of a key. */
export function sendKey(
  element: HTMLElement,
  type: 'keydown' | 'keypress' | 'keyup',
  key: string,
  keyCode: number,
  modifiers: Modifiers = {},
): boolean {
  const page = pageOf(element);
  if (!page) return false;
  const init = { key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true, ...modifiers };
  return taken(element, new page.KeyboardEvent(type, pageObject(page, init)));
}
