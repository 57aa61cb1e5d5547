/** A name in 64 bits, as two halves; never 0 and 0. Told apart by chance, not against somebody who looks for a clash. */
export interface NameDigest {
  readonly high: number;
  readonly low: number;
}

/** Two rounds of multiply and mix over the UTF-16 units, by the odd constants of MurmurHash3 and xxHash32. */
export function nameDigest(name: string): NameDigest {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return { high: high >>> 0, low: low >>> 0 || 1 };
}
