/** Numbers by index, growing, in far less room than an array of objects. */
export interface Column {
  /** 0 where nothing was set. */
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  /** How far it reaches at present. */
  readonly length: number;
}

type Numbers = Uint32Array | Float64Array;

/** @param fresh of so many zeros */
const column = <T extends Numbers>(fresh: (length: number) => T): Column => {
  let values = fresh(256);
  return {
    get: (at) => values[at] ?? 0,
    set: (at, value) => {
      if (at >= values.length) {
        // Half as much again: while it is copied, both are in memory.
        const wider = fresh(Math.max(at + 1, values.length + (values.length >> 1)));
        wider.set(values);
        values = wider;
      }
      values[at] = value;
    },
    get length() {
      return values.length;
    },
  };
};

/** Of whole numbers below 2^32. */
export const wholeColumn = (): Column => column((length) => new Uint32Array(length));

export const realColumn = (): Column => column((length) => new Float64Array(length));
