import type { Page } from 'playwright-core';
import type { webDigest } from '../../lib/core/evidence/digest';
import type { ImportRecord } from '../../lib/core/evidence/import';
import type { encodePack, PackedMessage } from '../../lib/core/evidence/message-pack';
import type { connect } from '../../lib/platform/archive/db';
import type { sealedArchive } from '../../lib/platform/archive/sealed-archive';
import type { upgrades } from '../../lib/platform/archive/upgrades';

declare global {
  var writeCode: {
    encodePack: typeof encodePack;
    webDigest: typeof webDigest;
    connect: typeof connect;
    sealedArchive: typeof sealedArchive;
    upgrades: typeof upgrades;
    MESSAGES_A_PACK: number;
  };
  var messages: PackedMessage[];
}

export interface Written {
  /** From the first to the last message on the disk. */
  readonly ms: number;
  /** What the origin's storage grew by, in bytes, as the browser says. */
  readonly stored: number;
}

/** Messages of a chat export, as an importer gives them. */
export const generate = (page: Page, count: number): Promise<void> =>
  page.evaluate((wanted) => {
    const words =
      'pick up drop off school Friday five thanks dentist coat homework running late see you then can we swap the weekend'.split(' ');
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      // Its low bits repeat soon.
      return Math.floor(seed / 65_536) % below;
    };
    globalThis.messages = Array.from({ length: wanted }, (_, at) => ({
      conversation: 0,
      message: {
        key: `c${at.toString(36)}`,
        keyKind: 'content',
        sender: { shown: random(2) ? 'Robin' : 'Sam' },
        recipients: [],
        time: {
          shown: '04/05/2026, 17:42',
          inferred: {
            utc: new Date(1_700_000_000_000 + at * 61_000).toISOString(),
            precision: 'minute',
            from: 'displayed-text',
            zone: 'Europe/London',
            order: 'day-month',
            orderTold: 'dates',
          },
        },
        text: Array.from(
          { length: 4 + random(24) },
          () => `${words[random(words.length)]}${random(4) ? '' : random(10_000).toString(36)}`,
        ).join(' '),
        attachments: [],
        missed: [],
      },
    }));
  }, count);

/** Packed, sealed, staged and filed, as an import is. */
export const packed = (page: Page): Promise<Written> =>
  page.evaluate(async () => {
    const { connect, upgrades, sealedArchive, webDigest, encodePack, MESSAGES_A_PACK } = globalThis.writeCode;
    const used = async () => (await navigator.storage.estimate()).usage ?? 0;
    const name = `packed-${Math.random()}`;
    const digest = webDigest(crypto.subtle);
    const archive = sealedArchive({
      connect: (lost) => connect(name, upgrades, lost),
      crypto,
      digest,
      now: () => new Date(),
      unlocked: async () => undefined,
    });
    await archive.head();
    const before = await used();
    const from = performance.now();
    const packs: ImportRecord['packs'][number][] = [];
    for (let at = 0; at < globalThis.messages.length; at += MESSAGES_A_PACK) {
      const some = globalThis.messages.slice(at, at + MESSAGES_A_PACK);
      const bytes = await archive.stage('import', await encodePack(some), 'application/x-ndjson+gzip');
      packs.push({ bytes, messages: some.length, names: [] });
    }
    const added = globalThis.messages.length;
    await archive.append(
      {
        kind: 'import',
        record: {
          id: 'import',
          format: 'whatsapp',
          formatVersion: '1',
          file: { name: 'chat.txt', size: 0, sha256: '0'.repeat(64), mediaType: 'text/plain', parts: [] },
          importedAt: new Date().toISOString(),
          assumed: {},
          conversations: [],
          packs,
          counts: { inFile: added, added, changed: 0, known: 0, rejected: 0 },
          missed: [],
        },
      },
      [],
    );
    const ms = performance.now() - from;
    const stored = (await used()) - before;
    archive.close();
    indexedDB.deleteDatabase(name);
    return { ms, stored };
  });

/** The same messages sealed one by one and put into a store, a thousand to a transaction; none is waited for alone. */
export const oneByOne = (page: Page): Promise<Written> =>
  page.evaluate(async () => {
    const used = async () => (await navigator.storage.estimate()).usage ?? 0;
    const name = `single-${Math.random()}`;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('messages');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const before = await used();
    const from = performance.now();
    for (let at = 0; at < globalThis.messages.length; at += 1_000) {
      const some = globalThis.messages.slice(at, at + 1_000);
      const sealed = await Promise.all(
        some.map(async (message) => {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const text = new TextEncoder().encode(JSON.stringify(message));
          return { iv, data: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text)) };
        }),
      );
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('messages', 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore('messages');
        for (const [turn, record] of sealed.entries()) store.put(record, at + turn);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
    }
    const ms = performance.now() - from;
    const stored = (await used()) - before;
    database.close();
    indexedDB.deleteDatabase(name);
    return { ms, stored };
  });
