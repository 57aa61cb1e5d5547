import { crossReferences } from './cross-references';
import { deflate } from './deflate';

/** Writes the objects of one file, each once, in any order; small ones are packed together and compressed (PDF 1.7, 7.5.7 and 7.5.8). */
export interface Objects {
  /** A number for an object to be written later. */
  readonly next: () => number;
  readonly add: (number: number, value: string) => void;
  /** @param entries of its dictionary, without Length and Filter */
  readonly stream: (number: number, entries: string, bytes: Uint8Array, packed?: 'deflate' | 'as-is') => void;
  /** The table of all that was written, and the end. */
  readonly finish: (trailer: string) => void;
}

const PACK_COUNT = 200;
const PACK_SIZE = 1 << 16;

const encoder = new TextEncoder();

export function objects(write: (bytes: Uint8Array) => void): Objects {
  let offset = 0;
  let count = 0;
  const table = crossReferences();
  let heads: string[] = [];
  let bodies: string[] = [];
  let packed = 0;

  const put = (bytes: Uint8Array) => {
    offset += bytes.length;
    write(bytes);
  };
  const next = () => ++count;

  const stream: Objects['stream'] = (number, entries, bytes, how = 'deflate') => {
    const data = how === 'deflate' ? deflate(bytes) : bytes;
    table.own(number, offset);
    const filter = how === 'deflate' ? '/Filter/FlateDecode' : '';
    put(encoder.encode(`${number} 0 obj\n<<${entries}${filter}/Length ${data.length}>>\nstream\n`));
    put(data);
    put(encoder.encode('\nendstream\nendobj\n'));
  };

  const pack = () => {
    if (heads.length === 0) return;
    const number = next();
    for (const [index, head] of heads.entries()) table.packed(Number.parseInt(head, 10), number, index);
    const head = heads.join(' ');
    stream(number, `/Type/ObjStm/N ${heads.length}/First ${head.length + 1}`, encoder.encode(`${head} ${bodies.join('')}`));
    heads = [];
    bodies = [];
    packed = 0;
  };

  // The second line tells programs that move files that this one is binary (7.5.2).
  put(Uint8Array.from([...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));

  return {
    next,
    stream,
    add: (number, value) => {
      heads.push(`${number} ${packed}`);
      const body = `${value} `;
      bodies.push(body);
      packed += body.length;
      if (heads.length >= PACK_COUNT || packed >= PACK_SIZE) pack();
    },
    finish: (trailer) => {
      pack();
      const number = next();
      const start = offset;
      table.own(number, start);
      stream(number, `/Type/XRef/Size ${count + 1}/W[1 6 2]${trailer}`, table.rows(count + 1));
      put(encoder.encode(`startxref\n${start}\n%%EOF\n`));
    },
  };
}
