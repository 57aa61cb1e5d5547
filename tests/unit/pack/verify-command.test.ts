import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../../cli/verify';
import { sampleDigest, samplePack } from '../../fixtures/packs/sample-conversation';
import { planPack } from '../../fixtures/packs/version-2/plan-pack';
import { zipBytes } from './packed-sample';

let folder: string;
let code: string;
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const errors: string[] = [];
  const status = await verifyCommand(args, { out: (line) => lines.push(line), error: (line) => errors.push(line) });
  return { status, out: lines.join('\n'), error: errors.join('\n') };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-verify-'));
  await writeFile(join(folder, 'pack.zip'), await zipBytes());
  const { files } = await planPack(await samplePack(), sampleDigest);
  const packed = files();
  for (let next = await packed.next(); ; next = await packed.next()) {
    if (next.done) {
      code = next.value.packCode;
      break;
    }
    const path = join(folder, 'round', 'unpacked', next.value.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, next.value.bytes);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('verify', () => {
  it.each(['pack.zip', 'round/unpacked', 'round'])('passes the %s with its counts and code', async (name) => {
    const { status, out, error } = await run(join(folder, name));
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(/messages: 5 · captures: 2 · log entries: 3/);
    expect(out).toContain(`Pack code: ${code}`);
  });

  it('compares the code that was noted', async () => {
    expect((await run(join(folder, 'pack.zip'), '--code', code.toUpperCase().replace('-', ' '))).status).toBe(0);
    const other = await run(join(folder, 'pack.zip'), '--code', '00000-00000');
    expect(other.status).toBe(1);
    expect(other.out).not.toContain('That it fits');
    expect(other.out).toContain('this is another pack');
  });

  it('names each difference', async () => {
    const bytes = await readFile(join(folder, 'pack.zip'));
    const at = bytes.indexOf('Grüße') === -1 ? 200 : bytes.indexOf('Grüße');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(folder, 'changed.zip'), bytes);
    const { status, out } = await run(join(folder, 'changed.zip'));
    expect(status).toBe(1);
    expect(out).toMatch(/^Differs: .*was changed\.$/m);
    expect(out).toContain(`Pack code of the lists in this pack: ${code}. That it fits does not undo the differences above.`);
  });

  it('says what is wrong with what cannot be read', async () => {
    expect(await run()).toMatchObject({ status: 2, error: expect.stringContaining('Usage') });
    expect(await run('a', 'b')).toMatchObject({ status: 2 });
    expect(await run(join(folder, 'nothing.zip'))).toMatchObject({ status: 2, error: expect.stringContaining('There is no file') });
    expect((await run('--help')).out).toMatch(/^Usage: evenkeel verify /);
  });

  it('says in one sentence that something else was chosen, or that the ZIP was cut off', async () => {
    await writeFile(join(folder, 'text.zip'), 'not a ZIP');
    await writeFile(join(folder, 'empty.zip'), '');
    await mkdir(join(folder, 'holiday'));
    await writeFile(join(folder, 'holiday/bagit.md'), 'x');
    for (const name of ['text.zip', 'empty.zip', 'holiday'])
      expect(await run(join(folder, name), '--code', code), name).toEqual({
        status: 1,
        error: '',
        out: 'This is not an Evenkeel pack. Choose the ZIP as it was exported, or the folder it was unpacked to (the one that holds README.txt and verify.html).',
      });
    const bytes = await readFile(join(folder, 'pack.zip'));
    await writeFile(join(folder, 'cut.zip'), bytes.subarray(0, bytes.length - 300));
    expect(await run(join(folder, 'cut.zip'))).toEqual({
      status: 1,
      error: '',
      out: 'This ZIP is not complete: its end is missing. It may not have been downloaded or copied to the end; ask for it again.',
    });
  });

  it('finds the pack in the folder round it, and says what lies beside it', async () => {
    await cp(join(folder, 'round'), join(folder, 'shared'), { recursive: true });
    await writeFile(join(folder, 'shared/extra.txt'), 'x');
    const { status, out } = await run(join(folder, 'shared'));
    expect(status).toBe(0);
    expect(out).toContain('Note: Beside the pack, not part of it: extra.txt.');
    await writeFile(join(folder, 'shared/unpacked/extra.txt'), 'x');
    expect(await run(join(folder, 'shared'))).toMatchObject({ status: 1, out: expect.stringContaining('Differs: extra.txt was added.') });
  });

  it('follows no link and opens no special file in a folder, and names them', async () => {
    const odd = join(folder, 'odd');
    await cp(join(folder, 'round', 'unpacked'), odd, { recursive: true });
    await rename(join(odd, 'data/messages.json'), join(folder, 'elsewhere.json'));
    await symlink(join(folder, 'elsewhere.json'), join(odd, 'data/messages.json'));
    await symlink(join(folder, 'nowhere'), join(odd, 'data/broken'));
    await symlink(folder, join(odd, 'data/folder'));
    execFileSync('mkfifo', [join(odd, 'data/pipe')]);
    const { status, out } = await run(odd);
    expect(status).toBe(1);
    for (const name of ['messages.json', 'broken', 'folder', 'pipe'])
      expect(out).toContain(`Differs: data/${name} is a link or a special file`);
  });
});
