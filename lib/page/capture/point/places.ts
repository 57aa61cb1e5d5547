import type { arrange } from '../../sites/generic/blocks';
import { conversationIn, conversationOf } from '../../sites/generic/conversation';
import { partsOf, wordsOf } from '../../sites/generic/parts';
import { type Units, unitsIn } from '../../sites/generic/units';
import { composedParent, composedQuery } from '../../sites/shown/composed-tree';
import { documentIn, frameElementOf } from '../../sites/shown/frames';
import type { ReadingContext } from '../../sites/site';

/** An element in which there may be a conversation. */
export interface Place {
  readonly element: Element;
  readonly messages: number;
  readonly first?: string;
  readonly last?: string;
}

export interface Places {
  /** Those that look most like a conversation, the best first. */
  readonly all: readonly Place[];
  /** The conversation around an element of the page, or beside it. */
  around(element: Element): Place | undefined;
  wider(place: Place): Place;
  narrower(place: Place): Place;
}

const MOST = 8;
const MOST_FRAMES = 20;
const STEPS_AROUND = 12;
const LONGEST = 80;

/** Where on a page, frames of its own origin included, there may be a conversation. */
export function placesOn(document: Document, context: ReadingContext): Places {
  const known = new WeakMap<Element, Place>();
  const all = documentsOf(document)
    .flatMap((page) => {
      const parts = page.body && partsOf(page.body);
      return parts ? unitsIn(parts, MOST) : [];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map((units) => placeOf(units, context));
  for (const place of all) known.set(place.element, place);

  const within = (element: Element): Place => {
    const before = known.get(element);
    if (before) return before;
    const found = conversationIn(element, context);
    const place = found ? { ...described(found.blocks), element } : { element, messages: 0 };
    known.set(element, place);
    return place;
  };
  return {
    all,
    around(element) {
      const inside = all.filter((place) => holds(place.element, element)).toSorted((a, b) => (holds(a.element, b.element) ? 1 : -1))[0];
      if (inside) return inside;
      let steps = 0;
      for (let at: Element | null = element; at && steps < STEPS_AROUND; at = outwards(at), steps++) {
        const found = conversationIn(at, context);
        if (!found) continue;
        return within(found.container);
      }
      return undefined;
    },
    wider(place) {
      const outer = outwards(place.element);
      return outer && outer.localName !== 'html' ? within(outer) : place;
    },
    narrower(place) {
      const found = conversationIn(place.element, context);
      if (found && found.container !== place.element) return within(found.container);
      const inner = all.find((one) => one.element !== place.element && holds(place.element, one.element));
      if (inner) return inner;
      const largest = Array.from((place.element.shadowRoot ?? place.element).children).toSorted(
        (a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0),
      )[0];
      const next = largest && within(largest);
      return next && next.messages > 1 ? next : place;
    },
  };
}

function placeOf(units: Units, context: ReadingContext): Place {
  const { container, blocks } = conversationOf(units, context);
  return { element: container, ...described(blocks) };
}

function described(blocks: ReturnType<typeof arrange>['blocks']): Omit<Place, 'element'> {
  const messages = blocks.filter(({ kind }) => kind === 'message');
  const [first, last] = [messages[0], messages.at(-1)].map((block) => block && clipped(wordsOf(block.part, block.isInner)));
  return { messages: messages.length, ...(first && { first }), ...(last && { last }) };
}

const clipped = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

const outwards = (element: Element): Element | null => composedParent(element) ?? frameElementOf(element.ownerDocument) ?? null;

/** Whether an element lies in another as the page is shown: through shadow roots and frames. */
function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = outwards(at)) if (at === outer) return true;
  return false;
}

function documentsOf(document: Document): readonly Document[] {
  const found = [document];
  for (const page of found) {
    if (found.length >= MOST_FRAMES) break;
    for (const frame of composedQuery(page, 'iframe, frame')) {
      const inner = frame.getBoundingClientRect().width > 0 ? documentIn(frame) : undefined;
      if (inner && !found.includes(inner)) found.push(inner);
    }
  }
  return found.slice(0, MOST_FRAMES);
}
