import { keepAttached } from './keep-attached';

/**
 * Tells of each element that gets the focus in this document, in open shadow roots too; also of one that had it before,
 * and of one whose focus went unseen but which is typed into: `typed` is set for each key there.
 */
export function watchFocus(view: Window, onTarget: (target: Element, typed: boolean) => void, signal: AbortSignal): void {
  const { document } = view;
  const listener = (event: Event): void => {
    const target = event.composedPath()[0];
    if (target && 'nodeType' in target && (target as Node).nodeType === 1) onTarget(target as Element, event.type === 'input');
  };
  keepAttached(
    document,
    () => {
      view.addEventListener('focusin', listener, { capture: true, passive: true, signal });
      view.addEventListener('input', listener, { capture: true, passive: true, signal });
      const active = deepActive(document);
      if (active && active !== document.body) onTarget(active, false);
      else if (active && document.hasFocus() && active.matches('[contenteditable]')) onTarget(active, false);
    },
    signal,
  );
}

/** The focused element, looked for inside open shadow roots. */
export function deepActive(document: Document): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? undefined;
}
