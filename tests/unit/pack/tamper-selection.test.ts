import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import { fitsNoted } from '../../../lib/core/pack/pack-code';
import { type PackSigner, signatureText } from '../../../lib/core/pack/signature-file';
import type { PackReport } from '../../../lib/core/pack/verify-pack';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { type Authority, makeAuthority } from '../../e2e/servers/timestamp-authority';
import { wholeArchive } from '../../fixtures/packs/sample-archive';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';
import { sampleRequest, sampleSource } from '../../fixtures/packs/sample-source';
import { random, verifyFolder, verifyZip } from './packed-sample';
import { type MadePack, makePack, newSigner, signer, zipOf } from './packed-selection';
import { stampsBy } from './stamps-by';

type Files = Map<string, Uint8Array>;
type Next = (below: number) => number;
type Builder = keyof typeof BUILDERS;

let authority: Authority;
beforeAll(() => {
  authority = makeAuthority();
});
afterAll(() => authority.remove());

const everyFourth = (number: number) => (number % 4 === 1 ? ('found' as const) : undefined);

/** Some of every kind of pack. One with more is what its maker would have made after more messages. */
const BUILDERS = {
  small: async (more: number, by: PackSigner) =>
    makePack(await sampleSource(await wholeArchive({ mails: 0, chat: false, imported: 20 + more }), everyFourth), sampleRequest(), {
      signer: by,
    }),
  mails: async (more: number, by: PackSigner) =>
    makePack(await sampleSource(await wholeArchive({ mails: 5 + more, chat: false })), sampleRequest(), { signer: by }),
  redacted: async (more: number, by: PackSigner) => {
    const source = await sampleSource(await wholeArchive({ mails: 3 + more, imported: 8 }));
    const redaction = { replacements: [{ find: 'Sam', what: 'name' as const, by: '[Parent 2]' }], masked: [4] };
    const request = await redactedRequest(sampleRequest({ redaction }), redactorOf(redaction, 'salt', sampleDigest));
    return makePack(await redactedSource(source, redaction, 'salt', sampleDigest), request, { signer: by });
  },
  stamped: async (more: number, by: PackSigner) => {
    const archive = await wholeArchive({ mails: 2, chat: false, imported: 5 + more, stamp: stampsBy(authority) });
    return makePack(await sampleSource(archive), sampleRequest(), { signer: by });
  },
};

const made = new Map<string, Promise<MadePack>>();
const packOf = (builder: Builder, more = 0): Promise<MadePack> => {
  const key = `${builder} ${more}`;
  const pack = made.get(key) ?? BUILDERS[builder](more, signer);
  made.set(key, pack);
  return pack;
};

const builders = Object.keys(BUILDERS) as Builder[];
const CASES = 250;

/** Whether a stranger who has what its maker noted is told that something differs. */
const named = (report: PackReport, noted?: string): boolean => !report.ok || (noted !== undefined && !fitsNoted(noted, report));

describe.each(builders)('a pack (%s)', (builder) => {
  it('is not accused as it was made', async () => {
    const pack = await packOf(builder);
    for (const report of [await verifyZip(await zipOf(pack)), await verifyFolder(pack.contents, pack.folder)]) {
      expect(report.faults).toEqual([]);
      expect(report.ok).toBe(true);
      expect(fitsNoted(pack.packCode, report) && fitsNoted(pack.seal, report)).toBe(true);
    }
  });

  it(`is named in each of ${CASES} cases of tampering`, async () => {
    const unnamed: string[] = [];
    for (let seed = 0; seed < CASES; seed++) {
      const next = random(seed * 7919 + builders.indexOf(builder));
      const ways = Object.entries(WAYS);
      const [way, tamper] = ways[seed % ways.length] as (typeof ways)[number];
      const pack = await packOf(builder);
      const { report, noted, about } = await tamper(pack, next, builder);
      if (about !== undefined && !report.faults.some(({ path, message }) => path === about || message.includes(about)))
        unnamed.push(`${way}, seed ${seed}: not ${about}`);
      // What is named only by what was noted has to be by the seal as well as by the code; all else without either.
      for (const code of noted ? [noted.packCode, noted.seal] : [undefined])
        if (!named(report, code)) unnamed.push(`${way}, seed ${seed}${code === undefined ? '' : `, noted ${code}`}`);
    }
    expect(unnamed).toEqual([]);
  }, 240_000);
});

interface Tampered {
  readonly report: PackReport;
  /** The file that has to be named. */
  readonly about?: string;
  /** Given where it is a whole pack in itself: only the code or the seal that its maker noted tells that it is another. */
  readonly noted?: Pick<MadePack, 'packCode' | 'seal'>;
}

const WAYS: Readonly<Record<string, (pack: MadePack, next: Next, builder: Builder) => Promise<Tampered>>> = {
  'a flipped bit of the ZIP': (pack, next) => inZip(pack, (zip) => flip(zip, next(zip.length), next)),
  'a flipped bit of the ZIP’s list of files': (pack, next) =>
    inZip(pack, (zip) => {
      const directoryAt = new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);
      return flip(zip, directoryAt + next(zip.length - directoryAt), next);
    }),
  'a cut ZIP': (pack, next) => inZip(pack, (zip) => zip.slice(0, next(zip.length))),
  'bytes added to the ZIP': (pack, next) =>
    inZip(pack, (zip) => {
      const at = next(zip.length + 1);
      return new Uint8Array(
        Buffer.concat([zip.subarray(0, at), Uint8Array.from({ length: 1 + next(20) }, () => next(256)), zip.subarray(at)]),
      );
    }),
  'a flipped bit of a file': (pack, next) =>
    inFolder(pack, (files) => change(files, next, (bytes) => flip(bytes, next(bytes.length), next))),
  'a file dropped': (pack, next) =>
    inFolder(pack, (files) => {
      const path = one(files, next);
      files.delete(path);
      return path;
    }),
  'a file added': (pack, next) =>
    inFolder(pack, (files) => {
      const place = ['', 'data/', 'data/originals/EK-0001/', 'data/records/', 'data/exhibit/'][next(5)];
      const path = `${place}new.${['txt', 'pdf', 'json'][next(3)]}`;
      files.set(path, files.get(one(files, next)) as Uint8Array);
      return path;
    }),
  'a file renamed': (pack, next) =>
    inFolder(pack, (files) => {
      const path = one(files, next);
      files.set(`${path}.${next(9)}`, files.get(path) as Uint8Array).delete(path);
      return path;
    }),
  'two files swapped': (pack, next) =>
    inFolder(pack, (files) => {
      const [a, b] = differing(files, next);
      const held = files.get(a) as Uint8Array;
      files.set(a, files.get(b) as Uint8Array).set(b, held);
      return a;
    }),
  'a file cut': (pack, next) => inFolder(pack, (files) => change(files, next, (bytes) => bytes.slice(0, next(bytes.length)))),
  'a file changed, the manifests made anew': (pack, next) =>
    inFolder(pack, async (files) => {
      change(files, next, (bytes) => flip(bytes, next(bytes.length), next), DATA);
      await remanifest(files);
    }),
  'a file changed, the manifests and the list of records made anew': (pack, next) =>
    inFolder(pack, async (files) => {
      change(files, next, (bytes) => flip(bytes, next(bytes.length), next), DATA);
      await relist(files);
      await remanifest(files);
    }),
  'a word of a message changed everywhere, all lists made anew': (pack, next) =>
    inFolder(pack, async (files) => {
      reword(files, next);
      await relist(files);
      await remanifest(files);
    }),
  'an original swapped in with all lists': (pack, next) =>
    inFolder(pack, async (files) => {
      const originals = [...files.keys()].filter((path) => path.startsWith('data/originals/'));
      const path = originals[next(originals.length)] ?? 'data/records/messages.csv';
      files.set(path, new TextEncoder().encode(`another ${next(1000)}`));
      await relist(files);
      await remanifest(files);
    }),
  'an older pack of the same archive': async (pack, _, builder) => ({
    report: await verifyFolder(pack.contents, pack.folder),
    noted: await packOf(builder, 1),
  }),
  'records of an older pack in the newer one': (pack, next, builder) =>
    inFolder(pack, async (files) => {
      const { contents } = await packOf(builder, 1);
      const both = [...files.keys()].filter((path) => contents.has(path) && !same(contents.get(path), files.get(path)));
      const path = both[next(both.length)] as string;
      files.set(path, contents.get(path) as Uint8Array);
    }),
  'another signature': (pack, next) =>
    inFolder(pack, async (files) => {
      const other = await newSigner();
      const tags = files.get('tagmanifest-sha256.txt') as Uint8Array;
      const by = next(2) === 0 ? other : signer;
      const over = by === other ? tags : new TextEncoder().encode('something else');
      files.set('signature.json', new TextEncoder().encode(signatureText(by.by, await by.sign(over), await sampleDigest(by.by))));
    }),
  'everything made anew with another key': async (pack, next, builder) => {
    const remade = await BUILDERS[builder](1 + next(2), await newSigner());
    return { report: await verifyFolder(remade.contents, pack.folder), noted: pack };
  },
};

const DATA = (path: string) => path.startsWith('data/') && path !== 'data/records.sha256';

async function inZip(pack: MadePack, tamper: (zip: Uint8Array) => Uint8Array): Promise<Tampered> {
  return { report: await verifyZip(tamper(await zipOf(pack))) };
}

async function inFolder(pack: MadePack, tamper: (files: Files) => unknown): Promise<Tampered> {
  const files = new Map(pack.contents);
  const about = await tamper(files);
  return { report: await verifyFolder(files, pack.folder), ...(typeof about === 'string' && { about }) };
}

function flip(bytes: Uint8Array, at: number, next: Next): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  return copy;
}

const one = (files: Files, next: Next, which: (path: string) => boolean = () => true): string => {
  const paths = [...files.keys()].filter((path) => which(path) && (files.get(path)?.length ?? 0) > 0);
  return paths[next(paths.length)] as string;
};

function change(files: Files, next: Next, how: (bytes: Uint8Array) => Uint8Array, which?: (path: string) => boolean): string {
  const path = one(files, next, which);
  files.set(path, how(files.get(path) as Uint8Array));
  return path;
}

function differing(files: Files, next: Next): [string, string] {
  for (;;) {
    const [a, b] = [one(files, next), one(files, next)];
    if (!same(files.get(a), files.get(b))) return [a, b];
  }
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean => Buffer.from(a ?? []).equals(Buffer.from(b ?? []));

/** As somebody would who wants a message to say something else, and makes what can be read of it anew. */
function reword(files: Files, next: Next): void {
  const [before, after] = [
    ['Sunday', 'Monday'],
    ['side gate', 'front gate'],
    ['twelve', 'twenty'],
    ['coat', 'boot'],
    ['e', 'a'],
  ][next(5)] as [string, string];
  let changed = false;
  for (const path of ['data/records/messages.json', 'data/records/messages.csv', ...(next(2) === 0 ? [] : ['data/records/log.json'])]) {
    const text = new TextDecoder().decode(files.get(path));
    const at = text.indexOf(before, text.indexOf('"text":"'));
    const reworded = at < 0 ? text : `${text.slice(0, at)}${after}${text.slice(at + before.length)}`;
    changed ||= reworded !== text;
    files.set(path, new TextEncoder().encode(reworded));
  }
  if (!changed) reword(files, next);
}

/** The list of records anew, and with it the pack code. */
async function relist(files: Files): Promise<void> {
  const path = 'data/records.sha256';
  files.set(path, await lines(files, linesIn(files, path)));
}

async function remanifest(files: Files): Promise<void> {
  for (const path of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) files.set(path, await lines(files, linesIn(files, path)));
}

const linesIn = (files: Files, path: string): string[] =>
  new TextDecoder()
    .decode(files.get(path))
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));

async function lines(files: Files, paths: readonly string[]): Promise<Uint8Array> {
  const all = await Promise.all(paths.map(async (path) => `${await sampleDigest(files.get(path) as Uint8Array)}  ${path}\n`));
  return new TextEncoder().encode(all.join(''));
}

it('tells a pack that was made anew as a whole by another key, and an older one, only by what was noted', async () => {
  const [pack, newer] = [await packOf('redacted'), await packOf('redacted', 1)];
  expect(named(await verifyFolder(pack.contents, pack.folder))).toBe(false);
  expect(named(await verifyFolder(pack.contents, pack.folder), newer.packCode)).toBe(true);
  const remade = await BUILDERS.redacted(1, await newSigner());
  const report = await verifyFolder(remade.contents, remade.folder);
  expect(report.faults).toEqual([]);
  expect(named(report)).toBe(false);
  expect(named(report, pack.packCode) && named(report, pack.seal)).toBe(true);
});

it('accuses none of 200 untouched packs', async () => {
  const choices = fc.array(fc.constantFrom<ExportItem['chosen'] | undefined>('found', 'context', undefined), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.integer({ min: 1, max: 9 }),
        mails: fc.integer({ min: 0, max: 6 }),
        imported: fc.integer({ min: 0, max: 30 }),
        chat: fc.boolean(),
        notes: fc.boolean(),
      }),
      choices,
      fc.boolean(),
      async (options, pattern, zipped) => {
        const source = await sampleSource(await wholeArchive(options), (number) => pattern[number % pattern.length]);
        const pack = await makePack(source);
        const report = await (zipped ? verifyZip(await zipOf(pack)) : verifyFolder(pack.contents, pack.folder));
        expect(report.faults).toEqual([]);
        expect(report).toMatchObject({ ok: true, notes: [], packCode: pack.packCode });
      },
    ),
    { numRuns: 200, seed: 7 },
  );
}, 240_000);
