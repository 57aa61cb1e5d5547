import { ownWords, replaceOwnWords } from '../../core/text/own-words';
import type { ComposeBox } from '../sites/site';
import { openField } from './field';

/**
 * Puts a whole message in place of the writer's own words in a box, the humble way: as if typed, quoted history left alone, and
 * read back. Done only on a click that asked for it.
 */
export async function putWords(box: ComposeBox, words: string): Promise<'applied' | 'refused'> {
  const ended = new AbortController();
  try {
    const field = openField(box, ended.signal);
    const draft = field.read();
    if (ownWords(draft) === words.trim()) return 'applied';
    const edit = replaceOwnWords(draft, words);
    return edit ? await field.replace(edit, draft.text) : 'refused';
  } finally {
    ended.abort();
  }
}
