import type { TextLine } from '../text-lines';
import { type TextHead, textHead } from './text-heads';

/** A message with all that stands below its time. */
export interface MessageBlock {
  readonly head: TextHead;
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Lines above the first message. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
}

/** In lines: what is longer is no message. */
const LONGEST = 100_000;

/** A message begins on a line with its time, below an empty one; a time within a message stands elsewhere. */
export async function* messageBlocks(batches: AsyncIterable<readonly TextLine[]>): AsyncGenerator<readonly (MessageBlock | StrayLine)[]> {
  let open: { head: TextHead; lines: string[]; from: number; to: number } | undefined;
  let afterBlank = true;
  let number = 0;
  for await (const batch of batches) {
    const found: (MessageBlock | StrayLine)[] = [];
    for (const { text, from, to } of batch) {
      number++;
      const head = afterBlank ? textHead(text) : undefined;
      if (head) {
        if (open) found.push(open);
        open = { head, lines: [], from, to };
      } else if (open) {
        if (open.lines.length < LONGEST) open.lines.push(text);
        open.to = to;
      } else if (text.trim() !== '') found.push({ line: number, text });
      afterBlank = text === '';
    }
    if (found.length > 0) yield found;
  }
  if (open) yield [open];
}
