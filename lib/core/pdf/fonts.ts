import { type FontFile, readFont } from './font-file';

/** The bytes of the four fonts that ship with us. */
export interface FontBytes {
  /** Arimo Latin, 400 and 700: typeface-arimo/files/arimo-latin-400.woff and -700.woff. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** Roboto, for what Arimo lacks of Latin, and for Greek and Cyrillic: roboto-fontface/fonts/roboto/Roboto-Regular.woff and Roboto-Bold.woff. */
  readonly wideRegular: Uint8Array;
  readonly wideBold: Uint8Array;
}

/** Read once, used for as many papers as are wanted. */
export interface Fonts {
  /** Regular, bold, and the same of the wider font: a face is an index here. */
  readonly faces: readonly [FontFile, FontFile, FontFile, FontFile];
}

export const loadFonts = ({ regular, bold, wideRegular, wideBold }: FontBytes): Fonts => ({
  faces: [readFont(regular), readFont(bold), readFont(wideRegular), readFont(wideBold)],
});
