/** How people write hours, days and sums, as sources of expressions on lower-case text with straight apostrophes. */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SURE_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';
const DAY = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?';
const SHORT_DAY = '(?:mon|tues?|weds?|thurs?|fri|sat|sun)';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const COUNT = '(?:\\d+(?:\\.\\d+)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)';
const NUMBER_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten)';

export const TIME_SOURCE = [
  '\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)',
  '\\d{1,2}:\\d{2}',
  '(?<![£€$]|\\d )(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?![\\d.]*(?: ?(?:quid|pounds|euros|cm|mm|km|m|kg|g|ml|mg|miles|%)\\b|\\d))',
  `(?:half|quarter|five|ten|twenty)(?: past| to)? (?:${HOUR}|\\d{1,2})(?= |$|[.,?!])`,
  `(?:\\d{1,2}|${HOUR}) o'?clock`,
  'noon',
  'midday',
  'midnight',
  `(?:[01]?\\d|2[0-3]) ?(?:till|til|until|to|-|–) ?(?:[01]?\\d|2[0-3])(?=$|[ .,;?!])(?! (?:${MONTH}|days|weeks|minutes|mins|hours|miles|children|kids|pounds|quid|of))`,
  `(?<=\\b(?:at|by|till|til|until|from|after|before|about|around) )(?:1[0-2]|[1-9]|${HOUR})(?=$|[ .,;?!])(?! (?:${MONTH}|of|days?|weeks?|months?|years?|hours?|minutes?|mins|times|kids|children|girls|boys|quid|pounds|miles|people|more|things?|other|another|nights?|mornings?|swaps?|emails?|texts?|school|different|single|thing|once))`,
  '(?<=\\b(?:ready|back|home|here|there) for )(?:1[0-2]|[1-9])(?=$|[ .,;?!])',
].join('|');

export const DATE_SOURCE = [
  `\\d{1,2}(?:st|nd|rd|th)?(?: ?(?:to|-|–|and|or|till|until) ?\\d{1,2}(?:st|nd|rd|th)?)?(?: of)? ${MONTH}(?: \\d{4})?`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d|:|\\.\\d)`,
  'the \\d{1,2}(?:st|nd|rd|th)',
  '\\d{1,2}(?:st|nd|rd|th)',
  '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:next |this |every |alternate )?${DAY}`,
  `(?:next|this|on|every|by|till|until|from|and|n|or|&) ${SHORT_DAY}(?=$|[ .,;?!])`,
  'today',
  'tomorrow(?: (?:morning|afternoon|evening|night))?',
  'tonight',
  'this (?:morning|afternoon|evening|week|weekend|month)',
  'next (?:week|weekend|month|term)',
  '(?:the )?(?:easter|summer|christmas|half[- ]term|spring|winter|october|february) (?:holidays?|break|week)',
  'half[- ]term',
  `(?<=\\b(?:in|by|until|till|from|since|before|after|next|this) )${SURE_MONTH}`,
].join('|');

export const AMOUNT_SOURCE = [
  '[£€$] ?\\d+(?:,\\d{3})*(?:\\.\\d{1,2})?k?(?: (?:a|per) (?:week|month|day|term|session|head|night))?',
  '\\d+(?:,\\d{3})*(?:\\.\\d{1,2})? ?(?:quid|pounds|euros?|dollars|rand|p)(?=$|[ .,;?!])',
  '\\d+(?:\\.\\d+)? ?(?:ml|mg|mcg|kg|cm|mm|km|%|per cent|miles)(?=$|[ .,;?!])',
  `${COUNT} (?:hours?|hrs?|minutes?|mins?|nights?|puffs?|tablets?|spoonfuls?|doses?|injections?|sessions?|lessons?|drops)(?: (?:a|per) (?:day|week|night))?`,
  `(?:\\d+|once|twice|${NUMBER_WORD} times) (?:times )?(?:a|per) (?:day|week|night|month|term)`,
  `(?:\\d+|${NUMBER_WORD}) (?:days|weeks)(?: (?:a|per) (?:month|year))?`,
  'size \\d{1,2}(?:\\.5)?',
  'ward (?:\\d+\\w?|[a-z]\\d*)(?!\\w)',
  'bay \\d+',
  'platform \\d+',
].join('|');

const whole = (source: string): RegExp => new RegExp(`(?<![\\w£€$]|\\d[.:,/])(?:${source})(?![\\w])`, 'g');

/** New each time: a global expression carries its place. */
export const timePattern = (): RegExp => whole(TIME_SOURCE);
export const datePattern = (): RegExp => whole(DATE_SOURCE);
export const amountPattern = (): RegExp => whole(AMOUNT_SOURCE);
