import { describe, expect, it } from 'vitest';
import { wholeArchive } from '../../fixtures/packs/sample-archive';
import { sampleRequest, sampleSource } from '../../fixtures/packs/sample-source';
import { checkFolder, checkZip, makePack, zipOf } from './packed-selection';

describe('a pack of everything', () => {
  it('is found as it was made, with every item compared with its record', async () => {
    const archive = await wholeArchive();
    const source = await sampleSource(archive);
    const pack = await makePack(source);
    const report = await checkZip(await zipOf(pack));
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ ok: true, packCode: pack.packCode, seal: pack.seal, notes: [] });
    expect(report.counts).toMatchObject({ items: source.facts.items, compared: source.facts.items, entries: archive.kept.length });
  });

  it('is found as it was made where only some is in it', async () => {
    const archive = await wholeArchive();
    const pack = await makePack(
      await sampleSource(archive, (number) => (number % 3 === 0 ? 'found' : number % 3 === 1 ? 'context' : undefined)),
      sampleRequest(),
    );
    const report = await checkFolder(pack.contents, pack.folder);
    expect(report.faults).toEqual([]);
  });
});
