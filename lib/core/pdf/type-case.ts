import type { FontFile } from './font-file';
import type { Fonts } from './fonts';
import type { Objects } from './objects';
import { figure, hex16, reference } from './values';

/**
 * The fonts of one paper. Every character that is used has a number of its own in its font, so that a no-break space is copied as one though
 * it looks like any other. Text that is drawn as a picture lies over it unseen, in a font whose every sign is a space.
 */
export interface TypeCase {
  /** Name of the font on pages. */
  readonly name: (face: number) => string;
  /** Operand of TJ, without its brackets, with the pairs of the font set closer; a character is a byte. */
  readonly set: (text: string, face: number) => string;
  /** @param signs each of one or more characters */
  readonly unseen: (signs: readonly string[]) => { readonly font: string; readonly text: string };
  /** Width of one unseen sign beside its font's size. */
  readonly unseenWidth: number;
  /** Dictionary of fonts for all pages. */
  readonly dictionary: number;
  readonly finish: () => void;
}

const UNSEEN_MOST = 60_000;
/** Two bytes as characters of a literal string (7.3.4.2). */
const literal = (code: number): string =>
  String.fromCharCode(code >> 8, code & 255).replace(/[\\()\r]/g, (byte) => (byte === '\r' ? '\\r' : `\\${byte}`));
const hexOf = (code: number): string => code.toString(16).padStart(4, '0');

function toUnicode(texts: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < texts.length; at += 100) {
    const part = texts.slice(at, at + 100);
    lines.push(`${part.length} beginbfchar`, ...part.map((text, index) => `<${hexOf(at + index + 1)}> <${hex16(text)}>`), 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...lines,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Six letters that tell one subset from another (9.6.4). */
function subsetTag(characters: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < characters.length; at++) hash = Math.imul(hash ^ characters.charCodeAt(at), 0x01000193) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + 7 * letter;
  }
  return tag;
}

interface UsedFace {
  readonly name: string;
  readonly number: number;
  readonly font: FontFile;
  /** By UTF-16 unit: as it stands in a string of the page. */
  readonly codes: (string | undefined)[];
  readonly characters: string[];
  readonly glyphs: number[];
}

export function typeCase(fonts: Fonts, objects: Objects): TypeCase {
  const encoder = new TextEncoder();
  const dictionary = objects.next();
  const faces: UsedFace[] = fonts.faces.map((font, face) => ({
    name: `F${face}`,
    number: objects.next(),
    font,
    codes: new Array<string | undefined>(0x10000),
    characters: [],
    glyphs: [],
  }));
  const unseenFonts: { readonly number: number; readonly signs: string[] }[] = [];
  const unseenCodes = new Map<string, string>();
  const space = fonts.faces[0].glyphOf(0x20);

  const kernTexts = new Map<number, string>();
  const kernText = (kern: number): string => {
    let text = kernTexts.get(kern);
    if (text === undefined) {
      text = `)${figure(-kern * 1000)}(`;
      kernTexts.set(kern, text);
    }
    return text;
  };
  const codeOf = (face: UsedFace, codePoint: number): string => {
    let code = face.codes[codePoint];
    if (code === undefined) {
      face.characters.push(String.fromCodePoint(codePoint));
      face.glyphs.push(face.font.glyphOf(codePoint));
      code = literal(face.characters.length);
      face.codes[codePoint] = code;
    }
    return code;
  };

  const embed = (face: UsedFace) => {
    const { font, characters } = face;
    const base = `${subsetTag(characters.join(''))}+${font.name}`;
    // A glyph may stand for several characters: it is in the file once.
    const once = [...new Set([...(face === faces[0] ? [space] : []), ...face.glyphs])];
    const places = new Map(once.map((glyph, at) => [glyph, at + 1]));
    const file = objects.next();
    const bytes = font.subset(once);
    objects.stream(file, `/Length1 ${bytes.length}`, bytes);
    const descriptor = objects.next();
    objects.add(
      descriptor,
      `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${font.box.map((side) => figure(side * 1000)).join(' ')}]/ItalicAngle 0/Ascent ${figure(font.ascent * 1000)}/Descent ${figure(font.descent * 1000)}/CapHeight ${figure(font.capHeight * 1000)}/StemV ${/Bold/.test(font.name) ? 140 : 80}/FontFile2 ${reference(file)}>>`,
    );
    const composite = (number: number, texts: readonly string[], widths: string, glyphs: readonly number[]) => {
      const map = objects.next();
      const table = new Uint8Array((glyphs.length + 1) * 2);
      for (const [at, glyph] of glyphs.entries()) {
        const place = places.get(glyph) ?? 0;
        table[at * 2 + 2] = place >> 8;
        table[at * 2 + 3] = place & 255;
      }
      objects.stream(map, '', table);
      const names = objects.next();
      objects.stream(names, '', encoder.encode(toUnicode(texts)));
      const descendant = objects.next();
      objects.add(
        descendant,
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${reference(descriptor)}${widths}/CIDToGIDMap ${reference(map)}>>`,
      );
      objects.add(
        number,
        `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(names)}>>`,
      );
    };
    const widthOf = (glyph: number) => figure((font.advances[glyph] ?? 0) * 1000);
    if (characters.length > 0) composite(face.number, characters, `/W[1[${face.glyphs.map(widthOf).join(' ')}]]`, face.glyphs);
    if (face === faces[0]) {
      for (const { number, signs } of unseenFonts)
        composite(
          number,
          signs,
          `/W[1 ${signs.length} ${widthOf(space)}]`,
          signs.map(() => space),
        );
    }
  };

  return {
    dictionary,
    unseenWidth: fonts.faces[0].advances[space] ?? 0.25,
    name: (face) => `F${face}`,
    set: (text, face) => {
      const used = faces[face] as UsedFace;
      const { font } = used;
      let shown = '(';
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const glyph = font.glyphOf(unit);
        if (before) {
          const kern = font.kern(before, glyph);
          if (kern) shown += kernText(kern);
        }
        shown += used.codes[unit] ?? codeOf(used, unit);
        before = glyph;
      }
      return `${shown})`;
    },
    unseen: (signs) => {
      let current = unseenFonts[unseenFonts.length - 1];
      if (!current || current.signs.length + signs.length > UNSEEN_MOST) {
        current = { number: objects.next(), signs: [] };
        unseenFonts.push(current);
        unseenCodes.clear();
      }
      let text = '';
      for (const sign of signs) {
        let code = unseenCodes.get(sign);
        if (!code) {
          code = hexOf(current.signs.push(sign));
          unseenCodes.set(sign, code);
        }
        text += code;
      }
      return { font: `U${unseenFonts.length - 1}`, text: `<${text}>` };
    },
    finish: () => {
      const used = faces.filter((face) => face.characters.length > 0 || (face === faces[0] && unseenFonts.length > 0));
      for (const face of used) embed(face);
      const named = [
        ...used.filter((face) => face.characters.length > 0).map(({ name, number }) => `/${name} ${reference(number)}`),
        ...unseenFonts.map(({ number }, at) => `/U${at} ${reference(number)}`),
      ];
      objects.add(dictionary, `<<${named.join('')}>>`);
    },
  };
}
