import type { ImportRecord } from '../../../lib/core/evidence/import';
import type { PackedMessage } from '../../../lib/core/evidence/message-pack';
import { filedContents } from './records';
import type { TestPage } from './test-page';

export const filedImports = async (own: TestPage): Promise<readonly ImportRecord[]> =>
  (await filedContents(own)).flatMap((content) => (content.kind === 'import' ? content.record : []));

/** The messages of an import as they lie in its packs, opened by the layout alone and with none of our code. */
export async function packedIn(own: TestPage, { packs }: ImportRecord): Promise<readonly PackedMessage[]> {
  const text = await own.evaluate(
    async (digests) => {
      const opening = indexedDB.open('evenkeel');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const stored = opening.result.transaction('keys').objectStore('keys').get('vault');
      await new Promise((resolve) => {
        stored.onsuccess = resolve;
      });
      const { wrapping, sealing, naming } = stored.result;
      const hmac = { name: 'HMAC', hash: 'SHA-256', length: 512 };
      const key = await crypto.subtle.unwrapKey('raw', sealing, wrapping.key, 'AES-KW', 'AES-GCM', false, ['decrypt']);
      const nameKey = await crypto.subtle.unwrapKey('raw', naming, wrapping.key, 'AES-KW', hmac, false, ['sign']);
      let lines = '';
      for (const digest of digests) {
        const mac = new Uint8Array(await crypto.subtle.sign('HMAC', nameKey, new TextEncoder().encode(digest)));
        const name = Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const found = opening.result.transaction('blobs').objectStore('blobs').get(name);
        await new Promise((resolve) => {
          found.onsuccess = resolve;
        });
        const additionalData = new TextEncoder().encode(`evenkeel:1:blob:${name}`);
        const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.result.iv, additionalData }, key, found.result.data);
        lines += await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
      }
      opening.result.close();
      return lines;
    },
    packs.map(({ bytes }) => bytes.sha256),
  );
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PackedMessage);
}

/** How many records and bytes lie in each store. */
export const stored = (own: TestPage): Promise<Record<string, { readonly records: number; readonly bytes: number }>> =>
  own.evaluate(async () => {
    const opening = indexedDB.open('evenkeel');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const found: Record<string, { records: number; bytes: number }> = {};
    for (const name of ['entries', 'blobs', 'staged', 'receipts']) {
      const all = opening.result.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      const sizes = all.result.map((value) => (value as { data?: Uint8Array }).data?.length ?? 0);
      found[name] = { records: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    }
    opening.result.close();
    return found;
  }, null);
