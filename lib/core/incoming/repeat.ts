import { plain } from '../text/plain';
import { tokens } from '../text/tokens';
import { phrases } from '../tone/flags/flag';
import { type Ask, asksIn } from './asks';
import { soundsAnswered } from './word-models';

/** A message of the same thread, sent before the one looked at. */
export interface EarlierMessage {
  /** Who wrote it: the reader ("me") or the other parent ("them"). */
  readonly from: 'me' | 'them';
  readonly text: string;
}

/** The message itself says that it was answered before. */
const ANSWERED = phrases(
  "(?:you've|you have) said,? (?:and|that it|i heard|it's|no)|i heard you|re-?send|lost it again|(?:did we|we|did you) (?:say|said|agree|settle on|decide)[^.?!]{0,40} (?:in the end|again)|whatever (?:your|you)|i must insist|i insist|no,? i (?:will not|won't) |even so|(?:can't|cant|cannot) find where",
  "(?:you|u) (?:told|said)[^.?!]{0,40}(?:a no|was no|is no|no(?=[.,!?]|$))|hoping (?:it's|its|for) a yes|(?:you|u) (?:both )?said [^.?!]{2,40} or(?= )|we both know (?:you|u) said|times (?:you|u) (?:say|tell)|(?:you|u) say (?:you haven't|you didn't|you don't have|you've not|it was|it's in|its in|you can't|you gave|you sent|you posted)|(?:do not|don't|cannot) (?:regard|consider|count|call) .{2,60} (?:as )?an? (?:reply|answer|response)|(?:is|that's) no (?:answer|reply|reason)|call that an? (?:answer|reason)|keep (?:sending|asking) (?:this|you|it|till|until)|(?:had|got|asked) it (?:\\w+ times|twice|before|already) (?:from|off) you|from you already|(?:telling|remind(?:ing)?|sending) me (?:once more|again|one more time)|(?:one more time|once more),? (?:please|can|could|what|when|which)|(?:head|brain|mind|memory) (?:like|of) a (?:sieve|colander|goldfish|fish|tea ?bag|net)|want to hear you say",
  "(?:i've had|i got|i have had|i know|i hear|despite|after) (?:your|ur|the) (?:no|answer|reply|refusal)|i know what (?:you'll|you will|you're going to|ur gonna) say|you'll (?:only )?say (?:it's|that|no)|(?:not|never|haven't|have not|hasn't) (?:given|give|gave|giving) me (?:one|a single|a|any) (?:\\w+ )?reason|(?:still|so) (?:\\w+ )?(?:not|ain't|aint|won't|wont) (?:gonna |going to )?(?:let|lend|give|allow|letting|lending|giving)|(?:we've|we have|i know we've) (?:been (?:over|through)|done|had) this|i still (?:don't|do not|dont|can't|cannot|fail to) (?:see|understand|accept|get|agree)|that's all i (?:hear|get)|(?:don't|do not|dont) care (?:what's|what is|what|that it's|that you|if it's) (?:in|you|posted|said|it says)|(?:look|think) (?:at it|about it|it over) (?:again|once more)|(?:confirm|say|tell me|send (?:me )?(?:it|that)?) again (?:what|when|where|which|who|the|how|please)|(?:you|u) (?:did|do) tell me|(?:i've|ive|i have) wiped it|can't scroll|cant scroll|(?:you|u) sent it|the order's the order|hiding behind|i know i(?:'ve| have)? asked|ask(?:ed)? (?:you )?(?:this )?(?:before|last week|already|yesterday)|ur answer|your mind's made up|(?:won't|not going to|not gonna) take no|no (?:isn't|is not) good enough|not good enough an? answer|you(?:'ve)? (?:already )?(?:made (?:it|yourself|your (?:view|position|feelings)) (?:clear|plain|known))",
  "i(?: do)? know (?:you|u)(?:'ve| have)?(?: already)? (?:said|told|say|answered|explained|refused|think no|don't want|won't)|(?:you|u)(?:'ve| have)? already (?:told|said|answered|explained)|(?:you|u) (?:did )?(?:told|tell|sent|send) me (?:it |this )?(?:already|before|earlier|the other day|once|yesterday|twice)",
  "(?:you|u)(?:'ve| have)? (?:just )?(?:keep|kept) (?:on )?(?:saying|telling|quoting|repeating|fobbing|hiding behind|coming back with|replying|answering|giving me|sending me|pointing)|fob(?:bing|bed)? me off|like a (?:parrot|broken record)|copy and paste",
  "(?:is not|isn't|isnt|ain't|aint|not|isn't even) (?:answering|an? (?:proper |real |good |valid |straight |actual )?(?:answer|reason|explanation|excuse))|a (?:proper|real|better|different) (?:answer|reason|explanation)",
  "(?:don't|dont|do not|won't|cannot|can't) (?:just )?(?:accept|say|tell me|give me) (?:that |your |the )?(?:(?='|\"|“|‘)|it's in the|(?:answer|reason|explanation|refusal))|and no,? (?='|\"|“)",
  "your (?:refusal|explanation|previous (?:reply|answer)|last (?:reply|answer)|answer (?:was|is|of|about))|noted and rejected|read your (?:refusal|reply|answer)|aware of your (?:position|view|answer|objection)s?|(?:you|u)(?:'ve| have)? (?:said|say) no(?= |$|[.,!])(?! (?:to|idea|one))|i know (?:it's a|you said|the answer(?:'s| is)) no|you say you've (?:told|answered|said)",
  "remind me (?:which|what|when|where|who|how|of the (?:time|date|day|address|name|amount)|again)|(?:did|have) (?:you|u) (?:say|said|tell me) (?!(?:it|that|this)\\b)[^.?!]{2,60} or(?= )|(?:i think )?(?:you|u) (?:may|might) have (?:said|told|mentioned)|(?:which|what|when|where|how much|who|what time) .{0,30}(?:did )?(?:you|u) (?:said|say) (?:it was|again|for|was|the)|what was (?:it|the \\w+(?: \\w+)?) again|(?:sure|thought|know) (?:you|u)(?: have|'ve)?(?: already)? told me|(?:sorry|i know|silly|me again|lost|forgot|deleted).{0,80}(?:was it|is it) [^.?!]{2,60} or(?= )|was it .{2,90}(?:deleted|lost|forgot|wiped|eaten|can't find)|(?:what|which|when|where|who|how much|how many)[^.?!]{2,60} again\\?",
  "(?:your|ur|the) (?:msg|message|email|text|reply)(?:'s| has| have| was| is)? (?:got |been |just |accidentally )*(?:deleted|lost|wiped|gone|disappeared|vanished)|(?:eaten|lost|deleted|wiped|can't find|cannot find|couldn't find|can't see) (?:your|ur|the|that) (?:msg|message|email|text|reply|note)",
  '(?:(?:chance|like|want|please|ask you|care|had a|you|time) to (?:rethink|reconsider)|please reconsider|have (?:you|u) (?:reconsidered|thought again|changed your mind)|(?:^|[.!?,] )think again|had second thoughts)',
  "(?:it's|it has|this has|that's|that has) been (?:explained|said|told|made clear|answered)|that's what (?:you|u) said|(?:you|u) said (?:that |it )?(?:before|last time|already)",
);
/** It says that it asks again; by itself that may as well be a question never answered. */
const AGAIN = phrases(
  "(?:for )?(?:the |my |this is the |this is my )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|umpteenth|nth|last|\\d+(?:st|nd|rd|th)) (?:time (?:of asking|i(?:'ve| have|'m)? (?:ask|had to)|asking|now)|(?:email|message|text|letter|request) (?:on|about|asking))|for the (?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|nth|last) time|^(?:second|third|fourth|fifth) time(?=[.,!])",
  "how many (?:more )?times (?:do|must|have) i (?:have to |got to |had to )?ask|(?:i'll|ill|i will|let me|i'm going to|i must|i) (?:just )?(?:ask|say|repeat)(?: you| u| it)? (?:again|once more|one more time)|(?:ask|request|asking|asked) (?:it |this |you )?(?:once more|yet again|one more time)|i repeat (?:my|that|the)|i've asked (?:and|you (?:over|again|a hundred|ten|five|twice|three))|to ask again|asking (?:you )?again|ask (?:you|u) again|(?:like|as) i (?:said|told you) (?:yesterday|before|last|already|on)|(?:say|saying) it again|(?:two|three|four|five|six|seven|ten|a hundred|a dozen|several) (?:emails|messages|texts|letters|times) (?:now|already|and|about|later)|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:email|message|text|letter|request)(?= about| on|[.,!]|$)|still waiting (?:for|on) (?:a |an |your |the )?(?:proper|answer|reason|reply|explanation)|every (?:month|time|week) i (?:tell|ask|say)|tell me again|same question|over and over|^again(?=[.!,])|(?:say|saying) the same|same (?:answer |thing )?(?:as|like) (?:yesterday|before)",
  "(?:u|you) never (?:did )?(?:answered me|replied|answer me|t(?:ell|old) me (?:why|when|what|where|who|how|if))|(?:stand|remain)s? un(?:addressed|answered)|what(?:'s| is) so hard about|lend me that .{1,12} or what",
);
/** The reader's own words held up to them. */
const QUOTED_BACK =
  /(?:\bi (?:will not|won't)|\b(?:don't|do not) (?:say|tell me|give me|write|just say)|\byou(?:'ve| have)? (?:say|said|just say|keep \w+ing)),? ["“'‘]/;
/** "I said CASH": the demand is shouted because it was made before. */
const SHOUTED_AGAIN = /\bI (?:said|told you|asked for) \p{Lu}{3,}/u;
/** A demand that is no question: "I want it back". */
const DEMAND = phrases(
  "why (?:i )?(?:can't|cannot|cant|won't|shouldn't)",
  'i (?:just )?(?:want|need)',
  'give (?:me|it)',
  'why i should',
  'explain',
  'back(?=[.!]|$)',
  'let me',
);
/** Something new to answer, whatever else it repeats. */
const NEW = phrases(
  '(?:closes?|due|deadline|appointment|hearing|consultant|meeting|booked|hospital|a&e|temperature|poorly|nurse|clinic|inhaler|flight|in by|they (?:need|want|require)|school (?:need|want|rang|says|said|have)|starts (?:on|at)|holding (?:the|it)|can we talk)',
  'have again failed|again failed to (?:provide|send|reply)',
);

const STOP = new Set(
  'the and for you your with that this have has had was were are will would could can may not but from what when which who how why there here then than them they she her his him our out about into over just please again know told said tell ask asked asking want need like get got give one two all any its did does'.split(
    ' ',
  ),
);
const stem = (word: string): string => word.replace(/(?:'s|s|ing|ed|es)$/, '');
const content = (text: string): ReadonlySet<string> =>
  new Set(
    tokens(plain(text))
      .map(({ text: word }) => word)
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !STOP.has(word))
      .map(stem),
  );

function share(of: ReadonlySet<string>, inside: ReadonlySet<string>): number {
  let both = 0;
  for (const word of of) if (inside.has(word)) both++;
  return of.size === 0 ? 0 : both / of.size;
}

/** How much of an ask's words must have been asked before for it to be the same ask. */
const SAME = 0.6;
/** How much of them an answer takes up. */
const TAKEN_UP = 0.25;

/** Whether the reader has answered this ask already: the other parent asked it before and a later message of the reader takes it up. */
function answeredBefore(ask: Ask, history: readonly EarlierMessage[]): boolean {
  const words = content(ask.text);
  if (words.size === 0) return false;
  return history.some((message, at) => {
    if (message.from !== 'them') return false;
    const earlier = asksIn(message.text, [{ start: 0, end: message.text.length }]);
    const asked = earlier.some(
      (one) => share(words, content(one.text)) >= SAME || (content(one.text).size > 1 && share(content(one.text), words) >= SAME),
    );
    return asked && history.slice(at + 1).some((later) => later.from === 'me' && share(words, content(later.text)) >= TAKEN_UP);
  });
}

/**
 * Whether all that is asked was answered before: by the earlier messages where there are any, else by what the message
 * says of itself ("I know you said no", "for the fifth time").
 */
export function isRepeat(text: string, asks: readonly Ask[], history: readonly EarlierMessage[] = []): boolean {
  if (asks.length > 0 && asks.every((ask) => answeredBefore(ask, history))) return true;
  const low = plain(text).replace(/\s+/g, ' ');
  const again = AGAIN.test(low) || SHOUTED_AGAIN.test(text) || QUOTED_BACK.test(low);
  if (ANSWERED.test(low) && (asks.length > 0 || again || DEMAND.test(low))) return !NEW.test(low) || again;
  if (asks.length > 0 && soundsAnswered(text)) return true;
  return again && (asks.length === 1 || SHOUTED_AGAIN.test(text)) && !NEW.test(low);
}
