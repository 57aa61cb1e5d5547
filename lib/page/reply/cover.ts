import type { CoverAction, CoverState } from '../../core/incoming/reply-card';
import type { ReplyHelp } from '../../core/incoming/reply-help';
import { watchMoves } from '../field/moves';
import { type Box, inOutermost } from '../field/placement';
import { adopt } from '../field/sheet';
import { frameElementOf, outermostDocument } from '../sites/shown/frames';
import { markCovered } from './cover-marks';
import { visibleBox } from './visible-box';

const NAME = 'evenkeel-cover';

const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important; pointer-events: none !important; background: none !important; border: 0 !important; padding: 0 !important; margin: 0 !important; overflow: visible !important; z-index: 2147483646 !important; }
[data-part=place] { position: absolute; pointer-events: auto; container-type: inline-size; }
[data-part=place][hidden] { display: none; }
:host([data-unseen]) { visibility: hidden !important; }
@media print { :host { display: none !important; } }
`;

/** Draws what lies over the message into `root`; with `undefined` it clears it. */
export type DrawCover = (root: HTMLElement, state: CoverState | undefined, act: (action: CoverAction) => void) => void;

export interface CoverPorts {
  readonly css: string;
  readonly draw: DrawCover;
  /** What the cover of a short message does not grow over: the reply being written. */
  readonly free: () => Element | undefined;
}

export interface Cover {
  readonly covers: (elements: readonly HTMLElement[]) => boolean;
  /** Moves the keyboard to it. */
  readonly focus: () => void;
}

/** So much of its beginning tells a message from another one that the page shows in its place. */
const TELLING = 80;

const wordsIn = (elements: readonly HTMLElement[]): string =>
  elements
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** So tall a short message's cover may grow, in CSS pixels. */
const MOST_GROWN = 220;
/** The room that "cover again" takes above a message in sight, in CSS pixels. */
const BAR = 40;

/**
 * Lays our own element over a message, follows it, and goes without a trace with the signal, when the user takes it away, or when
 * the message leaves the page. The message itself is only made inert while it is covered; see cover-marks.ts.
 */
export function layCover(
  document: Document,
  elements: readonly HTMLElement[],
  help: ReplyHelp,
  { css, draw, free }: CoverPorts,
  signal: AbortSignal,
  gone: () => void,
): Cover {
  const ended = new AbortController();
  const life = AbortSignal.any([signal, ended.signal]);
  const outer = outermostDocument(document);
  const host = outer.createElement(NAME);
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, outer, HOST_CSS + css);
  const spot = outer.createElement('div');
  spot.dataset.part = 'place';
  root.append(spot);
  // Keys pressed on the cover are not the page's shortcuts, nor are its clicks the page's.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'])
    root.addEventListener(type, (event) => event.stopPropagation(), { signal: life });
  outer.documentElement.append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }

  const telling = wordsIn(elements).slice(0, TELLING);
  let shown: CoverState['shown'] = 'cover';
  let beside = free();
  let takeOff = markCovered(elements);

  const end = (): void => ended.abort();
  const follow = (): void => {
    if (elements.every((element) => !element.isConnected || element.getClientRects().length === 0)) {
      end();
      return;
    }
    const box = around(elements);
    spot.hidden = box === undefined;
    if (!box) return;
    const { left, top, width, height } = box;
    const place = shown === 'cover' ? { left, top, width, height } : { left, top: Math.max(0, top - BAR), width };
    spot.style.cssText = Object.entries(place)
      .map(([name, pixels]) => `${name}: ${Math.round(pixels)}px`)
      .join('; ');
    spot.style.setProperty('--ek-room', `${Math.round(Math.min(MOST_GROWN, roomBelow(top, height)))}px`);
  };
  const roomBelow = (top: number, height: number): number => {
    const next = beside && inOutermost(beside.getBoundingClientRect(), beside.ownerDocument).top - top - 8;
    return next !== undefined && next >= height ? next : MOST_GROWN;
  };
  const act = (action: CoverAction): void => {
    if (action === 'uncover') {
      end();
      return;
    }
    takeOff();
    shown = action === 'cover-again' ? 'cover' : 'original';
    if (shown === 'cover') takeOff = markCovered(elements);
    redraw();
    focus();
  };
  const redraw = (): void => {
    beside = free();
    draw(spot, { help, shown }, act);
    follow();
  };
  const focus = (): void => {
    outer.defaultView?.focus();
    root.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  };

  const frames = new Set<Element>();
  for (const element of elements) {
    watchMoves(element, follow, life);
    for (let frame = frameElementOf(element.ownerDocument); frame; frame = frameElementOf(frame.ownerDocument)) frames.add(frame);
    element.ownerDocument.defaultView?.addEventListener('pagehide', end, { signal: life });
  }
  for (const frame of frames) watchMoves(frame as HTMLElement, follow, life);
  // Some sites show the next message in the elements of the last one.
  const changes = new MutationObserver(() => (wordsIn(elements).includes(telling) ? follow() : end()));
  for (const element of elements) changes.observe(element, { childList: true, characterData: true, subtree: true });

  life.addEventListener(
    'abort',
    () => {
      changes.disconnect();
      takeOff();
      draw(spot, undefined, act);
      host.remove();
      gone();
    },
    { once: true },
  );
  redraw();
  return { covers: (others) => !life.aborted && others.some((one) => elements.includes(one)), focus };
}

/** The one box around all that can be seen of the elements. */
function around(elements: readonly HTMLElement[]): Box | undefined {
  const boxes = elements.map(visibleBox).filter((box) => box !== undefined);
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
