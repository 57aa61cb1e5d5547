/**
 * SHA-256 (FIPS 180-4) piece by piece in plain JavaScript: for pages that may run no WebAssembly, such as one that was opened from a
 * file under a policy that lets nothing in. WebCrypto takes whole buffers only.
 */
import type { StreamingDigest } from './streaming-digest';

const BLOCK = 64;
/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const [ROUNDS, START] = constants();

export function plainSha256(): StreamingDigest {
  const state = Int32Array.from(START);
  const words = new Int32Array(BLOCK);
  const open = new Uint8Array(BLOCK);
  let held = 0;
  let length = 0;
  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      open.set(bytes.subarray(0, at), held);
      held += at;
      if (held < BLOCK) return;
      compress(state, words, open, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) compress(state, words, bytes, at);
    open.set(bytes.subarray(at));
    held = bytes.length - at;
  };
  return {
    update,
    digest() {
      const bits = length * 8;
      const padding = new Uint8Array((held < 56 ? 56 : 120) - held + 8);
      padding[0] = 0x80;
      const view = new DataView(padding.buffer);
      view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(padding.length - 4, bits >>> 0);
      update(padding);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

function compress(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  // The casts: the indices below never leave these arrays, and asking each time costs a third of the speed.
  const w = words as unknown as { [at: number]: number };
  const k = ROUNDS as unknown as { [at: number]: number };
  const b8 = bytes as unknown as { [at: number]: number };
  for (let at = 0; at < 16; at++) {
    const place = from + at * 4;
    w[at] = (get(b8, place) << 24) | (get(b8, place + 1) << 16) | (get(b8, place + 2) << 8) | get(b8, place + 3);
  }
  for (let at = 16; at < BLOCK; at++) {
    const early = get(w, at - 15);
    const late = get(w, at - 2);
    const mixedEarly = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const mixedLate = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    w[at] = (get(w, at - 16) + mixedEarly + get(w, at - 7) + mixedLate) | 0;
  }
  const s = state as unknown as { [at: number]: number };
  let a = get(s, 0);
  let b = get(s, 1);
  let c = get(s, 2);
  let d = get(s, 3);
  let e = get(s, 4);
  let f = get(s, 5);
  let g = get(s, 6);
  let h = get(s, 7);
  for (let at = 0; at < BLOCK; at++) {
    const sumE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + sumE + ((e & f) ^ (~e & g)) + get(k, at) + get(w, at)) | 0;
    const sumA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  s[0] = get(s, 0) + a;
  s[1] = get(s, 1) + b;
  s[2] = get(s, 2) + c;
  s[3] = get(s, 3) + d;
  s[4] = get(s, 4) + e;
  s[5] = get(s, 5) + f;
  s[6] = get(s, 6) + g;
  s[7] = get(s, 7) + h;
}

const get = (list: { [at: number]: number }, at: number): number => list[at] as number;

function constants(): [Int32Array, Int32Array] {
  const primes: number[] = [];
  for (let number = 2; primes.length < BLOCK; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  return [
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  ];
}
