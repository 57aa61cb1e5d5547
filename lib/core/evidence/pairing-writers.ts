import type { Trace } from './pairing-trace';

/** Whether two messages may be by the same person. */
export type SameWriter = (a: Trace, b: Trace) => boolean;

/** As many messages with the same words at the same time have to say that two names are one person's, */
const ENOUGH = 3;
/** and this part of all that name either. */
const MOST = 0.9;

/**
 * People are called otherwise on a phone than on the web. Names that come together where words and times are the same are taken to be
 * one person's; which way a message went tells, too.
 * @param alike messages of both sides with the same distinctive words at the same time.
 */
export function sameWriters(alike: readonly (readonly [Trace, Trace])[]): SameWriter {
  const together = new Map<string, number>();
  const ofA = new Map<string, number>();
  const ofB = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [a, b] of alike) {
    if (a.who.length === 0 || b.who.length === 0) continue;
    const [one, other] = [nameOf(a), nameOf(b)];
    count(together, `${one}\n${other}`);
    count(ofA, one);
    count(ofB, other);
  }
  const known = new Map<string, boolean>();
  const areOne = (one: string, other: string): boolean => {
    const pair = `${one}\n${other}`;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const times = together.get(pair) ?? 0;
    const one_ = times >= ENOUGH && times >= MOST * (ofA.get(one) ?? 0) && times >= MOST * (ofB.get(other) ?? 0);
    known.set(pair, one_);
    return one_;
  };
  return (a, b) => {
    if (a.way && b.way && a.way !== b.way) return false;
    if (a.way === 'sent' && b.way === 'sent') return true;
    if (a.who.length === 0 || b.who.length === 0) return isDistinctive(a) && isDistinctive(b);
    return a.who.some((name) => b.who.includes(name)) || areOne(nameOf(a), nameOf(b));
  };
}

const nameOf = ({ who }: Trace): string => who.join('\t');

/** In characters: shorter words ("ok", "thanks") are said again and again. */
const DISTINCTIVE = 12;

export const isDistinctive = ({ words, deleted, id }: Trace): boolean => !deleted && (id !== undefined || words.length >= DISTINCTIVE);
