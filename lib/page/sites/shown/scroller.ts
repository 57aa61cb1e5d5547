/**
 * What scrolls a row: of the elements around it the nearest that scrolls by its style and has something to scroll, else the nearest that
 * would. Boxes inside a row may say that they scroll too, so it is looked for outwards.
 */
export function scrollerOf(row: Element | undefined): HTMLElement | undefined {
  let still: HTMLElement | undefined;
  for (let at = row?.parentElement; at && at !== at.ownerDocument.documentElement; at = at.parentElement) {
    const overflow = at.ownerDocument.defaultView?.getComputedStyle(at).overflowY ?? '';
    if (!/^(?:auto|scroll|overlay)$/.test(overflow)) continue;
    if (at.scrollHeight > at.clientHeight) return at;
    still ??= at;
  }
  return still;
}
