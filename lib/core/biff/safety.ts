import type { TextEdit } from '../text/edit';
import { authored } from '../text/quoted-history';
import { type Span, spanText } from '../text/span';
import { WHAT_YOU_NEED, WHEN_AND_WHERE } from './blanks';

/** A message that gives nothing away and asks for nothing, for a writer who is afraid and yet has to answer. */
export const NEUTRAL_MESSAGE = `The arrangements for the children stay as they are: ${WHEN_AND_WHERE}. Please write to me about the children only, and only here. ${WHAT_YOU_NEED}`;

/**
 * The neutral message in the place of the writer's own words, quoted history left as it is. `undefined` where the writer's words
 * stand between pieces of it: one message cannot take the place of several answers.
 */
export function neutralEdit(text: string, quoted: readonly Span[]): TextEdit | undefined {
  const parts = authored(text.length, quoted);
  const written = parts.filter((part) => spanText(text, part).trim() !== '');
  if (written.length > 1) return undefined;
  const [part = { start: 0, end: 0 }] = written.length > 0 ? written : parts;
  const own = spanText(text, part);
  const words = own.trim();
  const start = part.start + (words === '' ? 0 : own.indexOf(words));
  return { start, end: start + words.length, insert: NEUTRAL_MESSAGE };
}
