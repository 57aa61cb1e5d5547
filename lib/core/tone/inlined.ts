const MARK = ';base64,';

/** Browsers since 2025 (Firefox 133, Chromium 140) decode by themselves, some thirty times as fast as the loop below. */
const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array }).fromBase64;

/** The bytes of a `data:` address with Base64, decoded here because nothing of ours may make a request. Throws on anything else. */
export function inlinedBytes(address: string): Uint8Array {
  const at = address.indexOf(MARK);
  if (!address.startsWith('data:') || at < 0) throw new Error('Not a data address with Base64.');
  const coded = address.slice(at + MARK.length);
  return native ? native.call(Uint8Array, coded) : decoded(coded);
}

function decoded(coded: string): Uint8Array {
  const units = atob(coded);
  const bytes = new Uint8Array(units.length);
  for (let place = 0; place < units.length; place++) bytes[place] = units.charCodeAt(place);
  return bytes;
}
