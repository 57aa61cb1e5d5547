/** Words at a place of a page: from the left and from the top, in points. */
export interface Words {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size?: number;
}

const HEIGHT = 792;

/** A PDF with these words on its pages, in Helvetica, as plain as the format allows (ISO 32000). Letters of Windows-1252 only. */
export function pdfOf(pages: readonly (readonly Words[])[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const parent = pages.length * 2 + 2;
  const kids = pages.map((words) => {
    const drawn = words
      .map(({ text, left, top, size = 10 }) => `BT /F1 ${size} Tf ${left} ${HEIGHT - top} Td (${escaped(text)}) Tj ET`)
      .join('\n');
    const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 612 ${HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
