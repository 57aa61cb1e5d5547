import { plain } from '../text/plain';
import { type Span, spanText } from '../text/span';
import { timePattern } from '../text/when';

/** A day, or several written as one ("3 to 11 October"), that a message names. */
export interface NamedDay {
  readonly text: string;
  readonly span: Span;
  /** The words before it set a limit: "by Friday", "before the 20th", "closes on 1 July". */
  readonly deadline: boolean;
}

/** An hour that a message names: "half past four", "5.30pm". */
export interface NamedHour {
  readonly text: string;
  readonly span: Span;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const LONG_DAY = '(?:mon|tues|wednes|weds|thurs|fri|satur|sun)days?';
/** "sat", "sun" and "wed" are words too: see `SURELY_A_DAY`. */
const ABBREVIATED = '(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)s?';
const WEEKDAY = `(?:${LONG_DAY}|${ABBREVIATED})`;
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)';
const NUMBER = '(?:[12]?\\d|3[01])(?:st|nd|rd|th)?';
const JOIN = '(?: ?(?:-|–|/|&|,) ?| (?:to|and|or|till|til|until|through|n) )';
/** "the 5th time", "her 3rd birthday" and "the 2nd half" count, and name no day. */
const COUNTED =
  '(?! (?:time|birthday|one|year|grade|place|child|son|floor|half|go|dose|attempt|email|message|class|party|set|bedroom|degree|team|person|reminder)s?\\b)';
const WITH_MONTH = `${NUMBER}(?:${JOIN}${NUMBER})*(?: of)? ${MONTH}(?! (?:be|not|have|i|we|you|he|she|they|also|well|as)\\b)(?:,? (?:19|20)\\d{2})?`;

const WEEKEND = "(?:week-?end|wk-?end|wknd|w\\/?'?end)";
/** A month alone is a name, a verb or a day's neighbour; after such a word it is when something is. */
const BEFORE_MONTH =
  '(?<=\\b(?:in|by|until|till|til|before|since|from|for|during|through|after|this|next|last|early|late|mid|and|or)[ -](?:early |late |mid[ -])?)';
const BARE_MONTH =
  '(?:january|february|april|june|july|august|september|october|november|december|feb|aug|sept|oct|nov|dec)(?! \\d|\\.\\d)';

const FEAST =
  "(?:christmas|xmas|boxing|new year'?s?|mother'?s|mothers'|father'?s|fathers'|valentine'?s|may|labor|memorial|australia|anzac|canada|independence) (?:day|eve)|christmas|xmas|easter(?: (?:sunday|monday|saturday|weekend))?|good friday|pancake day|bonfire night|halloween|hallowe'en|thanksgiving(?: day)?|hogmanay|eid(?: al-(?:fitr|adha))?|diwali|hanukkah|passover|ramadan|bank holiday(?: (?:weekend|monday|friday))?|half[- ]term|spring break";

const SOURCE = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}/\\d{1,2}/\\d{2,4}',
  `${WEEKDAY},? (?:the )?${WITH_MONTH}`,
  `${WEEKDAY},? (?:the )?${MONTH} ${NUMBER}(?:,? (?:19|20)\\d{2})?`,
  `${WEEKDAY},? (?:the )?${ORDINAL}${COUNTED}`,
  `${WEEKDAY} \\d{1,2}/\\d{1,2}`,
  `(?:the )?${WITH_MONTH}`,
  `${MONTH} ${NUMBER}(?:${JOIN}${NUMBER})?(?:,? (?:19|20)\\d{2})?(?!\\d|:|\\.\\d)(?! ?(?:am|pm|of|quid|pounds|each|people|kids)\\b)`,
  `the ${ORDINAL}${COUNTED}(?: (?:to|till|until|-|–) (?:the )?${ORDINAL})?`,
  `(?<=(?:on|by|before|till|til|until|from|after|since|for|and|or|to|-) )${ORDINAL}${COUNTED}`,
  `(?<=(?:on|for|the) )${NUMBER}(?: (?:and|&|or) ${NUMBER})+(?=$|[ ,.;?!])(?! (?:o'?clock|am|pm|mins|minutes|hours|quid|pounds|weeks|days))`,
  `(?<![\\d:.] ?)(?:[12]?\\d|3[01]) (?:to|-|–) (?:1[3-9]|2\\d|3[01])(?=$|[ ,.;?!])(?! (?:mins?|minutes|hours|quid|pounds|weeks|days|miles|kids|people|years|months))`,
  '(?<=(?:on|by|for|before|until|till|the|from) )(?:[12]?\\d|3[01])/(?:1[0-2]|0?[1-9])(?![\\d/])',
  `(?:next |this |last |this coming |every |each |alternate )?${WEEKDAY}(?:(?: (?:to|and|till|til|until|through|thru|n) |&| & | ?[-–/] ?)${WEEKDAY})*`,
  'today|tonight|tonite|2nite|2night|tomorrow|tomoz|tomorro|tommorow|tomorow|tmrw|tmr|tmw|2moro|2morrow|2mrw|yesterday|last night|this (?:morning|afternoon|evening|aft|arvo)|tomoz',
  `(?:this|next|last|that|this coming|the following) ${WEEKEND}|(?<=(?:by|at|before|over|for) )the ${WEEKEND}`,
  `(?<=\\b(?:${WEEKEND}|week|${LONG_DAY})\\b[^.?!]{0,30})(?:the )?next one`,
  `(?:the )?(?:end|start|beginning|middle) of (?:(?:the|this|next) (?:month|week|term|year)|${MONTH})`,
  '(?:the )?(?:this|next|last|past|coming) (?:(?:couple of|few|two|three|four|five|six|\\d) )?(?:weeks?|months?)(?! (?:of (?:age|old)|old))|(?<=\\b(?:last|next|this) week[^.?!]{0,30})the week (?:before|after)',
  '(?:the |this |next |last )?(?:spring|summer|autumn|winter) term',
  `(?:october|february|may|spring|autumn|summer) half[- ]term`,
  `${BEFORE_MONTH}${BARE_MONTH}|(?<=\\b(?:in|by|until|till|since|before|after) )(?:may|march)(?! (?:i|be|not|have)\\b)`,
  '(?<=\\b(?:in|at|for|over|until|till|after|before|by|since) (?:the )?)new year(?! (?:\\d|group|\\w+ (?:teacher|class|form)))',
  `(?:the (?=bank|half)|this |next )?(?:${FEAST})`,
  '(?:the |this |next )?(?:easter|summer|christmas|xmas|winter|spring) (?:holidays?|hols|break)',
  '(?<=(?:by|till|until|before|at) )midnight',
].join('|');
const DAYS = new RegExp(`(?<![\\w£€$'])(?:${SOURCE})(?![\\w]|'(?!s\\b))`, 'g');

const SHORT_WORD = /^(?:sat|sun|wed|mon|fri|suns?|sats?|mons?)$/;
/** Before or after it stands what only a day has. */
const DAY_BEFORE =
  /(?:\b(?:on|by|this|next|last|every|each|til|till|until|from|for|and|or|to|of|alternate|it's|is|n|me|you|u)|[&,;:(-]) ?$/;
const DAY_AFTER =
  /^(?:,? ?(?:the )?\d|s? (?:morning|afternoon|evening|night|nite|eve|am|pm|at|or|and|till|til|to|instead|pls|please|aft|is|works|suits|from|if|half|x+\b))|^ ?[?&,-]|^\.?$/;
const VERB_BEFORE = /\b(?:i|he|she|they|we|you|u|who|just|was|were|been|had|has|have|the|in) $/;

/** "sat", "sun" and "wed" where they are days: by their capital, or by the words beside them. */
function surelyADay(text: string, low: string, at: number, end: number): boolean {
  const word = low.slice(at, end);
  if (/^SAT[Ss]$/.test(text.slice(at, end)) || /\bpages? $/.test(low.slice(0, at))) return false;
  if (!SHORT_WORD.test(word)) return true;
  const before = low.slice(Math.max(0, at - 14), at);
  const after = low.slice(end, end + 14);
  if (/\bbit of $/.test(before) || /^ ex\b/.test(after)) return false;
  if (VERB_BEFORE.test(before) && !DAY_BEFORE.test(before)) return false;
  if (/^\p{Lu}/u.test(text.slice(at, end)) && !/^(?:'|(?:\s(?:cream|hat|down|up|there|here|in|with))\b)/.test(after)) return true;
  return /^(?:fri|mon)/.test(word) || DAY_BEFORE.test(before) || DAY_AFTER.test(after);
}

const LIMIT =
  /\b(?:by|before|till|til|until|no later than|latest|deadline (?:is|of)|due(?: in| on| by)?|(?<!(?:is|are|was|be|'s|'re) )close[sd]?(?: on| at)?|ends?(?: on)?|goes out on|has to be (?:in|done|signed|paid|back) (?:by|on)|needs to be (?:in|done|signed|paid) (?:by|on))(?: (?:the|at|on|next|this|noon|midday|\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)?))*\s*$/;

/** The days in a text, in order. A part of the day is left to the hours. */
export function daysIn(text: string): readonly NamedDay[] {
  const low = plain(text);
  const found: NamedDay[] = [];
  for (const match of low.matchAll(DAYS)) {
    const start = match.index;
    // "by 1 July.": the stop may be the sentence's.
    const end = start + match[0].replace(/\.$/, '').length;
    if (!surelyADay(text, low, start, end)) continue;
    const span = { start, end };
    found.push({ text: spanText(text, span), span, deadline: LIMIT.test(low.slice(Math.max(0, start - 48), start)) });
  }
  return found;
}

/** The hours in a text, in order, without those within a day ("3 to 11 October"). */
export function hoursIn(text: string, days: readonly NamedDay[] = daysIn(text)): readonly NamedHour[] {
  return Array.from(plain(text).matchAll(timePattern()), (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { text: spanText(text, span), span };
  }).filter(({ span }) => !days.some((day) => day.span.start < span.end && span.start < day.span.end));
}
