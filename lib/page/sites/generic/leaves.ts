import type { Block } from './blocks';
import { headTermOf } from './name-places';
import { couldBeName } from './names';
import { allParts, oneLine, type Part, wordsOf } from './parts';
import { isDayWord, isTimeAlone } from './time-words';
import { namesQuote } from './vocabulary';

/** Words at one place of a message: displayed, or said by an attribute of it. */
export interface Leaf {
  readonly part: Part;
  readonly words: string;
  /** The same for the same place in other messages. */
  readonly slot: string;
  /** The same without class names: many pages dress the two sides differently. */
  readonly loose: string;
  readonly from: 'words' | 'alt' | 'label' | 'data' | 'group';
  /** One of two things that stand in one line: "Sam, 3 May 2026 10:15". */
  readonly half?: 'name' | 'time';
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
  const visit = (part: Part, path: string, place: string, bare: string, title: string) => {
    if (part !== block.part && (block.isInner(part) || isQuote(part))) return;
    const slot = part === block.part ? '.' : `${path}>${place}${title}`;
    said(part, slot, bare, leaves);
    if (part.own) add(leaves, { part, words: part.own, slot, loose: bare, from: 'words' });
    // What stands in one column is not what stands in another.
    const within = part === block.part ? '' : `${path}>${part.tag === 'td' ? bare.slice(bare.lastIndexOf('>') + 1) : part.tag}${title}`;
    // Cells and pieces without a name of their own are told apart by their place beside each other.
    const before = new Map<string, number>();
    const tags = new Map<string, number>();
    for (const inner of part.parts) {
      const kind = kindOf(inner);
      const count = before.get(kind) ?? 0;
      before.set(kind, count + 1);
      const same = tags.get(inner.tag) ?? 0;
      tags.set(inner.tag, same + 1);
      const own = titled(inner);
      visit(
        inner,
        within,
        `${part === block.part ? '' : part.tokens.join('.')}/${kind}~${count}`,
        `${bare}>${inner.tag}${same}${own}`,
        own,
      );
    }
  };
  visit(block.part, '', '', '', '');
  return leaves;
}

/** A line that holds a name and a time is two things. */
function add(leaves: Leaf[], leaf: Omit<Leaf, 'order'>): void {
  const halves = halved(leaf.words);
  leaves.push({ ...leaf, order: leaves.length });
  if (!halves) return;
  leaves.push({ ...leaf, words: halves.name, slot: `${leaf.slot}|name`, loose: `${leaf.loose}|name`, half: 'name', order: leaves.length });
  leaves.push({ ...leaf, words: halves.time, slot: `${leaf.slot}|time`, loose: `${leaf.loose}|time`, half: 'time', order: leaves.length });
}

const LONGEST_LINE = 90;
const BETWEEN = /^[\s·•|,–—()[\]-]+|[\s·•|,–—()[\]:-]+$|[\s,]+(?:on|at|am|um|le|el)$/giu;

function halved(words: string): { readonly name: string; readonly time: string } | undefined {
  if (words.length > LONGEST_LINE || !/\p{Nd}/u.test(words)) return undefined;
  const pieces = words.split(' ');
  if (pieces.length < 2 || pieces.length > 14) return undefined;
  // The longest name that leaves a whole time.
  const tidy = (some: readonly string[]) => some.join(' ').replace(BETWEEN, '').replace(BETWEEN, '');
  for (let at = pieces.length - 1; at > 0; at--) {
    const [head, tail] = [tidy(pieces.slice(0, at)), tidy(pieces.slice(at))];
    if (/\p{Nd}/u.test(tail) && isTimeAlone(tail) && isNameAlone(head)) return { name: head, time: tail };
  }
  for (let at = 1; at < pieces.length; at++) {
    const [head, tail] = [tidy(pieces.slice(0, at)), tidy(pieces.slice(at))];
    if (/\p{Nd}/u.test(head) && isTimeAlone(head) && isNameAlone(tail)) return { name: tail, time: head };
  }
  return undefined;
}

/** Beside a time, words that are short and small belong to it in any language: "le 5 mai", "kl. 10:15", "10:15 Uhr". */
const isNameAlone = (words: string): boolean =>
  !/\p{Nd}/u.test(words) &&
  !isDayWord(words) &&
  couldBeName(words) &&
  !words.split(' ').every((word) => BELONGS.test(word) || /^[\p{Ll}.]{1,3}$/u.test(word));

const BELONGS =
  /^(?:uhr|ora|ore|alle|klo|kell|saat|godz\.|noon|midnight|[ap]\.?m\.?|utc|gmt|bst|ist|[cew]es?t|msk|mesz|mez|[ecmp][sd]t)$/iu;

/** The rows of a letter's head are built alike and say different things. */
function titled(part: Part): string {
  const term = headTermOf(part);
  return term ? `=${wordsOf(term)}` : '';
}

const kindOf = ({ tag, tokens }: Part): string => (tokens.length > 0 ? `${tag}.${tokens.join('.')}` : tag);

/** The same of what stands in a group beside its messages. */
export function groupLeavesIn(labels: readonly Part[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const label of labels) {
    for (const part of allParts(label, isQuote)) {
      const slot = `^${part.tag}${part.tokens.length > 0 ? `.${part.tokens.join('.')}` : ''}`;
      const loose = `^${part.tag}`;
      said(part, slot, loose, leaves);
      if (part.own) add(leaves, { part, words: part.own, slot, loose, from: 'group' });
    }
  }
  return leaves;
}

function said(part: Part, slot: string, loose: string, leaves: Leaf[]): void {
  const { element, tag } = part;
  const say = (words: string | null, from: Leaf['from'], kind: string) => {
    const line = oneLine(words ?? '');
    if (line) add(leaves, { part, words: line.slice(0, 500), slot: `${slot}@${kind}`, loose: `${loose}@${kind}`, from });
  };
  if (tag === 'img') say(element.getAttribute('alt'), 'alt', 'alt');
  if (!element.hasAttributes()) return;
  for (const name of element.getAttributeNames()) {
    if (name === 'aria-label' || name === 'title') say(element.getAttribute(name), 'label', name);
    else if (AUTHOR_DATA.test(name)) say(element.getAttribute(name), 'data', name);
  }
}
