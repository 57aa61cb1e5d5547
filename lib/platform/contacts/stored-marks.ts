import type { VaultKeys } from '../vault/keys';
import type { Sealed } from '../vault/vault';

/**
 * What the coach goes by while the contacts cannot be opened, sealed by keys of this browser that cannot be exported. What is sealed holds
 * no name, only keyed digests of names.
 */
export interface StoredMarks {
  readonly keys: VaultKeys;
  readonly sealed: Sealed;
}
