import type { Lexicon } from './lexicon';
import type { Network } from './recurrent';

/** What stands before the numbers, as JSON. */
export interface Header {
  readonly notice: string;
  readonly lexicon: { readonly words: string; readonly names: string; readonly either: string };
  readonly bits: number;
  readonly networks: readonly { readonly size: number; readonly states: number }[];
  readonly linearBias: number;
  /** From the sum of the judges to the log odds of a sentence. */
  readonly sentence: { readonly slope: number; readonly shift: number };
  /** From the worst sentences and the whole to the log odds of a message. */
  readonly message: { readonly worst: number; readonly whole: number; readonly shift: number };
  /** Above this, a message is flagged. */
  readonly threshold: number;
  /** Above this, a sentence is one that the flag is about. */
  readonly sentenceThreshold: number;
}

export interface Weights {
  readonly header: Header;
  readonly lexicon: Lexicon;
  readonly linear: Float32Array;
  /** Per feature, for a message as a whole. */
  readonly whole: Float32Array;
  readonly networks: readonly Network[];
}

const MARK = 0x454b544d;
const LEVELS = 127;

/** Columns of one scale each: `rows` by `columns` signed bytes, after the scales. */
function readTable(bytes: DataView, at: number, rows: number, columns: number): { values: Float32Array; end: number } {
  const values = new Float32Array(rows * columns);
  const from = at + 4 * columns;
  for (let column = 0; column < columns; column++) {
    const scale = bytes.getFloat32(at + 4 * column, true);
    for (let row = 0; row < rows; row++) values[row * columns + column] = bytes.getInt8(from + row * columns + column) * scale;
  }
  return { values, end: from + rows * columns };
}

function tableBytes(values: Float32Array, columns: number): Uint8Array {
  const rows = values.length / columns;
  const bytes = new DataView(new ArrayBuffer(4 * columns + values.length));
  for (let column = 0; column < columns; column++) {
    let largest = 0;
    for (let row = 0; row < rows; row++) largest = Math.max(largest, Math.abs(values[row * columns + column] as number));
    const scale = Math.fround(largest / LEVELS) || 1;
    bytes.setFloat32(4 * column, scale, true);
    for (let row = 0; row < rows; row++)
      bytes.setInt8(4 * columns + row * columns + column, Math.round((values[row * columns + column] as number) / scale));
  }
  return new Uint8Array(bytes.buffer);
}

/** The length of a network's tables, each with its number of columns. */
const tablesOf = (words: number, { size, states }: { readonly size: number; readonly states: number }) =>
  [
    [words, size],
    [size, 8 * states],
    [1, 4 * states],
    [4 * states, 1],
    [1, 1],
  ] as const;

export function writeWeights(weights: Weights): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(weights.header));
  const start = new DataView(new ArrayBuffer(8));
  start.setUint32(0, MARK);
  start.setUint32(4, header.length);
  const parts = [new Uint8Array(start.buffer), header, tableBytes(weights.linear, 1), tableBytes(weights.whole, 1)];
  for (const network of weights.networks) {
    const blocks = [network.vectors, network.mixing, network.mixingBias, network.heads, network.headsBias];
    tablesOf(weights.lexicon.words.length, network).forEach(([, columns], at) => {
      parts.push(tableBytes(blocks[at] as Float32Array, columns));
    });
  }
  const found = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    found.set(part, at);
    at += part.length;
  }
  return found;
}

/** Throws where the bytes are no weights of ours. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MARK) throw new Error('Not a file of tone weights.');
  let at = 8 + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, at))) as Header;
  const list = (joined: string) => joined.split(' ');
  const lexicon = { words: list(header.lexicon.words), names: list(header.lexicon.names), either: list(header.lexicon.either) };
  const table = (rows: number, columns: number): Float32Array => {
    const { values, end } = readTable(view, at, rows, columns);
    at = end;
    return values;
  };
  const linear = table(2 ** header.bits, 1);
  const whole = table(2 ** header.bits, 1);
  const networks = header.networks.map((shape): Network => {
    const [vectors, mixing, mixingBias, heads, headsBias] = tablesOf(lexicon.words.length, shape).map(([rows, columns]) =>
      table(rows, columns),
    );
    return { ...shape, outputs: 1, vectors, mixing, mixingBias, heads, headsBias } as Network;
  });
  return { header, lexicon, linear, whole, networks };
}
