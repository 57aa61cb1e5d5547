import { deflate } from './deflate';
import type { DrawnRun, DrawRun } from './draw-run';
import type { Piece } from './line';
import type { Objects } from './objects';

/** A picture of a run, written once for all its places. */
export interface DrawnPicture extends Omit<DrawnRun, 'pixels'> {
  readonly number: number;
}

const KEPT = 5_000;

/** Draws each different run of a paper once, as far as they are remembered. */
export function drawnPieces(objects: Objects, draw: DrawRun | undefined): (piece: Piece) => DrawnPicture | undefined {
  const known = new Map<string, DrawnPicture>();
  return ({ text, style: { size, bold, grey } }) => {
    const key = `${bold ? 'b' : 'r'}${size} ${grey} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const drawn = draw?.draw(text, size, bold, grey);
    if (!drawn) return undefined;
    const { pixels, ...rest } = drawn;
    const number = objects.next();
    objects.stream(
      number,
      `/Type/XObject/Subtype/Image/Width ${rest.width}/Height ${rest.height}/ColorSpace/${rest.colours === 1 ? 'DeviceGray' : 'DeviceRGB'}/BitsPerComponent 8/Filter/FlateDecode`,
      deflate(pixels),
      'as-is',
    );
    if (known.size >= KEPT) known.clear();
    const picture = { ...rest, number };
    known.set(key, picture);
    return picture;
  };
}
