/** Something that is fetched when it is first wanted, and then at hand. */
export interface OnDemand<T> {
  /** `undefined` until it was fetched. */
  readonly now: () => T | undefined;
  /** Fetches it once for all who ask; never rejects. After a failure, asking again tries again. */
  readonly load: () => Promise<T | undefined>;
}

export function onDemand<T>(fetchIt: () => Promise<T | undefined>): OnDemand<T> {
  let fetched: T | undefined;
  let underway: Promise<T | undefined> | undefined;
  const attempt = async (): Promise<T | undefined> => {
    try {
      fetched = await fetchIt();
    } catch {
      // Whoever wanted it does without.
    }
    return fetched;
  };
  return {
    now: () => fetched,
    load: () => {
      underway ??= attempt().finally(() => {
        if (fetched === undefined) underway = undefined;
      });
      return underway;
    },
  };
}
