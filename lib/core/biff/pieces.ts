import type { Span } from '../text/span';
import { CALLED_OUT, YOU } from './hurt/words';
import { oneOf } from './match';

/**
 * A stretch of a sentence that can stay or go: a statement, an order, or what leans on one ("because ...", "which ...",
 * an aside between commas). Finer than the clauses by which tone is judged.
 */
export interface Piece extends Span {
  /** A verb that goes on with the subject before it ("... and left early"): it has no more force than that. */
  readonly continues: boolean;
  /** What tied it to the piece before, as written; "" for the first. */
  readonly join: string;
  /** It cannot stand alone: it belongs to the piece before it or, at the head of a sentence, to the one after. */
  readonly leans: boolean;
}

const SUBJECT = `(?:${oneOf(`
  you|u|you're|you've|you'd|you'll|i|i'm|i've|i'd|i'll|im|ive|he|he's|he'll|she|she's|she'll|they|they're|they'll|we|
    we're|we'll|it's|that's|this is|there's|please|don't|dont|let's|nobody|everyone|some of us
`)})`;
const VERB = `(?:${oneOf(`
  try|stop|maybe|perhaps|tell|ask|bring|send|put|pay|ring|call|text|sign|give|take|keep|make|let|get|grow|spare|save|pick|
    drop|pack|leave|read|check|confirm|reply|answer|remember|do|be|stick|turn|warm|use|store|freeze|post|scan|email|book|return|
    forward|collect|transfer|order
`)})`;
const LEANING = `(?:${oneOf(`
  because|just because|cos|coz|although|though|even though|whereas|while|since|unless|if|instead of|rather than|as if|as though|as long as|on the condition|after the \\w+ you(?:'ve| have)?|so you can't|as you|
    as usual|not that|not like|seeing as|which|who|who's|whose|in case|the way (?:you|i|he|she)|before you|before u|
    when you|when u|when she|when he|when i|when they|where you|where u|until you|until he|until she|(?<!(?:'d|would|will|i|they|we|he|she|to|didn't|doesn't|don't|looks?|looked|sounds?) )like (?:you|u)|(?<!(?:'d|would|you|i|they|we|looks?|looked|feels?|felt|sounds?|seems?|is|was|it's) )like (?:a|an|some)|
    like she|like he|like last|like when|like it's|thanks to (?:you|your|whatever)|no thanks to|by which|without (?:the|any|
    all|being|having)
`)})`;

/** Where a sentence may be cut. Over-cutting does no harm: neighbours that stay are joined again as they were. */
const CUT = new RegExp(
  [
    '\\s*;\\s+',
    '\\s+[–—-]{1,2}\\s+|\\s*—\\s*',
    ':\\s+(?=\\D)',
    ',(?: (?:and|but|so|or|yet|then))?\\s+',
    '\\s*\\.{3}\\s+|\\s*…\\s+',
    `\\s+(?:and|but|so)\\s+(?=(?:${SUBJECT}|${VERB}|it|that|this|for once|before|if|of course|obviously|clearly)\\s)`,
    '\\s+but\\s+',
    "\\s+or\\s+(?=(?:i|im|i'm|ill|i'll|you|you'll|you're|u|you've|we|we'll|me and you|else|that's|it's|forget|they|they'll|they're|he'll|he's|she'll|she's|don't|dont|do not|expect|can't you|cant you|can you not|are you)\\s)",
    `(?<!\\b(?:as|as long|(?:a|the) man|(?:a|the) woman|even|only|what|see|know|ask|check|say|me|sure|wonder|and|but|just|not))\\s+(?=${LEANING}\\s)`,
    '(?<=\\bnot)\\s+(?=because\\s)',
    '\\s+(?=just because\\s)',
    '\\s+(?=with (?:a|the) (?:man|woman|person|mother|father|mum|dad) who\\s)',
    `\\s+(?=${CALLED_OUT}(?![\\w']))`,
  ].join('|'),
  'g',
);
const INSULT = new RegExp(`^${CALLED_OUT}(?![\\w'])`);

const LEANS_ON = new RegExp(
  `^(?:and |but |so )*(?:${LEANING}|not|like|as|than|without|with|when|where|until|till|whenever|after|before|or|nor|instead|especially|including|plus|having|knowing|being|hearing|judging|for|a|an|that (?:${YOU}|i|he|she|they|we|the|it|a|an|his|her|my|your|no|every|you've|you're|you'd|i've|i'm|he's|she's)|${YOU} (?!\\w+))(?!\\w)`,
);
const QUESTION_WORD = /^(?:when|where|who|which|whose) (?:is|are|was|were|will|can|could|do|does|did|would|should|shall|has|have)(?!\w)/;
/** Verbs that make a statement. Rough: what is taken for leaning shares the fate of its neighbour. */
export const FINITE = new RegExp(
  `(?<![\\w])(?:${oneOf(`
    is|are|was|were|am|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|isn't|aren't|wasn't|
      weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|cannot|cant|couldn't|don't|dont|doesn't|didn't|needs?|wants?|says?|
      said|goes|went|gets?|got|gave|gives|starts?|ends?|ended|closes?|opens?|costs?|came|comes|takes?|took|told|made|makes|
      makes?|keeps?|kept|left|leaves|finishes|finished|runs?|ran|rang|called|asked|started|sent|brought|paid|put|seen|saw|
      loves?|hates?|likes?|thinks?|thought|knows?|knew|fell|hurt|broke|booked|agreed|works|falls|means|looks?|fits|rings|
      arrives|leaves|lives|stays|sleeps|eats|wakes|woke|cried|cries|threw|turned|\\w+'(?:s|re|ve|ll|d|m)|i|im|ive|ill|you|u|
      he|she|they|we
  `)})(?!\\w)`,
);

/** "Lisa's mother" names somebody; "homework's on the fridge" tells. */
const POSSESSED = /^(?:even |and |but )?(?:(?:my|your|his|her|our|their|the) )?\p{L}+'s \p{L}+[.,!]?$/u;

/** "the school run" names a thing, though "run" may be a verb. */
const NAMES = /^(?:the|a|an|her|his|my|your|our|their|some|no) [\p{L}-]+(?: [\p{L}-]+)?[.,!]?$/u;
const SURELY = /(?<!\w)(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|said|rang|came|went|told|isn't|wasn't)(?!\w)/;

/** "If it is not back by six I'll buy another": the condition has what it leads to with it. */
const WHOLE_CONDITION = /^(?:if|unless|once|when) .{5,120}?\w (?:i'll|i will|i'd|i can|we'll|we will|we can)(?!\w)/;

const leans = (low: string, first: boolean): boolean =>
  !(first && WHOLE_CONDITION.test(low)) &&
  (POSSESSED.test(low) ||
    (NAMES.test(low) && !SURELY.test(low)) ||
    (LEANS_ON.test(low) && !(first && QUESTION_WORD.test(low)) && !(first && /^(?:and|but|so|or|for|a|an|with|after|before) /.test(low))) ||
    (!FINITE.test(low) && !new RegExp(`^(?:and |so |but |please |just )*${VERB}\\s`).test(low)));

const PAST = /^(?:and |but |then )?(?:\w{3,}ed|left|made|took|went|got|told|said|came|had|were|was)(?!\w)/;
const BARE_VERB = new RegExp(`^${VERB}\\s`);

const continues = (low: string, join: string): boolean => PAST.test(low) || (/^,?\s+and\s+$/.test(join) && BARE_VERB.test(low));

/** `low` is the sentence in plain small letters, unit for unit. Spans are within it. */
export function piecesOf(low: string): readonly Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let join = '';
  const take = (end: number): void => {
    const words = low.slice(start, end);
    const first = found.length === 0;
    found.push({ start, end, join, leans: leans(words, first), continues: !first && continues(words, join) });
  };
  for (const match of low.matchAll(CUT)) {
    const next = match.index + match[0].length;
    if (match.index <= start || next >= low.length) continue;
    take(match.index);
    start = next;
    join = match[0];
    // After a name called in the middle of a sentence the sentence goes on.
    const insult = INSULT.exec(low.slice(start));
    const after = insult && /^\s+(?=\w)/.exec(low.slice(start + insult[0].length));
    if (insult && after) {
      take(start + insult[0].length);
      start += insult[0].length + after[0].length;
      join = after[0];
    }
  }
  take(low.length);
  return found;
}
