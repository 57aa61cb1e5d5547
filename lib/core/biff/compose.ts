import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import { withPlease } from './as-request';
import { hardFacts } from './facts';
import { isAnswer, isCondition, isCourtesy, isOrder, isQuestion } from './speech-acts';

/** A piece with what becomes of it. `words` is empty where it is dropped. */
export interface JudgedPiece {
  readonly join: string;
  readonly leans: boolean;
  readonly fate: 'kept' | 'turned' | 'dropped';
  readonly words: string;
  /** The writer put it back: its words stay as they are. */
  readonly pinned: boolean;
}

const LEANING = /^(?:because|however|cos|coz|cause|although|though|whereas|while|but|and|so|yet|or|then|instead|also)\b,?\s+/i;
const RELATIVE = /^which\s+(?=(?:is|was|are|were|has|have|had|will|would|costs?|needs?|starts?|ends?|runs?|means|falls)\b)/i;
/** A verb without its subject. */
export const PREDICATE =
  /^(?:is|was|are|were|has|have|had|will|would|can|could|needs?|costs?|starts?|ends?|runs?|means|falls|gives?|puts?|makes?|takes?|wants?|shows?|lets|closes|opens|finish(?:es)?|arrives?|sets?|says?|said|goes|went|comes|came)\b/i;

/** The words of a piece that now opens a sentence, without the join that tied it to what is gone. */
export const opened = (words: string): string => startWithCapital(withPlease(words.replace(LEANING, '').replace(RELATIVE, 'This ')));

const opening = (piece: JudgedPiece): string =>
  piece.pinned ? startWithCapital(piece.words) : piece.fate === 'turned' ? piece.words : opened(piece.words);

const ENDING = /[.!?…]+["'”’)\]]*\s*$/;
const ends = (words: string): string => words.trim().replace(/[\s,;:–—-]+$/, '');

/** "When he's with you, ..." asks nothing. */
const WHENEVER = /^(?:when|where|which|what|who|how|why) (?:he|she|they|it|i|you|we|the|my|his|her|your|that|this)(?:'\w+)?(?!\w)/i;

function withEnding(sentence: string): string {
  if (ENDING.test(sentence)) return sentence.replace(/!{2,}|!(?=\?)/g, '').replace(/\?{2,}/, '?');
  return `${sentence}${isQuestion(sentence) && !WHENEVER.test(sentence) ? '?' : '.'}`;
}

const saysSomething = (sentence: string): boolean =>
  wordCount(sentence) > 1 ||
  isAnswer(sentence) ||
  isCourtesy(sentence) ||
  hardFacts(sentence).length > 0 ||
  /^\p{Lu}{3,}\b/u.test(sentence);

interface Sentence {
  readonly words: string;
  readonly pinned: boolean;
}

/** The pieces of one sentence that stay, put together again: neighbours by their own join, the rest as sentences. */
export function compose(pieces: readonly JudgedPiece[]): string {
  const made: Sentence[] = [];
  let before: JudgedPiece | undefined;
  let gap = false;
  for (const piece of pieces) {
    if (piece.fate === 'dropped') {
      gap = true;
      continue;
    }
    const last = made.at(-1);
    const tie = last && before ? tied(last.words, before, piece, gap) : undefined;
    if (last && tie !== undefined) made[made.length - 1] = { words: tie, pinned: last.pinned || piece.pinned };
    else made.push({ words: opening(piece), pinned: piece.pinned });
    before = piece;
    gap = false;
  }
  return made
    .filter(({ words, pinned }) => pinned || saysSomething(ends(words)))
    .map(({ words }) => withEnding(ends(words)))
    .join(' ');
}

/** `last` with `piece` tied to it; `undefined` where the piece opens a sentence of its own. */
function tied(last: string, before: JudgedPiece, piece: JudgedPiece, gap: boolean): string | undefined {
  if (gap && before.leans && PREDICATE.test(piece.words)) return `${ends(last)} ${piece.words}`;
  if (ENDING.test(last)) return undefined;
  // "Please order by the 10th, and Lily needs ...": the request ends where somebody else begins.
  const asked = before.fate === 'turned' && /^Please\b/.test(before.words) && !piece.leans && /^,\s+and\s+$/.test(piece.join);
  if (asked && !isOrder(piece.words)) return undefined;
  if (!gap && piece.fate === 'kept') return last + piece.join + piece.words;
  if (piece.leans) return ends(last) + (gap ? bridge(piece) : piece.join) + piece.words;
  return isCondition(before.words) ? `${ends(last)}, ${lowered(opening(piece))}` : undefined;
}

/** What ties words to those before, over something that was left out. */
const bridge = ({ join, words }: JudgedPiece): string =>
  join.includes(':') ? join : join.includes(',') && !/^that\b/.test(words) ? ', ' : ' ';

const lowered = (words: string): string =>
  words.replace(/^(?:Please|The|He|She|They|It|You|We|Can|Could|Would|Will|My|His|Her|Their)\b/, (word) => word.toLowerCase());

/** Whether the hard facts of `words` all stand in `made`. */
export const missingFrom = (made: string, words: string) => {
  const low = plain(made);
  return hardFacts(words).filter((fact) => !low.includes(plain(fact.quote)));
};
