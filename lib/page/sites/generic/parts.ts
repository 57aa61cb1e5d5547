import { documentIn } from '../shown/frames';

/**
 * A piece of a page as it is shown, as plain data: open shadow roots and slots are gone through as if they were not there. Made in one
 * walk, because asking a live page again and again for each of thousands of messages takes seconds.
 */
export interface Part {
  readonly element: Element;
  readonly tag: string;
  /** Class names and other names that a page gives its pieces, with every number of two digits or more as "#": many pages count there. */
  readonly tokens: readonly string[];
  /** Its own words, without those of the parts in it. */
  readonly own: string;
  readonly parts: readonly Part[];
  readonly up: Part | undefined;
  /** Place in the order of the page, and the place after its last part. */
  readonly at: number;
  readonly end: number;
  /** Characters in it, its parts' included. */
  readonly length: number;
  /** Pictures, films and sounds in it, its parts' included. */
  readonly media: number;
  /** All parts of the walk, in the order of the page. */
  readonly walk: readonly Part[];
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'link', 'meta', 'title', 'object', 'embed']);
const WRITTEN_IN = new Set(['textarea', 'input', 'select', 'option', 'datalist']);
const PICTURES = new Set(['img', 'video', 'audio', 'canvas', 'picture']);

/** Deeper than any page that a person made; more elements than any page shows at once. Beyond them nothing is read. */
const DEEPEST = 300;
const MOST_PARTS = 300_000;

type Growing = { -readonly [Name in keyof Part]: Part[Name] } & { parts: Part[] };

/** What `element` shows, or `undefined` where it shows nothing. */
export function partsOf(element: Element): Part | undefined {
  const walk: Part[] = [];
  const classes = new Map<string, readonly string[]>([['', []]]);
  const tokensIn = (given: string): readonly string[] => {
    const tokens = classes.get(given) ?? tokensOf(given);
    classes.set(given, tokens);
    return tokens;
  };
  const isHidden = hiddenIn(element);
  const build = (of: Element, up: Part | undefined, depth: number): Part | undefined => {
    if (depth > DEEPEST || walk.length >= MOST_PARTS || isUnseen(of)) return undefined;
    const hidden = isHidden(of);
    if (hidden === 'whole') return undefined;
    const tag = of.localName;
    const part: Growing = {
      element: of,
      tag,
      tokens: tokensIn(namesOf(of)),
      own: '',
      parts: [],
      up,
      at: walk.length,
      end: 0,
      length: 0,
      media: PICTURES.has(tag) ? 1 : 0,
      walk,
    };
    walk.push(part);
    for (const node of shownNodes(of)) {
      if (node.nodeType === 3) {
        if (!hidden) part.own += ` ${node.nodeValue ?? ''}`;
      } else if (node.nodeType === 1) {
        const inner = build(node as Element, part, depth + 1);
        if (!inner) continue;
        part.parts.push(inner);
        part.length += inner.length;
        part.media += inner.media;
      }
    }
    part.own = oneLine(part.own);
    part.length += part.own.length;
    part.end = walk.length;
    return part;
  };
  return build(element, undefined, 0);
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The nodes that stand in an element as it is shown. */
export function shownNodes(element: Element): readonly Node[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
  if (assigned && assigned.length > 0) return assigned;
  if (element.localName === 'iframe') return [documentIn(element)?.body].filter((body) => body != null);
  const nodes: Node[] = [];
  for (let node = (element.shadowRoot ?? element).firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function isUnseen(element: Element): boolean {
  const tag: unknown = element.localName;
  // A form's own properties are hidden by fields of the same names.
  if (typeof tag !== 'string') return true;
  if (UNSEEN.has(tag) || WRITTEN_IN.has(tag) || tag.startsWith('evenkeel-')) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Beside the class: what a component calls its parts and slots, and what testers find them by. */
const NAMES = ['part', 'slot', 'data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-part'];

function namesOf(element: Element): string {
  const given = element.getAttribute('class') ?? '';
  if (!element.hasAttributes()) return given;
  return NAMES.reduce((names, name) => (element.hasAttribute(name) ? `${names} ${element.getAttribute(name)}` : names), given);
}

const tokensOf = (given: string): readonly string[] =>
  [
    ...new Set(
      given
        .slice(0, 1000)
        .replace(/\d{2,}/g, '#')
        .split(/\s+/),
    ),
  ]
    .filter(Boolean)
    .sort();

/** What the page's style hides: with all that is in it, or only its own words. In a page without layout that is not told. */
function hiddenIn(scope: Element): (element: Element) => 'whole' | 'words' | undefined {
  const { width, height } = scope.getBoundingClientRect();
  if ((width === 0 && height === 0) || !scope.checkVisibility) return () => undefined;
  return (element) => {
    if (element.checkVisibility({ visibilityProperty: true })) return undefined;
    if (element.checkVisibility()) return 'words';
    // Such an element has no box of its own; what is in it has.
    return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents' ? undefined : 'whole';
  };
}

/** The part and all in it, in the order of the page. */
export function allParts(part: Part, skip?: (part: Part) => boolean): readonly Part[] {
  if (!skip) return part.walk.slice(part.at, part.end);
  const found: Part[] = [part];
  for (let at = part.at + 1; at < part.end; ) {
    const next = part.walk[at];
    if (!next) break;
    const skipped = skip(next);
    if (!skipped) found.push(next);
    at = skipped ? next.end : at + 1;
  }
  return found;
}

export const contains = (outer: Part, inner: Part): boolean => outer.at <= inner.at && inner.at < outer.end;

/** All words in a part as one line. */
export function wordsOf(part: Part, skip?: (part: Part) => boolean): string {
  const words: string[] = [];
  for (const one of allParts(part, skip)) if (one.own) words.push(one.own);
  return words.join(' ');
}
