import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collected } from '../../../lib/core/evidence/digest';
import { openZip } from '../../../lib/core/pack/zip/reader';
import { remanifest, verifyFolder, verifyZip } from './packed-sample';

/** Made by Evenkeel before captures held only what is new: three captures of the invented conversation, and one of another. */
const zip = () => new Uint8Array(readFileSync(new URL('../../fixtures/packs/version-1.zip', import.meta.url)));

const unpacked = async () => {
  const bytes = zip();
  const { files, folder } = await openZip({ size: bytes.length, read: async (start, end) => bytes.subarray(start, end) });
  const found = new Map<string, Uint8Array>();
  for (const file of files) found.set(file.path, await collected(file.read()));
  return { found, folder };
};
const changed = async (path: string, change: (text: string) => string) => {
  const { found, folder } = await unpacked();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.get(path));
  expect(change(text)).not.toBe(text);
  found.set(path, new TextEncoder().encode(change(text)));
  await remanifest(found);
  return (await verifyFolder(found, folder)).faults.map(({ message }) => message);
};

describe('a pack of version 1', () => {
  it('is still found to be as it was made', async () => {
    const report = await verifyZip(zip());
    expect(report.faults).toEqual([]);
    expect(report.counts).toMatchObject({ messages: 6, captures: 3, entries: 4 });
  });

  it.each(['data/conversation.html', 'data/messages.csv', 'data/messages.json', 'README.txt'])(
    'has a change of %s named, the lists of digests written anew',
    async (path) => {
      const faults = await changed(path, (text) => text.replace('Swap of', 'Swop of'));
      expect(faults.filter((fault) => fault.startsWith(path))).toEqual([expect.stringContaining('does not agree with the records')]);
    },
  );

  it('is named where it passes off newer records as its own', async () => {
    const faults = await changed('data/log.json', (text) => text.replace('"asked":', '"present": [], "asked":'));
    expect(faults).toContain('data/log.json cannot be read as a log.');
  });
});
