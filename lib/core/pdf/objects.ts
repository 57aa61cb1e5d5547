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

/** Numbers by index, growing, in far less room than an array of objects. */
const column = () => {
  let values = new Float64Array(1024);
  return {
    set: (at: number, value: number) => {
      if (at >= values.length) {
        const wider = new Float64Array(Math.max(at + 1, values.length * 2));
        wider.set(values);
        values = wider;
      }
      values[at] = value;
    },
    get: (at: number) => values[at] ?? 0,
  };
};

export function objects(write: (bytes: Uint8Array) => void): Objects {
  let offset = 0;
  let count = 0;
  /** By object: its offset, or, below 0, the pack it lies in. */
  const places = column();
  const indexes = column();
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
    places.set(number, offset);
    const filter = how === 'deflate' ? '/Filter/FlateDecode' : '';
    put(encoder.encode(`${number} 0 obj\n<<${entries}${filter}/Length ${data.length}>>\nstream\n`));
    put(data);
    put(encoder.encode('\nendstream\nendobj\n'));
  };

  const pack = () => {
    if (heads.length === 0) return;
    const number = next();
    for (const [index, head] of heads.entries()) {
      const of = Number.parseInt(head, 10);
      places.set(of, -number);
      indexes.set(of, index);
    }
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
      places.set(number, start);
      const rows = new Uint8Array((count + 1) * 9);
      rows.set([0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]);
      for (let at = 1; at <= count; at++) {
        const place = places.get(at);
        const row = at * 9;
        // A number that was taken and not used is free.
        rows[row] = place < 0 ? 2 : place > 0 ? 1 : 0;
        let value = Math.abs(place);
        for (let byte = 6; byte > 0; byte--) {
          rows[row + byte] = value % 256;
          value = Math.floor(value / 256);
        }
        const index = place < 0 ? indexes.get(at) : 0;
        rows[row + 7] = index >> 8;
        rows[row + 8] = index & 255;
      }
      stream(number, `/Type/XRef/Size ${count + 1}/W[1 6 2]${trailer}`, rows);
      put(encoder.encode(`startxref\n${start}\n%%EOF\n`));
    },
  };
}
