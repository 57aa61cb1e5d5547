import type { Box } from '../../../core/evidence/pointing';
import { documentIn, frameElementOf } from '../../sites/shown/frames';

const DEEPEST = 20;

/**
 * What the page shows at a place of the screen, in frames of its own origin and in open shadow roots too. Evenkeel's own elements lie over
 * it and are looked through.
 */
export function elementAt(document: Document, x: number, y: number): Element | undefined {
  let root: Document | ShadowRoot = document;
  let found: Element | undefined;
  let [left, top] = [x, y];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: Element | undefined = root.elementsFromPoint(left, top).find((element) => !element.localName.startsWith('evenkeel-'));
    if (!next || next === found) return found;
    found = next;
    const inner: Document | undefined = documentIn(next.localName === 'iframe' || next.localName === 'frame' ? next : undefined);
    if (inner) {
      const box: DOMRect = next.getBoundingClientRect();
      [left, top] = [left - box.x - next.clientLeft, top - box.y - next.clientTop];
      root = inner;
    } else if (next.shadowRoot) root = next.shadowRoot;
    else return found;
  }
  return found;
}

/** Where an element is drawn on the outermost page's screen. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = frameElementOf(element.ownerDocument);
  if (!frame) return { x, y, width, height };
  const outer = boxOf(frame);
  return { x: outer.x + frame.clientLeft + x, y: outer.y + frame.clientTop + y, width, height };
}

/** The part of it that is on the screen; `undefined` where none is. */
export function boxOnScreen(element: Element, { innerWidth, innerHeight }: Window): Box | undefined {
  const { x, y, width, height } = boxOf(element);
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(innerWidth, x + width), Math.min(innerHeight, y + height)];
  return right - left < 1 || bottom - top < 1 ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
