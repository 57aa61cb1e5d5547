import { ARRANGING, isOrder } from '../biff/speech-acts';
import { CHILD_SOURCE } from '../text/child-life';
import { type Clause, clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { wordCount } from '../text/tokens';
import { phrases } from '../tone/flags/flag';
import { rhetoricalQuestion } from '../tone/flags/rhetorical-question';
import { anchorsOf } from '../tone/structure';

/** What an answer would hold. */
export type AskKind = 'yes-no' | 'choice' | 'when' | 'where' | 'who' | 'how-much' | 'what' | 'why' | 'do';

/** One thing that the sender asks for, in the sender's words. */
export interface Ask {
  readonly kind: AskKind;
  readonly text: string;
  readonly span: Span;
}

const HEAD =
  '(?:(?:and|but|so|also|then|now|ok|okay|anyway|right|well|just|plus|quick one|listen|look|please|hi|hiya|morning|hello|sorry)[,:]? )*';

/** A question that no answer would settle, whatever stands in it. */
const NEVER_MEANT = phrases(
  'can (?:you|u) believe|would (?:you|u) (?:look at|believe|credit)|(?:do|did) (?:you|u) want a (?:medal|prize|round of applause|certificate|sticker|cookie|biscuit)|^do (?:you|u)\\?|must i do|how (?:nice|lovely) for|do (?:you|u) hear|is that (?:supposed|meant) to',
  "^(?:do|does|did|is|are|was|were|has|have|can|will|would)(?:n't)? (?:they|he|she|it|we|you|i)\\?$|^so (?:would|did|do|was|is|were|has|had) (?:i|the|he|she|they|we)|(?:did|have) i ever (?:tell|told)|why (?:are|r) (?:you|u) (?:like|always|so|being|doing this)|what am i (?:supposed|sposed|meant) to (?:say|do with|think|make)|what is it about .{2,40} that (?:you|u)|(?:does|did|do) (?:it|that|any of that|this) (?:ever |even |not )?(?:occur|cross|enter|bother)|(?:cross|crossed|enter|entered) your (?:mind|head)|(?:were|are) (?:you|u) aware|allergic to (?!nuts|dairy|milk|peanuts|penicillin|eggs|cats|dogs|bees)|do (?:you|u) understand(?: me)?|have (?:you|u) (?:ever )?(?:considered|thought (?:of|about)|tried) (?:not|being|writing|reading|growing|buying|looking|listening)|what (?:exactly|precisely) (?:do|did) (?:you|u)|is there an adult|is there a (?:clock|reason (?:she|he|they|you) (?:only|always|never))|, is it\\?|what next|would (?:you|u) (?:even )?(?:know|recognise) (?:him|her|them)|who (?:raised|won|asked you)|in case you were wondering|how many more",
  "(?:do )?(?:you|u) think (?:you|u|i|i'm|that's|this|it's|we|they|the)(?! (?:could|should|would|(?:he|she|they)))|on what\\?|what\\?$",
  "who (?:the \\w+ )?(?:do|does|did) (?:you|u|he|she) (?:think|even think)|who (?:cares|asked)|who(?:'s| is) (?:he|she|that)(?= |,|\\?|$)(?! (?:with|staying|going|got|collecting))",
  'what (?:kind|sort|type) of (?:a |an )?(?:man|woman|person|mother|mum|mam|father|dad|parent|human|monster|animal|coward|idiot|example|message)',
  'how (?:could|dare|do you (?:sleep|live|look|manage|think|cope)|does it feel|stupid|thick|selfish|low|pathetic|typical|convenient|hard (?:is|can|could)|difficult (?:is|can)|very like|many times|nice for|is that fair)',
  "(?:do|did|does) (?:you|u|ya) (?:even|ever|honestly|seriously|actually (?:care|think|believe|hear)|really (?:think|believe|care|expect)|lie awake|hear yourself|think (?:i|that|it's|its|this|you|we|they|the (?:judge|court)|he|she)|know (?:what you've|how (?:it|that|hard|much|you|embarrassing|selfish))|enjoy|feel (?:good|proud|big|anything)|remember (?:when|the|what|how)|get (?:off|a kick)|not (?:care|think|see|realise)|care|love)",
  'have (?:you|u) (?:any idea|no|ever|even|forgotten|lost|completely|gone mad|not learned|learned nothing)(?! (?:tried|used|given|noticed|had (?:him|her|them)|been to|seen (?:him|her|them) (?:do|with)))',
  "(?:what|which) planet|what (?:is|'s) (?:wrong|up) with (?:you|u)|what(?:'s| is) your (?:problem|excuse|game)|what did (?:you|u) expect|what did i (?:ever )?do|what have i (?:ever )?done|what about me|what more do|what's next|what is next|what's the point|what is the point|what goes (?:on|through)|what(?:'s| is) so hard|what do you (?:take me for|expect me to|want from me|want me to say)|what gives you|what makes you think|what right (?:do|have)",
  '(?:are|r) (?:you|u) (?:happy now|proud|serious|kidding|joking|for real|insane|mad|stupid|deaf|blind|thick|having a laugh|taking the|actually|even|that|really that|so|incapable|pleased with|satisfied|enjoying|trying to)|happy now|satisfied now|proud of yourself',
  "(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|haven't|hasn't|ain't|arent|isnt) (?:it|you|u|he|she|that|they|i|we)\\?|innit|am i (?:supposed|meant|a|an|your|the|invisible|just|nothing|not)|, right\\?|, eh\\?|remember that|^see\\?|is it any wonder|any wonder",
  "why (?:do|can't|cant|must|should|are|would|is it|won't|did|don't|dont|have) (?:you|u|i|it) (?:always|never|even|have to|bother|insist|like this|so|just|ever|put up|behave|think|keep|hate|leave me|marry|want to|do this|hurt|punish|lie|make everything|for once)|why (?:me|bother|am i|would i)",
  "since when|guess what|you know what\\?|wanna know|want to know something|(?:and|so) what\\?|seriously\\?|really\\?|is that (?:too much|so hard|what you want|it|all|clear|understood|fair)|is it (?:too much|really (?:so|that|too))|would it kill|would it hurt|shall i go on|need i go on|do i look like|do i (?:have to|need to) (?:do everything|spell|beg|remind|draw)|must be|where (?:the hell|on earth) do you get|where's my|who (?:does|did) that|what does that (?:say|make|tell)",
  'when were (?:you|u) (?:going to|gonna|planning)|when (?:will|are|did) (?:you|u) (?:ever|going to (?:grow|learn|stop|start|wake)|gonna (?:grow|learn|stop)|grow|learn|stop|become|start (?:acting|being|caring)|get (?:it|so|over))|who (?:raised|brought) you',
  "what (?:do|did) (?:you|u) (?:think|say) (?:gives|i did|happened|i (?:am|felt)|that did)|where (?:were|was) (?:you|u) (?:when|that|then)|where's your (?:dignity|shame|heart|conscience)|, no\\?$|(?:you|he|she) (?:said it|have eyes).{0,12}\\?$",
);

/** Words in which people ask without asking a question. */
const ASKED_INDIRECTLY = phrases(
  '(?:please|pls|plz|(?<=^|, )kindly|(?:would|could|can|will) (?:you|u) kindly|and kindly)(?! (?:learn|refrain|remind|explain yourself|note))(?! (?:yourself|god|accept|spare|grow|get over|find attached|note|see attached|be aware))',
  '(?<!(?:to|and) )let me know|lmk|let us know|get back to me|drop me a|send me|text me|ring me|message me (?:by|when|if|with)|tell me (?:which|what|when|where|who|if|whether|how|before|by|yes|now|this|straight)|tell us (?:which|what|if|when|whether)',
  "(?:i|we|they|he|she|school|nursery|the (?:school|nursery|nurse|teacher|office|doctor|dentist|club|court|surgery|clinic|head|coach|gp|hospital)|you both)(?:'ll| will| just| do| really| both|'d)* (?:need|needs|require|requires|want|wants)(?: to)? (?:your|you to|u to|you there|an? (?:answer|decision|reply|yes|date|headcount|time|signature|copy|response|straight answer|name)|the (?:number|dates?|forms?|names?|answer|money|details|address|other|rest|balance|signed|code|login|letter|original|reply|numbers)|to know(?! that)|both (?:of us|of our|signatures|parents)|us both|know(?! that)|it (?:back|by|signed|in writing|here|before|paid)|them (?:back|by)|(?:him|her|them) (?:back|home|there|here) )",
  "(?:i'd|i would|i should|id|we'd|we would|i'd also|i would also) (?:just )?(?:like|love|prefer|want|be (?:grateful|obliged|glad)|appreciate|ask|suggest)(?: it)?(?: if| for| you| to know| to have| your| to take| to see| to swap| that| the same| (?:him|her|them) to| next| an?)(?! (?:i|it|to think|to see you (?:try|explain)|nothing))",
  "(?:i'm|im|i am|was|just) (?:just )?(?:wondering|asking|hoping|checking) (?:if|whether|you|u|for|about|when|which|what|that you|to|how|where|who|can)|i wonder(?:ed)? (?:if|whether|would|could|when)|^(?:so |just |also )?wondering (?:if|whether|about|when|what)|i (?:ask|request|repeat|propose|suggest) (?:that|you|my|once|again|for|it|the|we|to)",
  "any chance|(?:it's|its|that's|now|^)[ ]?your turn|your (?:call|shout|choice|decision|move|thoughts|views?)(?! of)|up to (?:you|u)(?=$|[.,!?]| (?:if|whether|which|to))|over to (?:you|u)|^(?:so )?(?:you|u) (?:choose|decide|pick)|thoughts(?: by| please|\\?| on|$)|what (?:do|would) (?:you|u) (?:reckon|think|say|prefer|want)(?= |$|\\?)(?! (?:you are|gives|you|i am|that (?:did|does)))|yes or no|y or n|we(?:'d| both| would)? (?:both )?decide|both decide|check(?:ed)? with you(?: first)?|i said i'd (?:check|ask)",
  "i (?:still |just |only |really |do )*need (?:the|his|her|their|my|both)(?= )(?! \\w+ like)|i(?:'d| would) like (?:the|my|both) (?:boys|girls|kids|children|twins|\\w+ (?:with me|back|here|at mine))|that(?:'d|'s| would| will|'ll) be (?:you|u|your (?:job|turn|call|department))|(?:they'd|they|it|he'd|she'd)(?: would)? normally be (?:yours|with you)|(?:he|she|they)(?:'ll|'s going to| will)? (?:need|want)s? a (?:lift|ride|parent|grown-up|adult)|i want \\w+ (?:back|home|here)|i(?:'m| am)? (?:still )?hop(?:e|ing) (?:it's|its|for) a yes|explain (?:it|this|that|yourself) to me|(?:won't|can't|cannot|will not|refuse to) (?:do|book|see|give|accept|start|release|go ahead|process) .{0,30}without (?:yours?|both|us both)|back to (?:them|school|the school|me|us) by|yours (?:starts|is the|next)|one of us (?:has to|needs to|will have to|must)|only let one of us|it(?:'s| is) your (?:month|turn|week to|weekend to|term)(?= to|$|[.,!])",
  "(?:wants?|needs?|invited?|asked for) (?:one of us|your \\w+|comments|views|thoughts|feedback|consent|permission)|for (?:you|u) to (?:sign|fill|check|return|initial|complete|approve|choose|pick)|if (?:ur|you're|you are|u r|your) (?:ok|okay|happy|able|free|up for|willing)(?= |$)|(?:asked|needs|wants|want|need) (?:us|you) both|i'd like us to|i vote (?:we|that)",
  `i(?:'d| do| would)? expect (?:(?:you|u) (?:to|there|at|back)|a reply|an answer|your (?:answer|reply|decision|proposals?))(?! (?:nothing|anything|no))`,
  `(?:you|u)(?:'ll|ll| will| do| both| really| still| would)? (?:need|have|are to|must|gotta|got) (?:to )?${ARRANGING}(?! (?:to yourself|over it))`,
  `(?:want|need|expect|require|ask|asking|like|request) (?:you|u|ya) to ${ARRANGING}`,
  "would (?:you|u) mind|ok (?:with|by) (?:you|u)|if (?:that|it)(?:'s| is|s) (?:ok|okay|alright|all right|fine) (?:with|by) (?:you|u)|is (?:it )?possible|would it be (?:possible|ok|okay|alright|all right)|unless (?:you|u) (?:object|mind|say|hear|want|have)",
  `either (?:you|u) .{2,40} or i(?: do)?(?= |$|,)|either i .{2,30} or (?:you|u)|so it's (?:you|me) or|it's (?:you|me) or nobody`,
  "(?:you|u) (?:never|still haven't|havent|haven't|didn't|have not) (?:did |even )?(?:tell|told|answer|answered|said|say|confirm|confirmed|explain|explained|replied)(?: me)? (?:why|when|what|which|whether|if|who|about|where)|have (?:you|u) or have (?:you|u) not|(?<!not only )have (?:you|u) (?:sent|paid|signed|booked|got|given|told|spoken|filled|heard|packed|done) (?:the|his|her|my|their|it|him|them|that|any)|(?:wants|needs) (?:signing|paying|picking up|collecting|returning|washing|booking|filling in|sending|dropping)",
  'so which|which is it|which suits|by return|confirm (?:that|by|you|receipt|the|which|whether|if|in writing|please|this|asap)|please confirm|reconfirm|reply by|answer by|reply (?:with|to this|today|asap)',
  `could (?:do with|use) (?:you|your|the|a) |can (?:you|u)|could (?:you|u)|will (?:you|u)(?= )|would (?:you|u)|cd u|if (?:you|u) (?:could|can|would) (?:just |please |possibly )?${ARRANGING}|(?:hoping|hope) (?:you|u) (?:can|could|might|would|will) ${ARRANGING}|maybe (?:you|u) (?:can|could)|(?:you|u) (?:can|could) (?:come|take|have|give|bring|help)\\?`,
  'the .{2,24}, please,? by|by (?:friday|monday|tuesday|wednesday|thursday|saturday|sunday|noon|tomorrow) please|or not$|or what$|can live with .{3,40} if (?:you|u) can|i want (?:him|her|them|my|the|it|you|u|his|her|next|an answer|this|that|their|to (?:take|have|see|know|go over|swap|talk|change))',
  '(?:swap|lend|give|send|pay|return|sign|fill|bring|drop|ring|put) (?:me|it|them|him|her|the|my|his|in|over|xmas|christmas)(?: |$)(?=.*(?:please|pls|now|before|by|back|tonight|today|tomorrow|yes or no|in and|any|out of))',
);

/** A question of the usual form, without its mark too. */
const MARKED_FORM = new RegExp(
  `(?:^${HEAD}|[:,–-] )(?:would|could|can|will|should|is|are|was|were|do|does|did|has|have|had|am|shall|may|might|where|what|which|when|who|how|why|any|(?:you|u|y'all|yous) (?:happy|good|going|doing|want|wanting|got|taking|having|coming|bringing|picking|about|in|home|at|pick|fetch|collect|take))(?!\\w)`,
);
/** An hour, a day, a sum or a thing is asked for: meant, however it is put. */
const ALWAYS_MEANT = new RegExp(
  `(?:^${HEAD}|[:,] )(?:what time|what day|what date|which (?:day|one|weekend|week|time)|how much|what size|when(?:'s| is| are| will) (?:his|her|their|the|you (?:getting|coming|bringing|dropping|collecting|picking))|where(?:'s| is| are) (?:his|her|their|the (?:\\w+ )?(?:kit|bag|coat|form|passport|inhaler)))(?!\\w)`,
);
const QUESTION_FORM = new RegExp(
  `^${HEAD}(?:(?:can|could|would|will|shall|should|may|might|must|cd|wud) (?:you|u|ya|ye|yous|we|i|he|she|they|it|one|someone|nan|my|the|your|\\w+ (?:come|have|go|stay))|(?:do|does|did|d') ?(?:you|u|ya|ye|yous|we|i|he|she|they|it|that|those|the|your|this|\\w+ (?:need|have|want|like|know|still|say|eat|take|get|mind))|(?:is|are|r|was|were|am|isn't|aren't) (?:it|that|this|he|she|they|you|u|ya|ye|yous|we|i|the|there|your|ur|his|her|their|any|\\w+ (?:still|ok|okay|going|coming|with|at|on|in|allowed|ready|able|free|happy|meant|due|well|better|up))|(?:have|has|hav|haven't) (?:you|u|ya|ye|we|i|he|she|they|the|his|her|your|it|anyone|any|\\w+ (?:had|got|done|been))|(?:what|whats|what's|wot|wit|whit|fit|which|when|whens|when's|where|wheres|where's|who|whos|who's|whose|how|hows|how's|why)(?! (?:a|an|goes|i|ever|you (?:did|said|are|don't|never|always|want|call|need)|u|he said|she said|makes|matters|hurts)\\b)|any (?:chance|news|word|idea|luck|update|sign|thoughts)|fancy|(?:you|u|y'all|yous) (?:still|ok|okay|alright|all right|free|able|around|up for|gonna)|ok (?:with|if|to)|okay (?:with|if|to)|alright if|all right if|mind if|still (?:ok|on|alright|good|coming|want))(?!\\w)`,
);
/** Too short to be a form of its own, but with its mark it asks: "Half each?", "Thursday instead?" */
const SHORT_ENOUGH = 60;

/** "Please don't send the iPad on weekdays" asks; "please don't be cross" does not. */
const PLEASE_DONT =
  /\bplease (?:do not|don't|dont|stop) (?!be\b|feel|worry|rush|hate|think|wait|panic|reply|send another|tell me|take (?:this|it) (?:as|the wrong)|mind|say|get|read|forget that|ask|start)/;
const NOT_TO_BE_DONE =
  /^(?:please )?(?:don't|dont|do not|no need to|you needn't|needn't|never) |\b(?:don't|dont|do not|needn't|no need to) (?:bother|reply|answer|respond|write back|contact|text|message|call|ring|flatter|worry|come|start|ask|get me wrong|rush|panic|lecture|give me|tell me|you dare|expect)\b|\bplease (?:do not|don't|stop|grow|get (?:a grip|over)|spare|explain yourself|continue|carry on|keep (?:it|them|your) (?:up|coming)|note|find|feel free|accept|see|be aware)|\boh please\b|\bhave (?:fun|the last word)|\b(?:leave|let) me (?:alone|be|in peace)|\bspare me\b|\b(?:i|we) (?:do not|don't|dont) (?:need|require|want|expect) (?:a |an |any |your )?(?:reply|answer|response|confirmation|thing|action|apology|permission)|\bnothing (?:is )?needed|\bno (?:action|reply|response|answer|need)\b|^(?:so |and |just |go )*(?:tell|ask|say) (?:your|that|yer|him|her)(?! (?:mum|school|if|what|when|whether|about|to (?:bring|ring|call|text|pack)))|\bwant (?:you|u) to (?:know|see|hear|understand|picture|think|feel|remember)\b|^look (?:who|what|at)\b|\bgo (?:to hell|on then|away)|\bput (?:a sock|yourself|that in your pipe)|\bkeep (?:your|telling|dreaming|digging|lying|talking)|\bgive (?:me strength|it a rest|me a break|over)|\bget (?:a life|a grip|lost|stuffed|over|help)|\btake (?:a look at yourself|a long|your|it up with|care)|\bcome (?:off it|on)\b|\bask yourself|\blook at yourself|\bread (?:it|that) (?:again|and weep)|\bthank you for|\bthanks for|\byou could (?:have|at least have)|\byou should (?:have|be|try)|\bupdate your address|\bi wouldn't|\barse\b|\bbackside\b|\byou want to try\b|\bcivil tongue\b|^(?:so |maybe |perhaps )*try (?!to (?:bring|get|be|call|ring)|tomorrow|to?night|again at)|^change one|\bif you (?:want|need) (?:me|to|anything|any)\b|\b(?:shout|yell|ask) if\b|\bsend (?:my|her my|him my|our) (?:love|regards|best)|\bgive (?:her|him|them) (?:a |my |our )?(?:kiss|hug|cuddle|love|big)/;

/** The message says that it wants nothing back. */
const WANTS_NOTHING = phrases(
  "(?:don't|dont|do not|no need to|needn't|you needn't|not expecting you to) (?:bother |feel you (?:have|need) to |have to |need to )?(?:reply|answer|respond|write back|replying|answering|responding|writing back|message back|text back|get back)",
  "(?:not|n't|no) (?:seeking|expecting|looking for|require|want|wanting|after|asking for|need) (?:a |an |any |your )?(?:response|reply|answer|confirmation|acknowledgement)|no (?:reply|response|answer|action) (?:is )?(?:needed|required|necessary|expected)|nothing (?:is )?needed|nothing (?:for you )?to do|(?:for|4) (?:your )?(?:information|info) only|rhetorical|(?:i've|i have) (?:muted|blocked) you|i won't (?:read|be reading) (?:it|your)|do not require confirmation|please do not send another",
);

export const wantsNothing = (text: string): boolean => WANTS_NOTHING.test(plain(text));

const YES_NO = new RegExp(
  `^${HEAD}(?:please )?(?:can|could|would|will|shall|should|may|do|does|did|d'|is|are|was|were|have|has|had|am|any chance|fancy|ok|okay|alright|mind|still|you|u|cd|half)(?!\\w)`,
);
const CHILD = new RegExp(`(?<![\\w'])(?:${CHILD_SOURCE})(?![\\w'])`);

function kindOf(low: string): AskKind {
  if (/\b(?:which|whether .+ or)\b|\bor\b(?! (?:not|what|else|so|two)\b)/.test(low) && !/\byes or no\b/.test(low) && low.length < 220)
    return 'choice';
  if (/\b(?:what time|what day|what date|when|by when)\b/.test(low) && !/^(?:can|could|will|would|let me know when you)/.test(low))
    return 'when';
  if (/\b(?:how (?:much|many|often|long)|what size|at what cost)\b/.test(low)) return 'how-much';
  if (/\bwhere\b/.test(low) && !/^where (?:are|r) (?:you|u) (?:on|with)/.test(low)) return 'where';
  if (/\b(?:who|whose|name of)\b/.test(low) && /^(?:and |so )*who|tell me who|state the name|who (?:is|has|will)/.test(low)) return 'who';
  if (/\bwhy\b/.test(low) && !YES_NO.test(low)) return 'why';
  if (YES_NO.test(low) || /\byes or no\b|\bif (?:that|it)'s ok\b|\bok\?$|\bwhether\b|\bconsent\b/.test(low)) return 'yes-no';
  if (/\b(?:what|how)\b/.test(low)) return 'what';
  return isOrder(low) || /\b(?:please|pls|kindly|need|want|expect|require|send|sign|return|fill|give|bring)\b/.test(low) ? 'do' : 'what';
}

/** "Message for Sam" names a thing, though it begins like an order. */
const A_THING =
  /^(?:message|report|book|cover|change|charge|text|call|label|answer|share|post|check|reply|cancel|book) (?:for|from|of|to all|back)\b/;

const judged = (text: string, sentence: string) => ({ text, plain: plain(text), sentence: plain(sentence) });

/** A tag turns a jibe into a question: "Traffic, is it?" */
const TAG =
  /, (?:is it|was it|are you|do you|eh|no|right|innit|isn't it|aren't you|don't you|weren't you|didn't you|wasn't it|shall i|yeah)\?+!*$/;

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

/** Whether a clause asks; `marked` where it ends in a question mark. */
function asks(low: string, sentence: string, marked: boolean): boolean {
  if (PLEASE_DONT.test(low) && practical(low)) return true;
  if (NOT_TO_BE_DONE.test(low)) return false;
  if (TAG.test(low)) return false;
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

/** Joins after which a clause belongs to what was asked before it. */
const BELONGS = /\b(?:or|because|cos|coz|if|unless|before|since|which|although|though|whereas|instead|just|like|as)\b/i;

function asksOfSentence(text: string, sentence: Span): readonly Ask[] {
  const whole = spanText(text, sentence);
  const marked = /\?["'”’)!?]*$/.test(whole) || /\?/.test(whole.slice(-3));
  const parts = clauses(text, sentence);
  const found: { start: number; end: number }[] = [];
  let open = false;
  parts.forEach((clause: Clause, at) => {
    const low = plain(spanText(text, clause)).trim();
    const last = at === parts.length - 1;
    const leans =
      BELONGS.test(clause.join) ||
      /^(?:or|because|cos|if|before|unless|just|which|instead|(?:please,? )?(?:so )?(?:by|before))\b/.test(low);
    const before = found.at(-1);
    if (before && open && (leans || wordCount(low) < 3)) {
      before.end = clause.end;
      return;
    }
    const asked = found.length > 0 && !QUESTION_FORM.test(low) ? false : marked && last;
    open = wordCount(low) > 1 || asked ? asks(low, whole, asked || (marked && QUESTION_FORM.test(low))) : false;
    if (open) found.push({ start: clause.start, end: clause.end });
  });
  // A question whose clauses say nothing alone: "if you're not taking him, who is?"
  if (found.length === 0 && marked && parts.length > 1 && asks(plain(whole), whole, true))
    found.push({ start: sentence.start, end: sentence.end });
  return found.map(({ start, end }) => {
    // "like a branch of HSBC, kindly ...": what the clause hangs on is not asked.
    const hung = /^(?:like|for) [^,?]{2,40}, (?=\p{L})/iu.exec(text.slice(start, end))?.[0].length ?? 0;
    const span = { start: start + hung, end };
    const quote = spanText(text, span);
    return { kind: kindOf(plain(quote)), text: quote, span };
  });
}

/** What a received message asks, in text order, of the `parts` that the sender wrote. */
export function asksIn(text: string, parts: readonly Span[]): readonly Ask[] {
  return parts.flatMap((part) =>
    sentences(spanText(text, part)).flatMap((sentence) =>
      asksOfSentence(text, { start: part.start + sentence.start, end: part.start + sentence.end }),
    ),
  );
}
