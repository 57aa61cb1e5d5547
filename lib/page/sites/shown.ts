/** Whether an element can be seen; pages keep hidden panes of other conversations, which are never read. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { hidden, style } = at as HTMLElement;
    if (hidden || style?.display === 'none' || style?.visibility === 'hidden') return false;
    // The page around a dialog is hidden from screen readers only.
    if (at.getAttribute('aria-hidden') === 'true' && at.localName !== 'body') return false;
  }
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
