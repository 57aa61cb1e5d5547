/** How a text file's bytes are read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: TextEncoding;
  /** Length of the byte order mark, in bytes. */
  readonly mark: number;
}

/** By the byte order mark, or by where the zero bytes stand, as few text editors leave UTF-16 unmarked. Windows-1252 shows only later: see `textBlocks`. */
export function encodingOf(start: Uint8Array): FoundEncoding {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = [0, 0];
  const looked = Math.min(start.length, 1000) & ~1;
  for (let at = 0; at < looked; at++) if (start[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 5 && even < looked / 50) return { encoding: 'utf-16le', mark: 0 };
  if (even > looked / 5 && odd < looked / 50) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** A file's first bytes as text, for recognising it. */
export function startText(start: Uint8Array): string {
  const { encoding, mark } = encodingOf(start);
  return new TextDecoder(encoding).decode(start.subarray(mark));
}
