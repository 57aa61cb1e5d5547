import { inOneLine } from '../../core/biff/one-line';
import { replyEdit } from '../../core/incoming/reply-place';
import { openField } from '../field/field';
import type { ComposeBox } from '../sites/site';

/** Whether nothing of the user's own stands in the box. */
export function canTakeReply(box: ComposeBox): boolean {
  const { text, quoted } = openField(box, AbortSignal.abort()).read();
  return replyEdit(text, quoted, '') !== undefined;
}

/** Writes the reply into the box as if it had been typed; `refused` where the box holds text meanwhile or its editor declines. */
export async function putReply(box: ComposeBox, reply: string): Promise<'applied' | 'refused'> {
  const field = openField(box, AbortSignal.abort());
  const { text, quoted } = field.read();
  const edit = replyEdit(text, quoted, field.oneLine ? inOneLine(reply) : reply);
  return edit ? field.replace(edit, text) : 'refused';
}
