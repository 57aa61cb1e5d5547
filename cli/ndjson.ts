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
  /** Every field of the line, unchecked, for the command that reads more than these two. */
  readonly fields: Readonly<Record<string, unknown>>;
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
  return { id, text, fields: { ...value } };
}

/**
 * One JSON line in, one JSON line out, in order and one at a time, so that memory stays flat. A line that can't be read is named
 * on the error stream with its number and the run goes on; so is one to which `answer` gives a reason in words. Exit code: 0, or 1 if any line was bad.
 */
export async function eachLine(io: LineIo, answer: (line: InputLine) => object | string): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    const answered = typeof parsed === 'string' ? parsed : answer(parsed);
    if (typeof answered === 'string') {
      bad++;
      io.error(`Line ${number}: ${answered}.`);
      continue;
    }
    await io.out(JSON.stringify(answered));
  }
  return bad > 0 ? 1 : 0;
}
