import { deflateRawSync, crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../lib/core/pack/zip/crc32';
import { sampleDigest, samplePack } from '../../fixtures/packs/sample-conversation';
import { planPack } from '../../fixtures/packs/version-2/plan-pack';
import { verifyZip } from './packed-sample';

interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}
interface Options {
  readonly deflate?: boolean;
  /** Another name in the file's own header than in the directory. */
  readonly headerName?: (name: string) => string;
  readonly comment?: string;
  readonly before?: Uint8Array;
  readonly between?: Uint8Array;
  readonly crc?: (crc: number) => number;
  /** What kind of file Unix would unpack. */
  readonly mode?: number;
}

/** A plain ZIP writer as other programs are: sizes in the header, no descriptors, an extra field of its own. */
function zip(
  files: readonly Packed[],
  { deflate = false, headerName = (name) => name, comment = '', before, between, crc: bend = (crc) => crc, mode = 0o100644 }: Options = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from(before ?? [])];
  const directory: Buffer[] = [];
  let at = parts[0]?.length ?? 0;
  const fields = (name: string, file: Packed, packed: Uint8Array) => {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(0x5ca49000, 6);
    common.writeUInt32LE(bend(reference(file.bytes)), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(file.bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    common.writeUInt16LE(5, 24);
    return common;
  };
  const extra = Buffer.from([0x55, 0x54, 1, 0, 0]);
  for (const file of files) {
    const packed = deflate ? deflateRawSync(file.bytes) : file.bytes;
    const own = headerName(file.name);
    const header = [
      Buffer.from('PK\x03\x04', 'latin1'),
      fields(own, file, packed),
      Buffer.from(own),
      extra,
      Buffer.from(packed),
      Buffer.from(between ?? []),
    ];
    const place = Buffer.alloc(14);
    place.writeUInt16LE(mode, 8);
    place.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields(file.name, file, packed), place, Buffer.from(file.name), extra]),
    );
    parts.push(...header);
    at += header.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]));
}

let files: Packed[];
beforeAll(async () => {
  const plan = await planPack(await samplePack(), sampleDigest);
  files = [];
  for await (const { path, bytes } of plan.files()) files.push({ name: `${plan.folder}/${path}`, bytes });
});
const messages = async (bytes: Uint8Array) => (await verifyZip(bytes)).faults.map(({ message }) => message).join('\n');

it('computes the CRC-32 that zlib computes', () => {
  expect(crc32(files[0]?.bytes ?? new Uint8Array())).toBe(reference(files[0]?.bytes ?? ''));
});

describe('a pack that another program packed again', () => {
  it.each([{ deflate: true }, { deflate: false }])('passes with a note while its files are intact (%j)', async (options) => {
    expect(await verifyZip(zip(files, options))).toMatchObject({ ok: true, notes: ['The ZIP was repacked by another program.'] });
  });

  it('passes in another order, and with folders as entries of their own', async () => {
    const folder = { name: `${files[0]?.name.split('/')[0]}/`, bytes: new Uint8Array() };
    expect(await verifyZip(zip([folder, ...[...files].reverse()]))).toMatchObject({ ok: true });
  });

  it('names a changed file', async () => {
    const changed = files.map((file) => (file.name.endsWith('0002.eml') ? { ...file, bytes: file.bytes.with(9, 65) } : file));
    expect(await messages(zip(changed, { deflate: true }))).toBe('data/originals/mail/0002.eml was changed.');
  });
});

describe('a ZIP that shows different things to different programs', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['a name twice', () => zip([...files, files[0] as Packed]), /stands in the ZIP twice/],
    ['another name in the file’s own header', () => zip(files, { headerName: (name) => name.replace('0001', '0009') }), /its name differs/],
    ['a comment', () => zip(files, { comment: 'hello' }), /added after the end/],
    ['bytes before the first file', () => zip(files, { before: new Uint8Array(4) }), /belong to no file before/],
    ['bytes between files', () => zip(files, { between: new Uint8Array(4) }), /belong to no file/],
    ['a wrong checksum', () => zip(files, { crc: (crc) => (crc ^ 1) >>> 0 }), /checksum of .* does not fit/],
    ['a path that leaves the folder', () => zip([...files, { name: '../outside.txt', bytes: new Uint8Array(1) }]), /not a safe path/],
    ['a file outside the pack', () => zip([...files, { name: 'extra.txt', bytes: new Uint8Array(1) }]), /added outside the pack/],
    ['another folder', () => zip(files.map((file) => ({ ...file, name: file.name.replace(/^[^/]+/, 'mine') }))), /folder was renamed/],
    ['no folder', () => zip(files.map((file) => ({ ...file, name: file.name.replace(/^[^/]+\//, '') }))), /outside the pack’s folder/],
    ['two ZIPs, one behind the other', () => new Uint8Array([...zip(files), ...zip(files)]), /added, removed or changed/],
    ['nothing in it', () => zip([]), /^This is not an Evenkeel pack\. [^\n]*$/],
    ['other files', () => zip([{ name: 'holiday/beach.jpg', bytes: new Uint8Array(9) }]), /^This is not an Evenkeel pack\. [^\n]*$/],
  ])('is refused: %s', async (_, make, expected) => {
    expect(await messages(make())).toMatch(expected);
  });

  it('names files that would be unpacked as links', async () => {
    const report = await verifyZip(zip(files, { mode: 0o120777 }));
    expect(report.faults.map(({ message }) => message)).toContain(`"${files[0]?.name}" is a link in the ZIP, not a file.`);
  });

  it('unpacks no more than a file says it holds', async () => {
    const bomb = zip([{ name: 'evenkeel-x/bagit.txt', bytes: new Uint8Array(5_000_000) }], { deflate: true });
    // The size in both headers is made small; the packed bytes stay.
    const small = Buffer.from(bomb);
    for (
      let at = small.indexOf(Buffer.from([0x40, 0x4b, 0x4c, 0x00]));
      at !== -1;
      at = small.indexOf(Buffer.from([0x40, 0x4b, 0x4c, 0x00]), at)
    )
      small.writeUInt32LE(10, at);
    expect(await messages(new Uint8Array(small))).toMatch(/checksum/);
  });
});

describe('whatever is handed in as a ZIP', () => {
  it('never makes the check throw, and never passes', async () => {
    const whole = zip(files);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const bent = whole.slice();
        for (const [at, value] of changes) bent[at] = value;
        const report = await verifyZip(bent);
        if (report.ok) expect(sameContent(bent, whole)).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyZip(bytes)).ok).toBe(false);
        expect((await verifyZip(joined(bytes, whole.subarray(-22)))).ok).toBe(false);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

/** A byte of another program's ZIP that says nothing of the files (a time in both places, an attribute) may pass. */
const sameContent = (a: Uint8Array, b: Uint8Array): boolean => payloadOf(a) === payloadOf(b);
const payloadOf = (bytes: Uint8Array): string => files.map((file) => Buffer.from(bytes).indexOf(Buffer.from(file.bytes))).join(',');
