/**
 * Merges the orders of several captures into one: what a later list adds goes behind the key that it follows there, or in front of the
 * first known one. A list that shares no key with those before goes behind them all.
 */
export function pageOrder(lists: readonly (readonly string[])[]): string[] {
  const next = new Map<string | undefined, string | undefined>();
  const before = new Map<string | undefined, string | undefined>();
  const known = new Set<string>();
  // A ring of links whose two ends meet in `undefined`: every insertion takes the same time, however long the conversation.
  const insertAfter = (place: string | undefined, key: string) => {
    const follower = next.get(place);
    next.set(place, key).set(key, follower);
    before.set(key, place).set(follower, key);
    known.add(key);
  };
  for (const list of lists) {
    const first = list.find((key) => known.has(key));
    let place = before.get(first);
    for (const key of list) {
      if (!known.has(key)) insertAfter(place, key);
      place = key;
    }
  }
  const order: string[] = [];
  for (let key = next.get(undefined); key !== undefined; key = next.get(key)) order.push(key);
  return order;
}
