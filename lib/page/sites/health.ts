import { documentIn, outermostDocument } from './shown/frames';
import { isShown } from './shown/shown';
import type { ComposeBox, Health, Look, Part, Site } from './site';

/** How a page says that something is open, by other marks than those its adapter reads it with. */
export interface Signs {
  readonly writing: string;
  /** In the page's address: path, query and hash. */
  readonly writingAt?: RegExp;
  readonly reading: string;
  readonly readingAt?: RegExp;
  /** The parts that are there in every layout of the site. */
  readonly parts: readonly Part[];
}

/** Where a message of several lines is written, on any site. */
const EDITOR = '[contenteditable="true"][role="textbox"][aria-multiline="true"]';
const CONTROLS = 'button, [role="button"], input[type="submit"], a.send, ui-button';

/** Looks for the parts of what the page says is open. */
export function healthOf(document: Document, site: Site, { incoming }: Look, signs: Signs): Health {
  const page = outermostDocument(document);
  const address = addressOf(page);
  const writing = isAnyShown(page, `${signs.writing}, ${EDITOR}`) || signs.writingAt?.test(address) === true;
  const reading = isAnyShown(page, signs.reading) || signs.readingAt?.test(address) === true;
  const found = new Set<Part>([...(writing ? partsWritten(page, site) : []), ...(reading ? partsRead(page, incoming) : [])]);
  const wanted = signs.parts.filter((part) => (part === 'message' || part === 'sender' ? reading : writing));
  const missed = wanted.filter((part) => !found.has(part));
  return { state: missed.length > 0 ? 'layout-changed' : writing || reading ? 'working' : 'nothing-here', missed };
}

const isAnyShown = (page: Document, selector: string): boolean => Array.from(page.querySelectorAll(selector)).some(isShown);

function addressOf(page: Document): string {
  try {
    const { pathname, search, hash } = new URL(page.URL);
    return pathname + search + hash;
  } catch {
    return '';
  }
}

/** The parts of the first message that a button of the page would send; without a button, of the first that can be written in. */
function partsWritten(page: Document, site: Site): readonly Part[] {
  const sent = first(page.querySelectorAll(CONTROLS), (control) => (isShown(control) ? site.sendAt(control)?.box : undefined));
  const box = sent ?? first(page.querySelectorAll('textarea, [contenteditable], iframe'), (element) => boxAt(element, site));
  if (!box) return [];
  return [
    'box',
    ...(sent ? (['send'] as const) : []),
    ...(site.recipientsOf?.(box) ? (['recipients'] as const) : []),
    ...(site.subjectOf?.(box) === undefined ? [] : (['subject'] as const)),
  ];
}

function boxAt(element: Element, site: Site): ComposeBox | undefined {
  if (!isShown(element)) return undefined;
  if (element.localName !== 'iframe') return site.composeAt(element);
  const body = documentIn(element)?.body;
  return body ? site.composeAt(body) : undefined;
}

function partsRead(page: Document, incoming: Look['incoming']): readonly Part[] {
  const message = incoming?.(page);
  return message ? ['message', ...(message.sender ? (['sender'] as const) : [])] : [];
}

function first<T, R>(all: Iterable<T>, find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
