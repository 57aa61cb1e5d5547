import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { upgrades } from '../../../lib/platform/archive/upgrades';
import { launch } from '../support';
import { checkEverything } from '../support/desk';
import { openKeepSafe } from '../support/keep-safe';
import type { TestPage } from '../support/test-page';
import { Lost } from './kill-series';
import { seeded } from './seeded';

export interface UpgradeKill {
  /** Milliseconds after the desk, which brings the database up to date, was asked for. */
  readonly after: number;
  readonly from: number;
  /** Version of the database when the browser was started again. */
  readonly found: number;
}

const OLD_STORES = ['keys', 'entries', 'blobs', 'receipts', 'head'];
const LONGEST_MS = 500;

/** A database as the first Evenkeel made it, with something in it. */
const makeOld = (own: TestPage): Promise<void> =>
  own.evaluate(async (stores) => {
    const opening = indexedDB.open('evenkeel', 1);
    opening.onupgradeneeded = () => {
      for (const store of stores) opening.result.createObjectStore(store);
    };
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('receipts', 'readwrite', { durability: 'strict' });
    for (let at = 0; at < 2_000; at++) transaction.objectStore('receipts').put(at, `request ${at}`);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, OLD_STORES);

const lookedAt = (own: TestPage): Promise<{ version: number; receipts: number; stores: number }> =>
  own.evaluate(async () => {
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const database = opening.result;
    const count = database.transaction('receipts').objectStore('receipts').count();
    await new Promise((resolve) => {
      count.onsuccess = resolve;
    });
    const found = { version: database.version, receipts: count.result, stores: database.objectStoreNames.length };
    database.close();
    return found;
  }, null);

/** Kills a browser while it brings a database of the first version up to date. It is the old one or the new one, never one in between. @throws Lost */
export async function upgradeKills(
  browser: 'chromium' | 'firefox',
  kills: number,
  seed: number,
  isLate: () => boolean = () => false,
): Promise<readonly UpgradeKill[]> {
  const random = seeded(seed);
  const done: UpgradeKill[] = [];
  while (done.length < kills && !isLate()) {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-upgrade-'));
    const profile = join(folder, 'profile');
    try {
      const old = await launch({ browser, profile });
      const page = await old.openExtensionPage('/welcome.html');
      await makeOld(page);
      const after = Math.round(random() * LONGEST_MS);
      // Not waited for: a page of a browser that was killed may never answer.
      void old.openExtensionPage('/desk.html').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, after));
      await old.kill();

      const again = await launch({ browser, profile });
      try {
        const found = await lookedAt(await again.openExtensionPage('/welcome.html'));
        const at = `killed after ${after} ms`;
        if (found.receipts !== 2_000) throw new Lost(`${found.receipts} of 2000 receipts: ${at}`);
        if (found.version !== 1 && found.version !== upgrades.length) throw new Lost(`A database of version ${found.version}: ${at}`);
        if (found.version === 1 && found.stores !== OLD_STORES.length) throw new Lost(`Version 1 with ${found.stores} stores: ${at}`);
        const check = await checkEverything(await openKeepSafe(again));
        if (!check.unchanged) throw new Lost(`${check.says}: ${at}`);
        done.push({ after, from: 1, found: found.version });
      } finally {
        await again.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
  return done;
}
