/** Bytes that one request brought before its entry is filed. Nothing of their content stands here. */
export interface StagedRow {
  /** Of the bytes in the store `blobs`: a keyed digest. */
  readonly name: string;
  /** The request's id. */
  readonly request: string;
  readonly size: number;
  /** No entry names them. The same in all rows of one name. */
  readonly loose: boolean;
  /** When they were last brought, in milliseconds since 1970. */
  readonly at: number;
}

/** What becomes of the list when requests end. */
export interface Settled {
  readonly remove: readonly StagedRow[];
  readonly put: readonly StagedRow[];
  /** Names of bytes that nothing needs any more. */
  readonly free: readonly string[];
}

/**
 * Ends requests: their rows go. Bytes go with them where no entry names them and no other request holds them.
 * @param rows all there are.
 * @param named names of the bytes that the entry filed in the same transaction holds.
 */
export function settled(rows: readonly StagedRow[], ended: ReadonlySet<string>, named: ReadonlySet<string> = new Set()): Settled {
  const remove = rows.filter(({ request }) => ended.has(request));
  const others = rows.filter(({ request }) => !ended.has(request));
  const held = new Set(others.map(({ name }) => name));
  const free = remove.filter(({ name, loose }) => loose && !named.has(name) && !held.has(name)).map(({ name }) => name);
  return {
    remove,
    put: others.filter(({ name, loose }) => loose && named.has(name)).map((row) => ({ ...row, loose: false })),
    free: [...new Set(free)],
  };
}

/** A capture takes minutes; whatever is this old was left behind by a tab, a browser or a computer that stopped. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Requests that brought nothing for a day. A clock that was set back makes none older. */
export function leftBehind(rows: readonly StagedRow[], now: number): ReadonlySet<string> {
  const recent = new Set(rows.filter(({ at }) => now - at < LONGEST_MS).map(({ request }) => request));
  return new Set(rows.map(({ request }) => request).filter((request) => !recent.has(request)));
}
