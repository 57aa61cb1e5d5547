import { isOrder } from '../biff/speech-acts';
import { HEAD } from './ask-head';

/** What an answer would hold. */
export type AskKind = 'yes-no' | 'choice' | 'when' | 'where' | 'who' | 'how-much' | 'what' | 'why' | 'do';

const YES_NO = new RegExp(
  `^${HEAD}(?:please )?(?:can|could|would|will|shall|should|may|do|does|did|d'|is|are|was|were|have|has|had|am|any chance|fancy|ok|okay|alright|mind|still|you|u|cd|half)(?!\\w)`,
);

/** "She's asking if she can stay"; "it moved to Tuesdays, does that work". */
const TOLD_YES_NO =
  /\b(?:asking|asks|asked|wondering|wonders) (?:me )?(?:if|whether) (?!.*\bor\b)|, (?:does|is|are|can|could|will|would|do) (?:that|it|you|u)\b/;

/** What the answer to `low` would hold: a clause that asks, in small letters with straight apostrophes. */
export function kindOf(low: string): AskKind {
  if (/\b(?:pick|choose) (?:one|either)\b/.test(low)) return 'choice';
  if (/\b(?:which|whether .+ or)\b|\bor\b(?! (?:not|what|else|so|two)\b)/.test(low) && !/\byes or no\b/.test(low) && low.length < 220)
    return 'choice';
  if (/\b(?:what time|what day|what date|when|by when)\b/.test(low) && !/^(?:can|could|will|would|let me know when you)/.test(low))
    return 'when';
  if (/\b(?:how (?:much|many|often|long)|what size|at what cost)\b/.test(low)) return 'how-much';
  if (/\bwhere\b/.test(low) && !/^where (?:are|r) (?:you|u) (?:on|with)/.test(low)) return 'where';
  if (/\b(?:who|whose|name of)\b/.test(low) && /^(?:and |so )*who|tell me who|state the name|who (?:is|has|will)/.test(low)) return 'who';
  if (/\bwhy\b/.test(low) && !YES_NO.test(low)) return 'why';
  if (TOLD_YES_NO.test(low)) return 'yes-no';
  if (YES_NO.test(low) || /\byes or no\b|\bif (?:that|it)'s ok\b|\bok\?$|\bwhether\b|\bconsent\b/.test(low)) return 'yes-no';
  if (/\b(?:what|how)\b/.test(low)) return 'what';
  if (!isOrder(low) && /\b(?:need|want|require|expect)s?\b/.test(low)) return 'what';
  return isOrder(low) || /\b(?:please|pls|kindly|need|want|expect|require|send|sign|return|fill|give|bring)\b/.test(low) ? 'do' : 'what';
}
