import type { Lexicon } from './lexicon';
import { type Mixture, NETWORK_OUTPUTS } from './mixture';
import { BITS } from './ngrams';
import { packColumns, unpackColumns } from './packed-columns';
import type { Network } from './recurrent';
import { emptyTable, type SparseTable, spreadTable, tableBytes } from './sparse-table';

/** What stands before the tables, as JSON. */
export interface Header {
  readonly notice: string;
  readonly lexicon: { readonly words: string; readonly names: string; readonly either: string };
  /** How many places each table speaks of. */
  readonly places: { readonly own: number; readonly public: number };
  /** What one step in a table is worth. */
  readonly steps: { readonly own: number; readonly whole: number; readonly rude: number; readonly ours: number };
  readonly network: { readonly size: number; readonly states: number };
  readonly mixture: Mixture;
  /** Above this, a message is flagged. */
  readonly threshold: number;
  /** Above this, a sentence is one that the flag is about. */
  readonly sentenceThreshold: number;
  /** Above this, a sentence flags its message by itself. */
  readonly sureSentence: number;
}

export interface Weights {
  readonly header: Header;
  readonly lexicon: Lexicon;
  /** Four half bytes a place: what it says of a sentence, of a message as a whole, how rude it is, and whether of our world. */
  readonly table: Uint16Array;
  readonly network: Network;
}

const MARK = 0x454b5432;
const PREFACE = 8;
const VECTOR_BITS = 4;
const OTHER_BITS = 8;

/** A network's tables: rows, columns, bits a number. */
const tablesOf = (words: number, { size, states }: { readonly size: number; readonly states: number }) =>
  [
    [words, size, VECTOR_BITS],
    [size, 8 * states, OTHER_BITS],
    [1, 4 * states, OTHER_BITS],
    [4 * states, NETWORK_OUTPUTS, OTHER_BITS],
    [1, NETWORK_OUTPUTS, OTHER_BITS],
  ] as const;

export function writeWeights(header: Header, own: SparseTable, ofThePublic: SparseTable, network: Network): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const preface = new DataView(new ArrayBuffer(PREFACE));
  preface.setUint32(0, MARK);
  preface.setUint32(4, text.length);
  const numbers = [network.vectors, network.mixing, network.mixingBias, network.heads, network.headsBias];
  const tables = tablesOf(network.vectors.length / network.size, network).map(([, columns, bits], at) =>
    packColumns(numbers[at] as Float32Array, columns, bits),
  );
  const parts = [new Uint8Array(preface.buffer), text, tableBytes(own), tableBytes(ofThePublic), ...tables];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Throws where the bytes are no weights of ours. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFACE || view.getUint32(0) !== MARK) throw new Error('Not a file of tone weights.');
  const from = PREFACE + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFACE, from))) as Header;
  const list = (joined: string) => joined.split(' ');
  const lexicon = { words: list(header.lexicon.words), names: list(header.lexicon.names), either: list(header.lexicon.either) };
  const table = emptyTable(2 ** BITS);
  const ownEnd = spreadTable(bytes, from, header.places.own, table, 8);
  let at = spreadTable(bytes, ownEnd, header.places.public, table, 0);
  const [vectors, mixing, mixingBias, heads, headsBias] = tablesOf(lexicon.words.length, header.network).map(([rows, columns, bits]) => {
    const { values, end } = unpackColumns(view, at, rows, columns, bits);
    at = end;
    return values;
  });
  const network = { ...header.network, outputs: NETWORK_OUTPUTS, vectors, mixing, mixingBias, heads, headsBias } as Network;
  return { header, lexicon, table, network };
}
