/** Pieces are joined before they are handed on: a chunk a line is slow. In UTF-16 units. */
const JOINED = 1 << 17;

/** Text as UTF-8, in chunks of about 128 KiB. */
export async function* utf8Stream(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let held: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < JOINED) continue;
    yield encoder.encode(held.join(''));
    held = [];
    size = 0;
  }
  if (size > 0) yield encoder.encode(held.join(''));
}

/** In UTF-16 units: far more than any record, and still a string in every browser. */
const LONGEST_LINE = 2 ** 28;

/** Lines of UTF-8 text without their ends; a last one that has no end counts too. @throws where it is no UTF-8, or a line is too long. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let open: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const [first = ''] = lines.splice(0, 1);
    open.push(first);
    length += first.length;
    if (length > longest) throw new NotAList('A line is too long.');
    for (const line of lines) {
      yield open.join('');
      open = [line];
      length = line.length;
    }
  }
  const last = open.join('') + decoder.decode();
  if (last !== '') yield last;
}

/**
 * A JSON object whose last field is a list with one element a line, so that neither writing nor reading it needs the whole in memory:
 *
 *     {"format":"evenkeel-messages","version":3,"items":[
 *     {…},
 *     {…}
 *     ]}
 */
export async function* jsonList(head: object, list: string, elements: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`;
  let first = true;
  for await (const element of elements) {
    yield `${first ? '' : ','}\n${JSON.stringify(element)}`;
    first = false;
  }
  yield '\n]}\n';
}

/** A file that is not written as `jsonList` writes it. */
export class NotAList extends Error {
  override readonly name = 'NotAList';
}

/**
 * Reads what `jsonList` wrote, to the letter: a line that other readers could take for something else (a field twice, spaces) is none.
 * @throws NotAList @param check is given the head.
 */
export async function* readJsonList(
  chunks: AsyncIterable<Uint8Array>,
  list: string,
  check: (head: Readonly<Record<string, unknown>>) => boolean,
  longest = LONGEST_LINE,
): AsyncGenerator<unknown> {
  const start = `,${JSON.stringify(list)}:[`;
  let state: 'head' | 'elements' | 'last' | 'end' = 'head';
  try {
    for await (const line of linesOf(chunks, longest)) {
      if (state === 'head') {
        if (!line.endsWith(start)) throw new NotAList('It has no head.');
        const head = exact(`${line.slice(0, -start.length)}}`);
        if (typeof head !== 'object' || head === null || !check(head as Record<string, unknown>))
          throw new NotAList('It has another head.');
        state = 'elements';
      } else if (line === ']}' && state !== 'end') state = 'end';
      else if (state === 'elements') {
        const more = line.endsWith(',');
        yield exact(more ? line.slice(0, -1) : line);
        if (!more) state = 'last';
      } else throw new NotAList('It goes on after its end.');
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new NotAList(error.message);
    throw error;
  }
  if (state !== 'end') throw new NotAList('It has no end.');
}

function exact(json: string): unknown {
  const value: unknown = JSON.parse(json);
  if (JSON.stringify(value) !== json) throw new NotAList('A line is not written as it was.');
  return value;
}
