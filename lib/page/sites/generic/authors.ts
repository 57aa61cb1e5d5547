import type { Party } from '../../../core/evidence/message';
import { choose, judge, slotsOf } from './author-slots';
import type { Block } from './blocks';
import { isBefore, isInSignature, longestOf, wordiest } from './bodies';
import { facesOf } from './faces';
import { groupLeavesIn, type Leaf, leavesIn } from './leaves';
import { addressBehind } from './name-places';
import { addressed, isNoName, nameIn } from './names';
import { type Part, wordsOf } from './parts';
import { namesEitherSide } from './vocabulary';

/** Where this page's messages say who wrote them: found once from many, then used on each. */
export interface Authors {
  readonly of: (block: Block) => Author | undefined;
  /** Leaves that are a label of many messages and no part of what was written: names, roles, initials, "Reply". */
  readonly isLabel: (leaf: Leaf) => boolean;
  /** A small picture that many messages have: no file that was sent. */
  readonly isFace: (part: Part) => boolean;
  /** The place where most of what was written stands. */
  readonly isBody: (leaf: Leaf) => boolean;
}

export interface Author {
  readonly party: Party;
  readonly leaf: Leaf;
}

/** So many messages are compared; the first and the last of them. */
const SAMPLE = 200;

export function authorsOf(blocks: readonly Block[], context: string): Authors {
  const messages = blocks.filter(({ kind }) => kind === 'message');
  const sample = messages.length > 2 * SAMPLE ? [...messages.slice(0, SAMPLE), ...messages.slice(-SAMPLE)] : messages;
  const read = sample.map((block) => ({ block, leaves: leavesIn(block) }));
  const groups = new Map<Part, readonly Leaf[]>();
  for (const { groups: around } of sample)
    for (const { part, labels } of around) if (!groups.has(part)) groups.set(part, groupLeavesIn(labels));

  const sides = new Map(read.flatMap(({ block, leaves }) => leaves.map((leaf) => [leaf, sideWords(block)] as const)));
  const bodySlot = wordiest(
    read.map(({ leaves }) => leaves),
    ({ slot }) => slot,
  );
  const looseBody = wordiest(
    read.map(({ leaves }) => leaves),
    ({ loose }) => loose,
  );
  const bodies = new Map(
    read.flatMap(({ leaves }) => {
      const body = leaves.find(({ slot }) => slot === bodySlot) ?? leaves.find(({ loose }) => loose === looseBody) ?? longestOf(leaves);
      return leaves.map((leaf) => [leaf, body] as const);
    }),
  );
  const everywhere = [...read.map(({ leaves }) => leaves), ...groups.values()];
  const learn = (keyOf: (leaf: Leaf) => string) =>
    slotsOf(everywhere, keyOf).map((slot) => judge(slot, { sides, bodies, everywhere, context, total: read.length }));
  const judged = learn(({ slot }) => slot);
  const strict = choose(judged);
  // Where the page dresses the two sides differently, the same place has two names.
  const keyOf = strict.length > 0 ? ({ slot }: Leaf) => slot : ({ loose }: Leaf) => loose;
  const chosen = strict.length > 0 ? strict : choose(learn(keyOf));
  const labels = new Set(judged.filter(({ repeats }) => repeats).map(({ slot }) => slot.name));

  const named = (leaves: readonly Leaf[]): Author | undefined => {
    for (const slot of chosen) {
      const found = leaves.filter((leaf) => keyOf(leaf) === slot.name);
      const names = new Set(found.flatMap(({ words }) => nameIn(words)?.name ?? []));
      const [leaf] = found;
      const [name] = names;
      if (leaf && name !== undefined && names.size === 1) return { party: partyOf(name, leaf), leaf };
    }
    return undefined;
  };
  // Folded, the same element with the same person's name stands at another place.
  const plain = chosen.filter(({ worth }) => worth >= 60);
  const nameKinds = new Set(plain.flatMap(({ leaves }) => leaves.flatMap(({ part, from }) => (from === 'words' ? kindOf(part) : []))));
  const known = new Set(plain.flatMap(({ names }) => names));
  const elsewhere = (leaves: readonly Leaf[]): Author | undefined => {
    const body = leaves.find(({ slot }) => slot === bodySlot) ?? longestOf(leaves);
    const found = leaves.filter(
      (leaf) => leaf.from === 'words' && !leaf.half && nameKinds.has(kindOf(leaf.part)[0] ?? '') && isBefore(leaf, body),
    );
    const [leaf] = found;
    const name = leaf && nameIn(leaf.words)?.name;
    return leaf && name !== undefined && found.length === 1 && known.has(name) ? { party: partyOf(name, leaf), leaf } : undefined;
  };
  const of = (block: Block): Author | undefined => {
    const own = named(leavesIn(block)) ?? elsewhere(leavesIn(block));
    if (own) return own;
    for (const group of block.groups) {
      const author = named(groupLeavesIn(group.labels));
      if (!author) continue;
      return appliesTo(group.blocks, author) ? author : undefined;
    }
    const term = termOf(block.part);
    const above = term && nameIn(term.own);
    if (term && above)
      return {
        party: partyOf(above.name, { part: term, words: term.own, from: 'group' }),
        leaf: { part: term, words: term.own, slot: 'dt', loose: 'dt', from: 'group', order: 0 },
      };
    return block.continues && of(block.continues);
  };
  return {
    of,
    isFace: facesOf(sample),
    isBody: ({ slot, loose }) => slot === bodySlot || loose === looseBody,
    isLabel: (leaf) => labels.has(leaf.slot) && !isBesideWords(leaf),
  };
}

/** What an element is called, where it has a name at all. */
const kindOf = ({ tag, tokens }: Part): readonly string[] => (tokens.length > 0 ? [`${tag}.${tokens.join('.')}`] : []);

/** A name with the address beside it, if there is one. */
function partyOf(name: string, { words, part, from }: Pick<Leaf, 'words' | 'part' | 'from'>): Party {
  const behind = from === 'words' ? addressBehind(part) : undefined;
  const { address } = addressed(behind ? wordsOf(behind) : words);
  return { shown: name, ...(address && { address }) };
}

/** One of several alike, paragraphs or lines: then "Hello," again and again is what was written. */
function isBesideWords({ part, words }: Leaf): boolean {
  if (isNoName(words)) return false;
  if (part.tag === 'p' || part.tag === 'li' || isInSignature(part)) return true;
  const alike = part.up?.parts.filter(({ tag, tokens }) => tag === part.tag && tokens.join() === part.tokens.join()) ?? [];
  return alike.length > 1 && part.tag !== 'td' && alike.some((one) => one !== part && one.length > part.length);
}

/** A group's label names the author of what is in it unless the page puts that on both sides, or the label below what it would name. */
function appliesTo(blocks: Block['groups'][number]['blocks'], { leaf }: Author): boolean {
  const sides = new Set(blocks.map(sideWords));
  const [first] = blocks;
  return sides.size <= 1 && first !== undefined && (leaf.part.at < first.part.at || leaf.from !== 'group');
}

const sideWords = ({ part }: Block): string =>
  [part, ...part.parts.slice(0, 3)].flatMap(({ tokens }) => tokens.filter((token) => namesEitherSide([token]))).join(' ');

/** `<dl>`: the term above a description is its name, and of those that follow it. */
function termOf({ tag, up, at }: Part): Part | undefined {
  return tag === 'dd' ? up?.parts.findLast((part) => part.tag === 'dt' && part.at < at) : undefined;
}
