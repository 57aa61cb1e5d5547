import { deepActive } from '../field/focus';
import { composedQuery } from '../sites/shown/composed-tree';
import { documentIn } from '../sites/shown/frames';
import { isShown } from '../sites/shown/shown';
import type { ComposeBox, Site } from '../sites/site';

const CANDIDATES =
  'textarea, input, body, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i], [role="textbox"]';

/**
 * The compose box that a reply goes into: the one with the focus, else the only one there is. `undefined` where none is open,
 * "several" where it would be a guess.
 */
export function replyBox(document: Document, site: Site): ComposeBox | 'several' | undefined {
  const focused = focusedIn(document);
  const inFocus = focused && site.composeAt(focused);
  if (inFocus) return inFocus;
  const boxes = new Map<HTMLElement, ComposeBox>();
  for (const element of candidates(document)) {
    const box = site.composeAt(element);
    if (box && isVisible(box.field)) boxes.set(box.field, box);
  }
  const [only] = boxes.values();
  return boxes.size > 1 ? 'several' : only;
}

/** The focused element, looked for inside frames of this origin too; a frame's own document names its body where nothing else is. */
function focusedIn(document: Document): Element | undefined {
  const active = deepActive(document);
  const inner = active?.localName === 'iframe' ? documentIn(active) : undefined;
  return inner ? focusedIn(inner) : active;
}

function* candidates(document: Document): Generator<Element> {
  yield* composedQuery(document, CANDIDATES);
  for (const frame of composedQuery(document, 'iframe, frame')) {
    const inner = documentIn(frame);
    if (inner && isShown(frame)) yield* candidates(inner);
  }
}

/** Editors keep a second field at no size beside the one they show. */
function isVisible(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  return isShown(field) && width > 1 && height > 1;
}
