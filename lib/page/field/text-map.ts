import type { Span } from '../../core/text/span';

/**
 * The flat text of a rich editor with, for each piece, the node it came from. Blocks and `<br>` are line breaks, a
 * no-break space is a space, an image is its `alt` (chat sites draw emoji so). The characters without width that editors put
 * where a caret must be able to stand (Slate, CKEditor, Quill, Squire) are no text. One UTF-16 unit of what is left of a text
 * node is one unit of the text, so that an offset here is an offset there.
 */
export interface TextMap {
  readonly root: HTMLElement;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Piece extends Span {
  /** A text node, or an `img` or `br`, which are entered only before or after. */
  readonly node: Text | Element;
  /** Where in a text node it begins: a node with fillers in it is several pieces. */
  readonly from: number;
}

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** The hint in an empty box, which Slate keeps inside it. */
const PLACEHOLDER = '[data-slate-placeholder]';
/** Zero-width space and byte-order mark; not the joiner, which holds emoji together. */
const FILLER = /[\u200b\ufeff]/;

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

export function mapText(root: HTMLElement): TextMap {
  const pieces: Piece[] = [];
  const keepsSpace = preservesWhiteSpace(root);
  let text = '';
  /** A line break that is written once something follows it. */
  let pending = false;
  /** Something stands on the current line. */
  let begun = false;

  const put = (node: Text | Element, value: string, from = 0): void => {
    if (pending) text += '\n';
    pending = false;
    begun = true;
    pieces.push({ node, start: text.length, end: text.length + value.length, from });
    text += value;
  };
  const putText = (node: Text, value: string): void => {
    const runs = value.split(FILLER);
    // Alone, a filler still holds its line open, as a lone `br` does.
    const empty = runs.every((run) => run === '');
    let from = 0;
    for (const run of empty ? [''] : runs) {
      if (run !== '' || empty) put(node, run, from);
      from += run.length + 1;
    }
  };
  const edge = (): void => {
    if (begun) pending = true;
    begun = false;
  };

  const walk = (parent: Node, pre: boolean): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        if (node.data !== '' && (pre || !isLayout(node))) putText(node, pre ? node.data.replaceAll('\u00a0', ' ') : asSpaces(node.data));
      } else if (isElement(node) && !UNREAD.has(node.localName) && !node.matches(PLACEHOLDER)) {
        if (node.localName === 'br') {
          if (endsItsBlock(node, root)) put(node, '');
          else {
            put(node, '\n');
            begun = false;
          }
        } else if (node.localName === 'img') put(node, node.getAttribute('alt') ?? '');
        else if (BLOCKS.has(node.localName)) {
          edge();
          walk(node, pre || node.localName === 'pre');
          edge();
        } else walk(node, pre);
      }
    }
  };
  walk(root, keepsSpace);
  return { root, text, pieces };
}

const asSpaces = (data: string): string => data.replace(/[\u00a0\t\n\r\f]/g, ' ');

/** The blanks and line ends of the HTML source between two blocks, which are not shown. */
const isLayout = (node: Text): boolean =>
  /^[ \t\n\r\f]*$/.test(node.data) &&
  (node.data.includes('\n') || isBlock(node.previousSibling) || isBlock(node.nextSibling)) &&
  [node.previousSibling, node.nextSibling].every((beside) => beside === null || isBlock(beside));

const isBlock = (node: Node | null): boolean => node !== null && isElement(node) && BLOCKS.has(node.localName);

function preservesWhiteSpace(root: HTMLElement): boolean {
  const style = root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? '';
  return style.startsWith('pre') || style === 'break-spaces';
}

/** The `br` that editors keep at the end of a block so that the line can be entered; it breaks nothing. */
function endsItsBlock(br: Element, root: HTMLElement): boolean {
  for (let node: Node = br; node !== root; ) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (isText(next) ? next.data !== '' && !isLayout(next) : isElement(next)) return false;
    }
    if (!node.parentNode || isBlock(node.parentNode)) return true;
    node = node.parentNode;
  }
  return true;
}

/** The place in the page of an offset; `towards` says which side is meant where two nodes meet. */
export function pointAt({ root, pieces }: TextMap, offset: number, towards: 'before' | 'after'): Point {
  const piece =
    towards === 'after'
      ? (pieces.find(({ start, end }) => start <= offset && (offset < end || (start === end && start === offset))) ??
        pieces.findLast(({ end }) => end <= offset))
      : (pieces.findLast(({ start, end }) => start < offset && offset <= end) ??
        pieces.find(({ start }) => start >= offset) ??
        pieces.findLast(({ end }) => end <= offset));
  if (!piece) return { node: root, offset: 0 };
  if (isText(piece.node)) {
    const { data } = piece.node;
    return { node: piece.node, offset: Math.min(piece.from + Math.max(0, offset - piece.start), data.length) };
  }
  const parent = piece.node.parentNode ?? root;
  const index = Array.prototype.indexOf.call(parent.childNodes, piece.node);
  return { node: parent, offset: index + (offset > piece.start ? 1 : 0) };
}

export function rangeOf(map: TextMap, span: Span): Range {
  const range = map.root.ownerDocument.createRange();
  const start = pointAt(map, span.start, 'after');
  const end = span.end === span.start ? start : pointAt(map, span.end, 'before');
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The offset of a place in the page, for instance of the caret. */
export function offsetOf({ root, text, pieces }: TextMap, { node, offset }: Point): number | undefined {
  if (node !== root && !root.contains(node)) return undefined;
  const own = pieces.findLast((piece) => piece.node === node && piece.from <= offset) ?? pieces.find((piece) => piece.node === node);
  if (own) return Math.min(own.start + Math.max(0, offset - own.from), own.end);
  const child = node.childNodes[offset];
  // Before a child: the first piece in it or after it. After the last child: the last piece inside.
  const { FOLLOWING, CONTAINED_BY } = { FOLLOWING: 4, CONTAINED_BY: 16 };
  if (child) {
    const next = pieces.find(
      (piece) => piece.node === child || (child.compareDocumentPosition(piece.node) & (FOLLOWING | CONTAINED_BY)) !== 0,
    );
    return next?.start ?? text.length;
  }
  const inside = pieces.findLast((piece) => node.contains(piece.node));
  if (inside) return inside.end;
  return pieces.find((piece) => (node.compareDocumentPosition(piece.node) & FOLLOWING) !== 0)?.start ?? text.length;
}

/** Where the text of the elements that match `selector` stands; the outermost of nested ones. */
export function spansOf({ root, pieces }: TextMap, selector: string): readonly Span[] {
  const found: Span[] = [];
  for (const element of root.querySelectorAll(selector)) {
    const inside = pieces.filter((piece) => element.contains(piece.node));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last && last.end > first.start && last.end > (found.at(-1)?.end ?? 0)) found.push({ start: first.start, end: last.end });
  }
  return found;
}
