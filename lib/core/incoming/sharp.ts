import { clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { spanText } from '../text/span';
import { FLAGS } from '../tone/flags';
import { unanchoredYou } from '../tone/structure';

/** So many statements about the reader, with nothing of the arrangements in them, are not by the way. */
const SEVERAL = 2;

/**
 * Whether a received message is worth sleeping over: it hurts by its phrases or by its build. No judgement of tone as in what
 * the user writes: the weights for that are too large to be brought into a page for this one line.
 */
export function isSharp(text: string): boolean {
  let aboutYou = 0;
  for (const sentence of sentences(text)) {
    const whole = plain(spanText(text, sentence));
    for (const clause of clauses(text, sentence)) {
      const words = spanText(text, clause);
      const judged = { text: words, plain: plain(words), sentence: whole };
      if (FLAGS.some((flag) => flag.id !== 'apology' && flag.find(judged))) return true;
      if (unanchoredYou(judged.plain)) aboutYou++;
    }
  }
  return aboutYou >= SEVERAL;
}
