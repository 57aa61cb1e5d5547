import type { Finding } from '../../core/tone/finding';
import type { FromJudge, ToJudge } from './serve-flags';

/** Reads texts for flags. */
export interface FlagJudge {
  /** One value a text: see `flag-bits.ts`. Rejects where it cannot be had. */
  read(texts: readonly string[]): Promise<readonly number[]>;
  /** All that the coach would say of each. */
  find(texts: readonly string[]): Promise<readonly (readonly Finding[])[]>;
  /** How surely a reader would feel attacked by each, 0 to 1; for finding words, and shown to nobody. */
  score(texts: readonly string[]): Promise<readonly number[]>;
  /** Lets go of its memory; asked again, it begins anew. */
  rest(): void;
}

/** One that works in a thread of its own, made when there is something to read: the weights of the model are not small. */
export function judgeIn(make: () => Worker): FlagJudge {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const once = <Answer extends FromJudge>(what: ToJudge): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker ??= make();
      // What it answers is of the kind that was asked for.
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = () => reject(new Error('The judge of tone did not start.'));
      worker.postMessage(what);
    });
  /** One after the other: an answer does not say what it answers. */
  const ask = <Answer extends FromJudge>(what: ToJudge): Promise<Answer> => {
    const next = last.then(() => once<Answer>(what));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    read: (texts) => ask(texts),
    find: (texts) => ask({ judged: texts }),
    score: (texts) => ask({ scored: texts }),
    rest() {
      worker?.terminate();
      worker = undefined;
      last = Promise.resolve();
    },
  };
}
