import { correspondentsIn } from './correspondent';
import { wordsOf } from './mail-head';
import type { Correspondent } from './site';

/** The people in a line such as "To: Sam Reed; alex@example.org; +2", whose first word is in the user's tongue. */
export function recipientsIn(line: Element): { readonly people: readonly Correspondent[]; readonly more: boolean } {
  const words = wordsOf(line).replace(/^[^:：@<]{1,20}[:：]\s*/, '');
  const parts = words
    .split(/\s*[;；]\s*/)
    .flatMap((part) => (part.split(',').every((one) => one.includes('@')) ? part.split(',') : [part]));
  let more = false;
  const people = parts.flatMap((part): readonly Correspondent[] => {
    if (part.includes('@')) return correspondentsIn(part);
    if (/\d/.test(part) || /^(?:…|\.\.\.)$/.test(part)) more = true;
    return /\d|^…|^\.\.\.$/.test(part) || part.trim() === '' ? [] : [{ name: part.trim() }];
  });
  return { people, more };
}
