import type { Card, CardAction } from '../../core/coach/card';
import { outermostDocument } from '../sites/shown/frames';
import { type Box, covers, inOutermost, place, roomBetween } from './placement';
import { adopt } from './sheet';

const NAME = 'evenkeel-card';

/** The host covers the window and lets every click through; only the card inside it takes any. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important; pointer-events: none !important; background: none !important; border: 0 !important; padding: 0 !important; margin: 0 !important; overflow: visible !important; z-index: 2147483647 !important; }
[data-part=place] { position: absolute; left: 0; top: 0; inline-size: max-content; max-inline-size: calc(100vw - 16px); pointer-events: auto; }
:host([data-unseen]) { visibility: hidden !important; }
@media print { :host { display: none !important; } }
`;

/** Set where the card may not be as high as it would be; read by the card's own style. */
const ROOM = '--ek-room';

/** Below this a card shows too little to be of use, in CSS pixels. */
const LEAST_ROOM = 180;

const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
};

/** Sooner than this nobody has read a card. */
const HASTE_MS = 400;

/** What the card is about, in the window of `field`. */
export interface CardPlace {
  readonly field: HTMLElement;
  readonly near: () => readonly Box[];
  readonly caretLine: () => Box | undefined;
  /** Controls that stay uncovered, in the outermost window. */
  readonly controls: () => readonly Element[];
  /** What had the focus before the card took it; the field where nothing is named. */
  readonly returnTo?: HTMLElement;
}

export interface CardHost<C = Card, A = CardAction> {
  /** `owner` is whoever shows it; only the owner's own `hide` takes it away again. */
  readonly show: (owner: object, card: C, at: CardPlace, act: (action: A) => void) => void;
  readonly hide: (owner: object) => void;
  /** Moves the keyboard into the card; `false` where none is shown. */
  readonly focus: () => boolean;
  readonly hasFocus: () => boolean;
  readonly isShown: () => boolean;
}

/** Draws a card into `root`; with `undefined` it clears it. */
export type DrawCard<C = Card, A = CardAction> = (root: HTMLElement, card: C | undefined, act: (action: A) => void) => void;

/** How cards look and are drawn. */
export interface CardDrawing<C = Card, A = CardAction> {
  readonly css: string;
  readonly draw: DrawCard<C, A>;
}

/** The page's events that our own would set off if they left the card. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'focusin',
  'focusout',
  'wheel',
  'copy',
  'paste',
  'cut',
];

/**
 * Holds the one card in the outermost document of the same origin, above everything, in a closed shadow root.
 * The element stands in the page only while a card is shown.
 *
 * `drawing` is asked for when a card is first shown; until it was fetched, showing one throws.
 */
export function createCardHost<C extends { readonly view: string } = Card, A = CardAction>(
  document: Document,
  drawing: () => CardDrawing<C, A> | undefined,
  signal: AbortSignal,
): CardHost<C, A> {
  interface Shown {
    readonly owner: object;
    readonly host: HTMLElement;
    readonly root: ShadowRoot;
    readonly spot: HTMLElement;
    readonly draw: DrawCard<C, A>;
    readonly ended: AbortController;
    at: CardPlace;
  }
  let shown: Shown | undefined;

  let tookFocusAt = Number.NEGATIVE_INFINITY;

  const open = (owner: object, at: CardPlace): Shown => {
    const drawn = drawing();
    if (!drawn) throw new Error('How cards are drawn has not been fetched.');
    const { css, draw } = drawn;
    const outer = outermostDocument(document);
    // Another frame's card makes room: one card at a time.
    for (const other of outer.querySelectorAll(NAME)) other.remove();
    const host = outer.createElement(NAME);
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, outer, HOST_CSS + css);
    const spot = outer.createElement('div');
    spot.dataset.part = 'place';
    root.append(spot);
    const ended = new AbortController();
    for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { signal: ended.signal });
    root.addEventListener('keydown', withoutHaste, { capture: true, signal: ended.signal });
    // A click on the card leaves the focus, and with it the caret, in the field.
    spot.addEventListener('mousedown', (event) => event.preventDefault(), { signal: ended.signal });
    const follow = { capture: true, passive: true, signal: ended.signal };
    outer.defaultView?.addEventListener('scroll', position, follow);
    outer.defaultView?.addEventListener('resize', position, follow);
    outer.documentElement.append(host);
    if ('popover' in host) {
      host.popover = 'manual';
      host.showPopover();
    }
    // A card grows when a part of it is opened.
    const sizes = new ResizeObserver(position);
    sizes.observe(spot);
    ended.signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
    shown = { owner, at, host, root, spot, draw, ended };
    return shown;
  };

  const position = (): void => {
    if (!shown) return;
    const { at, host, spot } = shown;
    const view = host.ownerDocument.defaultView;
    if (!view) return;
    const inner = at.field.ownerDocument;
    const caretLine = at.caretLine();
    const free = [
      ...(caretLine ? [inOutermost(caretLine, inner)] : []),
      ...at.controls().map((control) => inOutermost(control.getBoundingClientRect(), control.ownerDocument)),
    ];
    const near = at.near().map((box) => inOutermost(box, inner));
    const field = inOutermost(at.field.getBoundingClientRect(), inner);
    const window = { width: view.innerWidth, height: view.innerHeight };
    spot.style.removeProperty(ROOM);
    let size = sizeOf(spot);
    let spotAt = place(size, near, field, free, window);
    const room = roomBetween(free, window.height);
    if (room >= LEAST_ROOM && covers(spotAt, size, free)) {
      // Rather a card that scrolls than one over the words being typed or over the button that sends them.
      spot.style.setProperty(ROOM, `${room}px`);
      size = sizeOf(spot);
      spotAt = place(size, near, field, free, window);
    }
    const { left, top } = spotAt;
    spot.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  };

  const hide = (): void => {
    if (!shown) return;
    const { host, spot, draw, ended, at } = shown;
    const focused = hasFocus();
    shown = undefined;
    draw(spot, undefined, () => {});
    ended.abort();
    host.remove();
    if (focused) (at.returnTo ?? at.field).focus({ preventScroll: true });
  };

  /** The focus came while somebody was pressing Enter to send: that key, held or struck twice, chooses nothing here. */
  const withoutHaste = (event: Event): void => {
    const { key, repeat } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    if (repeat || performance.now() - tookFocusAt < HASTE_MS) event.preventDefault();
  };

  const hasFocus = (): boolean => shown !== undefined && shown.host.ownerDocument.activeElement === shown.host;

  const focus = (): boolean => {
    if (!shown?.host.isConnected) return false;
    shown.host.ownerDocument.defaultView?.focus();
    const first = shown.root.querySelector<HTMLElement>('[data-first]') ?? shown.root.querySelector('button');
    first?.focus({ preventScroll: true });
    return true;
  };

  signal.addEventListener('abort', hide, { once: true });
  return {
    show: (owner, card, at, act) => {
      if (signal.aborted) return;
      if (shown && (shown.owner !== owner || !shown.host.isConnected)) hide();
      const into = shown ?? open(owner, at);
      into.at = at;
      const focused = hasFocus();
      into.draw(into.spot, card, act);
      position();
      // A view that goes takes its focused button with it.
      if (card.view === 'hold') tookFocusAt = performance.now();
      if (card.view === 'hold' || (focused && !into.root.activeElement)) focus();
    },
    hide: (owner) => {
      if (shown?.owner === owner) hide();
    },
    focus,
    hasFocus,
    isShown: () => shown?.host.isConnected === true,
  };
}
