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
