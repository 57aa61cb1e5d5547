import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fitsNoted, packCode } from '../../../lib/core/pack/pack-code';
import { PackProblem } from '../../../lib/core/pack/pack-problem';
import { sampleDigest, samplePack } from '../../fixtures/packs/sample-conversation';
import { type PackedFile, planPack } from '../../fixtures/packs/version-2/plan-pack';
import { writePack } from '../../fixtures/packs/version-2/write-pack';
import { zipBytes } from './packed-sample';

const packed = async () => {
  const { folder, files } = await planPack(await samplePack(), sampleDigest);
  const all: PackedFile[] = [];
  for await (const file of files()) all.push(file);
  return {
    folder,
    paths: all.map(({ path }) => path),
    text: (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.find((file) => file.path === path)?.bytes),
    all,
  };
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a pack', () => {
  it('is a bag after RFC 8493, payload first and manifests last', async () => {
    const { folder, paths, text, all } = await packed();
    expect(folder).toBe('evenkeel-swap-of-the-weekend-2026-05-04');
    const payload = paths.filter((path) => path.startsWith('data/'));
    expect(paths).toEqual([
      ...payload,
      'README.txt',
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'verify.html',
      'tagmanifest-sha256.txt',
    ]);
    expect(payload).toEqual([...payload].sort());
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const bytes = all.filter(({ path }) => path.startsWith('data/')).reduce((sum, file) => sum + file.bytes.length, 0);
    expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${bytes}.${payload.length}\n`);
    expect(text('bag-info.txt')).toContain('Bagging-Date: 2026-05-04\n');
    const lines = (name: string, files: readonly PackedFile[]) =>
      files
        .map((file) => `${sha256(file.bytes)}  ${file.path}\n`)
        .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
        .join('') === text(name);
    expect(
      lines(
        'manifest-sha256.txt',
        all.filter(({ path }) => path.startsWith('data/')),
      ),
    ).toBe(true);
    expect(
      lines(
        'tagmanifest-sha256.txt',
        all.filter(({ path }) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt'),
      ),
    ).toBe(true);
  });

  it('says what it shows and what not in its first lines', async () => {
    const { text } = await packed();
    expect(text('README.txt').split('\n')[0]).toBe('WHAT THIS PACK SHOWS');
    expect(text('README.txt').indexOf('WHAT IT DOES NOT SHOW')).toBeLessThan(900);
  });

  it('withholds other conversations, all but the digest', async () => {
    const { all, text } = await packed();
    const log = JSON.parse(text('data/log.json'));
    expect(log.entries.map((entry: Record<string, unknown>) => ('record' in entry ? 'shown' : entry.withheld))).toEqual([
      'shown',
      'another conversation',
      'shown',
    ]);
    for (const { path, bytes } of all) {
      const content = new TextDecoder().decode(bytes);
      expect(content, path).not.toContain('Something else');
      expect(content, path).not.toContain('other@example.org');
    }
  });

  it('is the same for the same input, byte for byte, in any zone of the computer', async () => {
    const before = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      const first = await zipBytes();
      process.env.TZ = 'America/New_York';
      expect(sha256(await zipBytes())).toBe(sha256(first));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('tells its code, the digest of the tag manifest', async () => {
    const { all } = await packed();
    const { zip, done } = await writePack(await samplePack(), sampleDigest);
    await new Response(zip as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
    const hex = sha256(all.at(-1)?.bytes ?? new Uint8Array());
    expect(await done).toMatchObject({ packCode: hex.slice(0, 20).replace(/(.{5})(?!$)/g, '$1-'), files: all.length });
    expect(await packCode(all.at(-1)?.bytes ?? new Uint8Array(), sampleDigest)).toBe((await done).packCode);
  });

  it('is compared as a person may type it, and so is the seal', () => {
    const report = { packCode: '3fa9c-1b2d0-77e41-0c5aa', seal: 'a'.repeat(64) };
    for (const noted of ['3FA9C 1b2d0 77e41 0c5aa', '3fa9c1b2d077e410c5aa', 'A'.repeat(64), 'aaaaa-aaaaa-aaaaa-aaaaa'])
      expect(fitsNoted(noted, report), noted).toBe(true);
    for (const noted of ['3fa9c-1b2d0-77e41-0c5ab', '3fa9c-1b2d0', 'a'.repeat(19), `${'a'.repeat(63)}b`, 'no', ''])
      expect(fitsNoted(noted, report), noted).toBe(false);
    expect(fitsNoted('3fa9c-1b2d0-77e41-0c5aa', {})).toBe(false);
  });

  it('is not made of a conversation that was not kept, nor over damaged originals', async () => {
    const input = await samplePack();
    await expect(writePack({ ...input, conversationKey: 'unknown' }, sampleDigest)).rejects.toThrow(PackProblem);
    for (const bytes of [async () => undefined, async () => new Uint8Array(3)]) {
      const { zip, done } = await writePack({ ...input, bytes }, sampleDigest);
      await expect(new Response(zip as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()).rejects.toThrow(PackProblem);
      await expect(done).rejects.toThrow(/missing or damaged/);
    }
  });

  it('is named after the alias where there is one', async () => {
    expect((await planPack({ ...(await samplePack()), alias: 'Case AB/12' }, sampleDigest)).folder).toBe('evenkeel-case-ab-12-2026-05-04');
  });
});
