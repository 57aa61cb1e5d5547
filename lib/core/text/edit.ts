import type { Span } from './span';

/** Replace `[start, end)` of a text by `insert`. Offsets are UTF-16 code units. */
export interface TextEdit extends Span {
  readonly insert: string;
}

export const applyEdit = (text: string, edit: TextEdit): string => text.slice(0, edit.start) + edit.insert + text.slice(edit.end);

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/**
 * The shortest single edit that turns `before` into `after`; `undefined` where they are equal.
 * Never cuts a surrogate pair, so that an editor is never handed half an emoji.
 */
export function smallestEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(after, start))) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/** Where `span` lies after `edit`; `undefined` where the edit touched it, for then it speaks of other words. */
export function moveSpan(span: Span, edit: TextEdit): Span | undefined {
  if (edit.end <= span.start) {
    const shift = edit.insert.length - (edit.end - edit.start);
    return { start: span.start + shift, end: span.end + shift };
  }
  return edit.start >= span.end ? span : undefined;
}
