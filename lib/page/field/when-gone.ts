/** Calls once the element has been taken off the page, which its size tells without watching the whole page. Ends with the signal. */
export function whenGone(element: Element, gone: () => void, signal: AbortSignal): void {
  const sizes = new ResizeObserver(() => {
    if (element.isConnected) return;
    sizes.disconnect();
    gone();
  });
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}
