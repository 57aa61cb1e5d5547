import { correspondentsIn } from '../shown/correspondent';
import type { Correspondent } from '../site';
import { wordsOf } from './head';

/** The people in a line such as "To: Sam Reed; alex@example.org; +2", whose first word is in the user's tongue. */
export function recipientsIn(line: Element): { readonly people: readonly Correspondent[]; readonly more: boolean } {
  const words = wordsOf(line).replace(/^[^:：@<]{1,20}[:：]\s*/, '');
  const parts = words.split(/\s*[;；؛]\s*/).flatMap(listed);
  let more = false;
  const people = parts.flatMap((part): readonly Correspondent[] => {
    if (part.includes('@')) return correspondentsIn(part);
    if (/\d/.test(part) || /^(?:…|\.\.\.)$/.test(part)) more = true;
    return /\d|^…|^\.\.\.$/.test(part) || part.trim() === '' ? [] : [{ name: part.trim() }];
  });
  return { people, more };
}

/** Commas part addresses; without addresses one may stand in a name ("Reed, Sam"). */
const listed = (part: string): readonly string[] => {
  const pieces = part.split(/\s*[,،、，]\s*/);
  return pieces.every((piece) => piece.includes('@')) ? pieces : [part];
};
