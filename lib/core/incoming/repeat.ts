import { plain } from '../text/plain';
import { tokens } from '../text/tokens';
import { phrases } from '../tone/flags/flag';
import { type Ask, asksIn } from './asks';

/** A message of the same thread, sent before the one looked at. */
export interface EarlierMessage {
  /** Who wrote it: the reader ("me") or the other parent ("them"). */
  readonly from: 'me' | 'them';
  readonly text: string;
}

/** The message itself says that it was answered before. */
const ANSWERED = phrases(
  "(?:i know|yes|and yes) (?:you|u)(?:'ve| have)? (?:already )?(?:said|told|say|answered|explained|refused|gave)|(?:you|u)(?:'ve| have)? (?:already )?(?:told me|said no|say no|refused|declined|turned (?:it|me) down)|(?:you|u) (?:say|said) (?:you've|you|it|that|no|the)",
  "(?:you|u) (?:just )?(?:keep|kept) (?:on )?(?:saying|telling|quoting|repeating|fobbing|sending|copying|pasting|hiding|giving|replying)|(?:you|u) always (?:say|quote|send)",
  "(?:is not|isn't|isnt|ain't|aint|not) an? (?:proper |real |good |valid |straight )?(?:answer|reason|explanation|excuse)|answering|a (?:proper|real|straight|different|better) (?:answer|reason|explanation)(?! would make)",
  "(?:don't|dont|do not|won't|cannot|can't) (?:just )?(?:accept|say|tell me|give me|copy)(?: me)? (?:your|that|the|and|'|\"|“|it's|its|because)|no,? (?:'|\"|“)",
  "your (?:refusal|explanation|position|answer|previous (?:reply|answer|email|message)|last (?:reply|answer|email|message)|(?:reply|answer|response|email|message|text) (?:of|about|on|with|from|got|has|is|was|where|saying|again))|noted and rejected|read your (?:refusal|reply|answer)|aware of your (?:position|view|answer|refusal)",
  "remind me|(?:you|u) (?:did )?(?:say|tell me|told me|mention|send|sent) (?:it|me|already|before|earlier|the other day|last week)|did (?:you|u) (?:say|decide|tell me)|(?:which|what|when|where|how much|who) .{0,30}(?:you|u) said|was it .{2,60} or|what was (?:it|the \\w+) again|i (?:did write it|wrote it)|i(?:'ve| have)? (?:lost|deleted|forgotten|forgot|missplaced|misplaced)|(?:got|been|was|accidentally|phone(?:'s| has)?) (?:deleted|wiped|lost|eaten)|(?:can't|cant|cannot|couldn't) (?:find|remember|see) (?:your|ur|what you|which|the (?:email|message|text)|where you)|brain like|memory like|gone clean out|slipped my mind",
  "(?:rethink|reconsider|think again|change(?:d)? your mind|had a (?:chance to )?(?:re)?think|come round to|second thoughts)",
  "(?:it's|it has) been (?:explained|said|told|made clear) to|that's what (?:you|u) said|as if (?:i|we) haven't|said no (?:last|on|before|already)|asked you (?:already|before|nicely|last)",
);
/** It says that it asks again; by itself that may as well be a question never answered. */
const AGAIN = phrases(
  '(?:for the )?(?:second|third|fourth|fifth|sixth|seventh|eighth|tenth|hundredth|thousandth|umpteenth|nth|last|\\d+(?:st|nd|rd|th)) (?:time|email|message|text|letter|request)(?: of asking| i ask)?',
  "how many (?:more )?times|(?:i'll|ill|i will|let me|i) (?:just )?(?:ask|say|repeat|tell)(?: you| u| it)? (?:again|once more|one more time)|once (?:more|again)|i repeat|i've (?:asked|said|told you)(?: and (?:asked|said))*|i have (?:asked|said|told you|already)|(?:sorry )?to ask again|me again|asking again|ask (?:you|u) again|(?:like|as) i(?:'ve| have)? (?:said|told|explained|asked)|still waiting|again\\?|every (?:month|time|week) i (?:tell|ask|say)|tell me again|same question|keep asking|over and over|and again",
  "never (?:did )?(?:answer|answered|tell|told|reply|replied)|(?:u|you) (?:still )?(?:haven't|havent|never) (?:answered|told|replied)|unaddressed|unanswered|what(?:'s| is) so hard",
  "(?:^|[.!?] )again(?=[.!,]|$)|(?:^|[.!?] )(?:cash|no|i said)(?=[.!,]|$)|i said|or what$|or what[.?!]",
);
/** Something new to answer, whatever else it repeats. */
const NEW = phrases(
  '(?:closes?|due|deadline|appointment|hearing|consultant|meeting|booked|hospital|a&e|temperature|poorly|nurse|in by|they (?:need|want|require)|school (?:need|want|rang|says|said|have)|starts (?:on|at))',
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
    const asked = earlier.some((one) => share(words, content(one.text)) >= SAME || (content(one.text).size > 1 && share(content(one.text), words) >= SAME));
    return asked && history.slice(at + 1).some((later) => later.from === 'me' && share(words, content(later.text)) >= TAKEN_UP);
  });
}

const YES_ANSWERED = 2;

/**
 * Whether all that is asked was answered before: by the earlier messages where there are any, else by what the message
 * says of itself ("I know you said no", "for the fifth time").
 */
export function isRepeat(text: string, asks: readonly Ask[], history: readonly EarlierMessage[] = []): boolean {
  if (asks.length > 0 && asks.every((ask) => answeredBefore(ask, history))) return true;
  const low = plain(text).replace(/\s+/g, ' ');
  const evidence = (ANSWERED.test(low) ? YES_ANSWERED : 0) + (AGAIN.test(low) ? 1 : 0) - (NEW.test(low) ? 1 : 0);
  return evidence >= YES_ANSWERED || (evidence === 1 && AGAIN.test(low) && asks.length < 2 && !/\b(?:school|nursery|hospital|gp|dentist|medicine|inhaler|appointment)\b/.test(low));
}
