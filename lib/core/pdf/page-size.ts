import type { Paper } from '../papers/paper';

/** Points. */
const MILLIMETRE = 72 / 25.4;
export const MARGIN = 25 * MILLIMETRE;

const SIZES: Readonly<Record<Paper['size'], readonly [width: number, height: number]>> = { A4: [595.28, 841.89], Letter: [612, 792] };

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

export function pageSize(size: Paper['size']): PageSize {
  const [width, height] = SIZES[size];
  return { width, height, textWidth: width - 2 * MARGIN, textHeight: height - 2 * MARGIN };
}
