/** The rows of a comma-separated text with quoted fields (RFC 4180), the heading row taken as names. */
export function csvRecords(text: string): readonly Record<string, string>[] {
  const rows = csvRows(text);
  const names = rows[0] ?? [];
  return rows.slice(1).map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (quoted) {
      if (unit !== '"') field += unit;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === ',') {
      row.push(field);
      field = '';
    } else if (unit === '\n') {
      row.push(field);
      rows.push(row);
      row = [];
      field = '';
    } else if (unit !== '\r') field += unit;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
