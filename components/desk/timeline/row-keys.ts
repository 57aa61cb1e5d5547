interface Keys {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Which row a key leads to from one; `undefined` where it is none of the list's keys. `page`: rows in sight. */
export function keyTarget(
  { key, altKey, ctrlKey, metaKey }: Keys,
  from: number,
  { total, page }: { readonly total: number; readonly page: number },
): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: total - 1,
  };
  const target = to[key];
  return target === undefined ? undefined : Math.max(0, Math.min(total - 1, target));
}
