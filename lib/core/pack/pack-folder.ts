import { MARKERS } from './bag';

/** What file managers leave in a folder that was only looked at. */
export const isLeftBehind = (path: string): boolean => /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);

export interface PackFolder {
  /** Name of the folder in the chosen one that is the pack; empty where the chosen one is it, or none is. */
  readonly inside: string;
  readonly notes: readonly string[];
}

const MOST_NAMED = 10;

/**
 * Which folder of a chosen one is the pack: unpackers like to put one round it, and people choose the one above it.
 * `paths` are from the chosen folder, at least those of its own files and of the files in its folders.
 */
export function packFolder(paths: readonly string[]): PackFolder {
  const chosen: PackFolder = { inside: '', notes: [] };
  const split = paths.map((path) => path.split('/'));
  if (split.some(([name, ...below]) => below.length === 0 && MARKERS.includes(name as string))) return chosen;
  const packs = new Set(split.flatMap(([name, file, ...below]) => (below.length === 0 && file && MARKERS.includes(file) ? [name] : [])));
  const [inside] = packs;
  if (inside === undefined || packs.size > 1) return chosen;
  const beside = [...new Set(split.map(([name]) => name as string))].filter((name) => name !== inside && !isLeftBehind(name)).sort();
  if (beside.length === 0) return { inside, notes: [] };
  const more = beside.length - MOST_NAMED;
  return {
    inside,
    notes: [`Beside the pack, not part of it: ${beside.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`],
  };
}
