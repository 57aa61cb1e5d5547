import type { TimelineDoor } from '../../core/timeline/door';
import { ArchiveProblem } from '../archive/problem';
import type { Answers, Ask, FromWorker, ToWorker } from './wire';

type Answer = Answers[Ask['call']];

interface Waiting {
  readonly resolve: (value: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

export interface TimelineClient extends TimelineDoor {
  /** Hands over the key that opens the archive, whenever it changes. */
  unlock(key: CryptoKey | undefined): void;
}

/**
 * The timeline in its worker. What the archive cannot do comes as an `ArchiveProblem`.
 * @param key the unlocked key; `undefined` where there is no passphrase, or while locked.
 */
export function timelineIn(worker: Worker, zone: string, key: CryptoKey | undefined): TimelineClient {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const post = (message: ToWorker) => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const one = waiting.get(data.id);
    if (data.is === 'progress') {
      one?.onProgress?.(data.done, data.total);
      return;
    }
    waiting.delete(data.id);
    if (data.is === 'answer') one?.resolve(data.value);
    else one?.reject(data.code === undefined ? new Error(`The timeline failed: ${data.name}`) : new ArchiveProblem(data.code));
  });
  // It did not start, or ran out of memory: nobody is to wait for ever.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The timeline ended.'));
    waiting.clear();
  });
  post({ is: 'start', zone, key });

  const ask = <A extends Ask>(question: A, onProgress?: Waiting['onProgress']): Promise<Answers[A['call']]> =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      // The answer to a call is of that call's type.
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      post({ is: 'ask', id, ask: question });
    });

  return {
    open: (onProgress) => ask({ call: 'open' }, onProgress),
    find: (query) => ask({ call: 'find', query }),
    rows: (list, from, count) => ask({ call: 'rows', list, from, count }),
    firstOf: (query, count) => ask({ call: 'firstOf', query, count }),
    indexOf: (list, number) => ask({ call: 'indexOf', list, number }),
    item: (number) => ask({ call: 'item', number }),
    around: (number, before, after) => ask({ call: 'around', number, before, after }),
    unlock: (changed) => post({ is: 'key', key: changed }),
    close() {
      worker.terminate();
      waiting.clear();
    },
  };
}
