import { whyNotUnzipped } from './named-file';
import { startText } from './text-encoding';

/** In bytes. */
const LONGEST = 64 * 1024;

/** The first words of a file, for recognising it; none where it cannot be taken out of its ZIP. */
export async function beginningOf(file: { stream(): AsyncIterable<Uint8Array> }): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file.stream()) {
      chunks.push(chunk.slice(0, LONGEST - length));
      length += chunk.length;
      if (length >= LONGEST) break;
    }
  } catch (error) {
    whyNotUnzipped(error);
    return '';
  }
  const start = new Uint8Array(Math.min(length, LONGEST));
  let at = 0;
  for (const chunk of chunks) {
    start.set(chunk, at);
    at += chunk.length;
  }
  return startText(start);
}
