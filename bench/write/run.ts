import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pageCode } from '../../tests/e2e/capture/page-code';
import { table } from '../table';
import { quantile } from '../timing';
import { generate, oneByOne, packed, type Written } from './measure';

const ROUNDS = 5;
const SIZES = [10_000, 100_000] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const code = await pageCode({
  encodePack: 'lib/core/evidence/message-pack',
  MESSAGES_A_PACK: 'lib/core/evidence/message-pack',
  webDigest: 'lib/core/evidence/digest',
  connect: 'lib/platform/archive/db',
  sealedArchive: 'lib/platform/archive/sealed-archive',
  upgrades: 'lib/platform/archive/upgrades',
});

// Storage and cryptography belong to an origin that the browser trusts, and it trusts this computer's own.
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>Writing</title>'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const load = loadavg()[0] ?? 0;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || '/usr/bin/chromium', args: ['--no-sandbox'] });
const runs = new Map<string, Written[]>();
try {
  for (const size of SIZES) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, way] of round % 2 === 0
        ? [['packed', packed] as const, ['single', oneByOne] as const]
        : [['single', oneByOne] as const, ['packed', packed] as const]) {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        await page.evaluate(`${code}; globalThis.writeCode = globalThis.pageCode; globalThis.__name = (made) => made;`);
        await generate(page, size);
        const result = await way(page);
        const key = `${name} ${size}`;
        runs.set(key, [...(runs.get(key) ?? []), result]);
        console.error(key, JSON.stringify(result));
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}

const median = (name: string, size: number, field: keyof Written): number =>
  quantile(
    (runs.get(`${name} ${size}`) ?? []).map((run) => run[field]),
    0.5,
  );
const rate = (name: string, size: number): string => Math.round((size / median(name, size, 'ms')) * 1000).toLocaleString('en-GB');

const report = `# What writing messages into the archive costs

Written by \`npm run bench -- write\`, in one run. Do not edit it.

Measured on ${cpus().length} cores at a load of ${load.toFixed(1)}, in Chromium, ${ROUNDS} rounds each, in turns; medians. "Packed" is what an import does: a thousand
messages compressed, sealed and written as one record, and the whole filed in the chain. "One by one" seals each message by itself and puts a thousand
of them into one transaction without waiting for any. Both reach the disk before they count.

${table(
  ['messages', 'packed: messages a second', 'one by one', 'packed to one by one, time', 'packed: bytes a message', 'one by one'],
  SIZES.map((size) => [
    size.toLocaleString('en-GB'),
    rate('packed', size),
    rate('single', size),
    (median('packed', size, 'ms') / median('single', size, 'ms')).toFixed(3),
    Math.round(median('packed', size, 'stored') / size),
    Math.round(median('single', size, 'stored') / size),
  ]),
)}
`;
writeFileSync(`${root}docs/benchmarks-write.md`, report);
console.log(report);
