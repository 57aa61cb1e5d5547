/** Deeper than any snapshot, shallower than the stack. */
const DEEPEST = 12;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A copy without `undefined` fields: structured clone keeps them, JSON drops them; both mean "absent". Half surrogate pairs, which JSON
 * cannot carry, become U+FFFD and are counted in `repairs`.
 */
export function plainCopy(value: unknown, repairs: { count: number }, depth = 0): unknown {
  if (typeof value === 'string')
    return value.replace(loneSurrogates, () => {
      repairs.count++;
      return '\uFFFD';
    });
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, repairs, depth + 1));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, plainCopy(field, repairs, depth + 1)]));
}
