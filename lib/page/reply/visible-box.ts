import type { Box } from '../field/placement';
import { composedParent } from '../sites/shown/composed-tree';
import { frameElementOf } from '../sites/shown/frames';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of an element that can be seen in the outermost window of its origin; `undefined` where all of it is scrolled or clipped away. */
export function visibleBox(element: Element): Box | undefined {
  const seen = { ...edgesOf(element) };
  let document = element.ownerDocument;
  clipByAncestors(element, seen);
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(document)) {
    const { left, top } = inFrame(seen, frame);
    Object.assign(seen, { right: seen.right - seen.left + left, bottom: seen.bottom - seen.top + top, left, top });
    cut(seen, edgesOf(frame));
    clipByAncestors(frame, seen);
    document = frame.ownerDocument;
  }
  const view = document.documentElement;
  cut(seen, { left: 0, top: 0, right: view.clientWidth, bottom: view.clientHeight });
  const { left, top, right, bottom } = seen;
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}

const edgesOf = (element: Element): Edges => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** One frame outwards. */
function inFrame({ left, top }: Edges, frame: Element): { left: number; top: number } {
  const outer = frame.getBoundingClientRect();
  return { left: left + outer.left + frame.clientLeft, top: top + outer.top + frame.clientTop };
}

function clipByAncestors(element: Element, seen: Edges): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  for (let parent = composedParent(element); parent; parent = composedParent(parent)) {
    const { overflow } = view.getComputedStyle(parent);
    // What the root element and the body clip is the window's to clip.
    if (overflow === 'visible' || parent.localName === 'html' || parent.localName === 'body') continue;
    cut(seen, edgesOf(parent));
  }
}

function cut(seen: Edges, by: Edges): void {
  seen.left = Math.max(seen.left, by.left);
  seen.top = Math.max(seen.top, by.top);
  seen.right = Math.min(seen.right, by.right);
  seen.bottom = Math.min(seen.bottom, by.bottom);
}
