/** Reads texts for flags. */
export interface FlagJudge {
  /** One value a text: see `flag-bits.ts`. Rejects where it cannot be had. */
  read(texts: readonly string[]): Promise<readonly number[]>;
  /** Lets go of its memory; asked again, it begins anew. */
  rest(): void;
}

/** One that works in a thread of its own, made when there is something to read: the weights of the model are not small. */
export function judgeIn(make: () => Worker): FlagJudge {
  let worker: Worker | undefined;
  return {
    read: (texts) =>
      new Promise((resolve, reject) => {
        worker ??= make();
        worker.onmessage = ({ data }: MessageEvent<readonly number[]>) => resolve(data);
        worker.onerror = () => reject(new Error('The judge of tone did not start.'));
        worker.postMessage(texts);
      }),
    rest() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
