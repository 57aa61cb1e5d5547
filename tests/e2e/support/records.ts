import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { ChainContent } from '../../../lib/core/evidence/chain';
import type { TestPage } from './test-page';

/**
 * Everything that is filed, whole, in the order of the chain. What lies at rest is opened in a page of the extension with the key of
 * this browser, by the layout that `vault/` describes and with none of its code.
 */
export const filedContents = (own: TestPage): Promise<readonly ChainContent[]> =>
  own.evaluate(async () => {
    const there = (await indexedDB.databases()).some(({ name }) => name === 'evenkeel');
    if (!there) return [];
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const transaction = opening.result.transaction(['keys', 'entries']);
    const stored = transaction.objectStore('keys').get('vault');
    const numbers = transaction.objectStore('entries').getAllKeys();
    const sealed = transaction.objectStore('entries').getAll();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
    if (!stored.result) return [];
    const { wrapping, sealing } = stored.result;
    const key = await crypto.subtle.unwrapKey('raw', sealing, wrapping.key, 'AES-KW', 'AES-GCM', false, ['decrypt']);
    const contents: ChainContent[] = [];
    for (const [at, number] of numbers.result.entries()) {
      const { iv, data } = sealed.result[at];
      const additionalData = new TextEncoder().encode(`evenkeel:1:entry:${number}`);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
      const { content } = JSON.parse(new TextDecoder().decode(plain));
      contents.push(content);
    }
    return contents;
  }, null);

/** Of these the captures. */
export const filedRecords = async (own: TestPage): Promise<readonly CaptureRecord[]> =>
  (await filedContents(own)).flatMap((content) => (content.kind === 'capture' ? content.record : []));

/** The record that is filed for a request. */
export async function filedRecord(own: TestPage, id: string): Promise<CaptureRecord> {
  const record = (await filedRecords(own)).find((one) => one.id === id);
  if (!record) throw new Error(`Nothing is filed for ${id}`);
  return record;
}

/** Bytes that are kept under their digest, opened in the same way. */
export async function keptBytes(own: TestPage, sha256: string): Promise<Buffer> {
  const bytes = await own.evaluate(async (digest) => {
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const keys = opening.result.transaction('keys').objectStore('keys').get('vault');
    await new Promise((resolve) => {
      keys.onsuccess = resolve;
    });
    const { wrapping, sealing, naming } = keys.result;
    const hmac = { name: 'HMAC', hash: 'SHA-256', length: 512 };
    const nameKey = await crypto.subtle.unwrapKey('raw', naming, wrapping.key, 'AES-KW', hmac, false, ['sign']);
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', nameKey, new TextEncoder().encode(digest)));
    const name = Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const blob = opening.result.transaction('blobs').objectStore('blobs').get(name);
    await new Promise((resolve) => {
      blob.onsuccess = resolve;
    });
    opening.result.close();
    const key = await crypto.subtle.unwrapKey('raw', sealing, wrapping.key, 'AES-KW', 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode(`evenkeel:1:blob:${name}`);
    return [...new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: blob.result.iv, additionalData }, key, blob.result.data))];
  }, sha256);
  return Buffer.from(bytes);
}
