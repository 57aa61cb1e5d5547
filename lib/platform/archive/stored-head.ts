import type { Head } from '../../core/evidence/chain';
import type { Signature } from '../vault/device-key';

/** The head with the signature of the browser that wrote it; archives of before there were signatures have none. */
export interface StoredHead extends Head {
  readonly signed?: Signature;
}
