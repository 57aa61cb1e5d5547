import { documentIn } from '../sites/shown/frames';

/** Words that the user marked on the page. */
export interface Selected {
  readonly text: string;
  /** The element around all of them. */
  readonly element: HTMLElement | undefined;
}

const FIELD = 'textarea, input, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
/** A double click marks a word; that is no message. */
const LEAST_WORDS = 3;

/** What is selected in this document, in a frame of its origin, or in an open shadow root; not in a field, where it is the user's own. */
export function selectedIn(document: Document): Selected | undefined {
  for (const root of rootsIn(document)) {
    const selection = 'getSelection' in root ? (root.getSelection as () => Selection | null)() : undefined;
    const found = selection && read(selection);
    if (found) return found;
  }
  return undefined;
}

function read(selection: Selection): Selected | undefined {
  const { anchorNode } = selection;
  if (selection.rangeCount === 0 || !anchorNode) return undefined;
  const text = selection.toString().trim();
  if (text.split(/\s+/).length < LEAST_WORDS) return undefined;
  const { commonAncestorContainer: common } = selection.getRangeAt(0);
  const element = (common.nodeType === 1 ? common : common.parentElement) as HTMLElement | null;
  if (element?.closest(FIELD) || element?.ownerDocument.designMode === 'on') return undefined;
  return { text, element: element ?? undefined };
}

/** Chromium keeps the selection of a shadow root on the root, Firefox on the document. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsIn(element.shadowRoot);
    if (element.localName !== 'iframe' && element.localName !== 'frame') continue;
    const inner = documentIn(element);
    if (inner) yield* rootsIn(inner);
  }
}
