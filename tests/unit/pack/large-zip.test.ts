import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../lib/core/pack/zip/directory';
import { directoryPieces, encode, headerPiece, sumsPiece, type ZipListed, zipTime } from '../../../lib/core/pack/zip/pieces';
import type { ZipSource } from '../../../lib/core/pack/zip/source';

const TIME = zipTime('2026-05-04T16:42:30Z');

interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A ZIP of which only its own structure is in memory: the files are zeros. */
function zipOf(files: readonly { readonly name: string; readonly size: number }[]): ZipSource & { readonly pieces: Piece[] } {
  const pieces: Piece[] = [];
  const listed: ZipListed[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push({ at, bytes });
    at += bytes.length;
  };
  for (const { name, size } of files) {
    listed.push({ name: encode(name), crc: 7, size, headerAt: at });
    put(headerPiece(encode(name), TIME));
    at += size;
    put(sumsPiece({ crc: 7, size }));
  }
  for (const piece of directoryPieces(listed, TIME, at)) put(piece);
  return {
    pieces,
    size: at,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      for (const piece of pieces) {
        const from = Math.max(start, piece.at);
        const to = Math.min(end, piece.at + piece.bytes.length);
        if (from < to) bytes.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - start);
      }
      return bytes;
    },
  };
}

const LARGE = [
  { name: 'pack/small.bin', size: 10 },
  { name: 'pack/large.bin', size: 5_000_000_000 },
  { name: 'pack/behind.bin', size: 3 },
];

describe('a ZIP of more than 4 GB', () => {
  it('is read as it was written', async () => {
    const { readable, faults, entries } = await readZipDirectory(zipOf(LARGE));
    expect({ readable, faults }).toEqual({ readable: true, faults: [] });
    expect(entries.map(({ name, size }) => ({ name, size }))).toEqual(LARGE);
  });

  it('is named for every flipped bit of its sizes and its end', async () => {
    const zip = zipOf(LARGE);
    // Sums, records and end; what else may differ without meaning anything is compared byte for byte elsewhere.
    const end = zip.pieces.slice(-2);
    const sums = zip.pieces[3];
    const [first] = end;
    const places = [
      ...(sums ? [sums.bytes].flatMap((bytes) => Array.from(bytes.keys(), (at) => ({ bytes, at }))) : []),
      ...end.flatMap(({ bytes }) => Array.from(bytes.keys(), (at) => ({ bytes, at }))),
      // Versions: a reader may take them as it likes.
    ].filter(({ bytes, at }) => !(bytes === first?.bytes && at >= 12 && at < 16));
    const missed: number[] = [];
    for (const { bytes, at } of places) {
      for (const bit of [0, 5]) {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const { faults } = await readZipDirectory(zip);
        if (faults.length === 0) missed.push(at);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      }
    }
    expect(missed).toEqual([]);
  });
});

it('reads more than 65,535 files', async () => {
  const files = Array.from({ length: 66_000 }, (_, at) => ({ name: `pack/${at}`, size: 0 }));
  const zip = zipOf(files);
  const bytes = new Uint8Array(zip.size);
  for (const piece of zip.pieces) bytes.set(piece.bytes, piece.at);
  const { readable, faults, entries } = await readZipDirectory({
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
  });
  expect({ readable, faults, entries: entries.length }).toEqual({ readable: true, faults: [], entries: 66_000 });
});
