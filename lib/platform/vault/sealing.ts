import type { VaultKeys } from './keys';
import { type Label, type Vault, VaultProblem } from './vault';

const encode = (text: string) => new TextEncoder().encode(text);

/** The label as additional authenticated data. Kinds hold no colon, so two labels never give the same bytes. */
const bound = (label: Label) => encode(`evenkeel:1:${label.kind}:${label.key}`);

/** A vault over its unwrapped keys. AES-256-GCM with a random 96-bit IV for every record (NIST SP 800-38D, 8.2.2). */
export function sealingVault(crypto: Crypto, keys: VaultKeys): Vault {
  const { subtle } = crypto;
  return {
    async seal(label, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(label) }, keys.sealing, bytes as BufferSource);
      return { iv, data: new Uint8Array(data) };
    },

    async open(label, { iv, data }) {
      try {
        const algorithm = { name: 'AES-GCM', iv: iv as BufferSource, additionalData: bound(label) };
        return new Uint8Array(await subtle.decrypt(algorithm, keys.sealing, data as BufferSource));
      } catch (error) {
        throw new VaultProblem(`This ${label.kind} was changed or moved: ${label.key}`, { cause: error });
      }
    },

    async nameOf(sha256) {
      const mac = new Uint8Array(await subtle.sign('HMAC', keys.naming, encode(sha256)));
      return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
