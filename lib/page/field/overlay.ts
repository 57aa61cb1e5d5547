import type { Span } from '../../core/text/span';
import { composedClosest } from '../sites/composed-tree';
import { UNDERLINE } from './highlight';
import { mirror } from './mirror-style';
import { watchMoves } from './moves';
import { adopt } from './sheet';

export interface Overlay {
  readonly paint: (spans: readonly Span[]) => void;
  readonly rects: (span: Span) => readonly DOMRect[];
}

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; z-index: 2147483646 !important; }
[part=box] { position: fixed; box-sizing: border-box; overflow: hidden; margin: 0; border-style: solid; border-color: transparent; color: transparent; transform-origin: 0 0; }
/* An input sets its one line in the middle of its height. */
[part=box][data-one-line] { display: flex; align-items: center; }
[data-one-line] > div { flex: none; min-inline-size: 100%; }
mark { color: transparent; background: none; ${UNDERLINE} }
:host([data-unseen]) { visibility: hidden !important; }
@media print { :host { display: none !important; } }
`;

/**
 * The inside of a textarea or an input is out of reach of highlights, so its text is set again, transparent, in a box of the
 * same measure above it, where the marked clauses carry the line. Stands only while there is something to underline.
 */
export function createOverlay(field: HTMLTextAreaElement | HTMLInputElement, signal: AbortSignal): Overlay {
  const document = field.ownerDocument;
  let shown: Shown | undefined;
  const clear = (): void => {
    shown?.remove();
    shown = undefined;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (spans) => {
      if (spans.length === 0 || signal.aborted) return clear();
      shown ??= show(document, field);
      shown.write(spans);
    },
    rects: (span) => shown?.rects(span) ?? [],
  };
}

type Shown = ReturnType<typeof show>;

function show(document: Document, field: HTMLTextAreaElement | HTMLInputElement) {
  const host = document.createElement('evenkeel-underlines');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, document, CSS);
  const box = document.createElement('div');
  box.setAttribute('part', 'box');
  box.toggleAttribute('data-one-line', field.localName === 'input');
  const inner = document.createElement('div');
  box.append(inner);
  root.append(box);
  // What is shown in the top layer covers everything outside of it.
  (composedClosest(field, 'dialog, [popover]') ?? document.documentElement).append(host);

  const follow = (): void => {
    if (document.defaultView) mirror(field, box, inner, document.defaultView);
  };
  const ended = new AbortController();
  watchMoves(field, follow, ended.signal);

  return {
    write: (spans: readonly Span[]): void => {
      const text = field.value;
      let at = 0;
      inner.replaceChildren();
      for (const { start, end } of spans) {
        const mark = document.createElement('mark');
        mark.textContent = text.slice(start, end);
        inner.append(text.slice(at, start), mark);
        at = end;
      }
      // The last, empty line of a textarea has its height too.
      inner.append(`${text.slice(at)}\u200b`);
      follow();
    },
    rects: (span: Span): readonly DOMRect[] => {
      const range = document.createRange();
      let at = 0;
      for (const child of inner.childNodes) {
        const node = child.firstChild ?? child;
        const length = node.textContent?.length ?? 0;
        if (span.start >= at && span.start <= at + length) range.setStart(node, span.start - at);
        if (span.end >= at && span.end <= at + length) {
          range.setEnd(node, span.end - at);
          break;
        }
        at += length;
      }
      return Array.from(range.getClientRects());
    },
    remove: (): void => {
      ended.abort();
      host.remove();
    },
  };
}
