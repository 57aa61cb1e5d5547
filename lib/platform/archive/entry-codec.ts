import type { KeptEntry } from '../../core/evidence/chain';
import type { Label, Sealed, Vault } from '../vault/vault';

const labelOf = (number: number): Label => ({ kind: 'entry', key: String(number) });

/** An entry as it lies in the database. */
export const sealEntry = (vault: Vault, kept: KeptEntry): Promise<Sealed> =>
  vault.seal(labelOf(kept.entry.number), new TextEncoder().encode(JSON.stringify(kept)));

/** @throws VaultProblem where it does not open. */
export async function openEntry(vault: Vault, number: number, sealed: Sealed): Promise<KeptEntry> {
  // What opens was sealed by this vault under this number, so its shape is ours.
  return JSON.parse(new TextDecoder().decode(await vault.open(labelOf(number), sealed))) as KeptEntry;
}
