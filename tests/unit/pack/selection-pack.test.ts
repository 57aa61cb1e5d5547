import { describe, expect, it } from 'vitest';
import { itemId } from '../../../lib/core/evidence/items';
import type { ExportItem } from '../../../lib/core/export/item';
import { verifyPack } from '../../../lib/core/pack/verify-pack';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { message, messageItem } from '../../fixtures/exports/invented-items';
import { listedSource } from '../../fixtures/exports/listed-source';
import { wholeArchive } from '../../fixtures/packs/sample-archive';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';
import { sampleRequest, sampleSource } from '../../fixtures/packs/sample-source';
import { tools, verifyFolder, verifyZip } from './packed-sample';
import { makePack, signer, zipOf } from './packed-selection';

describe('a pack of everything', () => {
  it('is found as it was made, with every item compared with its record', async () => {
    const archive = await wholeArchive();
    const source = await sampleSource(archive);
    const pack = await makePack(source);
    const report = await verifyZip(await zipOf(pack));
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
    const report = await verifyFolder(pack.contents, pack.folder);
    expect(report.faults).toEqual([]);
  });
});

/** A pack whose maker wrote something else beside the words of one item, and made every list and the signature anew. */
describe.each([
  ['at', { at: { utc: '2020-01-01T00:00:00Z', precision: 'second', told: 'observed' } }],
  ['recordedAt', { recordedAt: '2020-01-01T00:00:00.000Z' }],
  ['source', { source: 'exhibit' }],
  ['people', { people: ['Nobody'] }],
  ['tags', { tags: ['threat'] }],
  ['conversation', { conversation: { key: 'mail 1', title: 'Another title' } }],
  ['differences', { differences: ['It was shown as deleted.'] }],
] as const)('an item with another %s than in its record', (_, otherwise) => {
  it('is named', async () => {
    const source = await sampleSource(await wholeArchive());
    const wanted = await firstOf(source.byTime());
    const changed = (item: ExportItem): ExportItem => (item.number === wanted.number ? { ...item, ...otherwise } : item);
    const section = async function* (letter: string) {
      for await (const part of source.section(letter)) yield part.is === 'item' ? { ...part, item: changed(part.item) } : part;
    };
    const { contents, folder } = await makePack({ ...source, section });
    const report = await verifyFolder(contents, folder);
    const { message: said } = report.faults[0] ?? {};
    expect(said).toBe(`data/records/messages.json, ${itemId(wanted.number)}: it does not read as in the records in the log.`);
  });
});

async function firstOf<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item;
  throw new Error('There is none.');
}

describe('a day that was worked out in another zone than the pack is read in', () => {
  it('stays that day in the table, and is said to be worked out in the README', async () => {
    const inferred = { utc: '2026-05-03T22:00:00Z', precision: 'day', from: 'day-divider', zone: 'Europe/Paris' } as const;
    const item = messageItem(1, message('Hello', { time: { shown: 'Monday', inferred } }));
    const { contents } = await makePack(listedSource([{ letter: 'A', title: 'School run', parts: [item] }]));
    const text = (path: string) => new TextDecoder().decode(contents.get(path));
    expect(text('data/records/messages.csv')).not.toContain('Sun 3 May 2026');
    expect(text('data/records/messages.csv').match(/Mon 4 May 2026/g)).toHaveLength(2);
    expect(text('README.txt')).toMatch(/Items {11}.* beside them, of Mon 4 May 2026 \(worked out\)/);
  });
});

describe('a list that unpacks to far more than it can be', () => {
  it('is named and not read', async () => {
    const { contents, folder } = await makePack(await sampleSource(await wholeArchive({ mails: 0, chat: false })));
    const path = 'data/records/selection.json';
    const files = Array.from(contents, ([each, bytes]) => ({
      path: each,
      size: each === path ? 2 ** 31 : bytes.length,
      read: async function* () {
        yield bytes;
      },
    }));
    const report = await verifyPack({ form: 'folder', folder, files, faults: () => [], notes: [] }, tools);
    expect(report.faults.map(({ message: each }) => each)).toContain(
      `${path} is too large to be the list that it should be: it was not read.`,
    );
  });
});

describe('a copy for a forum', () => {
  const forForum = async () => {
    const redaction = { replacements: [{ find: 'Sam', what: 'name' as const, by: '[Parent 2]' }], masked: 'all' as const };
    const source = await redactedSource(await sampleSource(await wholeArchive()), redaction, 'salt', sampleDigest);
    const request = sampleRequest({ recipient: 'forum', redaction });
    return makePack(source, await redactedRequest(request, redactorOf(redaction, 'salt', sampleDigest)));
  };

  it('holds nothing by which another pack of the same person could be told', async () => {
    const pack = await forForum();
    const { kept } = await wholeArchive();
    const all = [...pack.contents]
      .filter(([path]) => path !== 'data/records/messages.schema.json')
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n');
    expect([...pack.contents.keys()].filter((path) => /log\.|signature|timestamps/.test(path))).toEqual([]);
    const telling = [
      ...kept.flatMap(({ entry }) => [entry.seal, entry.content, entry.recordedAt]),
      await sampleDigest(signer.by),
      ...['entry', 'recordedAt', 'later', 'writtenAt', 'addedAt'].map((field) => `"${field}":`),
      '(entry ',
    ];
    expect(telling.filter((told) => all.includes(told))).toEqual([]);
  });

  it('is found as it was made, and says what it stands on', async () => {
    const pack = await forForum();
    for (const report of [await verifyFolder(pack.contents, pack.folder), await verifyZip(await zipOf(pack))]) {
      expect(report.faults).toEqual([]);
      expect(report).toMatchObject({ ok: true, packCode: pack.packCode, seal: pack.seal, stamps: [] });
      expect(report.notes[0]).toContain('neither the log nor a signature');
      expect(report.signedBy).toBeUndefined();
    }
  });

  it('is no way to take log and signature out of another pack', async () => {
    const pack = await makePack(await sampleSource(await wholeArchive()));
    const files = new Map(pack.contents);
    for (const path of ['signature.json', 'data/records/log.json', 'data/records/log.csv']) files.delete(path);
    expect((await verifyFolder(files, pack.folder)).faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['signature.json', 'data/records/log.json', 'data/records/log.csv']),
    );
  });
});
