import { collected } from './digest';
import type { Message } from './message';

/** One message of an import, as it stands in a pack. */
export interface PackedMessage {
  /** Place of its conversation in the import's list, from 0. */
  readonly conversation: number;
  readonly message: Message;
  /** Number of the item that it reads otherwise than before; absent for a new one. */
  readonly of?: number;
}

/** Few enough that one is opened in a few milliseconds, many enough that 100,000 messages are written in a second (measured: 13 times faster than a record each). */
export const MESSAGES_A_PACK = 1_000;

export const PACK_MEDIA_TYPE = 'application/x-ndjson+gzip';

/** Newline-delimited JSON, compressed (RFC 1952): a message's fields repeat, so this is a tenth of its size. */
export const encodePack = (messages: readonly PackedMessage[]): Promise<Uint8Array> =>
  through(new TextEncoder().encode(messages.map((each) => `${JSON.stringify(each)}\n`).join('')), new CompressionStream('gzip'));

/** In bytes: longer text fits no string in every browser, so no pack holds more. A few kilobytes of a stranger's may unpack to gigabytes. */
const MOST_UNPACKED = 2 ** 29;

/** @throws where the bytes are no pack. */
export async function decodePack(bytes: Uint8Array, most = MOST_UNPACKED): Promise<readonly PackedMessage[]> {
  const text = await textOf(bytes, most);
  return text === '' ? [] : (JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as PackedMessage[]);
}

/** The messages of a pack, each as its own JSON. @throws where the bytes are not compressed. */
export async function packLines(bytes: Uint8Array): Promise<readonly string[]> {
  return (await textOf(bytes, MOST_UNPACKED)).split('\n').filter((line) => line !== '');
}

const textOf = async (bytes: Uint8Array, most: number): Promise<string> => new TextDecoder().decode(await collected(unpacked(bytes, most)));

async function* unpacked(bytes: Uint8Array, most: number): AsyncGenerator<Uint8Array> {
  const reader = new Response(bytes as BodyInit).body?.pipeThrough(new DecompressionStream('gzip')).getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new RangeError(`More than ${most} bytes are packed in it.`);
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function through(bytes: Uint8Array, change: CompressionStream): Promise<Uint8Array> {
  const changed = new Response(bytes as BodyInit).body?.pipeThrough(change);
  return changed ? new Uint8Array(await new Response(changed).arrayBuffer()) : collected([]);
}
