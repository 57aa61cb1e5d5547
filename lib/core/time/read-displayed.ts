import { assemble } from './assemble';
import type { DisplayedTime } from './displayed-time';
import { type Lexicon, readingLexicon } from './lexicon';
import type { Piece } from './piece';
import { plainLetters } from './plain-letters';
import { scan } from './scan';

/**
 * Reads a date, a time or both as a page displays them, in the page's language or in English: "22:16", "[12:33 a. m., 26/8/2026]",
 * "Yesterday at 22:16", "2016年5月4日 上午10:08". Every word has to be understood, and everything that the words can mean has to come to
 * the same: else the answer is `undefined`. Never throws.
 * @param language BCP 47 tag, best with its region: "en" alone does not say whether the month stands first. See `displayLanguage`.
 */
export function readDisplayed(words: string, language = 'en'): DisplayedTime | undefined {
  const lexicon = readingLexicon(language);
  const pieces = scan(plainLetters(words), lexicon);
  return pieces && agreed(pieces, lexicon);
}

/** More ways to take the words than this are not gone through. */
const MOST_WAYS = 64;

function agreed(pieces: readonly (readonly Piece[])[], lexicon: Lexicon): DisplayedTime | undefined {
  const ways = pieces.reduce((product, piece) => product * piece.length, 1);
  if (ways === 0 || ways > MOST_WAYS) return undefined;
  let found: DisplayedTime | undefined;
  for (let way = 0; way < ways; way++) {
    let rest = way;
    const chosen = pieces.flatMap((piece) => {
      const one = piece[rest % piece.length];
      rest = Math.floor(rest / piece.length);
      return one && one.is !== 'joint' ? [one] : [];
    });
    const time = assemble(chosen, lexicon);
    if (!time) continue;
    if (found && !isSame(found, time)) return undefined;
    found = time;
  }
  return found;
}

const FIELDS = ['year', 'month', 'day', 'order', 'weekday', 'daysAgo', 'hour', 'minute', 'second', 'offset'] as const;

const isSame = (one: DisplayedTime, other: DisplayedTime): boolean =>
  FIELDS.every((field) => one[field] === other[field]) && one.open?.join() === other.open?.join();
