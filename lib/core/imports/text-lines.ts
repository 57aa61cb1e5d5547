import { type TextBlock, textBlocks } from './text-blocks';

export interface TextLine {
  /** Without its end. */
  readonly text: string;
  /** Bytes of the file from `from` up to, not including, `to`, its end among them. */
  readonly from: number;
  readonly to: number;
  /** It is longer than `LONGEST_LINE`: only its beginning is in `text`. */
  readonly cut?: true;
  /** It ends with a carriage return and a line feed. */
  readonly crlf?: true;
}

export interface TextLines {
  /** In batches, so that a hundred thousand lines are not as many promises. */
  readonly batches: AsyncIterable<readonly TextLine[]>;
  /** What of the text so far was not as it should be, in plain words. */
  missed(): readonly string[];
}

/** In UTF-16 units: no message is as long, and memory has to hold it. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** The lines of a text file, ended by LF or CRLF, in UTF-8, UTF-16 or Windows-1252. */
export function textLines(chunks: AsyncIterable<Uint8Array>): TextLines {
  const { blocks, missed } = textBlocks(chunks);
  return { batches: linesIn(blocks), missed };
}

async function* linesIn(blocks: AsyncIterable<TextBlock>): AsyncGenerator<readonly TextLine[]> {
  let open = '';
  let cut = false;
  let from: number | undefined;
  let to = 0;
  const add = (piece: string) => {
    if (open.length + piece.length > LONGEST_LINE) cut = true;
    open += cut ? piece.slice(0, LONGEST_LINE - open.length) : piece;
  };
  const line = (start: number): TextLine => {
    const crlf = open.endsWith('\r');
    const made = { text: crlf ? open.slice(0, -1) : open, from: start, to, ...(cut && { cut }), ...(crlf && { crlf }) };
    open = '';
    cut = false;
    return made as TextLine;
  };
  for await (const block of blocks) {
    const lines: TextLine[] = [];
    from ??= block.from;
    const next = nextLineEnd(block);
    let at = 0;
    for (let end = block.text.indexOf('\n'); end >= 0; end = block.text.indexOf('\n', at)) {
      add(block.text.slice(at, end));
      at = end + 1;
      to = next(at);
      lines.push(line(from));
      from = to;
    }
    if (at < block.text.length) add(block.text.slice(at));
    to = block.from + block.bytes.length;
    if (lines.length > 0) yield lines;
  }
  if (from !== undefined && to > from) yield [line(from)];
}

/** Where in the file the line ends that ends before the given place of the text; asked in order. */
function nextLineEnd({ bytes, from, encoding }: TextBlock): (at: number) => number {
  if (encoding !== 'utf-8') return (at) => from + 2 * at;
  let seen = 0;
  return () => {
    seen = bytes.indexOf(10, seen) + 1;
    return from + seen;
  };
}
