import { smallestEdit } from '../../core/text/edit';
import type { Span } from '../../core/text/span';
import { composedClosest } from '../sites/shown/composed-tree';
import { UNDERLINE } from './highlight';
import { copyPlace, copyStyle, type TextField } from './mirror-style';
import { watchMoves } from './moves';
import { adopt } from './sheet';

export interface Overlay {
  readonly paint: (spans: readonly Span[]) => void;
  readonly rects: (span: Span) => readonly DOMRect[];
}

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; z-index: 2147483646 !important; }
[part=box] { position: fixed; contain: strict; box-sizing: border-box; overflow: hidden; margin: 0; border-style: solid; border-color: transparent; color: transparent; transform-origin: 0 0; }
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
export function createOverlay(field: TextField, signal: AbortSignal): Overlay {
  const document = field.ownerDocument;
  let shown: Shown | undefined;
  const clear = (): void => {
    shown?.remove();
    shown = undefined;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (spans) => {
      if (spans.length === 0 || signal.aborted || !document.defaultView) return clear();
      shown ??= show(document.defaultView, field);
      shown.write(spans);
    },
    rects: (span) => shown?.rects(span) ?? [],
  };
}

type Shown = ReturnType<typeof show>;

function show(view: Window & typeof globalThis, field: TextField) {
  const { document } = view;
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

  const place = (): void => copyPlace(field, box, inner, view);
  const measure = (): void => {
    copyStyle(field, box, view);
    place();
  };
  const ended = new AbortController();
  const { signal } = ended;
  measure();
  watchMoves(field, place, signal);
  const restyled = { passive: true, capture: true, signal };
  for (const type of ['resize', 'transitionend']) view.addEventListener(type, measure, restyled);
  document.fonts?.addEventListener('loadingdone', measure, restyled);
  // A scroll bar comes with the size of the text, and a theme with a class, on the field or on the page.
  const styles = new view.MutationObserver(measure);
  for (const element of [field, document.documentElement, document.body]) {
    styles.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'dir', 'lang', 'rows', 'cols', 'wrap', 'data-theme'] });
  }
  signal.addEventListener('abort', () => styles.disconnect(), { once: true });

  let spans: readonly Span[] = [];
  let due = 0;
  let barred = field.clientWidth;
  // In the frame that shows the key and not in the key's own event, which is not to wait for a layout.
  const draw = (): void => {
    view.cancelAnimationFrame(due);
    due = 0;
    write(inner, field.value, spans);
    if (barred !== field.clientWidth) measure();
    barred = field.clientWidth;
  };
  signal.addEventListener('abort', () => view.cancelAnimationFrame(due), { once: true });

  return {
    write: (marked: readonly Span[]): void => {
      spans = marked;
      due ||= view.requestAnimationFrame(draw);
    },
    rects: (span: Span): readonly DOMRect[] => {
      if (due) draw();
      return rectsIn(inner, span);
    },
    remove: (): void => {
      ended.abort();
      host.remove();
    },
  };
}

/** Sets the text with its marks; of what stands there already only the letters that differ are touched. */
function write(inner: HTMLElement, text: string, spans: readonly Span[]): void {
  const { ownerDocument: document } = inner;
  const nodes = Array.from(inner.childNodes, (child) => (child.firstChild ?? child) as Text);
  let at = 0;
  const wanted = spans.flatMap(({ start, end }) => {
    const pieces = [text.slice(at, start), text.slice(start, end)];
    at = end;
    return pieces;
  });
  // The last, empty line of a textarea has its height too.
  wanted.push(`${text.slice(at)}\u200b`);
  if (wanted.length !== nodes.length) {
    const made = wanted.map((piece, index) => {
      const node = document.createTextNode(piece);
      if (index % 2 === 0) return node;
      const mark = document.createElement('mark');
      mark.append(node);
      return mark;
    });
    inner.replaceChildren(...made);
    return;
  }
  nodes.forEach((node, index) => {
    const edit = smallestEdit(node.data, wanted[index] ?? '');
    if (edit) node.replaceData(edit.start, edit.end - edit.start, edit.insert);
  });
}

function rectsIn(inner: HTMLElement, span: Span): readonly DOMRect[] {
  const range = inner.ownerDocument.createRange();
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
}
