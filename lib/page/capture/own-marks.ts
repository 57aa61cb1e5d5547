import { documentIn } from '../sites/frames';
import { OWN_HOSTS } from './steps/own-hosts';

/** Waiting for the screen must not hang where the browser draws nothing. */
const LONGEST_WAIT_MS = 250;

/**
 * Runs `action` while nothing of Evenkeel is drawn on the page, so that a picture taken meanwhile shows the page alone.
 * Only our own elements and our own highlights are touched; both are put back.
 */
export async function withoutOwnMarks<T>(page: Document, action: () => Promise<T>): Promise<T> {
  const documents = [page, ...Array.from(page.querySelectorAll('iframe'), documentIn).filter((inner) => inner !== undefined)];
  const putBack = documents.flatMap((document) => [...hideHosts(document), ...hideHighlights(document)]);
  try {
    await drawn(page);
    return await action();
  } finally {
    for (const undo of putBack) undo();
  }
}

/** Each host's own sheet hides it under this attribute; a style set from outside would lose to what that sheet declares important. */
function hideHosts(document: Document): (() => void)[] {
  return Array.from(document.querySelectorAll<HTMLElement>(OWN_HOSTS), (host) => {
    host.toggleAttribute('data-unseen', true);
    return () => host.removeAttribute('data-unseen');
  });
}

function hideHighlights(document: Document): (() => void)[] {
  const registry = document.defaultView?.CSS?.highlights;
  if (!registry) return [];
  const ours: [string, Highlight][] = [];
  // Not by an iterator: from a content script Firefox hands none out.
  registry.forEach((highlight, name) => {
    if (name.startsWith('evenkeel-')) ours.push([name, highlight]);
  });
  return ours.map(([name, highlight]) => {
    registry.delete(name);
    return () => registry.set(name, highlight);
  });
}

/** Two frames later what was changed is on the screen. */
function drawn({ defaultView: view }: Document): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
    view?.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve()));
  });
}
