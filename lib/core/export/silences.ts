import type { Silence } from './source';

const DAY = 86_400_000;
/** Of each conversation so many are told. */
const MOST = 5;

/** The longest stretches of a whole day and more in which a conversation is silent. @param moments in order, milliseconds since 1970. */
export function silencesIn(moments: Iterable<number>): readonly Silence[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  let before: number | undefined;
  for (const moment of moments) {
    if (before !== undefined && moment - before >= DAY) {
      found.push({ from: before, to: moment });
      if (found.length > 64 * MOST) keepLongest(found);
    }
    before = moment;
  }
  keepLongest(found);
  return found.map(({ from, to }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    days: Math.floor((to - from) / DAY),
  }));
}

function keepLongest(found: { readonly from: number; readonly to: number }[]): void {
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  found.length = Math.min(found.length, MOST);
}
