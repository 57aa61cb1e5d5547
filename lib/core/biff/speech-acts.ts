import { plain } from '../text/plain';
import { oneOf } from './match';

/** Verbs of arranging, in the form that follows "please". */
export const ARRANGING = `(?:${oneOf(`
  bring|send|pay|ring|call|text|message|pick|collect|drop|return|sign|pack|give|take|tell|let|make sure|check|book|reply|
    answer|confirm|put|keep|read|get|buy|wash|email|fill|post|transfer|forward|leave|be (?:there|here|ready|at|on time|
    back)|feed|use|remember|fetch|charge|share|sort|find|cancel|cover|look after|drive|pop|hand|come|stick to|follow|
    have (?:him|her|them)|withdraw|reimburse|ask|agree|stop|meet|wait|write|show|help|attend|label|replace|change|go to|
    warm|store|freeze|heat|let(?! me (?!know|have|see))|delete|remove|clear|settle|refund|update|renew|register|hand|move|
    switch|start|print|scan|upload|submit|complete|order|mend|drive|hang|park
`)})`;
/** What follows an order, so that "book bag" and "call at six" are not taken for one. */
const OBJECT =
  '(?:her|him|them|the|his|their|my|your|me|it|both|all|a|an|this|that|these|those|us|off|up|back|there|here|ready|on time|to|sure|in|at|by|for|with|two|one|half|£\\d+|everyone|p\\.?e|yes|whether)';

const ORDER = new RegExp(`^(?:and |so |then |also |just |but )*(?:please )?${ARRANGING} ${OBJECT}(?!\\w)`);
/** "Pick up is at five" tells; "pick her up at five" asks. */
const NAMES_A_THING =
  /^(?:and |so |then |also |just |but )*(?:pick|drop|check|hand) ?(?:up|off|in|over)(?! (?:her|him|them|the|his|their|my|your|our|us|me|both)(?!\w))/;
/** "Drop Oscar at nursery": the object is somebody's name. */
const NAMED_ORDER =
  /^(?:(?:[Aa]nd|[Ss]o|[Tt]hen|[Aa]lso|[Jj]ust|[Bb]ut) )*(?:[Dd]rop|[Pp]ick|[Bb]ring|[Tt]ake|[Gg]ive|[Cc]ollect|[Tt]ell|[Aa]sk|[Ff]etch|[Hh]ave|[Ss]end|[Mm]eet) \p{Lu}\p{Ll}+ (?!is\b|was\b)/u;
const NEGATIVE_ORDER =
  /^(?:please )?(?:don't|dont|do not) (?:forget|let|give|send|bring|be late|leave|mention|tell|feed|use|skip|miss|leave it|forget)\b/;
const ASKING = new RegExp(
  `(?<![\\w'])(?:${oneOf(`
    please|pls|plz|kindly|(?:can|could|would|will|cd) (?:you|u|ya|we|one of us)|do you (?:want|mind|know|have|need)|
      are you (?:able|free|ok|okay|happy|taking|collecting|picking|having|bringing|going|coming)|let me know|i need (?:you to|
      the|to know|it|both)|i(?:'d| would| should) like|would (?:that|it|this|saturday|sunday) (?:work|suit|be)|
      does that (?:work|suit)|is (?:that|it|this) (?:still )?(?:ok|okay|alright|all right|fine)|shall (?:we|i)|can i|could i|
      may i|which (?:do|would|one|day)|what time|i am asking|i'm asking|i ask (?:you|that|for)|what i want is|
      i want(?: it)? agreed|i want (?:you to|next|the)
  `)})(?!\\w)`,
);
const OFFERING = new RegExp(
  `(?<![\\w'])(?:${oneOf(`
    i can|i could|i'll|i will|il(?= )|ill (?=be|get|bring|have|drop|pick|come|take|send|do|ring)\\w+|i'm (?:happy|able|
      willing|free|prepared)|i am (?:happy|able|willing|free|prepared)|happy to|i(?:'d| would) be happy|you can have|
      you're welcome to|you are welcome to|i don't mind|we can|i propose|i suggest|i've (?:booked|paid|packed|put|done|sent|
      bought|given)|i have (?:booked|paid|packed|put|done|sent|bought|given)
  `)})(?!\\w)`,
);
const CONDITION = /^(?:and |but |so )?(?:if|unless|provided|as long as|once|when) /;

export function isOrder(clause: string): boolean {
  const low = plain(clause);
  return ((ORDER.test(low) || NAMED_ORDER.test(clause)) && !NAMES_A_THING.test(low)) || NEGATIVE_ORDER.test(low);
}
/** Bare verbs at the head of an order that asks for nothing of the arrangements: "stop playing games". */
const COMMAND = /^(?:(?:and|so|then|also|just|but|please) )*(?:stop|quit|try|drag|keep|get|grow|give|go|act|cut|pack|do|be)(?!\w)/;
/** Whether an order is given, so that a bare verb after it is an order too. */
export const isCommand = (clause: string): boolean => isOrder(clause) || COMMAND.test(plain(clause));
export const isRequest = (clause: string): boolean => isOrder(clause) || ASKING.test(plain(clause));
/** What the other parent may do: an offer made in the second person. */
const LEAVE = new RegExp(
  `^(?:and |but |so |or |then )*(?:you|u) (?:can|could|may) (?:also |still |either )?${ARRANGING}(?: (?:her|him|them|us|me|it|the (?:kids|children|boys|girls|twins)|up|off|back|here|there|at)(?!\\w)|[.,!]*$)`,
);
export const isLeave = (clause: string): boolean => LEAVE.test(plain(clause));

export const isOffer = (clause: string): boolean => OFFERING.test(plain(clause));
export const isCondition = (clause: string): boolean => CONDITION.test(plain(clause));

/** A yes, a no, a refusal or an agreement: it answers, so it stays. */
const ANSWER = new RegExp(
  `^(?:(?:and|but|so) )?(?:${oneOf(`
    (?:yes|no(?! (?:offence|doubt|wonder|surprise|idea|thanks to|need))|ok|okay|fine|agreed|sure)(?=$|[,.!]|
      (?: \\S+){1,3}$)|that works|that's fine|that is fine|(?:i )?(?:can't|cannot|can not|cant)(?! (?:believe|stand|imagine|
      bear|help|see|find|understand|fathom|wait|even))|i won't be able|i'm not able|i am not able|i'm unable|i am unable|
      i don't agree|i do not agree|i agree|i'm not going to swap|no problem|i can't agree|i'll pass|not this weekend
  `)})(?![\\w'])`,
);
const COURTESY = new RegExp(
  `(?<![\\w'])(?:${oneOf(`
    thanks|thank you|cheers|good luck (?:with|on|for|to|tomorrow|today)|hope (?:you|he|she|they|it|that|all)(?:'s|
      're| all)? (?:have|had|has|are|is|feels?|goes|went|enjoy|enjoyed|gets?)|happy birthday|take care|see you
  `)})(?!\\w)`,
);

export const isAnswer = (clause: string): boolean => ANSWER.test(plain(clause));
export const isCourtesy = (clause: string): boolean => COURTESY.test(plain(clause));

const QUESTION =
  /^(?:(?:and|but|so) )?(?:(?:please )?(?:can|could|would|will) (?:you|we|i|he|she|they)|do (?:you|we|they)|does|did|is (?:it|that|he|she|there)|are (?:you|they|we)|was (?:it|he|she)|were|shall|what|when|where|which|who|how|why)(?!\w)/;
export const isQuestion = (clause: string): boolean => QUESTION.test(plain(clause));

/**
 * A refusal, a limit or a word about safety, said by the writer for the writer. It keeps its force: it is neither turned
 * into a request nor left out as a remark.
 */
const BOUNDARY = new RegExp(
  `^(?:and |but |so |because |no,? |sorry,? )*(?:${oneOf(`
    (?:please )?(?:don't|dont|do not|stop|never)(?: ever)? (?:contact|come to|come round|call|ring|text|message|shout|swear|follow|raise your|
      speak like|talk like|
      turn up|use my|share my|discuss|talk to (?:me|him|her|them|the)|speak to me|enter|open|post|film|record|photograph|
      smack|hit|drive|drink|smoke|cut|take (?:him|her|them) (?:out|to|abroad|off))|i (?:will not|won't|do not (?:agree|
      consent|accept|give)|don't (?:agree|consent|accept)|did not (?:agree|consent)|didn't (?:agree|consent)|refuse|
      am not (?:able|willing|happy|comfortable|going to (?:agree|sign|swap|change|discuss|pay|send|let|share))|
      cannot (?:agree|accept|do)|can't (?:agree|accept|do))|i(?:'m| am) not (?:discussing|swapping|paying|signing|answering|changing|
      sharing|talking|arguing about)|i'm not (?:able|willing|happy (?:with|for|to)|comfortable|
      telling you where|going to (?:agree|sign|swap|change|discuss|pay|send|let|share))|i'd rather not|(?:the|
      my) answer is no|the police|social services|the (?:court|order|agreement|consent order) (?:says|states|gives|sets)|
      (?:only )?(?:at|through) the contact centre|i don't want (?:him|her|them|the|to (?:meet|talk|discuss))
  `)})(?![\\w'])`,
);
export const isBoundary = (clause: string): boolean => BOUNDARY.test(plain(clause));
