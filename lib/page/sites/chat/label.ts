import { type DisplayedTime, namesDay } from '../../../core/time/displayed-time';
import { readDisplayed } from '../../../core/time/read-displayed';

/**
 * What stands around the words in a label that is read out for a message. Words may hold anything that a label does, a time and a colon too, so they
 * are never cut out of it: they are what the page shows, and are looked for in it.
 * @param words As the page shows them; a label of a picture has none.
 */
export function boxedText(label: string, words: string): { readonly before: string; readonly after: string } {
  const spaced = words.replace(/\s+/g, ' ').trim();
  const at = spaced === '' ? -1 : label.indexOf(spaced);
  return at < 0 ? { before: label, after: label } : { before: label.slice(0, at).trim(), after: label.slice(at + spaced.length).trim() };
}

/** More of a label than this is not looked through for a time. */
const MOST_TOKENS = 40;
const LONGEST_TIME = 10;

/** The longest words in a label that name a day and an hour, else an hour, in the language or in English; the last of those that are equally long. */
export const momentWords = (text: string, language: string): string | undefined =>
  longest(text, language, (time) => namesDay(time) && time.hour !== undefined) ??
  longest(text, language, (time) => time.hour !== undefined);

function longest(text: string, language: string, isWanted: (time: DisplayedTime) => boolean): string | undefined {
  const tokens = Array.from(text.matchAll(/[^\s：，。；、]+/gu)).slice(-MOST_TOKENS);
  for (let length = Math.min(LONGEST_TIME, tokens.length); length > 0; length--) {
    for (let first = tokens.length - length; first >= 0; first--) {
      const [from, to] = [tokens[first], tokens[first + length - 1]];
      if (!from || !to || !/\p{Nd}/u.test(text.slice(from.index, to.index + to[0].length))) continue;
      const words = text.slice(from.index, to.index + to[0].length).replace(/[.,;،]+$/, '');
      const time = readDisplayed(words, language);
      if (time && isWanted(time)) return withoutJoint(words, JSON.stringify(time), language);
    }
  }
  return undefined;
}

/** Words such as "am" and "at" before a date say nothing by themselves. */
function withoutJoint(words: string, time: string, language: string): string {
  const shorter = words.replace(/^\S+\s+/, '');
  return shorter !== words && JSON.stringify(readDisplayed(shorter, language)) === time ? withoutJoint(shorter, time, language) : words;
}
