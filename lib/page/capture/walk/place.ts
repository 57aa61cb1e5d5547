import type { OpenThread } from '../../sites/site';
import type { Ground } from './ground';
import { inSight } from './in-sight';
import type { Surroundings } from './surroundings';

/** A list that loads what is later in pieces needs several steps to its end. */
const MOST_STEPS = 12;

/** Remembers where the list stands. @returns what puts it back there, as near as a list that keeps only some rows allows. */
export function placeOf(thread: OpenThread, scroller: HTMLElement, ground: Ground, { frame }: Surroundings): () => Promise<void> {
  const key = thread.key();
  const below = ground.below();
  const anchor = thread.rows().find(({ id, element }) => id !== undefined && inSight(element, scroller));
  const at = anchor?.element.getBoundingClientRect().top ?? 0;
  const id = anchor?.id;
  return async () => {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (thread.key() !== key || !scroller.isConnected) return;
      const off = ground.below() - below;
      if (Math.abs(off) < 1) break;
      ground.by(off);
      await frame();
      await frame();
    }
    // What came in above the row has moved it; at the lower end it is the end that counts.
    const now = below > 0 && id !== undefined ? thread.rows().find((row) => row.id === id) : undefined;
    const moved = now ? now.element.getBoundingClientRect().top - at : 0;
    if (moved !== 0) ground.by(ground.upright ? moved : -moved);
  };
}
