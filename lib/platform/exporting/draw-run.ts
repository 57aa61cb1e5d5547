import type { DrawnRun, DrawRun } from '../../core/pdf/draw-run';

/** Pixels to a point: 300 to the inch, as a printer wants them. */
const SCALE = 300 / 72;
/** Round about what is drawn, in pixels: soft edges reach over what is measured. */
const EDGE = 3;
const FAMILY = 'sans-serif';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Pixels on a side: nothing that is one word of a paper is larger. */
const MOST = 8_192;

/**
 * Draws text as this browser does, with the fonts of this computer. Works in workers.
 * @returns `undefined` where nothing can be drawn on
 */
export function drawRun(): DrawRun | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(512, 128);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;

  const prepare = (text: string, size: number, bold: boolean) => {
    context.font = `${bold ? 'bold ' : ''}${size * SCALE}px ${FAMILY}`;
    context.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    return context.measureText(text);
  };

  return {
    measure: (text, size, bold) => {
      const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = prepare(text, size, bold);
      if (!(width > 0)) return undefined;
      return {
        width: width / SCALE,
        above: Math.max(0, actualBoundingBoxAscent) / SCALE,
        below: Math.max(0, actualBoundingBoxDescent) / SCALE,
      };
    },
    draw: (text, size, bold, grey) => {
      const box = prepare(text, size, bold);
      const left = Math.ceil(box.actualBoundingBoxLeft) + EDGE;
      const up = Math.ceil(box.actualBoundingBoxAscent) + EDGE;
      const width = left + Math.ceil(box.actualBoundingBoxRight) + EDGE;
      const height = up + Math.ceil(box.actualBoundingBoxDescent) + EDGE;
      if (!(width > 0 && height > 0) || width > MOST || height > MOST) return undefined;
      if (canvas.width < width) canvas.width = width;
      if (canvas.height < height) canvas.height = height;
      // A canvas that has changed its size has forgotten its font.
      prepare(text, size, bold);
      context.clearRect(0, 0, width, height);
      const shade = Math.round(grey * 255);
      context.fillStyle = `rgb(${shade} ${shade} ${shade})`;
      context.fillText(text, left, up);
      const { data } = context.getImageData(0, 0, width, height);
      return {
        width,
        height,
        ...onWhite(data),
        advance: box.width / SCALE,
        left: -left / SCALE,
        right: (width - left) / SCALE,
        top: up / SCALE,
        bottom: (up - height) / SCALE,
      };
    },
  };
}

/** Ink on paper: what is clear is white. */
function onWhite(data: Uint8ClampedArray): Pick<DrawnRun, 'pixels' | 'colours'> {
  let coloured = false;
  for (let at = 0; at < data.length && !coloured; at += 4)
    if ((data[at + 3] ?? 0) > 0 && (data[at] !== data[at + 1] || data[at] !== data[at + 2])) coloured = true;
  const colours = coloured ? 3 : 1;
  const pixels = new Uint8Array((data.length / 4) * colours);
  for (let at = 0; at < data.length / 4; at++) {
    const alpha = data[at * 4 + 3] ?? 0;
    for (let part = 0; part < colours; part++)
      pixels[at * colours + part] = Math.round(255 - (alpha * (255 - (data[at * 4 + part] ?? 0))) / 255);
  }
  return { pixels, colours };
}
