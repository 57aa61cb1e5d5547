import { itemNumber } from '../evidence/items';
import type { ItemFacts } from '../evidence/note';
import { namesOf } from './check-note';

/** Names and words that were used before, those used most first. */
export interface UsedBefore {
  readonly people: readonly string[];
  readonly children: readonly string[];
  readonly tags: readonly string[];
}

/** From the notes and exhibits that are kept; of each only as it reads now counts. */
export function usedBefore(facts: readonly ItemFacts[]): UsedBefore {
  return {
    people: byUse(facts.flatMap(({ people }) => people)),
    children: byUse(facts.flatMap(({ children }) => children)),
    tags: byUse(facts.flatMap(({ tags }) => tags)),
  };
}

function byUse(names: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  const order = (one: string, other: string) => (uses.get(other.toLowerCase()) ?? 0) - (uses.get(one.toLowerCase()) ?? 0);
  return namesOf(names).sort((one, other) => order(one, other) || one.localeCompare(other));
}

/** "Maya, Max": as typed into one field. */
export const namesIn = (written: string): string[] => namesOf(written.split(/[,;\n]/));

/** Numbers of items as typed into one field ("EK-0042, ek7"), and the words among them that are none. */
export function linksIn(written: string): { readonly links: readonly number[]; readonly notFound: readonly string[] } {
  const words = written.split(/[,;\n]/).filter((word) => word.trim() !== '');
  const links = words.flatMap((word) => itemNumber(word) ?? []).filter((number) => number > 0);
  return { links: [...new Set(links)], notFound: words.filter((word) => !itemNumber(word)).map((word) => word.trim()) };
}
