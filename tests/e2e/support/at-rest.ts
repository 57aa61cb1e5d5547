import type { TestPage } from './test-page';

/** What stands in the archive's database, looked at past the archive. Read from any page of the extension. */
export interface AtRest {
  /** Number and seal of the last entry; absent where there is none. */
  readonly head?: { readonly number: number; readonly seal: string };
  readonly entries: number;
  /** Ids of the requests, by the number of their entry. */
  readonly receipts: Readonly<Record<number, string>>;
  /** Contents that are kept: copies of pages, pictures, files. */
  readonly blobs: number;
  /** Those that a request brought and whose entry is not filed, once for each request. */
  readonly staged: number;
}

/**
 * Asks for what is stored as of now. Where a transaction is writing, the answer comes once that one has ended, and before
 * any later one begins.
 */
export async function askAtRest(own: TestPage): Promise<() => Promise<AtRest>> {
  await own.evaluate(async () => {
    const nothing = { entries: 0, receipts: {}, blobs: 0, staged: 0 };
    // Opening a database that is not there would make it.
    const there = (await indexedDB.databases()).some(({ name }) => name === 'evenkeel');
    if (!there) {
      globalThis.evenkeelAtRest = Promise.resolve(nothing);
      return;
    }
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const database = opening.result;
    if (!database.objectStoreNames.contains('staged')) {
      globalThis.evenkeelAtRest = Promise.resolve(nothing);
      database.close();
      return;
    }
    const transaction = database.transaction(['head', 'entries', 'receipts', 'blobs', 'staged']);
    const head = transaction.objectStore('head').get('head');
    const entries = transaction.objectStore('entries').count();
    const blobs = transaction.objectStore('blobs').count();
    const staged = transaction.objectStore('staged').count();
    const numbers = transaction.objectStore('receipts').getAll();
    const ids = transaction.objectStore('receipts').getAllKeys();
    globalThis.evenkeelAtRest = new Promise((resolve, reject) => {
      transaction.onabort = reject;
      transaction.oncomplete = () => {
        database.close();
        resolve({
          ...(head.result && { head: head.result }),
          entries: entries.result,
          blobs: blobs.result,
          staged: staged.result,
          receipts: Object.fromEntries(numbers.result.map((number, at) => [number, String(ids.result[at])])),
        });
      };
    });
  }, null);
  return () => own.evaluate(async () => (await globalThis.evenkeelAtRest) as AtRest, null);
}

export const atRest = async (own: TestPage): Promise<AtRest> => (await askAtRest(own))();

/** Makes what was staged so far as old as if that much time had gone by since. */
export async function ageStaged(own: TestPage, ms: number): Promise<void> {
  await own.evaluate(async (age) => {
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('staged', 'readwrite');
    const rows = transaction.objectStore('staged').getAll();
    rows.onsuccess = () => {
      for (const row of rows.result) transaction.objectStore('staged').put({ ...row, at: row.at - age });
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, ms);
}

export interface Tampering {
  readonly store: 'entries' | 'blobs';
  readonly how: 'flip a byte' | 'remove' | 'swap';
  /** Which records: entries in their order, bytes the smallest first. `swap` takes two. */
  readonly records: readonly number[];
}

/** Changes what is stored past the archive, as someone with a developer's tools could. */
export async function tamper(own: TestPage, tampering: Tampering): Promise<void> {
  await own.evaluate(
    async ({ store: name, how, records }) => {
      const opening = indexedDB.open('evenkeel');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const transaction = opening.result.transaction(name, 'readwrite');
      const store = transaction.objectStore(name);
      const [values, keys] = [store.getAll(), store.getAllKeys()];
      await new Promise((resolve) => {
        keys.onsuccess = resolve;
      });
      const all = keys.result.map((key, at) => ({ key, value: values.result[at] as { iv: Uint8Array; data: Uint8Array } }));
      globalThis.evenkeelUntouched = { name, all: structuredClone(all) };
      const chosen = name === 'entries' ? all : all.toSorted((a, b) => a.value.data.length - b.value.data.length);
      const [first, second] = records.map((at) => chosen[at]);
      if (!first) throw new Error('There is no such record');
      if (how === 'remove') store.delete(first.key);
      if (how === 'flip a byte') {
        const at = first.value.data.length >> 1;
        first.value.data[at] = (first.value.data[at] ?? 0) ^ 1;
        store.put(first.value, first.key);
      }
      if (how === 'swap' && second) {
        store.put(first.value, second.key);
        store.put(second.value, first.key);
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opening.result.close();
    },
    { ...tampering },
  );
}

/** Puts back what the last tampering changed. */
export async function putBack(own: TestPage): Promise<void> {
  await own.evaluate(async () => {
    const { name, all } = globalThis.evenkeelUntouched ?? { name: 'entries', all: [] };
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction(name, 'readwrite');
    for (const { key, value } of all) transaction.objectStore(name).put(value, key);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, null);
}

/** Something that is stored with no seal on it. */
export interface InPlain {
  readonly asText: string;
  readonly asBytes: string;
}

/** Writes words into a database of the extension with no seal on them, so that a search of the profile can show that it finds such. */
export async function leaveInPlain(own: TestPage, words: InPlain): Promise<void> {
  await own.evaluate(
    async ({ asText, asBytes }) => {
      const opening = indexedDB.open('in-plain');
      opening.onupgradeneeded = () => opening.result.createObjectStore('words');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const transaction = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
      transaction.objectStore('words').put({ asText, bytes: new TextEncoder().encode(asBytes) }, 1);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opening.result.close();
    },
    { ...words },
  );
}

declare global {
  var evenkeelUntouched: { name: string; all: { key: IDBValidKey; value: unknown }[] } | undefined;
  var evenkeelAtRest: Promise<AtRest> | undefined;
}
