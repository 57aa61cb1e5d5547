/** Bits a packed number takes: a byte, or half of one. */
type Bits = 4 | 8;

const largestOf = (bits: Bits): number => 2 ** (bits - 1) - 1;
/** The share of a column that the scale makes room for; what is beyond is cut. Half bytes have few steps to give away. */
const ROOM = { 4: 0.995, 8: 1 } as const;

/** Rows of `columns` numbers, each column in steps of its own: first the steps (32-bit floats), then row after row. */
export function packColumns(values: Float32Array, columns: number, bits: Bits): Uint8Array {
  const rows = values.length / columns;
  const largest = largestOf(bits);
  const head = 4 * columns;
  const bytes = new DataView(new ArrayBuffer(head + Math.ceil((values.length * bits) / 8)));
  for (let column = 0; column < columns; column++) {
    const sizes = Float32Array.from({ length: rows }, (_, row) => Math.abs(values[row * columns + column] as number)).sort();
    const step = Math.fround((sizes[Math.ceil((rows - 1) * ROOM[bits])] as number) / largest) || 1;
    bytes.setFloat32(4 * column, step, true);
    for (let row = 0; row < rows; row++) {
      const index = row * columns + column;
      const level = Math.max(-largest, Math.min(largest, Math.round((values[index] as number) / step)));
      if (bits === 8) bytes.setInt8(head + index, level);
      else {
        const at = head + (index >> 1);
        bytes.setUint8(at, bytes.getUint8(at) | ((level & 15) << (4 * (index & 1))));
      }
    }
  }
  return new Uint8Array(bytes.buffer);
}

/** The numbers again, and where in `bytes` they ended. */
export function unpackColumns(
  bytes: DataView,
  at: number,
  rows: number,
  columns: number,
  bits: Bits,
): { values: Float32Array; end: number } {
  const values = new Float32Array(rows * columns);
  const from = at + 4 * columns;
  const steps = Float32Array.from({ length: columns }, (_, column) => bytes.getFloat32(at + 4 * column, true));
  for (let index = 0; index < values.length; index++) {
    const level = bits === 8 ? bytes.getInt8(from + index) : ((bytes.getUint8(from + (index >> 1)) >> (4 * (index & 1))) << 28) >> 28;
    values[index] = level * (steps[index % columns] as number);
  }
  return { values, end: from + Math.ceil((values.length * bits) / 8) };
}
