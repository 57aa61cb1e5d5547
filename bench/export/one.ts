import { makeZip } from 'client-zip';
import { Zip, ZipPassThrough } from 'fflate';
import { zipStream } from '../../lib/core/pack/zip/writer';

/** One way of writing a ZIP without compression, in a process of its own; answers as JSON. */
export interface Written {
  readonly ms: number;
  /** By how much the process grew at its largest, in bytes. */
  readonly grown: number;
  readonly size: number;
}

const CHUNK = 1 << 20;
const TIME = '2026-05-04T16:42:30Z';

interface Mixed {
  readonly name: string;
  content(): AsyncGenerator<Uint8Array>;
}

/** 256 MB: eight films of 24 MB, 60 pictures of 1 MB, 1,000 mails of 4 kB. */
const sizes = [
  ...Array.from({ length: 8 }, () => 24 << 20),
  ...Array.from({ length: 60 }, () => 1 << 20),
  ...Array.from({ length: 1000 }, () => 4096),
];
const source = new Uint8Array(CHUNK);
for (let at = 0; at < CHUNK; at++) source[at] = (Math.imul(at + 7, 2_654_435_761) >>> 13) & 0xff;

const files: Mixed[] = sizes.map((size, at) => ({
  name: `pack/data/originals/EK-${String(at).padStart(4, '0')}/file.bin`,
  async *content() {
    for (let from = 0; from < size; from += CHUNK) yield source.slice(0, Math.min(CHUNK, size - from));
  },
}));

const WAYS: Readonly<Record<string, () => Promise<number>>> = {
  copy: async () => {
    let size = 0;
    for (const file of files) for await (const chunk of file.content()) size += chunk.length;
    return size;
  },
  Evenkeel: () =>
    counted(
      zipStream(
        files.map(({ name, content }) => ({ name, content: content() })),
        TIME,
      ),
    ),
  'client-zip': () =>
    counted(
      makeZip(files.map(({ name, content }) => ({ name, input: content() as AsyncIterable<BufferSource>, lastModified: new Date(TIME) }))),
    ),
  fflate: async () => {
    let size = 0;
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      size += chunk.length;
    });
    for (const { name, content } of files) {
      const file = new ZipPassThrough(name);
      zip.add(file);
      for await (const chunk of content()) file.push(chunk);
      file.push(new Uint8Array(), true);
    }
    zip.end();
    return size;
  },
};

async function counted(stream: ReadableStream<Uint8Array>): Promise<number> {
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.length;
  return size;
}

const before = process.memoryUsage().rss;
let most = before;
const looking = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 10);
const from = performance.now();
const size = (await WAYS[process.argv[2] ?? '']?.()) ?? 0;
clearInterval(looking);
most = Math.max(most, process.memoryUsage().rss);
console.log(JSON.stringify({ ms: performance.now() - from, grown: most - before, size } satisfies Written));
