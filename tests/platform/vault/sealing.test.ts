import { describe, expect, it } from 'vitest';
import { makeKeys, unwrapKeys } from '../../../lib/platform/vault/keys';
import { sealingVault } from '../../../lib/platform/vault/sealing';
import type { Label } from '../../../lib/platform/vault/vault';

const nobody = async () => undefined;
const vault = async (stored = makeKeys(crypto.subtle)) => sealingVault(crypto, await unwrapKeys(crypto.subtle, await stored, nobody));
const words = new TextEncoder().encode('Pick-up is at five.');
const label: Label = { kind: 'entry', key: '1' };

describe('the vault', () => {
  it('opens what it sealed, also after its keys were read back', async () => {
    const stored = makeKeys(crypto.subtle);
    const sealed = await (await vault(stored)).seal(label, words);
    expect(await (await vault(stored)).open(label, sealed)).toEqual(words);
    expect(await (await vault(stored)).nameOf('ab')).toBe(await (await vault(stored)).nameOf('ab'));
  });

  it.each<Label>([
    { kind: 'entry', key: '2' },
    { kind: 'blob', key: '1' },
  ])('does not open a record under another label: %o', async (other) => {
    const ours = await vault();
    await expect(ours.open(other, await ours.seal(label, words))).rejects.toMatchObject({ name: 'VaultProblem' });
  });

  it('does not open a changed record, or that of another vault', async () => {
    const ours = await vault();
    const sealed = await ours.seal(label, words);
    const changed = { ...sealed, data: sealed.data.with(0, (sealed.data[0] ?? 0) ^ 1) };
    await expect(ours.open(label, changed)).rejects.toMatchObject({ name: 'VaultProblem' });
    await expect((await vault()).open(label, sealed)).rejects.toMatchObject({ name: 'VaultProblem' });
    expect(await (await vault()).nameOf('ab')).not.toBe(await ours.nameOf('ab'));
  });

  it('uses a fresh 96-bit IV each time and hides nothing but the length', async () => {
    const ours = await vault();
    const [one, two] = [await ours.seal(label, words), await ours.seal(label, words)];
    expect(one.iv).toHaveLength(12);
    expect(one.iv).not.toEqual(two.iv);
    expect(one.data).toHaveLength(words.length + 16);
  });

  it('gives out no key that can be exported', async () => {
    const stored = await makeKeys(crypto.subtle);
    const { sealing, naming } = await unwrapKeys(crypto.subtle, stored, nobody);
    const own = stored.wrapping.by === 'this-browser' ? [stored.wrapping.key] : [];
    expect([...own, sealing, naming].map((key) => key.extractable)).toEqual([false, false, false]);
    const changed = { ...stored, sealing: stored.sealing.with(3, (stored.sealing[3] ?? 0) ^ 1) };
    await expect(unwrapKeys(crypto.subtle, changed, nobody)).rejects.toMatchObject({ name: 'VaultProblem' });
  });
});
