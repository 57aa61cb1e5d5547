import type { DrawRun, RunSize } from './draw-run';
import type { Fonts } from './fonts';
import type { Style } from './style';

/** A face is an index in `Fonts.faces`; what no face has is drawn, and what cannot be drawn has a box. */
export const DRAWN = -1;
export const BOX = -2;

const WIDE = 2;
const KEPT = 20_000;
/** Signs that only change others: they have no width, and nothing is drawn for them. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}*$/u;
/** Of a box, beside its font's size. */
const BOX_WIDTH = 0.6;

/** Which face a cluster of characters is set in, and how wide text is. One for a paper. */
export interface Measuring {
  readonly fonts: Fonts;
  /** Only how high lines are is wanted, not what is on them. */
  readonly rough: boolean;
  /** @returns `undefined` for what is not seen. */
  readonly faceOf: (cluster: string, bold: boolean) => number | undefined;
  /** By UTF-16 unit below 0x3000: as `faceOf`, quickly; 255 where `faceOf` has to be asked. */
  readonly quick: (bold: boolean) => Uint8Array;
  readonly widthOf: (text: string, face: number, style: Style) => number;
  readonly sizeOf: (text: string, style: Style) => RunSize;
}

export function measuring(fonts: Fonts, draw: DrawRun | undefined, rough: boolean): Measuring {
  const quickOf = (bold: number) =>
    Uint8Array.from({ length: 0x3000 }, (_, unit) => {
      if (UNSEEN.test(String.fromCharCode(unit)) || /\p{M}|[\ud800-\udfff]/u.test(String.fromCharCode(unit))) return 255;
      if (fonts.faces[bold === 1 ? 1 : 0].glyphOf(unit)) return bold;
      return fonts.faces[bold === 1 ? 3 : 2].glyphOf(unit) ? WIDE + bold : 255;
    });
  const quick = [quickOf(0), quickOf(1)] as const;
  const sizes = new Map<string, RunSize>();

  const has = (face: number, text: string): boolean => {
    for (const character of text) if (!fonts.faces[face]?.glyphOf(character.codePointAt(0) ?? 0)) return false;
    return true;
  };

  const sizeOf = (text: string, { size, bold }: Style): RunSize => {
    const key = `${bold ? 'b' : 'r'}${size} ${text}`;
    let found = sizes.get(key);
    if (!found) {
      found = draw?.measure(text, size, bold) ?? { width: BOX_WIDTH * size, above: 0, below: 0 };
      if (sizes.size >= KEPT) sizes.clear();
      sizes.set(key, found);
    }
    return found;
  };

  const facesOf = [new Map<string, number>(), new Map<string, number>()] as const;
  const choose = (cluster: string, bold: number): number => {
    if (has(bold, cluster)) return bold;
    if (has(WIDE + bold, cluster)) return WIDE + bold;
    return draw?.measure(cluster, 12, bold === 1) ? DRAWN : BOX;
  };

  return {
    fonts,
    rough,
    quick: (bold) => quick[bold ? 1 : 0],
    faceOf: (cluster, bold) => {
      if (UNSEEN.test(cluster)) return undefined;
      const known = facesOf[bold ? 1 : 0];
      let face = known.get(cluster);
      if (face === undefined) {
        face = choose(cluster, bold ? 1 : 0);
        if (known.size >= KEPT) known.clear();
        known.set(cluster, face);
      }
      return face;
    },
    sizeOf,
    widthOf: (text, face, style) => {
      const font = fonts.faces[face];
      if (!font) return sizeOf(text, style).width;
      let width = 0;
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const glyph = font.glyphOf(unit);
        width += font.advances[glyph] ?? 0;
        if (before) width += font.kern(before, glyph);
        before = glyph;
      }
      return width * style.size;
    },
  };
}
