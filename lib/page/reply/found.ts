import { lookOf } from '../sites/looks';
import type { ComposeBox, Incoming, Site } from '../sites/site';
import { quotedIn } from './history';
import { selectedIn } from './selected';

/** The message that is asked about, and where it was taken from. */
export interface Found extends Incoming {
  readonly from: 'selection' | 'open-message' | 'history';
}

/** Words of the page that are so much more than was selected are not the message alone. */
const MOST_AROUND = 2;

/**
 * The selected words, else the open message, else what the reply being written quotes. `menu` is what the browser's own menu was
 * opened on: the only way to what stands in another origin's frame.
 */
export function findMessage(document: Document, site: Site, box: ComposeBox | undefined, menu?: string): Found | undefined {
  const open = lookOf(site).incoming?.(document);
  const selected = selectedIn(document);
  const text = selected?.text ?? menu;
  if (text) {
    const { element } = selected ?? {};
    if (open && element && open.elements.some((one) => one.contains(element) || element.contains(one))) {
      return { ...open, text, from: 'selection' };
    }
    return { elements: element && isAbout(element, text) ? [element] : [], text, from: 'selection' };
  }
  if (open) return { ...open, from: 'open-message' };
  const quoted = box && quotedIn(box);
  if (!quoted) return undefined;
  const { name, ...rest } = quoted;
  // What stands in the box is the user's to send; nothing is laid over it.
  return { elements: [], ...rest, ...(name && { sender: { name } }), from: 'history' };
}

const isAbout = (element: HTMLElement, text: string): boolean =>
  element.localName !== 'body' && element.localName !== 'html' && (element.textContent ?? '').length <= MOST_AROUND * text.length + 40;
