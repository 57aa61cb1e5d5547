/** In documents. Larger ones would be written anew too often where something is deleted or changed. */
const LARGEST = 131_072;

/**
 * How many of the last segments should become one: so many that each segment is at least twice as large as the next, and there are few.
 * @param sizes in documents, in order.
 */
export function segmentsToMerge(sizes: readonly number[]): number {
  let merged = 1;
  let size = sizes.at(-1) ?? 0;
  for (let at = sizes.length - 2; at >= 0; at--) {
    const before = sizes[at] ?? 0;
    if (before > 2 * size || before + size > LARGEST) break;
    size += before;
    merged++;
  }
  return merged;
}
