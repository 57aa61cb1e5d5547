import type { TimelineRow } from '../../../lib/core/timeline/door';

/** Rows asked for in one go. */
const WINDOW = 100;
/** Windows held at once: enough to scroll to and fro, few enough to stay small whatever the list holds. */
const HELD = 40;

/** The rows of one list, read in windows as they come into sight. */
export interface RowWindows {
  /** `undefined` while it is being read. */
  at(index: number): TimelineRow | undefined;
  /** Reads what is missing of these. */
  want(first: number, last: number): void;
}

/** @param arrived called when a window was read, or could not be. */
export function rowWindows(
  read: (from: number, count: number) => Promise<readonly TimelineRow[]>,
  arrived: (error?: unknown) => void,
): RowWindows {
  // A map keeps the order in which windows were last used.
  const held = new Map<number, readonly TimelineRow[] | 'asked'>();

  const ask = (window: number) => {
    held.set(window, 'asked');
    read(window * WINDOW, WINDOW).then(
      (rows) => {
        held.set(window, rows);
        arrived();
      },
      (error: unknown) => {
        held.delete(window);
        arrived(error);
      },
    );
  };

  return {
    at(index) {
      const rows = held.get(Math.floor(index / WINDOW));
      return rows === 'asked' ? undefined : rows?.[index % WINDOW];
    },
    want(first, last) {
      for (let window = Math.floor(first / WINDOW); window <= Math.floor(last / WINDOW); window++) {
        const rows = held.get(window);
        if (rows === undefined) ask(window);
        else {
          held.delete(window);
          held.set(window, rows);
        }
      }
      for (const [window, rows] of held) {
        if (held.size <= HELD) break;
        if (rows !== 'asked') held.delete(window);
      }
    },
  };
}
