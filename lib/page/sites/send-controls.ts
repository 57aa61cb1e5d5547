import { composedParent, composedQuery, rootsAround } from './shown/composed-tree';
import { frameElementOf } from './shown/frames';
import type { Site } from './site';

const CONTROL = 'button, input[type="submit"], [role="button"], a.send';

/** So many elements up from a field a control that lies in a custom element beside it is looked for; a page may hold thousands. */
const STEPS_AROUND = 6;

/**
 * The controls that would send what is in a field: in its own root and those around it, also those of the frames it lies in, and in
 * custom elements near it. Walks much of the page, so only for a card that is not to cover them and for a message that is given back.
 */
export function sendControls(site: Site, field: HTMLElement): readonly Element[] {
  const found = new Set<Element>();
  for (let at: Element | undefined = field; at; at = frameElementOf(at.ownerDocument)) {
    for (const place of [...rootsAround(at), regionAround(at)]) {
      const controls = 'host' in place || 'defaultView' in place ? place.querySelectorAll(CONTROL) : composedQuery(place, CONTROL);
      for (const control of controls) if (site.sendAt(control)?.box.field === field) found.add(control);
    }
  }
  return [...found];
}

function regionAround(element: Element): Element {
  let region = element;
  for (let step = 0; step < STEPS_AROUND; step++) region = composedParent(region) ?? region;
  return region;
}
