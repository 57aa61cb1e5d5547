const MARK = ';base64,';

/** The bytes of a `data:` address with Base64, decoded here because nothing of ours may make a request. Throws on anything else. */
export function inlinedBytes(address: string): Uint8Array {
  const at = address.indexOf(MARK);
  if (!address.startsWith('data:') || at < 0) throw new Error('Not a data address with Base64.');
  const units = atob(address.slice(at + MARK.length));
  const bytes = new Uint8Array(units.length);
  for (let place = 0; place < units.length; place++) bytes[place] = units.charCodeAt(place);
  return bytes;
}
