import Papa from 'papaparse';
import type { TextBlock } from './text-blocks';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Its quotation marks do not pair, so its cells may have been cut at wrong places. */
  readonly faulty?: true;
}

/** In UTF-16 units: a longer row was opened by a quotation mark that nobody closed. */
const LONGEST_ROW = 8 * 1024 * 1024;

/**
 * The one door to papaparse. Rows of a CSV file in batches, cells with line ends and separators between quotation marks included.
 * A quotation mark that is never closed costs its own line, not the rest of the file.
 */
export async function* csvRows(blocks: AsyncIterable<TextBlock>, separator: string): AsyncGenerator<readonly CsvRow[]> {
  let rest = '';
  let form: Form | undefined;
  for await (const { text } of blocks) {
    rest += text;
    form ??= { delimiter: separator, newline: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n' };
    const { rows, read } = parsed(rest, form, true);
    rest = rest.slice(read);
    if (rest.length > LONGEST_ROW) {
      const { row, end } = firstLine(rest, separator);
      rows.push(row);
      rest = rest.slice(end);
    }
    if (rows.length > 0) yield rows;
  }
  while (rest !== '' && form) {
    const { rows, read, isOpen } = parsed(rest, form, false);
    const cut = isOpen ? firstLine(rest.slice(read), separator) : undefined;
    if (cut) rows.push(cut.row);
    rest = cut ? rest.slice(read + cut.end) : '';
    if (rows.length > 0) yield rows;
  }
}

interface Parsed {
  readonly rows: CsvRow[];
  /** Up to here. */
  readonly read: number;
  /** What follows begins with a row whose quotation mark is not closed. */
  readonly isOpen: boolean;
}

interface Form {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
}

function parsed(text: string, form: Form, more: boolean): Parsed {
  const { data, errors, meta } = new Papa.Parser(form).parse(text, 0, more) as Papa.ParseResult<readonly string[]>;
  const open = more ? undefined : errors.find(({ code }) => code === 'MissingQuotes');
  const faulty = new Set(errors.map(({ row }) => row));
  const rows = data.map((cells, row): CsvRow => (faulty.has(row) ? { cells, faulty: true } : { cells }));
  if (!open) return { rows: filled(rows), read: more ? meta.cursor : text.length, isOpen: false };
  const whole = rows.slice(0, open.row);
  return { rows: filled(whole), read: startOfRow(text, form, open.row ?? 0), isOpen: true };
}

/** Where the given row begins. */
function startOfRow(text: string, form: Form, row: number): number {
  if (row === 0) return 0;
  const parser = new Papa.Parser({ ...form, preview: row });
  return (parser.parse(text, 0, false) as Papa.ParseResult<unknown>).meta.cursor;
}

function firstLine(text: string, separator: string): { readonly row: CsvRow; readonly end: number } {
  const end = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n') + 1;
  return {
    row: {
      cells: text
        .slice(0, end)
        .replace(/\r?\n$/, '')
        .split(separator),
      faulty: true,
    },
    end,
  };
}

const filled = (rows: readonly CsvRow[]): CsvRow[] => rows.filter(({ cells }) => cells.some((cell) => cell !== ''));

/** @param start the beginning of the file. */
export const firstRow = (start: string): readonly string[] =>
  parsed(
    withoutMark(start).slice(0, 65_536),
    { delimiter: separatorIn(start), newline: /\r?\n/.exec(start)?.[0] === '\r\n' ? '\r\n' : '\n' },
    false,
  ).rows[0]?.cells ?? [];

/** Excel may be told the separator on a line above all rows. */
const MARK = /^sep=(.)\r?\n/i;
const withoutMark = (start: string): string => start.replace(MARK, '');

/** What stands between the cells of a file, by its first line: Excel writes semicolons where the comma stands in numbers. */
export function separatorIn(start: string): string {
  const told = MARK.exec(start)?.[1];
  if (told !== undefined) return told;
  const line = start.split(/\r?\n/, 1)[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.mark ?? ',';
}
