import type { Surroundings } from './surroundings';

/** What the user can do with a capture under way. */
export interface Pace {
  readonly pause: () => void;
  readonly go: () => void;
  /** Ends the reading; what was read is kept. */
  readonly stop: () => void;
  /** Ends the capture; nothing is kept. */
  readonly cancel: () => void;
  readonly state: () => 'going' | 'paused' | 'hidden' | 'stopped';
  /**
   * Asked between steps: waits while the capture is paused or the tab is behind others, where pages draw nothing.
   * @returns whether to go on.
   * @throws DOMException `AbortError` when the user cancelled.
   */
  readonly ready: () => Promise<boolean>;
}

const PAUSE_MS = 200;

/** What a capture rejects with that the user cancelled. */
export const cancelled = (): DOMException => new DOMException('Cancelled', 'AbortError');

/** @param onChange Called when `state` changed by itself or by the user. */
export function newPace({ wait, visible }: Pick<Surroundings, 'wait' | 'visible'>, onChange: () => void = () => {}): Pace {
  let state: ReturnType<Pace['state']> = 'going';
  let paused = false;
  let over = false;
  const become = (next: typeof state): void => {
    if (next === state) return;
    state = next;
    onChange();
  };
  return {
    pause() {
      paused = true;
      if (state === 'going') become('paused');
    },
    go() {
      paused = false;
      if (state === 'paused') become('going');
    },
    stop: () => become('stopped'),
    cancel() {
      over = true;
    },
    state: () => state,
    async ready() {
      for (;;) {
        if (over) throw cancelled();
        if (state === 'stopped') return false;
        become(paused ? 'paused' : visible() ? 'going' : 'hidden');
        if (state === 'going') return true;
        await wait(PAUSE_MS);
      }
    },
  };
}
