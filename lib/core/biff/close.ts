import type { Span } from '../text/span';
import { greets } from './greeting';

const FORMULA =
  '(?:(?:many |kind )?thanks(?: again| in advance| so much| a lot)?|thank you(?: again| very much)?|cheers|(?:kind |best |warm |kindest )?regards|(?:best|warm) wishes|yours(?: sincerely| faithfully| truly)?|best|all the best|have a (?:good|nice|lovely) (?:week|weekend|day|evening)|take care|diolch|ta)';
/** "Thanks" and "thanks", while a name keeps its capital. */
const EITHER_CASE = FORMULA.replace(/(?<=\(\?:|\||\)\?)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*)?";
const CLOSE = new RegExp(
  `(?<=^|[.!?…]\\s+|\\n\\s*)(?:${EITHER_CASE}[,.!]?(?:[ \\t]*\\n?[ \\t]*${NAME})?|(?<=\\n\\s*)${NAME})(?: ?x{1,3})?[,.!]?\\s*$`,
  'u',
);

/** "... on Friday. Jo": the last word, in a letter that begins with a greeting. */
const SIGNED = new RegExp(`(?<=[.!?…]\\s+)${NAME}\\s*$`, 'u');

/** The close at the foot of a message: "Thanks, Alex", "Kind regards", or a name on a line of its own. */
export function closeOf(text: string): Span | undefined {
  const match = CLOSE.exec(text) ?? (greets(text) ? SIGNED.exec(text) : null);
  if (!match) return undefined;
  const body = match[0].trim();
  if (body === '') return undefined;
  const start = match.index + match[0].indexOf(body);
  return { start, end: start + body.length };
}
