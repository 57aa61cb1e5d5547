/** Bytes from one who writes to one who reads, at their own pace: the writer waits where the reader falls behind. */
export interface BytePipe {
  readonly write: (bytes: Uint8Array) => void;
  /** Settles when there is room for more. @throws where the reader has gone. */
  readonly room: () => Promise<void>;
  readonly end: () => void;
  readonly fail: (reason: unknown) => void;
  readonly read: () => AsyncGenerator<Uint8Array, void>;
}

const ROOM = 1 << 20;
/** Small pieces are joined: whoever hashes or stores them pays for each. */
const LEAST = 1 << 16;

export function bytePipe(): BytePipe {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  let failure: { readonly reason: unknown } | undefined;
  let left = false;
  let wake: (() => void) | undefined;
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const call = () => {
    const waker = wake;
    wake = undefined;
    waker?.();
  };
  const taken = (): Uint8Array => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const bytes of waiting) {
      whole.set(bytes, at);
      at += bytes.length;
    }
    waiting = [];
    size = 0;
    return whole;
  };
  return {
    write: (bytes) => {
      waiting.push(bytes);
      size += bytes.length;
    },
    room: async () => {
      if (size >= LEAST) call();
      while (size > ROOM && !left) await woken();
      if (left) throw new DOMException('Nobody reads on.', 'AbortError');
    },
    end: () => {
      ended = true;
      call();
    },
    fail: (reason) => {
      failure = { reason };
      call();
    },
    read: async function* () {
      try {
        while (true) {
          if (failure) throw failure.reason;
          if (size >= LEAST || (ended && size > 0)) {
            const bytes = taken();
            call();
            yield bytes;
          } else if (ended) return;
          else await woken();
        }
      } finally {
        left = true;
        call();
      }
    },
  };
}
