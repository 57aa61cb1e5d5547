export interface LatestKeeper<T> {
  /** Has a value written soon; of several only the last. */
  put(value: T): void;
  /** Writes at once what waits. Resolves when nothing is left to write. */
  flush(): Promise<void>;
  /** Drops what waits, and resolves when nothing is being written any more. */
  stop(): Promise<void>;
}

/** Short enough that a browser that is killed takes no sentence with it, long enough not to write at every key. */
const SOON_MS = 250;

/**
 * Writes the latest of many values, one write at a time.
 * @param later runs something after so many milliseconds, and gives what calls it off.
 * @param told whether the last write came to the disk, and whether a later value waits.
 */
export function keepLatest<T>(
  write: (value: T) => Promise<void>,
  later: (run: () => void, ms: number) => () => void,
  told: (written: boolean, more: boolean) => void,
): LatestKeeper<T> {
  let waiting: { readonly value: T } | undefined;
  let callOff: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function writeWaiting(): Promise<void> {
    const next = waiting;
    waiting = undefined;
    if (!next) return;
    await write(next.value).then(
      () => told(true, waiting !== undefined),
      () => told(false, waiting !== undefined),
    );
  }
  function flush(): Promise<void> {
    callOff?.();
    callOff = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  }

  return {
    put(value) {
      waiting = { value };
      callOff ??= later(() => void flush(), SOON_MS);
    },
    flush,
    stop() {
      callOff?.();
      callOff = undefined;
      waiting = undefined;
      return writing;
    },
  };
}
