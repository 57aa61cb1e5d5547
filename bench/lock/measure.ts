import type { Page } from 'playwright-core';
import type { connect } from '../../lib/platform/archive/db';
import type { sealedArchive } from '../../lib/platform/archive/sealed-archive';
import type { upgrades } from '../../lib/platform/archive/upgrades';
import type { setPassphrase, tryPassphrase } from '../../lib/platform/lock/passphrase';
import type { argon2idOf } from '../../lib/platform/vault/argon2id';

declare global {
  var lockCode: {
    connect: typeof connect;
    sealedArchive: typeof sealedArchive;
    upgrades: typeof upgrades;
    setPassphrase: typeof setPassphrase;
    tryPassphrase: typeof tryPassphrase;
    argon2idOf: typeof argon2idOf;
  };
}

/** Milliseconds each. */
export interface Measured {
  readonly set: number;
  readonly change: number;
  readonly unlock: number;
  /** From the passphrase on the desk to the first stored bytes read. */
  readonly firstBytes: number;
  /** What sealing everything anew would take, which a change of the passphrase does not do. */
  readonly sealAnew: number;
  readonly pbkdf2: number;
}

/** An archive of so many stored files of a kilobyte, its passphrase set and changed, unlocked and read. */
export const measure = (page: Page, files: number): Promise<Measured> =>
  page.evaluate(async (count) => {
    const { connect, upgrades, sealedArchive, setPassphrase, tryPassphrase, argon2idOf } = globalThis.lockCode;
    const name = `lock-${Math.random()}`;
    const took = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    const digest = async (bytes: Uint8Array) =>
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
    let key: Uint8Array | undefined;
    const archive = sealedArchive({
      connect: (lost) => connect(name, upgrades, lost),
      crypto,
      unlocked: async () => key && crypto.subtle.importKey('raw', key as BufferSource, 'AES-KW', false, ['unwrapKey']),
      digest,
      now: () => new Date(),
    });
    const kept = await Promise.all(
      Array.from({ length: count }, () => archive.stage('one', crypto.getRandomValues(new Uint8Array(1024)), 'image/png')),
    );
    const database = await connect(name, upgrades, () => undefined);
    const parts = { crypto, derive: argon2idOf, now: Date.now };
    const set = await took(() => setPassphrase(database, undefined, 'quince lantern seven harbour', parts));
    const change = await took(() => setPassphrase(database, 'quince lantern seven harbour', 'gravel otter window thursday', parts));
    const open = async () => {
      const opened = await tryPassphrase(database, 'gravel otter window thursday', parts);
      if ('key' in opened) key = opened.key;
    };
    const unlock = await took(open);
    const firstBytes = await took(async () => {
      await open();
      await archive.bytes(kept[0]?.sha256 ?? '');
    });
    const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const sealAnew = await took(async () => {
      const transaction = database.transaction('blobs');
      const names = await transaction.store.getAllKeys();
      const anew: { name: string; data: Uint8Array; iv: Uint8Array }[] = [];
      for (const [at, { sha256 }] of kept.entries()) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const bytes = await archive.bytes(sha256);
        const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, other, bytes as BufferSource));
        anew.push({ name: names[at] ?? '', iv, data });
      }
      const writing = database.transaction('blobs', 'readwrite', { durability: 'strict' });
      await Promise.all([...anew.map(({ name, iv, data }) => writing.store.put({ iv, data }, name)), writing.done]);
    });
    const pbkdf2 = await took(async () => {
      const words = crypto.getRandomValues(new Uint8Array(28));
      const from = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
      await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: words, iterations: 600_000 }, from, 256);
    });
    database.close();
    archive.close();
    return { set, change, unlock, firstBytes, sealAnew, pbkdf2 };
  }, files);
