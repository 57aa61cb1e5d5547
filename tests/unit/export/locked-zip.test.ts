import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockedZip } from '../../../lib/core/export/locked-zip';

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-locked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PASSWORD = 'Bläck kettle 42 – spoon';
const SECRET = 'data/exhibit/AB1.pdf';

async function* pieces() {
  for (let at = 0; at < 40; at++) yield new TextEncoder().encode(`${SECRET} ${at} `.repeat(2000));
}

async function locked(): Promise<Buffer> {
  const written: Uint8Array[] = [];
  await lockedZip(pieces(), { name: 'pack.zip', time: '2026-05-04T16:42:30Z', password: PASSWORD }, async (bytes) => {
    written.push(bytes.slice());
  });
  return Buffer.concat(written);
}

/** Debian calls it 7zz, others 7z. */
const program = ['7zz', '7z'].find((name) => spawnSync(name, ['i']).status === 0);

const sevenZip = (...args: readonly string[]) =>
  execFileSync(program ?? '7z', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('a locked ZIP', () => {
  it.skipIf(!program)('is opened by 7-Zip with the password, and by nothing without it', async () => {
    const path = join(folder, 'locked.zip');
    const bytes = await locked();
    writeFileSync(path, bytes);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(sevenZip('l', '-slt', path)).toMatch(/Method = AES-256 Store/);
    sevenZip('x', `-p${PASSWORD}`, `-o${folder}`, '-y', path);
    const whole: Uint8Array[] = [];
    for await (const piece of pieces()) whole.push(piece);
    expect(readFileSync(join(folder, 'pack.zip')).equals(Buffer.concat(whole))).toBe(true);
    expect(() => sevenZip('t', '-pwrong', path)).toThrow();
  });
});
