import type { Coverage } from './capture';

export interface Shown {
  /** Keys in the page's order. */
  readonly order: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly coverage?: Coverage;
  /** Read before captures said how much they cover: then always the whole conversation. */
  readonly whole: boolean;
}

/**
 * Keys that the capture would have to show, if they were still there: those which an earlier capture shows between two that this one
 * shows too, or before one where this capture reached the conversation's start. Of chosen messages nothing follows.
 */
export function absentFrom(capture: Shown, earlier: readonly Shown[]): Set<string> {
  const absent = new Set<string>();
  if (capture.coverage?.chosenOf !== undefined) return absent;
  for (const { order } of earlier) {
    const here = (key: string) => capture.keys.has(key);
    const from = capture.whole || capture.coverage?.start === 'reached' ? 0 : order.findIndex(here);
    const to = capture.whole ? order.length - 1 : order.findLastIndex(here);
    for (let at = Math.max(from, 0); at <= to; at++) {
      const key = order[at];
      if (key !== undefined && !here(key)) absent.add(key);
    }
  }
  return absent;
}
