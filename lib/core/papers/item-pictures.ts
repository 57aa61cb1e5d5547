import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource } from '../export/source';
import type { Picture } from './paper';
import { sizeText } from './size-text';

/** What is drawn on a page; other kinds stand in the list of files and lie in the pack as they are. */
const DRAWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** In bytes: a larger one is named, not drawn, so that one file cannot take all memory. */
const LARGEST = 24 * 1024 * 1024;

/** Pictures of an item, each read when its page is made. */
export const picturesOf = ({ files }: ExportItem, bytes: ExportSource['bytes']): readonly Picture[] =>
  files.filter(isDrawn).map((file) => ({
    mediaType: file.mediaType,
    read: () => joined(file.parts, bytes),
    alternative: `Picture “${file.name}”`,
    caption: `${file.name}${file.size === undefined ? '' : `, ${sizeText(file.size)}`}`,
  }));

/** Of what is drawn, its caption names it. */
export const isDrawn = ({ mediaType, parts, size = 0 }: ItemFile): boolean => DRAWN.has(mediaType) && parts.length > 0 && size <= LARGEST;

async function joined(parts: ItemFile['parts'], bytes: ExportSource['bytes']): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  for (const part of parts) {
    const piece = await bytes(part);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
