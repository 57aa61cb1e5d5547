import { isBefore } from './bodies';
import type { Leaf } from './leaves';
import { columnSays, isAddressed, isByline, isWhole } from './name-places';
import { abbreviates, isInitials, nameIn } from './names';
import { type Part, shownNodes } from './parts';
import { looksLikeTime } from './time-words';
import { namesAuthor, namesAvatar, namesNoAuthor, namesOtherSide, namesOwnSide } from './vocabulary';

/** One place of many messages that may say who wrote them. */
export interface Slot {
  readonly name: string;
  readonly leaves: readonly Leaf[];
  /** By leaf, what it would name. */
  readonly names: readonly (string | undefined)[];
  readonly distinct: number;
  /** How plainly the page says that an author stands here; 0 is not at all. */
  readonly worth: number;
}

/** What is known of the messages while their places are weighed. */
export interface Around {
  readonly sides: ReadonlyMap<Leaf, string>;
  readonly bodies: ReadonlyMap<Leaf, Leaf | undefined>;
  readonly everywhere: readonly (readonly Leaf[])[];
  /** Title and headings of the page. */
  readonly context: string;
  readonly total: number;
}

/** How plainly the page itself calls a place the author's; 0 is not at all. */
export function isExplicit({ part, from }: Leaf): number {
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
export const isPlainName = (name: string): boolean => /[^\p{Ll}\d_.-]/u.test(name) && !/\d{3}|^[\da-f-]{8,}$/i.test(name);

export function hasInitials(leaf: Leaf, name: string | undefined, { everywhere }: Around): boolean {
  if (name === undefined) return false;
  const leaves = everywhere.find((some) => some.includes(leaf)) ?? [];
  return leaves.some(
    (other) =>
      other !== leaf &&
      ((isInitials(other.words) && abbreviates(other.words, name)) || (other.from === 'alt' && other.words.includes(name))),
  );
}

export const isPictured = ({ part }: Leaf): boolean => namesAvatar(part.tokens) || namesAvatar(part.up?.tokens ?? []);

/** A face before the words, with the name that stands over the conversation, on the side that the page itself calls the other's. */
export const isFaceOfTheOther = ({ leaves, names }: Slot, { context, bodies, sides }: Around): boolean =>
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
export const isSignedOff = ({ part, half }: Leaf): boolean => {
  const line = half ? part : part.up;
  const first = line && shownNodes(line.element).find((node) => (node.textContent ?? '').trim() !== '');
  return line !== undefined && /^\s*[—–]/u.test(first?.textContent ?? '') && (half !== undefined || isByline(line, part));
};

export const isProfileLink = (part: Part): boolean => {
  const link = part.tag === 'a' ? part : part.up;
  const href = link?.tag === 'a' ? (link.element.getAttribute('href') ?? '') : '';
  return (
    /^mailto:|\/(?:u|users?|members?|profiles?|people|author|@[^/]*)(?:\/|$|\?|=)|[?&](?:u|user|member|profile)=/i.test(href) ||
    /\/@/.test(href)
  );
};

const COLON = /^\s*(?:[([][^)\]]{0,30}[)\]])?\s*[:：]/;

/** A heading may name a subject as well; a time right beside it, or a colon, says that this is the line of who and when. */
export function isBesideTime(leaf: Leaf, { everywhere }: Around): boolean {
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
export function onOwnSides({ leaves, names }: Slot, { sides }: Around): boolean {
  const sideOf = new Map<string, string>();
  for (const [at, leaf] of leaves.entries()) {
    const [name, side] = [names[at], sides.get(leaf)];
    if (name === undefined || !side || (sideOf.get(name) ?? side) !== side) return false;
    sideOf.set(name, side);
  }
  return new Set(sideOf.values()).size > 1;
}
