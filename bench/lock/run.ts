import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { table } from '../table';
import { quantile } from '../timing';
import { type Measured, measure } from './measure';

const ROUNDS = 5;
const SIZES = [10, 2_000] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const code = await pageCode({
  connect: 'lib/platform/archive/db',
  sealedArchive: 'lib/platform/archive/sealed-archive',
  upgrades: 'lib/platform/archive/upgrades',
  setPassphrase: 'lib/platform/lock/passphrase',
  tryPassphrase: 'lib/platform/lock/passphrase',
  argon2idOf: 'lib/platform/vault/argon2id',
});

// Storage and cryptography belong to an origin that the browser trusts, and it trusts this computer's own.
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>The lock</title>'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const load = loadavg()[0] ?? 0;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || '/usr/bin/chromium', args: ['--no-sandbox'] });
const runs = new Map<number, Measured[]>(SIZES.map((size) => [size, []]));
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const size of round % 2 === 0 ? SIZES : SIZES.toReversed()) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.evaluate(`${code}; globalThis.lockCode = globalThis.pageCode; globalThis.__name = (made) => made;`);
      runs.get(size)?.push(await measure(page, size));
      await page.close();
    }
} finally {
  await browser.close();
  server.close();
}

const median = (size: number, field: keyof Measured): number =>
  Math.round(
    quantile(
      (runs.get(size) ?? []).map((run) => run[field]),
      0.5,
    ),
  );

const report = `# What the passphrase costs

Written by \`npm run bench -- lock\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Chromium, ${ROUNDS} rounds, in turns; medians, in milliseconds. Setting and unlocking derive one key by
Argon2id, changing derives two; none touches what is kept, so that none takes longer where more is kept. "Sealing anew" is what a change would
take if it did. Locking takes one key out of memory.

${table(
  ['files kept', 'set', 'change', 'unlock', 'unlock and read a file', 'sealing anew', 'PBKDF2, 600,000 rounds, for comparison'],
  SIZES.map((size) => [
    size.toLocaleString('en-GB'),
    ...(['set', 'change', 'unlock', 'firstBytes', 'sealAnew', 'pbkdf2'] as const).map((field) => median(size, field)),
  ]),
)}
`;
writeFileSync(`${root}docs/benchmarks-lock.md`, report);
