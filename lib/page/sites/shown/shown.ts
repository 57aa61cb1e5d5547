/**
 * Whether an element can be seen; pages keep hidden panes of other conversations, which are never read. The computed style decides and not an
 * element's own: TinyMCE's container says "visibility: hidden" to the end and is shown all the same. The page around a dialog (`body`) is hidden
 * from screen readers only.
 */
export const isShown = (element: Element): boolean =>
  !element.closest('[hidden], [aria-hidden="true"]:not(body)') && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
