import type { Surroundings } from './walk/surroundings';

/** Gives what waits until `ms` have passed since it last let go. */
export function spaced({ wait, elapsed }: Pick<Surroundings, 'wait' | 'elapsed'>, ms: number): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const left = next - elapsed();
    if (left > 0) await wait(left);
    next = elapsed() + ms;
  };
}
