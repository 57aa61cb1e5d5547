/** A table in Markdown. The first column stands left, the others right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const NONE = '–';

export const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(1)}%` : NONE);
export const three = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : NONE);
/** Milliseconds, with as many figures as say something. */
export const ms = (value: number): string => (value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : value.toFixed(1));

export const mean = (values: readonly number[]): number => {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** A message on one line of a list, cut where it is long; no mark in it can end the line or become markup. */
export function quote(text: string, most = 240): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_|<>[\]]/g, '\\$&');
  return line.length > most ? `${line.slice(0, most).replace(/\\$/, '')} …` : line;
}
