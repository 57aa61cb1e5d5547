import { performance } from 'node:perf_hooks';

export interface Task {
  /** Not timed; before each run. */
  readonly prepare?: (round: number) => void;
  readonly run: (round: number) => void;
}

/** Milliseconds. */
export interface Timing {
  readonly fastest: number;
  readonly median: number;
  readonly p95: number;
}

export const quantile = (values: readonly number[], share: number): number => {
  const order = [...values].sort((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(share * order.length))] ?? Number.NaN;
};

export const timingOf = (times: readonly number[]): Timing => ({
  fastest: quantile(times, 0),
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
});

/**
 * Every task once a round, each round beginning with another, so that a busy moment of the machine falls on all alike. Rounds
 * numbered below 0 warm up and are not counted.
 */
export function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  rounds: number,
  warmUp: number,
): Readonly<Record<Name, Timing>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUp) % names.length] as Name;
      const { prepare, run } = tasks[name];
      prepare?.(round);
      const from = performance.now();
      run(round);
      const taken = performance.now() - from;
      if (round >= 0) times[name].push(taken);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times[name])])) as Record<Name, Timing>;
}
