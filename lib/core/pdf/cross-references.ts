/** Of one object: its kind, six bytes of its place, two of its index there (PDF 1.7, 7.5.8.3, `W[1 6 2]`). */
const ROW = 9;
/** Objects of which the rows lie together: a table that grows is never copied. */
const TOGETHER = 1 << 14;

/** Where each object of a file lies, as it is written at the file's end. */
export function crossReferences() {
  const parts: Uint8Array[] = [];
  const set = (object: number, kind: 1 | 2, place: number, index: number) => {
    const at = Math.floor(object / TOGETHER);
    while (parts.length <= at) parts.push(new Uint8Array(TOGETHER * ROW));
    const part = parts[at] as Uint8Array;
    const row = (object % TOGETHER) * ROW;
    part[row] = kind;
    let value = place;
    for (let byte = 6; byte > 0; byte--) {
      part[row + byte] = value % 256;
      value = Math.floor(value / 256);
    }
    part[row + 7] = index >> 8;
    part[row + 8] = index & 255;
  };
  return {
    /** @param offset in the file, in bytes */
    own: (object: number, offset: number): void => set(object, 1, offset, 0),
    packed: (object: number, pack: number, index: number): void => set(object, 2, pack, index),
    /** The first so many; of a number that was taken and not used, that it is free. What was held for them is let go of. */
    rows: (count: number): Uint8Array => {
      const all = new Uint8Array(count * ROW);
      let from = 0;
      for (const part of parts.splice(0)) {
        all.set(part.subarray(0, Math.max(0, all.length - from)), Math.min(from, all.length));
        from += part.length;
      }
      all.set([0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]);
      return all;
    },
  };
}
