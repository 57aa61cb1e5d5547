import type { Said } from './said';

/** Whether data from elsewhere has the form of something to be said. Only its form: of a name that is not in the catalogue nothing is said. */
export function isSaid(data: unknown): data is Said {
  if (typeof data !== 'object' || data === null) return false;
  const { key, values = [], count = 0 }: { key?: unknown; values?: unknown; count?: unknown } = data;
  return (
    typeof key === 'string' &&
    /^[a-zA-Z0-9.]{1,100}$/.test(key) &&
    Array.isArray(values) &&
    values.every((value) => typeof value === 'string' || typeof value === 'number' || isSaid(value)) &&
    typeof count === 'number'
  );
}

/** What the user can be told of an error: an expected one carries it as `said`, of a bug there is nothing to tell. */
export function saidOf(error: unknown): Said | undefined {
  return error instanceof Error && 'said' in error && isSaid(error.said) ? error.said : undefined;
}
