import type { Lexicon } from './lexicon';
import { numberHere } from './numbers';
import { phraseAt } from './phrase';
import type { Piece } from './piece';

const SKIPPED = /[\s,.·•|()[\]{}\-\u2010-\u2015\u2212־،、。'’‘"“”„׳״॰]+/y;
const OFFSET = /(?:gmt|utc)(?:\s?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d:])/uy;

/** More than any displayed time; keeps a page from handing over a book. */
const LONGEST = 120;

/**
 * Takes displayed words, in plain letters, into pieces, each with every meaning it can have. `undefined` where anything among them has
 * no known meaning.
 */
export function scan(text: string, lexicon: Lexicon): readonly (readonly Piece[])[] | undefined {
  if (text.length > LONGEST) return undefined;
  const pieces: (readonly Piece[])[] = [];
  let at = 0;
  let afterNumber = false;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (take(SKIPPED)) {
      afterNumber = false;
      continue;
    }
    const digit = isDigit(text.charCodeAt(at));
    const piece = digit ? numberHere(take, lexicon) : (offsetHere(take) ?? wordsHere());
    if (!piece?.length) return undefined;
    pieces.push(piece);
    afterNumber = digit;
  }
  return pieces;

  function wordsHere(): readonly Piece[] | undefined {
    const phrase = phraseAt(text, at, lexicon, afterNumber);
    if (!phrase) return undefined;
    at = phrase.end;
    const last = pieces.at(-1)?.[0];
    const afterClock = last?.is === 'clock' || (last?.is === 'number' && last.digits < 3);
    return afterClock ? phrase.meanings : notPeriod(phrase.meanings);
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function offsetHere(take: (pattern: RegExp) => RegExpExecArray | undefined): readonly Piece[] | undefined {
  const found = take(OFFSET);
  if (!found) return undefined;
  const [, sign, hours = '0', minutes = '0'] = found;
  return [{ is: 'offset', minutes: (sign === undefined || sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) }];
}

/** "am 12:07" is "at 12:07" in Welsh: a word that joins is the English part of the day only behind the clock. */
const notPeriod = (meanings: readonly Piece[]): readonly Piece[] =>
  meanings.some(({ is }) => is === 'joint') ? meanings.filter(({ is }) => is !== 'period') : meanings;
