/** Something that is fetched when it is first wanted, and then at hand. */
export interface OnDemand<T> {
  /** `undefined` until it was fetched. */
  readonly now: () => T | undefined;
  /** Fetches it once for all who ask; never rejects. After a failure, asking again tries again. */
  readonly load: () => Promise<T | undefined>;
  /** It was asked for last in vain. */
  readonly failed: () => boolean;
}

export function onDemand<T>(fetchIt: () => Promise<T | undefined>): OnDemand<T> {
  let fetched: T | undefined;
  let underway: Promise<T | undefined> | undefined;
  let failed = false;
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
    failed: () => failed && underway === undefined,
    load: () => {
      underway ??= attempt().finally(() => {
        failed = fetched === undefined;
        if (failed) underway = undefined;
      });
      return underway;
    },
  };
}
