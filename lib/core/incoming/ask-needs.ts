import { phrases } from '../tone/flags/flag';
import { HEAD } from './ask-head';

const DUE =
  '(?:back|over|sent|signed|returned|paid|confirmed|in writing|from you|by|before|asap|tonight|today|tomorrow|this week|for (?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const PAPERS =
  '(?:numbers|names?|forms?|slips?|repl(?:y|ies)|answers?|money|payments?|consent|details|deposit|balance|decisions?|confirmation|signatures?|dates)';
const WHAT_IS_ASKED = "(?:if|whether|who|who's|who is|what time|what day|when|which|where|how (?:much|many|long|often))";

/** A need or a condition that only the reader can meet: "I need her passport back before the 3rd". */
export const STATED_NEED = phrases(
  `(?:i|we) (?:(?:still|just|only|really|do|also|actually|will|urgently) )*(?:need|want|require) (?!to\\b|you to (?:know|see|understand)|nothing|no\\b|more\\b)[^.?!]{2,48} ${DUE}`,
  `(?:what|all|the (?:only |one )?thing) (?:i|we)(?:'m|'re| am| are)? (?:\\w+ )?(?:need|want|require|ask|asking|after) (?:\\w+ ){0,3}is(?! (?:peace|for \\w+ to (?:have|be|grow)|to be left|for you to (?:know|see|understand|leave)|nothing))`,
  "(?<!n't |not )need (?:to know(?! that)|an answer|a (?:yes|decision|date|time|number|reply))",
  `(?:want|need|require)s? (?:\\w+ ){0,3}${PAPERS}[^,.?!]{0,40} (?:by|before)`,
  '(?:has|have|needs?|must|got) (?:to )?be (?:signed|paid|returned|agreed|filled in|handed in|sent|back)[^.?!]{0,30} (?:by (?:both|you|us)|back|from (?:you|both))',
  'your (?:half|share|signature|bit|part|contribution) (?:is (?:due|needed|outstanding|still)|has to|needs to|must|by)',
  "i(?:'d| would) like yours(?= |$|[.,!])|i still want (?:them|him|her|it|the|my)",
  "(?:shout|yell|holler|say|speak up|tell me|text me) if (?:that's|that is|that isn't|that doesn't|it's|it doesn't|this|not(?=$|[.,!])|you (?:can't|cannot|disagree|object|mind|don't agree|have a problem|would rather|'d rather|prefer))",
  'give me (?:a|an|your|the) (?:\\w+ )?(?:time|date|day|number|answer|yes|decision|figure|address|name)',
  'you (?:must|have to|need to) explain (?:to )?me (?:why|what|when|where|who)',
  "(?:if|unless) (?:i|we) (?:(?:don't|do not|dont|haven't|have not) )?(?:hear|heard) (?:back|otherwise|from (?:you|u)|anything|nothing)[^.?!]{0,60}(?:assume|take it|go ahead|book|presume|carry on|treat)",
  `^${HEAD}swap (?:the|me|us|with|\\w+day)`,
);

/** A question told: "the doctor is asking whether she had any". */
export const TOLD_QUESTION = phrases(
  `(?:(?<!(?:stopped|without|stop) )asking|(?<!n't |not )(?:wants?|needs?|like|wanting) to know|keeps? asking|asks)(?: me| us| again)? ${WHAT_IS_ASKED}(?! (?:you|u)(?:'re| are|'ve)? (?:think|sleep|live with|even|ever|such|really))`,
  "i (?:still )?(?:don't|do not|dont) (?:yet |even )?know (?:if|whether|what time|which (?:day|weekend|one)) (?:you|u|he|she|they|we|it)(?:'re|'s|'ll|'ve)?|still waiting (?:to hear|for you to|for your|on your)",
);

/** A question of arrangement in so plain a form that neither a missing mark nor anger around it matters. */
export const PLAINLY_ASKED = new RegExp(
  `^${HEAD}(?:(?:would|does|will|could|can|do|did) (?:that|this|it|those|\\w+day|the \\w+|either|they) (?:\\w+ )?(?:work|suit|do for you|help|fit|be (?:ok|okay|alright|all right|fine|better|easier|possible))|(?:is|are|was|would|will) [^.?!,]{2,30} too (?:late|early|soon|far)|(?:is|are|would|will) (?:that|it|this|you|\\w+day|\\w+ (?:six|seven|five|four|past \\w+)) (?:still )?(?:ok|okay|alright|all right|fine|any good|better|easier|free)(?: |\\?|$)|(?:are|r) (?:you|u) (?:ok|okay|happy|alright|fine) (?:with|for|if|to))(?!\\w)`,
);

/** Said only to hurt, though it stands where a question or a wish stands. */
export const ATTACK = phrases(
  "i(?:'d| would) (?:love|like|be curious|be interested) to know (?:how (?:you|u)|what (?:goes|planet|you were thinking)|why (?:you|u) (?:hate|always|never))",
  `(?:do|did) (?:you|u) have (?:any|the (?:faintest|slightest|foggiest)|even) (?:idea|clue)`,
  `^${HEAD}(?:and )?who (?:was (?:up|there|it who|left)|gave up|sat (?:up|with|by)|held (?:him|her|them|your)|stayed (?:up|home)|raised|cleaned up after|wiped|carried|stood by|never|always|(?:does|did) everything|brought (?:them|him|her) up)`,
  'what (?:kind|sort|type)\\?',
  'how (?:you|u) (?:sleep|live with|look (?:at yourself|in the mirror))',
);
