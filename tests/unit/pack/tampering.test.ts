import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDigest, samplePack } from '../../fixtures/packs/sample-conversation';
import { planPack } from '../../fixtures/packs/version-2/plan-pack';
import { random, remanifest, verifyFolder, verifyZip, zipBytes } from './packed-sample';

const small = { messages: 3, captures: 1 } as const;

describe('a ZIP that was tampered with', () => {
  let zip: Uint8Array;
  beforeAll(async () => {
    zip = await zipBytes(small);
  });

  const missed = async (cases: number, seed: number, mutate: (bytes: Uint8Array, next: (below: number) => number) => Uint8Array) => {
    const unnamed: string[] = [];
    for (let index = 0; index < cases; index++) {
      const mutated = mutate(zip, random(seed + index));
      const { ok, faults } = await verifyZip(mutated);
      if (ok || faults.length === 0) unnamed.push(`seed ${seed + index}`);
    }
    return unnamed;
  };

  it('is named for every flipped bit', async () => {
    expect(
      await missed(700, 10_000, (bytes, next) => {
        const copy = bytes.slice();
        const at = next(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
        return copy;
      }),
    ).toEqual([]);
  }, 60_000);

  it('is named for every byte of the ZIP’s own structure', async () => {
    // All bytes of the directory and the end, one after the other: where a lenient reader looks away.
    const { view, start } = { view: new DataView(zip.buffer), start: 0 };
    const directoryAt = view.getUint32(zip.length - 22 + 16, true) + start;
    const unnamed: number[] = [];
    for (let at = directoryAt; at < zip.length; at += 5) {
      const copy = zip.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      if ((await verifyZip(copy)).ok) unnamed.push(at);
    }
    expect(unnamed).toEqual([]);
  }, 60_000);

  it.each([
    [
      'lost bytes',
      (bytes: Uint8Array, next: (below: number) => number) => {
        const [at, count] = [next(bytes.length), 1 + next(40)];
        return joined(bytes.subarray(0, at), bytes.subarray(at + count));
      },
    ],
    [
      'added bytes',
      (bytes: Uint8Array, next: (below: number) => number) => {
        const at = next(bytes.length + 1);
        return joined(
          bytes.subarray(0, at),
          Uint8Array.from({ length: 1 + next(40) }, () => next(256)),
          bytes.subarray(at),
        );
      },
    ],
    ['a cut end', (bytes: Uint8Array, next: (below: number) => number) => bytes.slice(0, next(bytes.length))],
    [
      'a swapped stretch',
      (bytes: Uint8Array, next: (below: number) => number) => {
        const length = 1 + next(200);
        const [a, b] = [next(bytes.length / 2 - length), bytes.length / 2 + next(bytes.length / 2 - length)].map(Math.floor) as [
          number,
          number,
        ];
        const copy = bytes.slice();
        copy.set(bytes.subarray(b, b + length), a);
        copy.set(bytes.subarray(a, a + length), b);
        if (copy.every((byte, index) => byte === bytes[index])) copy[a] = (copy[a] ?? 0) ^ 1;
        return copy;
      },
    ],
  ])(
    'is named for %s',
    async (_, mutate) => {
      expect(await missed(100, 20_000, mutate)).toEqual([]);
    },
    60_000,
  );
});

describe('a ZIP that was cut off', () => {
  const CUT = 'This ZIP is not complete: its end is missing. It may not have been downloaded or copied to the end; ask for it again.';
  const says = async (bytes: Uint8Array) => (await verifyZip(bytes)).faults.map(({ message }) => message);

  it('is named in one sentence, wherever it was cut', async () => {
    const zip = await zipBytes(small);
    for (const size of [4, 30, 1000, zip.length >> 1, zip.length - 22, zip.length - 1])
      expect(await says(zip.slice(0, size)), `cut at ${size}`).toEqual([CUT]);
  }, 60_000);

  it('is named also where the end of a ZIP in it can be seen', async () => {
    const zip = await zipBytes(small);
    // As where the pack holds an attachment that is a ZIP, and was cut off behind it.
    expect(await says(joined(zip.subarray(0, 500), zip.subarray(-22), zip.subarray(500, 600)))).toEqual([CUT]);
  });

  it('is not what a ZIP is called whose list of files was changed', async () => {
    const zip = await zipBytes(small);
    const copy = zip.slice();
    const directoryAt = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    copy[directoryAt] = (copy[directoryAt] ?? 0) ^ 1;
    expect(await says(copy)).toEqual(['The ZIP’s list of files cannot be read: it was changed.']);
  });
});

describe('what is no pack', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const sentence = {
    ok: false,
    compared: false,
    faults: [{ kind: 'not-a-pack', message: expect.stringMatching(/^This is not an Evenkeel pack\. /) }],
  };

  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', text('# Read me')],
    ['one byte', text('x')],
  ])('is called so, and not a changed pack: %s', async (_, bytes) => {
    expect(await verifyZip(bytes)).toMatchObject(sentence);
  });

  it('is called so for a folder, until one file of a pack’s own is in it', async () => {
    const { folder, all } = await unpacked();
    const files = new Map([...all].filter(([path]) => path.startsWith('data/')));
    expect(await verifyFolder(files, folder)).toMatchObject(sentence);
    for (const path of ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const report = await verifyFolder(new Map(files).set(path, all.get(path) as Uint8Array), folder);
      expect(report).toMatchObject({ ok: false, compared: true });
      expect(report.faults.map(({ kind }) => kind)).toContain('missing');
    }
  });
});

describe('an unpacked folder that was tampered with', () => {
  const kinds = ['flip', 'drop', 'add', 'rename', 'swap', 'truncate', 'extend', 'replace', 'line-ends', 'drop-line'] as const;

  it.each(kinds)(
    'is named: %s',
    async (kind) => {
      const { folder, all } = await unpacked();
      const other = await unpacked(2);
      const paths = [...all.keys()];
      const unnamed: string[] = [];
      for (let seed = 0; seed < 40; seed++) {
        const next = random(seed * 31 + kinds.indexOf(kind));
        const files = new Map(all);
        const path = paths[next(paths.length)] as string;
        const bytes = files.get(path) as Uint8Array;
        let harmless = false;
        if (kind === 'flip')
          files.set(
            path,
            bytes.map((byte, index) => (index === seed % bytes.length ? byte ^ (1 << next(8)) : byte)),
          );
        if (kind === 'drop') files.delete(path);
        if (kind === 'add') files.set(`${['data/', 'data/originals/mail/', ''][next(3)]}new-${seed}.txt`, bytes);
        if (kind === 'rename') {
          files.delete(path);
          files.set(`${path}${seed}`, bytes);
        }
        if (kind === 'swap') {
          const partner = paths[(paths.indexOf(path) + 1 + next(paths.length - 1)) % paths.length] as string;
          files.set(path, all.get(partner) as Uint8Array).set(partner, bytes);
        }
        if (kind === 'truncate') files.set(path, bytes.slice(0, next(bytes.length)));
        if (kind === 'extend') files.set(path, joined(bytes, new TextEncoder().encode(['\n', ' ', 'x'][next(3)])));
        if (kind === 'replace') {
          const replacement = other.all.get(path);
          harmless = replacement === undefined || same(replacement, bytes);
          if (replacement) files.set(path, replacement);
        }
        if (kind === 'line-ends')
          files.set(
            path,
            edited(bytes, (text) => text.replaceAll('\n', '\r\n').concat(text.includes('\n') ? '' : '\r\n')),
          );
        if (kind === 'drop-line')
          files.set(
            path,
            edited(bytes, (text) => text.slice(text.indexOf('\n') + 1) || 'x'),
          );
        const report = await verifyFolder(files, folder);
        if (report.ok && !harmless && !(kind === 'drop-line' && same(files.get(path) as Uint8Array, bytes)))
          unnamed.push(`${seed}: ${path}`);
      }
      expect(unnamed).toEqual([]);
    },
    60_000,
  );

  it('names the file that a fault is about', async () => {
    const { folder, all } = await unpacked();
    const files = new Map(all);
    files.delete('data/originals/mail/0002.eml');
    files.set('data/messages.csv', new Uint8Array());
    files.set('notes.txt', new Uint8Array());
    const { faults } = await verifyFolder(files, folder);
    expect(faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
      expect.arrayContaining(['missing data/originals/mail/0002.eml', 'changed data/messages.csv', 'added notes.txt', 'bag bag-info.txt']),
    );
  });

  it('is named when the manifests were made anew for a changed record', async () => {
    // Somebody edits a message everywhere and writes all manifests again: the chain still tells.
    const { folder, all } = await unpacked();
    const files = new Map(all);
    for (const path of ['data/log.json', 'data/messages.json'])
      files.set(
        path,
        edited(files.get(path) as Uint8Array, (text) => text.replaceAll('boots', 'shoes')),
      );
    expect(same(files.get('data/log.json') as Uint8Array, all.get('data/log.json') as Uint8Array)).toBe(false);
    await remanifest(files);
    const { faults } = await verifyFolder(files, folder);
    expect(faults.map(({ kind }) => kind)).toEqual(['chain']);
    expect(faults[0]?.message).toContain('entry 1');
  });

  it('is named when only messages.json was rewritten', async () => {
    const { folder, all } = await unpacked();
    const files = new Map(all);
    files.set(
      'data/messages.json',
      edited(files.get('data/messages.json') as Uint8Array, (text) => text.replace('boots', 'shoes')),
    );
    await remanifest(files);
    const { faults } = await verifyFolder(files, folder);
    expect(faults.map(({ message }) => message)).toEqual([
      'data/messages.json does not agree with the records in data/log.json at message 2.',
    ]);
  });

  it.each([
    ['data/conversation.html', 'boots', 'shoes'],
    ['data/messages.csv', 'boots', 'shoes'],
    ['data/log.csv', 'capture', 'nothing'],
    ['README.txt', 'no outside timestamp', 'a sound timestamp'],
  ])('is named when only %s was rewritten, and the manifests with it', async (path, before, after) => {
    const { folder, all } = await unpacked();
    const files = new Map(all);
    const rewritten = edited(files.get(path) as Uint8Array, (text) => text.replace(before, after));
    expect(same(rewritten, all.get(path) as Uint8Array)).toBe(false);
    files.set(path, rewritten);
    await remanifest(files);
    const { faults } = await verifyFolder(files, folder);
    const oxum = faults.filter(({ path: at }) => at !== path);
    expect(faults.map(({ message }) => message)).toContain(`${path} does not agree with the records in data/log.json.`);
    expect(oxum.every(({ path: at }) => at === 'bag-info.txt')).toBe(true);
  });

  it.each(['data/summary.html', 'read-me-first.html'])(
    'is named when the manifests list a file that is none of a pack: %s',
    async (path) => {
      const { folder, all } = await unpacked();
      const files = new Map(all).set(path, new TextEncoder().encode('<p>All is well.</p>'));
      const manifest = path.startsWith('data/') ? 'manifest-sha256.txt' : 'tagmanifest-sha256.txt';
      const lines = `${new TextDecoder().decode(files.get(manifest))}${'0'.repeat(64)}  ${path}\n`.trimEnd().split('\n');
      const sorted = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n');
      files.set(manifest, new TextEncoder().encode(`${sorted}\n`));
      await remanifest(files);
      const { faults } = await verifyFolder(files, folder);
      expect(faults.map(({ message }) => message)).toContain(`${manifest} lists ${path}, which is no file of a pack.`);
    },
  );
});

describe('an untouched pack', () => {
  it('is never accused (200 packs)', async () => {
    const accused: unknown[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const options = { seed, messages: seed % 5, captures: 1 + (seed % 3), otherConversation: seed % 2 === 0 };
      const report = await verifyZip(await zipBytes(options));
      if (!report.ok || report.notes.length > 0) accused.push({ seed, report });
    }
    expect(accused).toEqual([]);
  }, 60_000);

  it('may lie in a renamed folder with what a file manager left', async () => {
    const { files: plan } = await planPack(await samplePack(small), sampleDigest);
    const files = new Map<string, Uint8Array>();
    for await (const { path, bytes } of plan()) files.set(path, bytes);
    files.set('data/.DS_Store', new Uint8Array(3));
    const report = await verifyFolder(files, 'my copy');
    expect(report.ok).toBe(true);
    expect(report.notes).toHaveLength(2);
  });
});

async function unpacked(seed = 1): Promise<{ folder: string; all: Map<string, Uint8Array> }> {
  const { folder, files } = await planPack(await samplePack({ ...small, seed }), sampleDigest);
  const all = new Map<string, Uint8Array>();
  for await (const { path, bytes } of files()) all.set(path, bytes);
  return { folder, all };
}

const edited = (bytes: Uint8Array, edit: (text: string) => string) => new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));
const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));
