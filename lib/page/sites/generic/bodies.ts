import type { Leaf } from './leaves';
import { nameIn } from './names';
import { contains, type Part, shownNodes } from './parts';
import { isTimeAlone } from './time-words';
import { namesSignature } from './vocabulary';

/** The place with the most to say that is not said again and again. */
export function wordiest(places: readonly (readonly Leaf[])[], keyOf: (leaf: Leaf) => string): string | undefined {
  const said = new Map<string, Set<string>>();
  for (const leaf of places.flat()) {
    if (leaf.from !== 'words' || leaf.half || isTimeAlone(leaf.words) || nameIn(leaf.words)?.said) continue;
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

/** The words of a message: the longest that are no time, hold none beside a name, and do not say in so many words who wrote. */
export function longestOf(leaves: readonly Leaf[]): Leaf | undefined {
  const split = new Set(leaves.flatMap(({ part, half }) => (half ? [part] : [])));
  let longest: Leaf | undefined;
  for (const leaf of leaves) {
    if (leaf.from !== 'words' || split.has(leaf.part) || isTimeAlone(leaf.words)) continue;
    if (leaf.words.length > (longest?.words.length ?? 0) && !nameIn(leaf.words)?.said) longest = leaf;
  }
  return longest;
}

/** What a page puts below everything that one person writes is a part of it, however often it comes. */
export function isInSignature(part: Part): boolean {
  for (let at: Part | undefined = part, steps = 0; at && steps < 4; at = at.up, steps++) if (namesSignature(at.tokens)) return true;
  return false;
}

const LONGEST_LEAD = 20;

/** Whether a leaf stands before the words themselves; inside them it begins the line, after a time at most. */
export function isBefore(leaf: Leaf, body: Leaf | undefined): boolean {
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
