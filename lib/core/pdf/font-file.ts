import { create } from 'fontkit';
import { withoutWoff } from './woff';

/** One font, read. Measures are shares of the font's size. */
export interface FontFile {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  /** 0 where the font has no such character. */
  readonly glyphOf: (codePoint: number) => number;
  /** By glyph. */
  readonly advances: Float64Array;
  readonly kern: (left: number, right: number) => number;
  /** A TrueType file of these glyphs and what they are made of; the first is glyph 1, and so on: 0 is the sign for what is missing. */
  readonly subset: (glyphs: readonly number[]) => Uint8Array;
}

interface MetricTables {
  readonly hmtx: { readonly metrics: { readonly get: (at: number) => { readonly advance: number } } };
  readonly hhea: { readonly numberOfMetrics: number };
}

const UNKNOWN = 0x7fff;
/** U+FFFE and U+FFFF are none, though fonts list them. */
const LAST_CHARACTER = 0xfffd;
/** From here on Unicode has signs without a letter's shape, and fonts glyphs without an outline. */
const NO_LETTER = 0xfb00;

/** @param bytes of a TrueType or WOFF file. @throws Error where it is none. */
export function readFont(bytes: Uint8Array): FontFile {
  const font = create(withoutWoff(bytes) as Buffer);
  if (!('characterSet' in font)) throw new Error('Not a font, but a collection of fonts.');
  const unit = font.unitsPerEm;
  const count = font.numGlyphs;
  const glyphs = new Uint16Array(0x10000);
  const codes = new Map<number, number>();
  for (const codePoint of font.characterSet) {
    if (codePoint < 0x20 || codePoint > LAST_CHARACTER) continue;
    const { id } = font.glyphForCodePoint(codePoint);
    glyphs[codePoint] = id;
    codes.set(id, codePoint);
  }
  const advances = new Float64Array(count);
  // Asked of the table itself: a glyph without an outline at the end of the file makes fontkit read past it.
  const { hmtx, hhea } = font as unknown as MetricTables;
  for (let glyph = 0; glyph < count; glyph++) advances[glyph] = hmtx.metrics.get(Math.min(glyph, hhea.numberOfMetrics - 1)).advance / unit;
  /** By the left one, of those that were asked for: all together would be megabytes. */
  const kerns: (Int16Array | undefined)[] = new Array(count);

  // Shaped pair by pair, once each: the font's own rules, at the price of a look into a table.
  const kerned = (left: number, right: number): number => {
    const [a, b] = [codes.get(left), codes.get(right)];
    if (a === undefined || b === undefined || a >= NO_LETTER || b >= NO_LETTER) return 0;
    const { positions } = font.layout(String.fromCodePoint(a, b), ['kern']);
    const first = positions[0];
    return positions.length === 2 && first ? Math.round(first.xAdvance - (advances[left] ?? 0) * unit) : 0;
  };

  return {
    name: font.postscriptName,
    ascent: font.ascent / unit,
    descent: font.descent / unit,
    capHeight: font.capHeight / unit,
    box: [font.bbox.minX / unit, font.bbox.minY / unit, font.bbox.maxX / unit, font.bbox.maxY / unit],
    glyphOf: (codePoint) => glyphs[codePoint] ?? 0,
    advances,
    kern: (left, right) => {
      let row = kerns[left];
      if (!row) {
        row = new Int16Array(count).fill(UNKNOWN);
        kerns[left] = row;
      }
      let kern = row[right] ?? 0;
      if (kern === UNKNOWN) {
        kern = kerned(left, right);
        row[right] = kern;
      }
      return kern / unit;
    },
    subset: (wanted) => {
      const subset = font.createSubset();
      for (const glyph of wanted) subset.includeGlyph(font.getGlyph(glyph));
      return subset.encode();
    },
  };
}
