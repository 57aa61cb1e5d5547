import type { Block } from './generic-blocks';
import { allParts, oneLine, type Part } from './generic-parts';
import { namesQuote } from './generic-vocabulary';

/** Words at one place of a message: displayed, or said by an attribute of it. */
export interface Leaf {
  readonly part: Part;
  readonly words: string;
  /** The same for the same place in other messages. */
  readonly slot: string;
  readonly from: 'words' | 'alt' | 'label' | 'data' | 'group';
  /** Place in the message's order. */
  readonly order: number;
}

const AUTHOR_DATA = /^data-(?:[\w-]+-)?(?:author|sender|from|user-?name|nick(?:name)?|speaker|display-?name)(?:-name)?$/;

export const isQuote = ({ tag, tokens }: Part): boolean => tag === 'blockquote' || tag === 'q' || namesQuote(tokens);

/** The displayed words of a block, place by place, without what it quotes and without other messages in it. */
export function leavesIn(block: Block): readonly Leaf[] {
  const known = read.get(block) ?? collected(block);
  read.set(block, known);
  return known;
}

/** A block is what the page showed at one moment; its leaves are asked for several times. */
const read = new WeakMap<Block, readonly Leaf[]>();

function collected(block: Block): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (part: Part, path: string, place: string) => {
    if (part !== block.part && (block.isInner(part) || isQuote(part))) return;
    const slot = part === block.part ? '.' : `${path}>${place}`;
    said(part, slot, leaves);
    if (part.own) leaves.push({ part, words: part.own, slot, from: 'words', order: leaves.length });
    const within = part === block.part ? '' : `${path}>${part.tag}`;
    // Cells and pieces without a name of their own are told apart by their place beside each other.
    const before = new Map<string, number>();
    for (const inner of part.parts) {
      const kind = kindOf(inner);
      const count = before.get(kind) ?? 0;
      before.set(kind, count + 1);
      visit(inner, within, `${part === block.part ? '' : part.tokens.join('.')}/${kind}~${count}`);
    }
  };
  visit(block.part, '', '');
  return leaves;
}

const kindOf = ({ tag, tokens }: Part): string => (tokens.length > 0 ? `${tag}.${tokens.join('.')}` : tag);

/** The same of what stands in a group beside its messages. */
export function groupLeavesIn(labels: readonly Part[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const label of labels) {
    for (const part of allParts(label, isQuote)) {
      const slot = `^${part.tag}${part.tokens.length > 0 ? `.${part.tokens.join('.')}` : ''}`;
      said(part, slot, leaves);
      if (part.own) leaves.push({ part, words: part.own, slot, from: 'group', order: leaves.length });
    }
  }
  return leaves;
}

function said(part: Part, slot: string, leaves: Leaf[]): void {
  const { element, tag } = part;
  const add = (words: string | null, from: Leaf['from'], kind: string) => {
    const line = oneLine(words ?? '');
    if (line) leaves.push({ part, words: line.slice(0, 500), slot: `${slot}@${kind}`, from, order: leaves.length });
  };
  if (tag === 'img') add(element.getAttribute('alt'), 'alt', 'alt');
  if (!element.hasAttributes()) return;
  for (const name of element.getAttributeNames()) {
    if (name === 'aria-label' || name === 'title') add(element.getAttribute(name), 'label', name);
    else if (AUTHOR_DATA.test(name)) add(element.getAttribute(name), 'data', name);
  }
}
