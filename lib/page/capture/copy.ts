import type { PageReader } from '../sites/site';
import type { Budget } from './budget';
import type { HeldData } from './held-data';

/** A detached copy on its way through the steps. */
export interface Copy {
  /** The copy: it has no window, so nothing in it runs or loads. */
  readonly document: Document;
  /** The live page the copy was taken of; to be read only. */
  readonly page: Document;
  /** The live element that a copied one was made from, of the kinds that steps ask about. */
  readonly live: Map<Element, Element>;
  /** The copy's document and the content of each copied shadow root, with the live tree each was made from. */
  readonly roots: Map<ParentNode, Document | ShadowRoot>;
  /** How many frames lie around this one. */
  readonly depth: number;
  readonly shared: Shared;
}

/** What a page's copy and those of its frames have in common. */
export interface Shared {
  readonly reader: PageReader;
  /** In characters, for everything that is inlined. */
  readonly budget: Budget;
  /** In plain words: what could not be copied. */
  readonly missed: Set<string>;
  readonly held: HeldData;
  /** What was asked for already, by its address; `undefined` where it cannot be had. */
  readonly fetched: Map<string, Promise<Fetched | undefined>>;
  /** The whole copy of a frame's document. */
  readonly copyFrame: (page: Document, depth: number) => Promise<string>;
}

export interface Fetched extends Awaited<ReturnType<PageReader['get']>> {
  /** The bytes as text, once they were asked for so. */
  base64?: string;
}

export interface Step {
  readonly name: string;
  /** What the copy lacks without this step, in words that end "The copy of the page is incomplete: …". */
  readonly what: string;
  /** Without it the copy is not safe to open, so there is none. */
  readonly needed?: true;
  readonly run: (copy: Copy) => void | Promise<void>;
}

export function copyOf(page: Document, depth: number, shared: Shared): Copy {
  const document = page.implementation.createHTMLDocument('');
  const root = document.importNode(page.documentElement, true);
  document.documentElement.remove();
  document.append(root);
  const copy: Copy = { document, page, live: new Map(), roots: new Map([[document, page]]), depth, shared };
  pair(copy, page, document);
  return copy;
}

/** What a page's script may have changed of these stands in no attribute. A page has thousands of other elements, and to touch each takes longer than all else. */
const ASKED_ABOUT = 'canvas, frame, iframe, img, input, link, option, style, textarea';

/** Remembers which element was made from which; before any step has changed the copy both have one shape. */
export function pair(copy: Copy, live: ParentNode, copied: ParentNode): void {
  const originals = live.querySelectorAll(ASKED_ABOUT);
  copied.querySelectorAll(ASKED_ABOUT).forEach((element, index) => {
    const original = originals[index];
    if (original) copy.live.set(element, original);
  });
}

/** All elements of the copy that match, those in shadow roots too. */
export function all<E extends Element = HTMLElement>(copy: Copy, selector: string): E[] {
  return [...copy.roots.keys()].flatMap((root) => Array.from(root.querySelectorAll<E>(selector)));
}

/** A line in the place of something that could not be copied. */
export function standIn(copy: Copy, words: string): HTMLElement {
  const element = copy.document.createElement('span');
  element.textContent = `[${words}]`;
  return element;
}
