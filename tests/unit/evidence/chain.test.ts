import { beforeAll, describe, expect, it } from 'vitest';
import type { ChainEntry, KeptEntry } from '../../../lib/core/evidence/chain';
import { GENESIS, nextEntry, sealLink } from '../../../lib/core/evidence/seal';
import { verifyArchive, verifyLinks } from '../../../lib/core/evidence/verify-chain';
import { type SampleArchive, sampleArchive, sampleDigest } from '../../fixtures/packs/sample-conversation';

const exported = (id: string) => ({ kind: 'export', record: { id, conversationKey: 'k', packCode: 'aaaaa-bbbbb', files: 3 } }) as const;

describe('nextEntry', () => {
  it('links the first entry to 64 zeros and each further one to the seal before', async () => {
    const first = await nextEntry(GENESIS, exported('1'), '2026-05-04T10:00:00.000Z', sampleDigest);
    const second = await nextEntry(first, exported('2'), '2026-05-04T10:01:00.000Z', sampleDigest);
    expect(first).toMatchObject({ number: 1, previous: '0'.repeat(64) });
    expect(second).toMatchObject({ number: 2, previous: first.seal });
  });

  it('gives the digests that any SHA-256 over the canonical JSON gives', async () => {
    const { createHash } = await import('node:crypto');
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const entry = await nextEntry(GENESIS, exported('1'), '2026-05-04T10:00:00.000Z', sampleDigest);
    const content = sha('{"conversationKey":"k","files":3,"id":"1","packCode":"aaaaa-bbbbb"}');
    expect(entry.content).toBe(content);
    expect(entry.seal).toBe(
      sha(`{"content":"${content}","kind":"export","number":1,"previous":"${'0'.repeat(64)}","recordedAt":"2026-05-04T10:00:00.000Z"}`),
    );
  });
});

describe('verifying', () => {
  let archive: SampleArchive;
  beforeAll(async () => {
    archive = await sampleArchive({ captures: 4 });
  });
  const kinds = async (kept: readonly KeptEntry[], bytes = archive.bytes) =>
    (await verifyArchive(kept, bytes, sampleDigest)).faults.map(({ kind, number }) => `${kind} ${number}`);
  const at = (index: number) => archive.kept[index] as KeptEntry;

  it('passes an untouched archive and tells how far it is', async () => {
    const progress: { entries: number; files: number }[] = [];
    const report = await verifyArchive(archive.entries(), archive.bytes, sampleDigest, (each) => progress.push(each));
    expect(report).toMatchObject({ entries: 5, files: archive.blobs.size, faults: [], head: { number: 5, seal: at(4).entry.seal } });
    // After each file and after each entry: one import may name thousands of files.
    expect([...new Set(progress.map(({ entries }) => entries))]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...new Set(progress.map(({ files }) => files))]).toEqual(Array.from(archive.blobs.keys(), (_, at) => at + 1));
  });

  it('names an entry that is missing', async () => {
    expect(await kinds(archive.kept.toSpliced(2, 1))).toEqual(['gap 4', 'previous 4']);
  });

  it.each([1, 3, 5])('names entry %i that does not open, and nothing else', async (number) => {
    const report = await verifyArchive(
      archive.kept.map((kept) => (kept.entry.number === number ? { number } : kept)),
      archive.bytes,
      sampleDigest,
    );
    expect(report).toMatchObject({ entries: 4, head: { number: 5 }, faults: [{ kind: 'closed', number }] });
    expect(report.faults).toHaveLength(1);
  });

  it('names a gap before an entry that does not open, and says nothing of the link behind it', async () => {
    const closed = [at(0), { number: 3 }, { ...at(4), entry: await sealLink({ ...at(4).entry, number: 4 }, sampleDigest) }];
    const { faults } = await verifyLinks(closed, sampleDigest);
    expect(faults.map(({ kind, number }) => `${kind} ${number}`)).toEqual(expect.arrayContaining(['gap 3', 'closed 3']));
    expect(faults.filter(({ kind }) => kind === 'previous')).toEqual([]);
  });

  it('names entries in another order', async () => {
    expect(await kinds([at(0), at(2), at(1), at(3), at(4)])).toEqual(expect.arrayContaining(['gap 3', 'order 2', 'previous 4']));
  });

  it('names a changed record', async () => {
    const { entry, content } = at(1);
    const changed = { ...content, record: { ...content.record, conversationKey: 'another' } } as KeptEntry['content'];
    expect(await kinds(archive.kept.with(1, { entry, content: changed }))).toEqual(['content 2']);
  });

  it('names a record that JSON cannot hold', async () => {
    const { entry, content } = at(1);
    const broken = { ...content, record: { ...content.record, conversationKey: Number.NaN } } as unknown as KeptEntry['content'];
    expect(await kinds(archive.kept.with(1, { entry, content: broken }))).toEqual(['content 2']);
  });

  it.each<[keyof ChainEntry, string]>([
    ['recordedAt', '2020-01-01T00:00:00.000Z'],
    ['kind', 'export'],
    ['seal', 'f'.repeat(64)],
  ])('names a changed %s', async (field, value) => {
    const { entry, content } = at(1);
    expect(await kinds(archive.kept.with(1, { entry: { ...entry, [field]: value }, content }))).toContain('seal 2');
  });

  it('names the break behind an entry that was sealed anew', async () => {
    const { entry, content } = at(1);
    const resealed = await sealLink({ ...entry, recordedAt: '2020-01-01T00:00:00.000Z' }, sampleDigest);
    expect(await kinds(archive.kept.with(1, { entry: resealed, content }))).toEqual(['previous 3']);
  });

  it('names bytes that are missing, changed or do not open, each once', async () => {
    const [gone, bent, shut] = [...archive.blobs.keys()];
    const bytes = async (sha256: string) => {
      if (sha256 === gone) return undefined;
      if (sha256 === shut) throw new Error('does not open');
      const found = archive.blobs.get(sha256);
      return sha256 === bent ? found?.slice(1) : found;
    };
    expect((await kinds(archive.kept, bytes)).sort()).toEqual(['bytes-changed 1', 'bytes-changed 1', 'bytes-missing 1']);
  });

  it('recomputes links whose content is withheld', async () => {
    const links = archive.kept.map(({ entry }) => ({ entry }));
    expect((await verifyLinks(links, sampleDigest)).faults).toEqual([]);
    expect((await verifyLinks(links.toSpliced(1, 1), sampleDigest)).faults).not.toEqual([]);
  });
});
