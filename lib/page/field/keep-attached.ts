/**
 * Calls `attach` now and each time the document gets another root element, until the signal is aborted.
 *
 * Rich editors in a frame (TinyMCE, CKEditor 4) call `document.open()` on it, which drops every listener of the document
 * and of its window, while this script runs on and is not run again. An observer of the document's own children survives
 * and sees the new root come. `attach` adds the same function objects each time, which the browser counts once.
 */
export function keepAttached(document: Document, attach: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
