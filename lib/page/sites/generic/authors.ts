import type { Party } from '../../../core/evidence/message';
import type { Block } from './blocks';
import { groupLeavesIn, type Leaf, leavesIn } from './leaves';
import { accountOf, addressBehind, columnSays, isAddressed, isByline, isWhole } from './name-places';
import { abbreviates, addressed, isInitials, isNoName, isReader, nameIn } from './names';
import { allParts, contains, type Part, shownNodes, wordsOf } from './parts';
import { isTimeAlone, looksLikeTime } from './time-words';
import { namesAuthor, namesAvatar, namesEitherSide, namesNoAuthor, namesOtherSide, namesOwnSide } from './vocabulary';

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

interface Slot {
  readonly name: string;
  readonly leaves: readonly Leaf[];
  /** By leaf, what it would name. */
  readonly names: readonly (string | undefined)[];
  readonly distinct: number;
  /** How plainly the page says that an author stands here; 0 is not at all. */
  readonly worth: number;
}

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

const LARGEST_FACE = 96;

function facesOf(blocks: readonly Block[]): (part: Part) => boolean {
  const seen = new Map<string, number>();
  const sourceOf = ({ tag, element }: Part) => (tag === 'img' ? (element.getAttribute('src') ?? '') : '');
  for (const { part, isInner } of blocks)
    if (part.media > 0) for (const source of new Set(allParts(part, isInner).map(sourceOf))) seen.set(source, (seen.get(source) ?? 0) + 1);
  return (part) => {
    const source = sourceOf(part);
    if (!source || (seen.get(source) ?? 0) < 2) return false;
    const { width, height } = part.element.getBoundingClientRect();
    return width > 0 && Math.max(width, height) <= LARGEST_FACE;
  };
}

/** A name with the address beside it, if there is one. */
function partyOf(name: string, { words, part, from }: Pick<Leaf, 'words' | 'part' | 'from'>): Party {
  const behind = from === 'words' ? addressBehind(part) : undefined;
  const { address } = addressed(behind ? wordsOf(behind) : words);
  return { shown: name, ...(address && { address }) };
}

/** One of several alike, paragraphs or lines: then "Hello," again and again is what was written. */
function isBesideWords({ part, words }: Leaf): boolean {
  if (isNoName(words)) return false;
  if (part.tag === 'p' || part.tag === 'li') return true;
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

/** The words of a message: the longest that are no time and hold none beside a name. */
function longestOf(leaves: readonly Leaf[]): Leaf | undefined {
  const split = new Set(leaves.flatMap(({ part, half }) => (half ? [part] : [])));
  let longest: Leaf | undefined;
  for (const leaf of leaves) {
    if (leaf.from !== 'words' || split.has(leaf.part) || isTimeAlone(leaf.words)) continue;
    if (leaf.words.length > (longest?.words.length ?? 0)) longest = leaf;
  }
  return longest;
}

/** The place with the most to say that is not said again and again. */
function wordiest(places: readonly (readonly Leaf[])[], keyOf: (leaf: Leaf) => string): string | undefined {
  const said = new Map<string, Set<string>>();
  for (const leaf of places.flat()) {
    if (leaf.from !== 'words' || leaf.half || isTimeAlone(leaf.words)) continue;
    const words = said.get(keyOf(leaf)) ?? new Set();
    said.set(keyOf(leaf), words.add(leaf.words));
  }
  let best: string | undefined;
  let most = 0;
  for (const [slot, words] of said) {
    const length = [...words].reduce((sum, one) => sum + one.length, 0);
    if (length > most) [best, most] = [slot, length];
  }
  return best;
}

interface Candidate {
  readonly name: string;
  readonly leaves: readonly Leaf[];
}

function slotsOf(places: readonly (readonly Leaf[])[], keyOf: (leaf: Leaf) => string): readonly Candidate[] {
  const slots = new Map<string, Leaf[]>();
  for (const leaves of places) {
    for (const leaf of leaves) {
      const slot = slots.get(keyOf(leaf));
      if (slot) slot.push(leaf);
      else slots.set(keyOf(leaf), [leaf]);
    }
  }
  return [...slots].map(([name, leaves]) => ({ name, leaves }));
}

interface Around {
  readonly sides: ReadonlyMap<Leaf, string>;
  readonly bodies: ReadonlyMap<Leaf, Leaf | undefined>;
  readonly everywhere: readonly (readonly Leaf[])[];
  /** Title and headings of the page. */
  readonly context: string;
  readonly total: number;
}

interface Judged {
  readonly slot: Slot;
  /** The same few words again and again: a label, whatever it says. */
  readonly repeats: boolean;
}

function judge({ name, leaves }: Candidate, around: Around): Judged {
  const names = leaves.map(({ words }) => {
    const one = nameIn(words);
    return one?.said || !looksLikeTime(words) ? one : undefined;
  });
  const shown = names.flatMap((one) => (one ? [one.name] : []));
  const distinct = new Set(shown).size;
  const words = new Set(leaves.map((leaf) => leaf.words.replace(/\p{Nd}+/gu, '#'))).size;
  const few = leaves.length >= 3 && words <= Math.max(2, leaves.length / 3) && leaves.every((leaf) => leaf.words.length <= 60);
  const isBody = leaves.some((leaf) => leaf === around.bodies.get(leaf)) && !few;
  const repeats =
    few && leaves.length >= around.total * 0.3 && leaves.filter((leaf) => leaf === around.bodies.get(leaf)).length < leaves.length * 0.5;
  const slot = { name, leaves, names: names.map((one) => one?.name), distinct, worth: 0 };
  const most = leaves.length > 0 && shown.length >= leaves.length * 0.7;
  const initials = shown.every(isInitials);
  if (!most || distinct === 0) return { slot, repeats };
  // Initials are a name where the page says that a name stands there; elsewhere they are what a picture is made of.
  if (initials) return { slot: { ...slot, worth: leaves[0] && isExplicit(leaves[0]) > 0 && !leaves.some(isPictured) ? 50 : 0 }, repeats };
  return {
    slot: { ...slot, worth: worthOf({ ...slot, said: names.every((one) => one?.said !== false), shown, isBody }, around) },
    repeats,
  };
}

interface Weighed extends Slot {
  readonly said: boolean;
  readonly shown: readonly string[];
  readonly isBody: boolean;
}

function worthOf(slot: Weighed, around: Around): number {
  const { leaves, shown, distinct, isBody } = slot;
  const [first] = leaves;
  if (!first || isBody) return 0;
  const { part } = first;
  const explicit = isExplicit(first);
  if (first.from === 'label' && !slot.said) {
    const pictured =
      namesAvatar(part.tokens) || leaves.every((leaf, at) => isInitials(leaf.part.own) && abbreviates(leaf.part.own, slot.names[at] ?? ''));
    const whole = first.half === 'name' && part.up !== undefined;
    if (!pictured && !whole) return 0;
  }
  if (first.from === 'data') return shown.every(isPlainName) ? 60 + Number(distinct > 1) : 0;
  if (explicit > 0) return explicit;
  if (namesNoAuthor(part.tokens) && !namesAvatar(part.tokens) && !first.half) return 0;
  if (distinct === 1 && isFaceOfTheOther(slot, around)) return 35;
  // Below here the page does not say it in so many words: labels that come again, before what was written, and one thing more.
  const recurs = shown.length > distinct && distinct <= Math.max(2, shown.length / 2);
  if (distinct < 2 || !recurs || (first.from !== 'group' && leaves.length < around.total * 0.4)) return 0;
  if (first.half !== 'time' && leaves.every(isSignedOff)) return 40;
  if (leaves.every((leaf) => isBefore(leaf, around.bodies.get(leaf)) && accountOf(leaf.part) !== undefined)) return 45;
  const before = leaves.filter((leaf) => leaf.from === 'group' || isBefore(leaf, around.bodies.get(leaf))).length;
  if (first.from !== 'alt' && first.from !== 'label' && before < leaves.length * 0.9) return 0;
  if (slot.said) return 50;
  if (first.half === 'name' && leaves.length >= around.total * 0.9) return 45;
  const initialled = leaves.filter((leaf, at) => hasInitials(leaf, slot.names[at], around)).length;
  if (initialled >= leaves.length * 0.8) return 45;
  if (shown.some(isReader)) return 40;
  if (isProfileLink(part)) return 40;
  if (shown.some((name) => name.length > 1 && around.context.includes(name))) return 35;
  if (first.from === 'label') return 35;
  if (first.from === 'alt') return namesAvatar(part.tokens) || namesAvatar(part.up?.tokens ?? []) ? 35 : 15;
  if (/^(?:strong|b|h[1-6]|cite|dt|th|summary)$/.test(part.tag) && leaves.every((leaf) => isBesideTime(leaf, around))) return 30;
  if (onOwnSides(slot, around)) return 30;
  return 0;
}

const LONGEST_LEAD = 20;

/** Whether a leaf stands before the words themselves; inside them it begins the line, after a time at most. */
function isBefore(leaf: Leaf, body: Leaf | undefined): boolean {
  if (!body) return false;
  if (leaf.part === body.part || !contains(body.part, leaf.part)) return leaf.order < body.order;
  let lead = 0;
  for (const node of shownNodes(body.part.element)) {
    if (node.contains(leaf.part.element)) return true;
    lead += node.textContent?.trim().length ?? 0;
    if (lead > LONGEST_LEAD) return false;
  }
  return false;
}

function isExplicit({ part, from }: Leaf): number {
  if (from === 'alt' || from === 'label') return 0;
  for (let at: Part | undefined = part, steps = 0; at && steps < 3; at = at.up, steps++) {
    if (at !== part && at.length > part.length + 3 && !isByline(at, part)) break;
    if (at === part && !isWhole(part)) continue;
    if (namesAuthor(at.tokens) && !namesNoAuthor(part.tokens) && !(at !== part && at.up === undefined)) return 70 - steps;
    const { element } = at;
    if (/\bauthor\b/.test(element.getAttribute('rel') ?? '') || /\b(?:author|sender)\b/.test(element.getAttribute('itemprop') ?? ''))
      return 80;
    if (at.tag === 'address') return 60;
  }
  return columnSays(part) ? 75 : isAddressed(part) ? 65 : 0;
}

/** Not an account's number or a side's name. */
const isPlainName = (name: string): boolean => /[^\p{Ll}\d_.-]/u.test(name) && !/\d{3}|^[\da-f-]{8,}$/i.test(name);

function hasInitials(leaf: Leaf, name: string | undefined, { everywhere }: Around): boolean {
  if (name === undefined) return false;
  const leaves = everywhere.find((some) => some.includes(leaf)) ?? [];
  return leaves.some(
    (other) =>
      other !== leaf &&
      ((isInitials(other.words) && abbreviates(other.words, name)) || (other.from === 'alt' && other.words.includes(name))),
  );
}

const isPictured = ({ part }: Leaf): boolean => namesAvatar(part.tokens) || namesAvatar(part.up?.tokens ?? []);

/** A face before the words, with the name that stands over the conversation, on the side that the page itself calls the other's. */
const isFaceOfTheOther = ({ leaves, names }: Weighed, { context, bodies, sides }: Around): boolean =>
  leaves.every((leaf, at) => {
    const side = (sides.get(leaf) ?? '').split(' ');
    const name = names[at];
    return (
      leaf.from === 'alt' &&
      name !== undefined &&
      name.length > 1 &&
      context.split('\n').includes(name) &&
      isBefore(leaf, bodies.get(leaf)) &&
      namesOtherSide(side) &&
      !namesOwnSide(side)
    );
  });

/** "— Sam, 3 May 10:15" alone in a line below what was written. */
const isSignedOff = ({ part, half }: Leaf): boolean => {
  const line = half ? part : part.up;
  const first = line && shownNodes(line.element).find((node) => (node.textContent ?? '').trim() !== '');
  return line !== undefined && /^\s*[—–]/u.test(first?.textContent ?? '') && (half !== undefined || isByline(line, part));
};

const isProfileLink = (part: Part): boolean => {
  const link = part.tag === 'a' ? part : part.up;
  const href = link?.tag === 'a' ? (link.element.getAttribute('href') ?? '') : '';
  return (
    /^mailto:|\/(?:u|users?|members?|profiles?|people|author|@[^/]*)(?:\/|$|\?|=)|[?&](?:u|user|member|profile)=/i.test(href) ||
    /\/@/.test(href)
  );
};

const COLON = /^\s*(?:[([][^)\]]{0,30}[)\]])?\s*[:：]/;

/** A heading may name a subject as well; a time right beside it, or a colon, says that this is the line of who and when. */
function isBesideTime(leaf: Leaf, { everywhere }: Around): boolean {
  const after = leaf.part.element.nextSibling;
  if (after?.nodeType === 3 && COLON.test(after.nodeValue ?? '')) return true;
  const leaves = (everywhere.find((some) => some.includes(leaf)) ?? []).filter(({ from, half }) => from === 'words' && !half);
  const at = leaves.indexOf(leaf);
  // "Sam → Alex 10:15": what follows another name in its line is not who wrote.
  const before = leaves[at - 1];
  if (before && before.part.up === leaf.part.up && !looksLikeTime(before.words) && nameIn(before.words)) return false;
  return [leaves[at - 1], leaves[at + 1]].some(
    (one) => one !== undefined && (one.part.tag === 'time' || looksLikeTime(one.words)) && one.words.length <= 45,
  );
}

/** Each label on its own side of the page: what is said of one side is said of one person. */
function onOwnSides({ leaves, names }: Weighed, { sides }: Around): boolean {
  const sideOf = new Map<string, string>();
  for (const [at, leaf] of leaves.entries()) {
    const [name, side] = [names[at], sides.get(leaf)];
    if (name === undefined || !side || (sideOf.get(name) ?? side) !== side) return false;
    sideOf.set(name, side);
  }
  return new Set(sideOf.values()).size > 1;
}

/** The places to look at, the plainest first. Of places that say it only by their look there may be one: else it is nobody's to tell. */
function choose(judged: readonly Judged[]): readonly Slot[] {
  const slots = judged.map(({ slot }) => slot).filter(({ worth }) => worth > 0);
  const explicit = slots.filter(({ worth }) => worth >= 60);
  if (explicit.length > 0) return explicit.toSorted((a, b) => b.worth - a.worth);
  const ranked = slots.toSorted((a, b) => b.worth - a.worth || b.distinct - a.distinct);
  const [best, next] = ranked;
  if (!best) return [];
  if (next && next.worth === best.worth && next.distinct === best.distinct && next.names[0] !== best.names[0]) {
    // Beside each other in the same message they are two things, of which one is the name.
    if (best.leaves.some((leaf) => next.leaves.some((other) => other.part.up === leaf.part.up))) return [];
  }
  return ranked.filter(({ worth }) => worth === best.worth);
}
