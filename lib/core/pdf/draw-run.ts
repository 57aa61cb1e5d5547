/** How large a run of text would be drawn. Points. */
export interface RunSize {
  /** From where it starts to where the next text goes on. */
  readonly width: number;
  /** Of the ink over and under the baseline, both 0 or more. */
  readonly above: number;
  readonly below: number;
}

/** A run of text as a picture on white. */
export interface DrawnRun {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black, or three where it has colours of its own, row by row from the top. */
  readonly pixels: Uint8Array;
  readonly colours: 1 | 3;
  /** Of the run itself, as measured; points. */
  readonly advance: number;
  /** Where the picture lies about the start of the run on its baseline, in points. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Draws what no font of ours has (Arabic, Hebrew, Indic, Chinese, emoji …) with what fonts the computer has. Always a single word, sign or
 * emoji in one direction. `undefined`: cannot be drawn.
 */
export interface DrawRun {
  readonly measure: (text: string, size: number, bold: boolean) => RunSize | undefined;
  /** @param grey 0 black to 1 white */
  readonly draw: (text: string, size: number, bold: boolean, grey: number) => DrawnRun | undefined;
}
