import { wholeContent } from '../../../lib/core/evidence/digest';
import type { CheckTools } from '../../../lib/core/pack/checked-pack';
import type { OpenedPack } from '../../../lib/core/pack/opened-pack';
import { verifyPack } from '../../../lib/core/pack/verify-pack';
import { openZip } from '../../../lib/core/pack/zip/reader';
import { type SampleOptions, sampleDigest, samplePack } from '../../fixtures/packs/sample-conversation';
import { writePack } from '../../fixtures/packs/version-2/write-pack';

export const zipBytes = async (options: SampleOptions = {}): Promise<Uint8Array> => {
  const { zip } = await writePack(await samplePack(options), sampleDigest);
  return new Uint8Array(await new Response(zip as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
};

export const tools: CheckTools = { hash: wholeContent(sampleDigest), subtle: crypto.subtle };

export const verifyZip = async (bytes: Uint8Array) =>
  verifyPack(await openZip({ size: bytes.length, read: async (start, end) => bytes.subarray(start, end) }), tools);

export const verifyFolder = (files: ReadonlyMap<string, Uint8Array>, folder: string) => verifyPack(folderPack(files, folder), tools);

const folderPack = (files: ReadonlyMap<string, Uint8Array>, folder: string): OpenedPack => ({
  form: 'folder',
  folder,
  files: Array.from(files, ([path, bytes]) => ({
    path,
    size: bytes.length,
    read: async function* () {
      yield bytes;
    },
  })),
  faults: () => [],
  notes: [],
});

/** Seeded, so that a failing case can be run again (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Writes the lists of digests anew, as somebody would who changed a file on purpose. */
export async function remanifest(files: Map<string, Uint8Array>): Promise<void> {
  for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = new TextDecoder().decode(files.get(name)).trimEnd().split('\n');
    const rewritten = await Promise.all(
      lines.map(async (line) => {
        const path = line.slice(66);
        return `${await sampleDigest(files.get(path) as Uint8Array)}  ${path}\n`;
      }),
    );
    files.set(name, new TextEncoder().encode(rewritten.join('')));
  }
}
