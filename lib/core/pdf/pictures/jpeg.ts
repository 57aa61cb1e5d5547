export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly colours: 1 | 3 | 4;
  /** Four colours, stored as their opposite: Adobe's way. */
  readonly inverted: boolean;
  /** EXIF's orientation, 1 to 8. */
  readonly orientation: number;
}

const START_OF_FRAME = new Set([0xc0, 0xc1, 0xc2]);
const ALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** What stands at the head of a JPEG file (ITU-T T.81, annex B). @returns `undefined` where it is none that PDF readers show. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let adobe = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (ALONE(marker)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (START_OF_FRAME.has(marker)) {
      if (length < 8 || bytes[at + 4] !== 8) return undefined;
      const [height, width, colours] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]];
      if (width === 0 || height === 0 || (colours !== 1 && colours !== 3 && colours !== 4)) return undefined;
      return { width, height, colours, inverted: adobe && colours === 4, orientation };
    }
    if (marker === 0xe1) orientation = exifOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    if (marker === 0xee && bytes[at + 4] === 0x41 && bytes[at + 5] === 0x64) adobe = true;
    if (marker === 0xda || marker === 0xd9) return undefined;
    at = end;
  }
  return undefined;
}

const ORIENTATION = 0x0112;

function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif' || segment.length < 20) return undefined;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
