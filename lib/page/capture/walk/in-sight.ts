import type { Ground } from './ground';

/** The part of the page in which rows show: the scroller's box, or all of the window. */
export function inSight(element: HTMLElement, scroller: HTMLElement | undefined): boolean {
  const view = element.ownerDocument.defaultView;
  const row = element.getBoundingClientRect();
  const top = Math.max(0, scroller ? topOf(scroller) : 0);
  const bottom = Math.min(view?.innerHeight ?? 0, scroller ? topOf(scroller) + scroller.clientHeight : Number.POSITIVE_INFINITY);
  return row.bottom > top && row.top < bottom;
}

/** The document's own scroller lies at the top of the window however far it is scrolled. */
export const topOf = (scroller: HTMLElement): number =>
  scroller === scroller.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;

/** What rows may leave free between them, for the line of a new day for instance. */
const BETWEEN_ROWS = 100;

/** Whether rows fill the view from its top to its end: while a list has not followed its scrolling, a part of it is empty. */
export function filled(rows: readonly HTMLElement[], scroller: HTMLElement, ground: Ground): boolean {
  const boxes = rows.map((row) => row.getBoundingClientRect()).filter(({ height }) => height > 0);
  // Without boxes there is no layout to go by.
  if (boxes.length === 0) return true;
  const top = topOf(scroller);
  const free = Math.min(BETWEEN_ROWS, scroller.clientHeight / 3);
  const [over, under] = ground.upright ? [ground.above(), ground.below()] : [ground.below(), ground.above()];
  const upper = over === 0 || boxes.some((box) => box.top <= top + free && box.bottom > top);
  const lower =
    under === 0 || boxes.some((box) => box.bottom >= top + scroller.clientHeight - free && box.top < top + scroller.clientHeight);
  return upper && lower;
}
