import { describe, expect, it } from 'vitest';
import { openZip, ZipProblem } from '../../../lib/core/imports/zip';
import { fileOf } from './from-memory';
import { DIRECTORY_HEADER, LOCAL_HEADER, patched, zipOf } from './zips';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const opened = async (bytes: Uint8Array) => openZip(fileOf('a.zip', bytes));
const MB = 1024 * 1024;

/** Bytes that cannot be squeezed. */
const noise = (size: number) => Uint8Array.from({ length: size }, (_, at) => ((at * 2654435761) >>> 24) ^ ((at * 40503) >>> 7));

describe('a ZIP', () => {
  it('gives its files bit by bit, without reading more of it than is asked for', async () => {
    const large = noise(MB);
    const bytes = await zipOf(
      { name: 'chat.txt', content: 'Hello' },
      { name: 'media/large.jpg', content: large },
      { name: 'empty.txt', content: '' },
    );
    let read = 0;
    const file = fileOf('a.zip', bytes);
    const zip = await openZip({
      ...file,
      stream: () => expect.unreachable(),
      slice: (from, to) => {
        read += to - from;
        return file.slice(from, to);
      },
    });
    expect(zip.missed).toEqual([]);
    expect(zip.files.map(({ path, name, size }) => [path, name, size])).toEqual([
      ['chat.txt', 'chat.txt', 5],
      ['media/large.jpg', 'large.jpg', MB],
      ['empty.txt', 'empty.txt', 0],
    ]);
    expect(text((await zip.files[0]?.bytes()) ?? new Uint8Array())).toBe('Hello');
    expect(read).toBeLessThan(100_000);
    expect(Buffer.compare((await zip.files[1]?.bytes()) ?? Buffer.of(), large)).toBe(0);
    expect(await zip.files[2]?.bytes()).toEqual(new Uint8Array(0));
  });

  it('leads nowhere with its names', async () => {
    const names = ['../../up.txt', '/etc/root.txt', 'C:\\Windows\\drive.txt', './a/../b/same.txt', 'a/b/same.txt', '..', 'plain.txt'];
    const zip = await opened(await zipOf(...names.map((name) => ({ name, content: name }))));
    expect(zip.files.map(({ path }) => path)).toEqual(['up.txt', 'etc/root.txt', 'Windows/drive.txt', 'a/b/same.txt', 'plain.txt']);
    expect(zip.missed).toHaveLength(6);
    expect(zip.missed.join()).toContain('holds "a/b/same.txt" more than once');
  });

  it('says which files are locked, and gives the others', async () => {
    const zip = await opened(await zipOf({ name: 'a.txt', content: 'open' }, { name: 'b.txt', content: 'secret', password: 'maya' }));
    expect(text((await zip.files[0]?.bytes()) ?? new Uint8Array())).toBe('open');
    await expect(zip.files[1]?.bytes()).rejects.toThrow(new ZipProblem('It is locked with a password'));
  });

  it('is not blown up by one file', async () => {
    const bomb = await zipOf({ name: 'bomb.txt', content: new Uint8Array(70 * MB) }, { name: 'good.txt', content: noise(MB) });
    const zip = await opened(bomb);
    await expect(zip.files[0]?.bytes()).rejects.toThrow('It would unpack to many times its size');
    expect(await zip.files[1]?.bytes()).toHaveLength(MB);
  });

  it('is not blown up by many files of the same bytes', async () => {
    const one = await zipOf({ name: 'bomb.txt', content: new Uint8Array(MB) });
    const view = new DataView(one.buffer);
    const end = one.length - 22;
    const directory = one.slice(view.getUint32(end + 16, true), end);
    const copies = 200;
    const tail = one.slice(end);
    new DataView(tail.buffer).setUint16(8, copies, true);
    new DataView(tail.buffer).setUint16(10, copies, true);
    new DataView(tail.buffer).setUint32(12, directory.length * copies, true);
    const parts = [one.slice(0, end - directory.length)];
    for (let copy = 0; copy < copies; copy++) {
      const named = directory.slice();
      named.set(new TextEncoder().encode(String(copy).padStart(4, '0')), 46);
      parts.push(named);
    }
    const zip = await opened(new Uint8Array(Buffer.concat([...parts, tail])));
    expect(zip.files).toEqual([]);
    expect(zip.missed[0]).toContain('many times its size');
  });

  it('never gives more bytes than it says', async () => {
    const honest = await zipOf({ name: 'a.txt', content: 'x'.repeat(100_000) });
    const lying = patched(patched(honest, DIRECTORY_HEADER, 24, 10), LOCAL_HEADER, 22, 10);
    const zip = await opened(lying);
    let size = 0;
    const reading = (async () => {
      for await (const chunk of zip.files[0]?.stream() ?? []) size += chunk.length;
    })();
    await expect(reading).rejects.toThrow(ZipProblem);
    expect(size).toBeLessThanOrEqual(10);
  });

  it('says what is damaged', async () => {
    const whole = await zipOf({ name: 'a.txt', content: noise(5000) });
    const flipped = whole.slice();
    flipped[1000] = (flipped[1000] ?? 0) ^ 0xff;
    await expect((await opened(flipped)).files[0]?.bytes()).rejects.toThrow('Its bytes in the ZIP are damaged');
    for (const broken of [whole.slice(0, 4000), whole.slice(0, -10), whole.slice(0, 4), new Uint8Array(0)]) {
      const zip = await opened(broken);
      expect(zip.missed).toEqual(['The list of files in the ZIP is damaged, so some may not have been found']);
    }
  });

  it('keeps one list of a file for all who ask, and looks anew after the file could not be read', async () => {
    const file = fileOf('a.zip', await zipOf({ name: 'a.txt', content: 'Hello' }));
    let there = true;
    const slice = (from: number, to: number) => (there ? file.slice(from, to) : Promise.reject(new Error('The file is gone')));
    const failing = { ...file, slice };
    const zip = await openZip(failing);
    expect(await openZip(failing)).toBe(zip);
    there = false;
    await expect(zip.files[0]?.bytes()).rejects.toThrow('The file is gone');
    there = true;
    const again = await openZip(failing);
    expect(again).not.toBe(zip);
    expect(again.files.map(({ path }) => path)).toEqual(['a.txt']);
  });

  it('does not take a file that is gone for a damaged ZIP', async () => {
    const gone = new Error('The file is gone');
    const file = fileOf('a.zip', await zipOf({ name: 'a.txt', content: noise(200_000) }));
    let there = true;
    const slice = (from: number, to: number) => (there ? file.slice(from, to) : Promise.reject(gone));
    const zip = await openZip({ ...file, slice });
    there = false;
    await expect(zip.files[0]?.bytes()).rejects.toBe(gone);
    await expect(openZip({ ...file, slice })).rejects.toBe(gone);
  });
});
