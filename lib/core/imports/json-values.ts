import { JSONParser } from '@streamparser/json';

/** A value of a JSON file, and where it stands. */
export interface JsonValue {
  /** Names of the objects' fields on the way to it; places in lists stand as numbers. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

export interface JsonValues {
  /** In batches, in the order of the file: each value as soon as it is complete. */
  readonly batches: AsyncIterable<readonly JsonValue[]>;
  /** Whether the file so far was JSON: what stands below a fault is not read. */
  broken(): boolean;
}

/**
 * The one door to @streamparser/json. Reads a file of any size bit by bit and hands out the wanted values, which are then forgotten. Bytes that
 * are no UTF-8 become U+FFFD. Never throws for what is in the file.
 * @param paths such as "$.messages.*"; `*` is any place or name. What is large and not wanted has to be named too, to be forgotten.
 */
export function jsonValues(chunks: AsyncIterable<Uint8Array>, paths: readonly string[]): JsonValues {
  let fault = false;
  return { batches: valuesIn(), broken: () => fault };

  async function* valuesIn(): AsyncGenerator<readonly JsonValue[]> {
    let found: JsonValue[] = [];
    let isFirst = true;
    const parser = new JSONParser({ paths: [...paths], keepStack: false });
    parser.onValue = ({ value, key, stack }) => {
      const path: (string | number)[] = [];
      for (const { key: above } of stack) if (above !== undefined) path.push(above);
      if (key !== undefined) path.push(key);
      found.push({ path, value });
    };
    parser.onError = () => {
      fault = true;
    };
    for await (const chunk of chunks) {
      if (fault || parser.isEnded) break;
      parser.write(isFirst ? unmarked(chunk) : chunk);
      isFirst = false;
      if (found.length > 0) yield found;
      found = [];
    }
    if (!fault && !parser.isEnded) fault = true;
    if (found.length > 0) yield found;
  }
}

/** Without a byte order mark, which JSON does not allow and some programs write. */
const unmarked = (chunk: Uint8Array): Uint8Array =>
  chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
