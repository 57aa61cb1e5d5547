/**
 * Calls whenever an element may stand elsewhere in the window than before, or show another part of its text: scrolled, resized, or
 * pushed by what the page put in above it, of which no event tells. Ends with the signal.
 */
export function watchMoves(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  const follow = { passive: true, capture: true, signal };
  view.addEventListener('scroll', moved, follow);
  view.addEventListener('resize', moved, follow);
  // An input scrolls with its caret and raises no event of it.
  if (element.localName === 'input') document.addEventListener('selectionchange', moved, follow);
  const sizes = new view.ResizeObserver(moved);
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  watchShifts(element, view, moved, signal);
}

/** Fine enough to notice a push of a few pixels also where the element is partly out of the window. */
const STEPS = Array.from({ length: 41 }, (_, step) => step / 40);

/**
 * An intersection observer whose margins leave just the element's own place: it calls as soon as the element is not wholly there.
 * (The way floating-ui's `autoUpdate` watches for shifts of the layout.)
 */
function watchShifts(element: HTMLElement, view: Window & typeof globalThis, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;
  const watch = (): void => {
    observer?.disconnect();
    if (signal.aborted) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left].map((margin) => `${-Math.floor(margin)}px`);
    let first: number | undefined;
    observer = new view.IntersectionObserver(
      ([entry]) => {
        if (!entry || signal.aborted) return;
        first ??= entry.intersectionRatio;
        if (entry.intersectionRatio === first) return;
        moved();
        watch();
      },
      { root: element.ownerDocument, rootMargin: margins.join(' '), threshold: STEPS },
    );
    observer.observe(element);
  };
  watch();
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
}
