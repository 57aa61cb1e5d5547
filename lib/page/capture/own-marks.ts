import { FINDING_HIGHLIGHT } from '../field/highlight';
import { COVERED_HIGHLIGHT } from '../reply/cover-marks';
import { documentIn } from '../sites/shown/frames';
import { OWN_HOSTS } from './steps/own-hosts';

/** As they stand in the registry that the page shares: underlined clauses, and the words of a covered message. */
const OWN_HIGHLIGHTS = [FINDING_HIGHLIGHT, COVERED_HIGHLIGHT];

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
  // By their names: to a content script Firefox hands out no iterator, and it calls no function of ours for each.
  return OWN_HIGHLIGHTS.flatMap((name) => {
    const highlight = registry.get(name);
    if (!highlight) return [];
    registry.delete(name);
    return [() => registry.set(name, highlight)];
  });
}

/** Two frames later what was changed is on the screen. */
function drawn({ defaultView: view }: Document): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
    view?.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve()));
  });
}
