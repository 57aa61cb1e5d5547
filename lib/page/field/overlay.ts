import type { Span } from '../../core/text/span';
import { UNDERLINE } from './highlight';
import { adopt } from './sheet';

export interface Overlay {
  readonly paint: (spans: readonly Span[]) => void;
  readonly rects: (span: Span) => readonly DOMRect[];
}

/** All that decides where a letter stands in a textarea, and whether its ground is light or dark. */
const MIRRORED = [
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontStretch',
  'fontFeatureSettings',
  'fontKerning',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textTransform',
  'textIndent',
  'tabSize',
  'direction',
  'wordBreak',
  'overflowWrap',
  'writingMode',
  'colorScheme',
] as const;

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; z-index: 2147483646 !important; }
[part=box] { position: fixed; box-sizing: border-box; overflow: hidden; margin: 0; border-style: solid; border-color: transparent; color: transparent; white-space: pre-wrap; }
mark { color: transparent; background: none; ${UNDERLINE} }
:host([data-unseen]) { visibility: hidden !important; }
@media print { :host { display: none !important; } }
`;

/**
 * The inside of a textarea is out of reach of highlights, so its text is set again, transparent, in a box of the same
 * measure above it, where the marked clauses carry the line. Stands only while there is something to underline.
 */
export function createOverlay(field: HTMLTextAreaElement, signal: AbortSignal): Overlay {
  const document = field.ownerDocument;
  let mirror: Mirror | undefined;
  const clear = (): void => {
    mirror?.remove();
    mirror = undefined;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (spans) => {
      if (spans.length === 0 || signal.aborted) return clear();
      mirror ??= createMirror(document, field);
      mirror.write(spans);
    },
    rects: (span) => mirror?.rects(span) ?? [],
  };
}

type Mirror = ReturnType<typeof createMirror>;

function createMirror(document: Document, field: HTMLTextAreaElement) {
  const host = document.createElement('evenkeel-underlines');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, document, CSS);
  const box = document.createElement('div');
  box.setAttribute('part', 'box');
  const inner = document.createElement('div');
  box.append(inner);
  root.append(box);
  // What is shown in the top layer covers everything outside of it.
  (field.closest('dialog, [popover]') ?? document.documentElement).append(host);

  const follow = (): void => {
    const view = document.defaultView;
    if (!view) return;
    const style = view.getComputedStyle(field);
    for (const property of MIRRORED) box.style[property] = style[property];
    const { left, top, width, height } = field.getBoundingClientRect();
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const scrollBar = Math.max(0, field.offsetWidth - field.clientWidth - borders);
    box.style.paddingInlineEnd = `${Number.parseFloat(style.paddingInlineEnd) + scrollBar}px`;
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    box.style.clipPath = clipped(field, view);
    inner.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };

  const ended = new AbortController();
  const view = document.defaultView;
  const options = { passive: true, capture: true, signal: ended.signal };
  view?.addEventListener('scroll', follow, options);
  view?.addEventListener('resize', follow, options);
  const sizes = view && new view.ResizeObserver(follow);
  sizes?.observe(field);

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
      sizes?.disconnect();
      host.remove();
    },
  };
}

/** Cuts off what an enclosing scroll box hides of the field; in the coordinates of the field's box. */
function clipped(field: Element, view: Window): string {
  const { left, top, right, bottom } = field.getBoundingClientRect();
  const seen = { left, top, right, bottom };
  for (let parent = field.parentElement; parent; parent = parent.parentElement) {
    if (view.getComputedStyle(parent).overflow === 'visible') continue;
    const rect = parent.getBoundingClientRect();
    seen.left = Math.max(seen.left, rect.left);
    seen.top = Math.max(seen.top, rect.top);
    seen.right = Math.min(seen.right, rect.right);
    seen.bottom = Math.min(seen.bottom, rect.bottom);
  }
  return `inset(${seen.top - top}px ${right - seen.right}px ${bottom - seen.bottom}px ${seen.left - left}px)`;
}
