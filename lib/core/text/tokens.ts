import type { Span } from './span';

export interface Token extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’.:&/-][\p{L}\p{N}]+)*/gu;

/** The words of a text with their places: "don't", "5.30pm", "A&E" and "mother-in-law" are one word each. */
export function tokens(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

export const wordCount = (text: string): number => tokens(text).length;
