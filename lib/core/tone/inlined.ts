import { fromBase64 } from '../text/base64';

const MARK = ';base64,';

/** The bytes of a `data:` address with Base64, decoded here because nothing of ours may make a request. Throws on anything else. */
export function inlinedBytes(address: string): Uint8Array {
  const at = address.indexOf(MARK);
  if (!address.startsWith('data:') || at < 0) throw new Error('Not a data address with Base64.');
  return fromBase64(address.slice(at + MARK.length));
}
