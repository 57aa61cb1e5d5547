import { type Column, wholeColumn } from './columns';

/** Anchors of a paper, each with its place in the order in which they were met, from 0. */
export interface Anchors {
  /** @returns its place; of one that was met before, that of then. */
  readonly add: (anchor: string) => number;
  readonly find: (anchor: string) => number | undefined;
  /** In the order of their places. */
  readonly all: () => readonly string[];
}

/** "EK-00" and 42: so divided, the two halves make no other anchor. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,5})$/s;

/** Those of items differ in nothing but the number at their end: a hundred thousand of them are held in a few columns. */
export function anchors(): Anchors {
  /** By stem, by number: one more than the place. */
  const numbered = new Map<string, Column>();
  const others = new Map<string, number>();
  let count = 0;

  const columnOf = (stem: string): Column => {
    const column = numbered.get(stem) ?? wholeColumn();
    numbered.set(stem, column);
    return column;
  };
  const find = (anchor: string): number | undefined => {
    const [, stem, number] = NUMBERED.exec(anchor) ?? [];
    if (stem === undefined) return others.get(anchor);
    const found = numbered.get(stem)?.get(Number(number)) ?? 0;
    return found === 0 ? undefined : found - 1;
  };
  return {
    find,
    add: (anchor) => {
      const known = find(anchor);
      if (known !== undefined) return known;
      const [, stem, number] = NUMBERED.exec(anchor) ?? [];
      if (stem === undefined) others.set(anchor, count);
      else columnOf(stem).set(Number(number), count + 1);
      return count++;
    },
    all: () => {
      const found = new Array<string>(count);
      for (const [anchor, place] of others) found[place] = anchor;
      for (const [stem, column] of numbered)
        for (let number = 0; number < column.length; number++) {
          const place = column.get(number);
          if (place > 0) found[place - 1] = `${stem}${number}`;
        }
      return found;
    },
  };
}
