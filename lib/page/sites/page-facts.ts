import type { Person } from '../../core/coach/people';
import { lookOf } from './looks';
import { composedQuery } from './shown/composed-tree';
import { documentIn } from './shown/frames';
import type { ComposeBox, Health, Site } from './site';

/** What our popup says of the page under it. It holds no words of a message. */
export interface PageFacts {
  /** Absent where the adapter cannot tell. */
  readonly health?: Health;
  /** Those whom the message being written is to; where none is, who wrote the one that is open. */
  readonly people: readonly Person[];
}

/** More than this is a list of the world, not somebody to mark. */
const MOST_PEOPLE = 20;

/** Looks at a page once, on a click on our button. Never throws. */
export function pageFacts(document: Document, site: Site): PageFacts {
  // Of the one that takes every page there is nothing to say.
  const health = site.id === 'generic' ? undefined : orNothing(() => lookOf(site).health?.(document));
  const people = orNothing(() => recipients(document, site)) ?? orNothing(() => sender(document, site)) ?? [];
  return {
    ...(health && { health }),
    people: people.slice(0, MOST_PEOPLE).map(({ name, address }) => ({ ...(name && { name }), ...(address && { address }) })),
  };
}

/** Of the box that has the focus, else of the first that names somebody. */
function recipients(document: Document, site: Site): readonly Person[] | undefined {
  for (const box of boxesIn(document, site)) {
    const found = site.recipientsOf?.(box);
    if (found && found.length > 0) return found;
  }
  return undefined;
}

function sender(document: Document, site: Site): readonly Person[] | undefined {
  const from = lookOf(site).incoming?.(document)?.sender;
  return from && [from];
}

function* boxesIn(document: Document, site: Site): Generator<ComposeBox> {
  const active = document.activeElement;
  const candidates = [...(active ? [active] : []), ...composedQuery(document, 'textarea, [contenteditable], iframe')];
  for (const candidate of candidates) {
    const target = candidate.localName === 'iframe' ? documentIn(candidate)?.body : candidate;
    const box = target && site.composeAt(target);
    if (box) yield box;
  }
}

function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
