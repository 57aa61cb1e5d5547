import { collected } from '../evidence/digest';
import type { Take } from './frames';

/** Reads a stream in pieces of the sizes that are asked for. */
export function takeFrom(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Take {
  const source = (async function* () {
    yield* chunks;
  })();
  let held = new Uint8Array(0) as Uint8Array;
  return async (count) => {
    const parts: Uint8Array[] = [];
    for (let wanted = count; wanted > 0; ) {
      if (held.length === 0) {
        const next = await source.next();
        if (next.done) break;
        held = next.value;
        continue;
      }
      const part = held.subarray(0, wanted);
      held = held.subarray(part.length);
      wanted -= part.length;
      parts.push(part);
    }
    return collected(parts);
  };
}
