import type { Picture } from '../../papers/paper';
import { deflate } from '../deflate';
import type { Objects } from '../objects';
import { reference } from '../values';
import { jpegFacts } from './jpeg';
import { channelsOf, decodePng, goesAsItIs, isWhole, joined, readPng } from './png';

/** A picture that can be placed. */
export interface PreparedPicture {
  /** 0 while the paper is only measured. */
  readonly object: number;
  /** Pixels, as it is seen: upright. */
  readonly width: number;
  readonly height: number;
  /** From the unit square, as stored, to the unit square, as seen. */
  readonly turn: readonly [number, number, number, number, number, number];
}

/** EXIF's eight orientations (CIPA DC-008, 4.6.4), for a space whose y goes up. */
const TURNS: readonly PreparedPicture['turn'][] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

const SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;

/** @param objects absent: only its size is wanted. @returns `undefined` where it cannot be read or is damaged. */
export async function preparePicture(picture: Picture, objects: Objects | undefined): Promise<PreparedPicture | undefined> {
  const bytes = await picture.read();
  if (!bytes) return undefined;
  return jpeg(bytes, objects) ?? png(bytes, objects);
}

const head = (width: number, height: number, more: string): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${more}`;

function jpeg(bytes: Uint8Array, objects: Objects | undefined): PreparedPicture | undefined {
  const facts = jpegFacts(bytes);
  if (!facts) return undefined;
  const { width, height, colours, inverted, orientation } = facts;
  const object = objects?.next() ?? 0;
  objects?.stream(
    object,
    head(width, height, `8/ColorSpace${SPACES[colours]}${inverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''}/Filter/DCTDecode`),
    bytes,
    'as-is',
  );
  const turned = orientation > 4;
  return { object, width: turned ? height : width, height: turned ? width : height, turn: TURNS[orientation - 1] ?? [1, 0, 0, 1, 0, 0] };
}

function png(bytes: Uint8Array, objects: Objects | undefined): PreparedPicture | undefined {
  const image = readPng(bytes);
  if (!image) return undefined;
  const { width, height, bits, kind, palette } = image;
  const seen = { width, height, turn: TURNS[0] as PreparedPicture['turn'] };
  if (goesAsItIs(image)) {
    if (!isWhole(image)) return undefined;
    const object = objects?.next() ?? 0;
    const indexed = palette && kind === 3;
    const space = indexed
      ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('')}>]`
      : SPACES[kind === 0 ? 1 : 3];
    objects?.stream(
      object,
      head(
        width,
        height,
        `${bits}/ColorSpace${space}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${channelsOf(image)}/BitsPerComponent ${bits}/Columns ${width}>>`,
      ),
      joined(image.data),
      'as-is',
    );
    return { ...seen, object };
  }
  const pixels = decodePng(image);
  if (!pixels) return undefined;
  if (!objects) return { ...seen, object: 0 };
  const object = objects.next();
  const mask = pixels.alpha ? objects.next() : undefined;
  objects.stream(
    object,
    head(width, height, `8/ColorSpace${SPACES[pixels.colours]}${mask === undefined ? '' : `/SMask ${reference(mask)}`}/Filter/FlateDecode`),
    deflate(pixels.colour),
    'as-is',
  );
  if (mask !== undefined && pixels.alpha)
    objects.stream(mask, head(width, height, '8/ColorSpace/DeviceGray/Filter/FlateDecode'), deflate(pixels.alpha), 'as-is');
  return { ...seen, object };
}
