/**
 * A piece of a page as it is shown, as plain data: open shadow roots and slots are gone through as if they were not there. Made in one
 * walk, because asking a live page again and again for each of thousands of messages takes seconds.
 */
export interface Part {
  readonly element: Element;
  readonly tag: string;
  /** Class names, with every run of digits as "#": many pages count there. */
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
  let count = 0;
  const classes = new Map<string, readonly string[]>([['', []]]);
  const tokensIn = (given: string): readonly string[] => {
    const tokens = classes.get(given) ?? tokensOf(given);
    classes.set(given, tokens);
    return tokens;
  };
  const build = (of: Element, up: Part | undefined, depth: number): Part | undefined => {
    if (depth > DEEPEST || count >= MOST_PARTS || isUnseen(of)) return undefined;
    const tag = of.localName;
    const part: Growing = {
      ...{ element: of, tag, tokens: tokensIn(of.getAttribute('class') ?? ''), own: '', parts: [], up, at: count++, end: 0, length: 0 },
      media: PICTURES.has(tag) ? 1 : 0,
    };
    for (const node of shownNodes(of)) {
      if (node.nodeType === 3) part.own += ` ${node.nodeValue ?? ''}`;
      else if (node.nodeType === 1) {
        const inner = build(node as Element, part, depth + 1);
        if (!inner) continue;
        part.parts.push(inner);
        part.length += inner.length;
        part.media += inner.media;
      }
    }
    part.own = oneLine(part.own);
    part.length += part.own.length;
    part.end = count;
    return part;
  };
  return build(element, undefined, 0);
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The nodes that stand in an element as it is shown. */
export function* shownNodes(element: Element): Generator<Node> {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return yield* assigned;
  }
  for (let node = (element.shadowRoot ?? element).firstChild; node; node = node.nextSibling) yield node;
}

function isUnseen(element: Element): boolean {
  const tag: unknown = element.localName;
  // A form's own properties are hidden by fields of the same names.
  if (typeof tag !== 'string') return true;
  if (UNSEEN.has(tag) || WRITTEN_IN.has(tag) || tag.startsWith('evenkeel-') || element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const tokensOf = (given: string): readonly string[] =>
  [...new Set(given.slice(0, 1000).replace(/\d+/g, '#').split(/\s+/))].filter(Boolean).sort();

/** The part and all in it, in the order of the page. */
export function* allParts(part: Part, skip?: (part: Part) => boolean): Generator<Part> {
  yield part;
  for (const inner of part.parts) if (!skip?.(inner)) yield* allParts(inner, skip);
}

export const contains = (outer: Part, inner: Part): boolean => outer.at <= inner.at && inner.at < outer.end;

/** All words in a part as one line. */
export function wordsOf(part: Part, skip?: (part: Part) => boolean): string {
  const words: string[] = [];
  for (const one of allParts(part, skip)) if (one.own) words.push(one.own);
  return words.join(' ');
}
