import { createInterface } from 'node:readline';

/** Where a command reads and writes. `out` resolves when the reader is ready for more. */
export interface LineIo {
  readonly input: NodeJS.ReadableStream;
  out(line: string): Promise<void>;
  error(line: string): void;
}

export interface InputLine {
  readonly id: string | number;
  readonly text: string;
}

/** Longer than any message; a file without line breaks is refused rather than judged. */
const LONGEST_TEXT = 200_000;

/** What one line asks for, or in plain words what is wrong with it. */
export function parseLine(line: string): InputLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'expected an object with "id" and "text"';
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') return 'expected "id" to be a string or a number';
  if (typeof text !== 'string') return 'expected "text" to be a string';
  if (text.length > LONGEST_TEXT) return `"text" is longer than ${LONGEST_TEXT} characters`;
  return { id, text };
}

/**
 * One JSON line in, one JSON line out, in order and one at a time, so that memory stays flat. A line that can't be read is named
 * on the error stream with its number and the run goes on. Exit code: 0, or 1 if any line was bad.
 */
export async function eachLine(io: LineIo, answer: (line: InputLine) => object): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') {
      bad++;
      io.error(`Line ${number}: ${parsed}.`);
      continue;
    }
    await io.out(JSON.stringify(answer(parsed)));
  }
  return bad > 0 ? 1 : 0;
}
