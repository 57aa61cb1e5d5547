import type { TextEdit } from '../text/edit';
import { authored } from '../text/quoted-history';
import { type Span, spanText } from '../text/span';

/** The mark that mail programs put above a signature (RFC 3676, section 4.3), and all below it. */
const SIGNATURE = /(?:^|\n)-- ?(?:\n|$)[\s\S]*$/;

/**
 * How a reply goes into a draft: above the history and the signature, with a free line between. `undefined` where something is
 * written already: that is never written over, nor added to.
 */
export function replyEdit(draft: string, quoted: readonly Span[], reply: string): TextEdit | undefined {
  const own = authored(draft.length, quoted).map((part) => spanText(draft, part));
  if (own.some((words) => /\S/.test(words.replace(SIGNATURE, '')))) return undefined;
  if (!/\S/.test(draft)) return { start: 0, end: draft.length, insert: reply };
  const gap = /^\n*/.exec(draft)?.[0].length ?? 0;
  return { start: 0, end: 0, insert: reply + '\n'.repeat(Math.max(0, 2 - gap)) };
}
