/**
 * RFC 4180 with CRLF, in UTF-8 with a byte order mark, which spreadsheets need to read it as UTF-8. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front; `messages.json` has the text as it is.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => `${CSV_START}${rows.map(csvRow).join('')}`;

export const CSV_START = '\uFEFF';

/** One line, for files that are written as they are read. */
export const csvRow = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/** Full-width and small signs too: some spreadsheets take them for the plain ones. Control characters before a sign are passed over by some. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|^[\t\r\n]/u;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};
