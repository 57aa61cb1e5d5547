import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import { withPlease } from './as-request';
import { hardFacts } from './facts';
import { isAnswer, isCondition, isCourtesy, isQuestion } from './speech-acts';

/** A piece with what becomes of it. `words` is empty where it is dropped. */
export interface JudgedPiece {
  readonly join: string;
  readonly leans: boolean;
  readonly fate: 'kept' | 'turned' | 'dropped';
  readonly words: string;
}

const LEANING = /^(?:because|cos|coz|cause|although|though|whereas|while|but|and|so|yet|or|then|instead|also)\b,?\s+/i;
const RELATIVE = /^which\s+(?=(?:is|was|are|were|has|have|had|will|would|costs?|needs?|starts?|ends?|runs?|means|falls)\b)/i;
/** A verb without its subject. */
export const PREDICATE =
  /^(?:is|was|are|were|has|have|had|will|would|can|could|needs?|costs?|starts?|ends?|runs?|means|falls|gives?|puts?|makes?|takes?|wants?|shows?|lets|closes|opens|finish(?:es)?|arrives?|sets?|says?|said|goes|went|comes|came)\b/i;

/** The words of a piece that now opens a sentence, without the join that tied it to what is gone. */
export const opened = (words: string): string => startWithCapital(withPlease(words.replace(LEANING, '').replace(RELATIVE, 'This ')));

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

/** The pieces of one sentence that stay, put together again: neighbours by their own join, the rest as sentences. */
export function compose(pieces: readonly JudgedPiece[]): string {
  const made: string[] = [];
  let before: JudgedPiece | undefined;
  let gap = false;
  for (const piece of pieces) {
    if (piece.fate === 'dropped') {
      gap = true;
      continue;
    }
    const last = made.at(-1);
    if (last === undefined || !before) made.push(opened(piece.words));
    else if (!gap && piece.fate === 'kept' && !ENDING.test(last)) made[made.length - 1] = last + piece.join + piece.words;
    else if (gap && before.leans && PREDICATE.test(piece.words)) made[made.length - 1] = `${ends(last)} ${piece.words}`;
    else if (piece.leans && !ENDING.test(last)) made[made.length - 1] = ends(last) + (gap ? bridge(piece) : piece.join) + piece.words;
    else if (isCondition(before.words) && made.length > 0 && !ENDING.test(last))
      made[made.length - 1] = `${ends(last)}, ${lowered(piece.fate === 'kept' ? opened(piece.words) : piece.words)}`;
    else made.push(piece.fate === 'turned' ? piece.words : opened(piece.words));
    before = piece;
    gap = false;
  }
  return made.map(ends).filter(saysSomething).map(withEnding).join(' ');
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
