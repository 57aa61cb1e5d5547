/** So long at a time, in milliseconds: a key that comes meanwhile waits no longer. */
const SLICE_MS = 8;

/** Takes the steps one after another in moments in which the page has nothing to do. */
export function whileIdle(steps: readonly (() => void)[]): void {
  const left = [...steps];
  const go: IdleRequestCallback = (idle) => {
    const until = performance.now() + SLICE_MS;
    do left.shift()?.();
    while (left.length > 0 && idle.timeRemaining() > 0 && performance.now() < until);
    if (left.length > 0) requestIdleCallback(go);
  };
  if (left.length > 0) requestIdleCallback(go);
}
