import { useEffect, useState } from 'preact/hooks';

/** Single items that somebody put into the next export, or left out of it, wherever on the desk they saw them. */
export interface Picks {
  readonly put: readonly number[];
  readonly left: readonly number[];
}

export interface PickStore {
  readonly now: () => Picks;
  /** `undefined`: neither. */
  readonly pick: (number: number, as: keyof Picks | undefined) => void;
  readonly clear: () => void;
  readonly follow: (changed: () => void) => () => void;
}

const NONE: Picks = { put: [], left: [] };

/** Lives as long as the desk is open: an export is made in one go. */
export function pickStore(): PickStore {
  let picks = NONE;
  const followers = new Set<() => void>();
  const change = (next: Picks) => {
    picks = next;
    for (const changed of followers) changed();
  };
  return {
    now: () => picks,
    pick(number, as) {
      const rest = (list: readonly number[]) => list.filter((each) => each !== number);
      const next = { put: rest(picks.put), left: rest(picks.left) };
      change(as === undefined ? next : { ...next, [as]: [...next[as], number] });
    },
    clear: () => change(NONE),
    follow(changed) {
      followers.add(changed);
      return () => followers.delete(changed);
    },
  };
}

export function usePicks(store: PickStore): Picks {
  const [picks, setPicks] = useState(store.now);
  useEffect(() => {
    const changed = () => setPicks(store.now());
    changed();
    return store.follow(changed);
  }, [store]);
  return picks;
}
