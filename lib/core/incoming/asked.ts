import { ARRANGING, isOrder } from '../biff/speech-acts';
import { CHILD_SOURCE } from '../text/child-life';
import { plain } from '../text/plain';
import { rhetoricalQuestion } from '../tone/flags/rhetorical-question';
import { anchorsOf } from '../tone/structure';
import { HEAD } from './ask-head';
import { ATTACK, PLAINLY_ASKED, STATED_NEED, TOLD_QUESTION } from './ask-needs';
import {
  ALWAYS_MEANT,
  ASKED_INDIRECTLY,
  MARKED_FORM,
  NEVER_MEANT,
  NOT_TO_BE_DONE,
  PLEASE_DONT,
  QUESTION_FORM,
  SHORT_ENOUGH,
} from './ask-phrases';

const CHILD = new RegExp(`(?<![\\w'])(?:${CHILD_SOURCE})(?![\\w'])`);

/** "Message for Sam" names a thing, though it begins like an order. */
const A_THING =
  /^(?:message|report|book|cover|change|charge|text|call|label|answer|share|post|check|reply|cancel|book) (?:for|from|of|to all|back)\b/;

const judged = (text: string, sentence: string) => ({ text, plain: plain(text), sentence: plain(sentence) });

/** "Is she?" asks where it is a sentence; behind a comma it is a tag. */
const ALONE = /^(?:do|does|did|is|are|was|were|has|have|can|will|would)(?:n't)? (?:they|he|she|it|we|you|i)\?$/;
/** A tag turns a jibe into a question: "Traffic, is it?" */
const TAG =
  /, (?:(?:do|does|did|is|are|was|were|has|have)(?:n't)? (?:they|he|she|it|we|you|i)|is it|was it|are you|do you|eh|no|right|innit|isn't it|aren't you|don't you|weren't you|didn't you|wasn't it|shall i|yeah)\?+!*$/;

/** Something of the arrangements, not only of the person asked. */
function practical(low: string): boolean {
  const anchors = anchorsOf(low);
  return (
    anchors.when || anchors.life || (CHILD.test(low) && new RegExp(`\\b${ARRANGING}|having|taking|going|coming|stay|sleep|eat`).test(low))
  );
}

/** "When she gets in" tells; "when does she get in" asks. */
const TOLD = new RegExp(`^${HEAD}(?:when|where|what|which|who|how|why)\\b`);
const INVERTED = new RegExp(
  `^${HEAD}(?:what(?:'s|s)?|when(?:'s|s)?|where(?:'s|s)?|who(?:'s|s)?|how(?:'s|s)?|which(?= (?:do|does|suits?|would|day|one))|why|what time|what day|what size|how (?:much|many|long|often|old)|which (?:one|day|weekend|week|of (?:the|us|you) ?\\w*))(?:'s)? (?:do|does|did|is|are|r|was|were|can|could|will|would|shall|should|have|has|am|can't|the|his|her|suits?|time|size|day|one)\\b`,
);
/** "Half each?" asks; "Queen of Sheba?" does not. */
const FRAGMENT =
  /^well\?|^toss you|^(?:yours|you|u|and you|me|ideas)\?|\bif (?:you|u) can\b|^\w+ or \w+\?|^(?:one|two|three|\d+) \w+\?|\b(?:half|worth a|halves|each|ok|okay|yes|agreed?|deal|instead|both|still|same|usual|possible|alright|which|either|thoughts|fine|good|works?|suit|right|now|swap|numbers|any)\b/;

/** Whether a clause of `sentence` asks: `low` is in small letters, `marked` where it ends in a question mark. */
export function asked(low: string, sentence: string, marked: boolean): boolean {
  if (PLEASE_DONT.test(low) && practical(low)) return true;
  if (NOT_TO_BE_DONE.test(low) || ATTACK.test(low)) return false;
  if (PLAINLY_ASKED.test(low) || STATED_NEED.test(low) || TOLD_QUESTION.test(low)) return true;
  if (TAG.test(low) || (ALONE.test(low) && (plain(sentence).trim() !== low || /^d(?:o|id|on't) you/.test(low)))) return false;
  if ((marked || INVERTED.test(low)) && ALWAYS_MEANT.test(low) && !/\bmany (?:more )?times\b/.test(low)) return true;
  const question = marked || QUESTION_FORM.test(low);
  if (question && NEVER_MEANT.test(low)) return false;
  if (question) {
    if (!marked && TOLD.test(low) && !INVERTED.test(low)) return ASKED_INDIRECTLY.test(low);
    if (practical(low)) return true;
    if (rhetoricalQuestion.find(judged(low, sentence))) return false;
    if (ASKED_INDIRECTLY.test(low)) return true;
    if (QUESTION_FORM.test(low) || (marked && MARKED_FORM.test(low))) return true;
    return low.length <= SHORT_ENOUGH && FRAGMENT.test(low);
  }
  return (isOrder(low) && !A_THING.test(low)) || ASKED_INDIRECTLY.test(low);
}
