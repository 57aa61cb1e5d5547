import type { Sha256 } from './digest';
import type { StoredBytes } from './message';

/** An outside authority's timestamp (RFC 3161) over the head of the chain: everything up to that entry existed then. */
export interface StampRecord {
  readonly id: string;
  /** What was stamped: the digest in the request is that of the canonical JSON of this. */
  readonly head: { readonly number: number; readonly seal: Sha256 };
  /** Address that the user entered. */
  readonly authority: string;
  /** DER of the TimeStampReq as it was sent, and of the TimeStampResp as it came. */
  readonly request: StoredBytes;
  readonly response: StoredBytes;
  /** DER of the root certificate that the user gave, to which the authority's led; absent where none was given. */
  readonly root?: StoredBytes;
  /** genTime of the token: ISO 8601 UTC. */
  readonly time: string;
  /** Object identifier of the policy, in dots. */
  readonly policy: string;
  /** Serial number of the token, decimal. */
  readonly serial: string;
  /** Subject of the certificate that signed, as one line. */
  readonly signedBy: string;
}
