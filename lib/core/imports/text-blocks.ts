import { encodingOf, type TextEncoding } from './text-encoding';

/** A piece of a text file. */
export interface TextBlock {
  readonly text: string;
  /** The bytes behind it. */
  readonly bytes: Uint8Array;
  /** Where they begin in the file. */
  readonly from: number;
  readonly encoding: TextEncoding;
}

export interface DecodedText {
  /** Each ends with a line where lines are shorter than `LONGEST_BLOCK`, else between two characters. */
  readonly blocks: AsyncIterable<TextBlock>;
  /** What of the text so far was not as it should be, in plain words. */
  missed(): readonly string[];
}

/** In bytes. Larger ones keep what is made of them in memory for longer, and cost a fifth of the time more. */
const LONGEST_BLOCK = 256 * 1024;
const LINE_FEED = 10;

/**
 * A text file bit by bit. A line that is not UTF-8 is read as Windows-1252, in which older programs write and which can hold any
 * byte; the others around it stay UTF-8.
 */
export function textBlocks(chunks: AsyncIterable<Uint8Array>): DecodedText {
  let stray = 0;
  const onStray = () => {
    stray++;
  };
  return {
    blocks: decoded(chunks, onStray),
    missed: () =>
      stray === 0 ? [] : [`${stray} ${stray === 1 ? 'line is' : 'lines are'} not UTF-8; read as Windows-1252, some letters may be wrong.`],
  };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, onStray: () => void): AsyncGenerator<TextBlock> {
  let found: ReturnType<typeof encodingOf> | undefined;
  let held = new Uint8Array(0);
  let from = 0;
  const block = (bytes: Uint8Array, encoding: TextEncoding): TextBlock => {
    const made = { text: textOf(bytes, encoding, onStray), bytes, from, encoding };
    from += bytes.length;
    return made;
  };
  for await (const chunk of chunks) {
    let bytes = held.length === 0 ? chunk : joined(held, chunk);
    held = new Uint8Array(0);
    if (!found) {
      if (bytes.length < 1000) {
        held = Uint8Array.from(bytes);
        continue;
      }
      found = encodingOf(bytes);
      from = found.mark;
      bytes = bytes.subarray(found.mark);
    }
    let at = 0;
    for (let end = cutAt(bytes, at, found.encoding); end > at; end = cutAt(bytes, at, found.encoding)) {
      yield block(bytes.subarray(at, end), found.encoding);
      at = end;
    }
    held = bytes.slice(at);
  }
  if (!found) {
    found = encodingOf(held);
    from = found.mark;
    held = held.slice(found.mark);
  }
  if (held.length > 0) yield block(held, found.encoding);
}

/** After the last line within a block's length; where there is no line end in a whole block, between two characters. */
function cutAt(bytes: Uint8Array, at: number, encoding: TextEncoding): number {
  const most = Math.min(bytes.length, at + LONGEST_BLOCK);
  const line = lineEnd(bytes, at, most, encoding);
  if (line > at || most - at < LONGEST_BLOCK) return line;
  if (encoding !== 'utf-8') return most - ((most - at) & 1);
  let end = most;
  while (end > most - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return ((bytes[end] ?? 0) & 0xc0) === 0x80 ? most : end;
}

/** After the last line feed from `at` to before `most`; `at` where there is none. */
function lineEnd(bytes: Uint8Array, at: number, most: number, encoding: TextEncoding): number {
  if (encoding === 'utf-8') return Math.max(at, bytes.subarray(at, most).lastIndexOf(LINE_FEED) + at + 1);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let unit = at + ((most - at) & ~1) - 2; unit >= at; unit -= 2) {
    if (bytes[unit + low] === LINE_FEED && bytes[unit + 1 - low] === 0) return unit + 2;
  }
  return at;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array, encoding: TextEncoding, onStray: () => void): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const whole = utf8(bytes);
  if (whole !== undefined) return whole;
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, at) + 1 || bytes.length;
    const line = bytes.subarray(at, end);
    const read = utf8(line);
    if (read === undefined) onStray();
    text += read ?? windows1252(line);
    at = end;
  }
  return text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict().decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}

/** What stands from 0x80 to 0x9F (WHATWG Encoding). Node's own decoder leaves these out. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? UPPER[byte - 0x80] : String.fromCharCode(byte);
  return text;
};
