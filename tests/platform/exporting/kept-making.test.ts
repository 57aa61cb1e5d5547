import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { ZipMaking } from '../../../lib/core/export/zip-making';
import { zipStream } from '../../../lib/core/pack/zip/writer';
import { type Begun, MakingStore } from '../../../lib/platform/exporting/kept-making';
import { newKeys } from '../../../lib/platform/vault/keys';
import { sealingVault } from '../../../lib/platform/vault/sealing';
import { folderInMemory, Killed, type MemoryFolder } from './folder-in-memory';

const TIME = '2026-05-04T16:42:30Z';
const vaultOf = async () => sealingVault(crypto, await newKeys(crypto.subtle, false));
const temporary = mkdtempSync(join(tmpdir(), 'evenkeel-making-'));
afterAll(() => rmSync(temporary, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

interface File {
  readonly path: string;
  readonly size: number;
}

/** Content that tells its place. */
function* contentOf({ path, size }: File): Generator<Uint8Array> {
  for (let at = 0; at < size; at += 700_001) {
    const chunk = new Uint8Array(Math.min(700_001, size - at));
    for (let index = 0; index < chunk.length; index += 97) chunk[index] = (at + index + path.length) & 0xff;
    yield chunk;
  }
}

async function* asStream(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const begun = { id: 'a-making', folder: 'evenkeel-pack-2026-05-04' } as Begun;

/** As the worker does it. @returns how many files were read anew. */
async function make(folder: MemoryFolder, vault: () => ReturnType<typeof vaultOf>, files: readonly File[]): Promise<number> {
  const kept = await MakingStore.open(folder, vault);
  if (!kept.making) await kept.begin(begun);
  if (kept.making?.made) return 0;
  const sink = await kept.zip();
  const zip = new ZipMaking({ folder: begun.folder, time: TIME, ...sink, signal: new AbortController().signal });
  const known = new Set(sink.finished.map(({ path }) => path));
  let read = 0;
  for (const file of files) {
    if (known.has(file.path)) continue;
    read++;
    const placed = await zip.add({ path: file.path, content: asStream(contentOf(file)) });
    await sink.finish({ ...placed, sha256: '' });
  }
  const size = await zip.end();
  await sink.end();
  await kept.note({ size, items: 1, ready: { id: '', name: '', size, packCode: '', seal: '', files: files.length, pages: [] } });
  kept.close();
  return read;
}

async function bytesIn(folder: MemoryFolder, vault: () => ReturnType<typeof vaultOf>): Promise<Buffer> {
  const kept = await MakingStore.open(folder, vault);
  const chunks: Uint8Array[] = [];
  for await (const chunk of kept.content()) chunks.push(chunk);
  kept.close();
  return Buffer.concat(chunks);
}

async function whole(files: readonly File[]): Promise<Buffer> {
  const named = files.map((file) => ({ name: `${begun.folder}/${file.path}`, content: asStream(contentOf(file)) }));
  return Buffer.from(await new Response(zipStream(named, TIME)).arrayBuffer());
}

const size = fc.oneof(
  { weight: 6, arbitrary: fc.nat(5000) },
  { weight: 2, arbitrary: fc.nat(2_500_000) },
  { weight: 1, arbitrary: fc.integer({ min: 1_048_000, max: 1_049_000 }) },
);
const lists = fc
  .array(size, { minLength: 1, maxLength: 12 })
  .map((sizes) => sizes.map((each, at): File => ({ path: `data/originals/EK-${String(at).padStart(4, '0')}/${at}.bin`, size: each })));

describe('a making that is stopped', () => {
  it('comes to the same bytes, wherever and however often it was stopped', async () => {
    const vault = await vaultOf();
    await fc.assert(
      fc.asyncProperty(lists, fc.array(fc.nat(6_000_000), { maxLength: 4 }), fc.boolean(), async (files, kills, often) => {
        // A line of the journal after each file, or now and then.
        let now = 0;
        vi.spyOn(performance, 'now').mockImplementation(() => {
          now += often ? 2000 : 0;
          return now;
        });
        const folder = folderInMemory();
        for (const kill of kills) {
          folder.killAfter(kill);
          await make(folder, async () => vault, files).catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          });
          folder.restart();
        }
        await make(folder, async () => vault, files);
        expect((await bytesIn(folder, async () => vault)).equals(await whole(files))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on behind the last file that is whole, and reads none before it again', async () => {
    const vault = await vaultOf();
    const files = Array.from({ length: 20 }, (_, at): File => ({ path: `data/${at}.bin`, size: 1_500_000 }));
    const folder = folderInMemory();
    folder.killAfter(25_000_000);
    await expect(make(folder, async () => vault, files)).rejects.toThrow(Killed);
    folder.restart();
    const again = await make(folder, async () => vault, files);
    // 25 MB hold 16 of them; what follows the last line of the journal is made again.
    expect(again).toBeLessThanOrEqual(8);
    expect(again).toBeGreaterThanOrEqual(4);
  });

  it('lies on the disk in no word, and opens with no other key', async () => {
    const [vault, other] = [await vaultOf(), await vaultOf()];
    const folder = folderInMemory();
    await make(folder, async () => vault, [{ path: 'data/originals/EK-0001/Robin.txt', size: 5000 }]);
    for (const bytes of folder.files.values())
      for (const word of ['Robin', 'evenkeel', 'EK-0001', 'data/']) expect(Buffer.from(bytes).includes(word)).toBe(false);
    const kept = await MakingStore.open(folder, async () => other);
    expect(kept.making).toBeUndefined();
  });

  it('makes a ZIP that unzip finds whole, and gives one of its files alone', async () => {
    const vault = await vaultOf();
    const folder = folderInMemory();
    const files = [
      { path: 'data/a.bin', size: 2_000_000 },
      { path: 'data/b.bin', size: 0 },
      { path: 'data/c.bin', size: 10 },
    ];
    await make(folder, async () => vault, files);
    const path = join(temporary, 'pack.zip');
    writeFileSync(path, await bytesIn(folder, async () => vault));
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    const kept = await MakingStore.open(folder, async () => vault);
    const chunks: Uint8Array[] = [];
    for await (const chunk of (await kept.member('data/a.bin')) ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(Buffer.concat([...contentOf({ path: 'data/a.bin', size: 2_000_000 })]))).toBe(true);
    expect(await kept.member('data/nothing.bin')).toBeUndefined();
  });

  it('leaves nothing behind when it is let go', async () => {
    const vault = await vaultOf();
    const folder = folderInMemory();
    await make(folder, async () => vault, [{ path: 'data/a.bin', size: 2_000_000 }]);
    const kept = await MakingStore.open(folder, async () => vault);
    await kept.clear();
    kept.close();
    expect([...folder.files].map(([name, { length }]) => [name, length])).toEqual([['journal', 0]]);
  });
});
