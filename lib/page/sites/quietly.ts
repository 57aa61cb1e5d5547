/**
 * The same adapter, whose failures say nothing. Pages are not ours: a field named "closest" hides a form's own method, and a page may be made
 * to confuse. What fails there is as if it were not there.
 */
export const quietly = <A extends object>(adapter: A, otherwise: Partial<Record<string, unknown>> = {}): A =>
  Object.fromEntries(
    Object.entries(adapter).map(([name, value]: [string, unknown]) => [
      name,
      typeof value !== 'function'
        ? value
        : (...given: unknown[]): unknown => {
            try {
              return value(...given);
            } catch {
              return otherwise[name];
            }
          },
    ]),
  ) as A;
