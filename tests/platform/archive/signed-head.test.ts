import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../lib/core/evidence/canonical';
import { verifyKept } from '../../../lib/platform/archive/verify';
import { newDeviceKey, signed } from '../../../lib/platform/vault/device-key';
import { archiveIn, capture, digest, freshName } from './fixtures';
import { rawRecords, settled, tamper } from './raw-database';

async function keptIn(name: string, ids: readonly string[]): Promise<void> {
  const archive = archiveIn(name);
  for (const id of ids) {
    const { content, blobs } = await capture(id);
    await archive.append(content, blobs);
  }
  archive.close();
}

const faultsIn = async (name: string): Promise<string> =>
  (await verifyKept(archiveIn(name), digest)).faults.map(({ kind, message }) => `${kind}: ${message}`).join('\n');

const changeHead = (name: string, change: (head: Record<string, unknown>) => object) =>
  tamper(name, 'head', async (heads) => settled(heads.put(change(await settled(heads.get('head'))), 'head')));

describe('the end of the chain', () => {
  it('is signed by a key that stays in this browser, with each entry', async () => {
    const name = freshName();
    await keptIn(name, ['a', 'b']);
    const device = (await rawRecords(name)).device?.[0]?.value as { signing: CryptoKey };
    expect(device.signing).toMatchObject({ extractable: false, usages: ['sign'] });
    expect(await archiveIn(name).headSignature()).toBe('fits');
    expect(await faultsIn(name)).toBe('');
    expect(await archiveIn(name).head()).not.toHaveProperty('signed');
  });

  it('is named where it was cut off and its head computed anew', async () => {
    const name = freshName();
    await keptIn(name, ['a', 'b']);
    const first = await archiveIn(name).entry(1);
    await tamper(name, 'entries', (entries) => settled(entries.delete(2)));
    await changeHead(name, (head) => ({ ...head, number: 1, seal: first?.entry.seal }));
    expect(await faultsIn(name)).toBe('signature: The signature of the end of the chain does not fit entry 1.');
  });

  it('is named where it is not signed any more, or signed by another key', async () => {
    const name = freshName();
    await keptIn(name, ['a']);
    await changeHead(name, ({ signed: _, ...head }) => head);
    expect(await faultsIn(name)).toMatch(/^signature: .* does not carry the signature/);
    const other = await newDeviceKey(crypto.subtle);
    const { number, seal } = await archiveIn(name).head();
    const forged = await signed(crypto.subtle, other, canonicalBytes({ number, seal }));
    await changeHead(name, (head) => ({ ...head, signed: forged }));
    expect(await faultsIn(name)).toMatch(/^signature: .* was signed by a key that is not this browser's/);
  });

  it('of an archive of before there were signatures is no fault, and is signed with the next entry', async () => {
    const name = freshName();
    await keptIn(name, ['a']);
    await changeHead(name, ({ signed: _, ...head }) => head);
    await tamper(name, 'device', (keys) => settled(keys.clear()));
    expect(await faultsIn(name)).toBe('');
    await keptIn(name, ['b']);
    expect(await archiveIn(name).headSignature()).toBe('fits');
  });
});
