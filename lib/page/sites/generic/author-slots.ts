import {
  type Around,
  hasInitials,
  isBesideTime,
  isExplicit,
  isFaceOfTheOther,
  isPictured,
  isPlainName,
  isProfileLink,
  isSignedOff,
  onOwnSides,
  type Slot,
} from './author-signs';
import { isBefore } from './bodies';
import type { Leaf } from './leaves';
import { accountOf } from './name-places';
import { abbreviates, isInitials, isReader, nameIn } from './names';
import { looksLikeTime } from './time-words';
import { namesAvatar, namesNoAuthor } from './vocabulary';

interface Candidate {
  readonly name: string;
  readonly leaves: readonly Leaf[];
}

/** The same place of all messages, each once. */
export function slotsOf(places: readonly (readonly Leaf[])[], keyOf: (leaf: Leaf) => string): readonly Candidate[] {
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

interface Judged {
  readonly slot: Slot;
  /** The same few words again and again: a label, whatever it says. */
  readonly repeats: boolean;
}

/** Whether a place names the author, or is a label whatever it says. */
export function judge({ name, leaves }: Candidate, around: Around): Judged {
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
  // Of a folded message nothing but its head is shown.
  const isHead = (leaf: Leaf) => isBefore(leaf, around.bodies.get(leaf)) || (slot.said && around.bodies.get(leaf) === undefined);
  const before = leaves.filter((leaf) => leaf.from === 'group' || isHead(leaf)).length;
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

/** The places to look at, the plainest first. Of places that say it only by their look there may be one: else it is nobody's to tell. */
export function choose(judged: readonly Judged[]): readonly Slot[] {
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
