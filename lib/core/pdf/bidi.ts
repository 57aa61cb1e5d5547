import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const MIXED = new RegExp(`[${RIGHT_TO_LEFT}\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, 'u');
/** From one right-to-left letter to the last before any letter of the other direction, with the number that hangs on to it. */
const STRETCH = new RegExp(
  `[${RIGHT_TO_LEFT}](?:[^\\p{L}\\u2066-\\u2069]|[${RIGHT_TO_LEFT}])*(?<=[${RIGHT_TO_LEFT}])(?:[-:./]?\\p{Nd}[\\p{Nd}:./]*(?<=\\p{Nd}))?`,
  'gu',
);
const OTHER_LETTER = new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u');
const ISOLATE = /[\u2066-\u2069]/u;

export interface Direction {
  /** By UTF-16 unit. Odd: right to left. */
  readonly levels: Uint8Array;
  /** 1 where the paragraph as a whole runs from the right. */
  readonly base: number;
}

/** @returns `undefined` where all of it runs from the left. @param base 'auto': as its first letter does. */
export function directionOf(paragraph: string, base: 'ltr' | 'auto'): Direction | undefined {
  if (!MIXED.test(paragraph)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, base === 'ltr' ? 'ltr' : undefined);
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character;

/**
 * A line of ours with names in it from elsewhere: each stretch from the right is set apart, so that a number or a date after a name stays
 * after it. Left as it is where the line says so itself or is all from the right.
 */
export const setApart = (line: string): string =>
  MIXED.test(line) && !ISOLATE.test(line) && OTHER_LETTER.test(line) ? line.replace(STRETCH, '\u2068$&\u2069') : line;
