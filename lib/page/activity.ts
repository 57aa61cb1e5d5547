const SIGNS = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;

/** Tells that somebody uses a page: at once, and then at most every so many milliseconds. */
export function onActivity(page: EventTarget, every: number, now: () => number, then: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const seen = () => {
    if (now() - last < every) return;
    last = now();
    then();
  };
  for (const sign of SIGNS) page.addEventListener(sign, seen, { capture: true, passive: true });
}
