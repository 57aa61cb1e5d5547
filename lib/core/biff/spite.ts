import { withoutShouting } from '../text/capitals';
import { plain } from '../text/plain';
import { ADJECTIVE, CALLED_OUT, NAME_CALLED, YOU } from './hurt/words';
import { oneOf } from './match';

/** Words that carry spite and nothing else: taken out wherever they stand. On plain text. */
const SPITE: readonly RegExp[] = [
  new RegExp(`,? ?(?<!\\w)${CALLED_OUT}(?!\\w),?`, 'g'),
  new RegExp(`,? ?(?<!\\w)(?:like|from|by|with) (?:the|an?) (?:\\w+ )?${NAME_CALLED} ${YOU} (?:are|r)(?!\\w)`, 'g'),
  new RegExp(`^(?:oi|oy|listen|look|hey|right|hello),? (?:here,? )?(?:${ADJECTIVE} )*${NAME_CALLED}(?:[,:]? |$)`, 'g'),
  /,? ?\bfor once(?: in (?:your|ur|a) (?:\w+ )?life(?:time)?)?\b/g,
  /,? ?\bfor a change\b/g,
  /,? ?\b(?:yet again|once again|no surprise there|surprise surprise|as (?:per )?usual|as always|as ever)\b,?/g,
  /,? ?\b(?:for (?:the (?:love of|sake of) (?:god|christ|all that is holy)|(?:god|fuck|christ|heaven|pete|goodness)'?s?'? ?sakes?)|ffs|jesus christ|bloody hell|i swear to god|hand on heart)\b,? ?/g,
  /\b(?:bloody|fucking|fuckin|effing|flipping|damn(?:ed)?|goddamn|sodding|friggin|freaking|poxy|stupid|shitting|crappy|pathetic|precious|so-called|god ?damn) (?=\w)/g,
  /,? ?\blike (?:a|an) (?:normal|decent|proper|real|grown-?up|adult|half-decent|responsible|civilised|good|any) (?:person|human(?: being)?|parent|dad|mum|father|mother|adult|man|woman)\b/g,
  /(?:, ?(?:genius|einstein|sherlock|scrooge|sunshine|princess|dickhead|your (?:majesty|highness|lordship|ladyship))\b,?|^(?:genius|sherlock|scrooge|sunshine|princess),)/g,
  /(?<=\byour )(?:sad|pathetic|precious|fancy|so-called|stupid|poxy|grubby|tacky)(?: little)? (?=\w)/g,
  /(?<=\byour )(?:new |latest |little |precious |fancy |sad |keyboard warrior |toy )+(?=(?:boy|girl)friend|bloke|partner|man|woman|fella|wife|husband)/g,
  /,? ?\bif (?:it's|its|that's|it is|that is|it isn't|it's not) not (?:too|beneath|beyond) .*$/g,
  /,? ?\bif (?:it's|its|that's|that is|it isn't) (?:too|beneath|beyond) .*$/g,
  /,? ?\bif (?:you|u) can (?:manage (?:to|it|that)|be bothered|possibly (?:manage|bring)|tear|drag|find it in|remember (?:to|for)|cope).*$/g,
  /,? ?\bif (?:you|u)(?:'re| are) (?:capable|not too (?:busy|hungover|drunk|important)|able to manage).*$/g,
  /,? ?\bnot that (?:you|u|anyone).*$/g,
  /,? ?\b(?:just )?(?:like|as) (?:you|u) (?:always|never|usually)\b.*$/g,
  /,? ?\bby which i mean (?:you|u)\b,?/g,
  /,? ?\b(?:and|or) (?:do|must|should) i have to .*$/g,
  /,? ?\b(?:in case|as) (?:you|u)(?:'d| had|'ve)? (?:care|forgot|forgotten|hadn't noticed|know full well|bloody well know|well know|would know).*$/g,
  /,? ?\b(?:no )?thanks to (?:you|your|whatever)\b.*$/g,
  / (?:without|minus) (?:the |any |all the |an? |being |having to |your )?(?:usual |amateur |normal )?(?:dramatics|dramas?|theatrics|arguments?|arguing|fuss|moaning|whining|asked|told|reminded|dragged|chased|begged|begging|excuses?|tantrums?|attitude|commentary|performance|sulking|lectures?|song and dance)(?: (?:this time|for once|please))?/g,
  / so you can (?!(?:see|check|read|get|plan|book|tell|let|have|be there|come|collect|pick|bring|drop)).*$/g,
  /(?<=\b(?:didn't|didnt|did not|don't|dont|doesn't|won't|couldn't|could not|never|can't|haven't|not) )(?:even )?(?:think|thought|bother|bothered|have the (?:decency|courtesy|guts|manners|grace)|had the (?:decency|courtesy|guts|manners)) to (?=\w)/g,
  /,? ?\b(?:and )?not a (?:minute|second|moment) (?:later|sooner|before)\b/g,
  /,? ?\bor can(?:'t| ?not| you not)(?: (?:you|u))? (?:even )?(?:read|count|tell the time|understand).*$/g,
  / (?:with|in|after) one (?:pathetic |feeble |lame )?excuse after another\b/g,
  /(?<= )with (?:a|the) (?:man|woman|mother|father|mum|dad|person) who .*$/g,
  /(?<=\w )(?:with|to|by) (?:you or your (?:mother|mum|dad|father|family|boyfriend|girlfriend)|the likes of you)\b/g,
  /(?<=\basked(?: (?:you|u))?) (?:(?:two|three|four|five|six|seven|ten|\d+|a (?:hundred|million|dozen)) times|over and over|again and again)(?= for\b)/g,
  /,? ?\b(?:on my own )?with (?:no|zero) help from (?:you|u)\b/g,
  /(?<=^(?:wow,? )?)a (?:whole|massive|whopping) (?=[£€$])/g,
  /^(?:typical|classic)(?: \w+)?, ?/g,
  /[🙄🙃🤡🖕😂💩🤮😒👏😡🤬😠🤦🙈😤](?:\u{fe0f})?/gu,
];

/** A telling-off in front of something worth saying. On plain text; what it matches at the head is taken off. */
const LEAD_IN = new RegExp(
  `^(?:(?:and|but|so|oh|well|look|listen|right|now|anyway|also|then|or|either|because|cos|again|yet),? )*(?:${oneOf(`
    another (?:lovely |great |fun )?(?:day|week|weekend|month|handover|morning) (?:where|when|that)|(?:maybe |perhaps )?if ${YOU} .{3,80} (?:you'd|${YOU} would|you might|${YOU} might)(?: have| actually have)? (?:noticed?|known?|seen?|realised?|remembered?)(?: that)?|
      how many (?:more )?times do i (?:have|need) to (?:tell|say|ask|remind)(?: ${YOU})?(?: that)?|
      i(?:'ve| have)? (?:already |literally )?(?:told|asked|reminded|warned) ${YOU}(?: (?:a (?:hundred|million|thousand|
      dozen)|\\d+|(?:two|three|four|five|six|
      ten)) times| over and over| again and again| before| already)?(?: now)?(?! for )(?: that)?|for the (?:last|hundredth|umpteenth|
      nth|millionth|second|third) time,?|(?:third|fourth|last) time of asking,?|as i(?:'ve| have)? (?:already |clearly |
      repeatedly )?(?:said|told ${YOU}|explained|stated)(?: before)?,?|get (?:it|this) (?:through|into) (?:your|ur) (?:thick )?(?:skull|head)[:,]?(?: that)?|let me (?:spell it out|make (?:it|this) (?:simple|
      clear)|be (?:very )?clear)[:,]?|newsflash[:,]?|${YOU} know (?:full|perfectly|damn|bloody|very) well(?: that)?|(?:it is|
      it's) (?:obvious|clear) (?:to everyone )?(?:that)?|fyi[:,]?|just so ${YOU} know,?|in case ${YOU}(?:'d| had)? (?:forgot|
      forgotten|hadn't noticed)[:,]?|i(?:'m| am) (?:sick|tired|sick and tired) of (?:telling|asking|reminding) ${YOU} (?:that|
      to)?|believe it or not,?|do ${YOU} (?:even )?(?:know|realise|remember) that|remember:?|(?:or )?is it too (?:much|hard|
      difficult) (?:to ask )?(?:for ${YOU} )?(?:that|to)|what i(?:'d like| want| am saying| need) is(?: this)?:?(?: that)?|
      here's (?:what i want|the thing)[:.]?|i (?:swear|promise) to god
  `)})(?= |$),? ?`,
);

function without(text: string, pattern: RegExp): string {
  let kept = '';
  let from = 0;
  for (const match of plain(text).matchAll(pattern)) {
    kept += text.slice(from, match.index);
    from = match.index + match[0].length;
    // What was cut out of the middle leaves a space behind.
    if (/\S$/.test(kept) && /^[\p{L}\p{N}]/u.test(text.slice(from))) kept += ' ';
  }
  return kept + text.slice(from);
}

/** One space between words, and no stray marks at the ends or between. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/,(?=[,.;:!?])/g, '')
    .replace(/^[\s,;:.!?–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
    .trim();

/** Without capitals that shout and without doubled marks. */
export const quietly = (words: string): string =>
  withoutShouting(words)
    .replace(/(?<![\p{L}\p{N}-])(?:NO|DO|SO|IS|BE|IT|MY|ME|WE|HE|IF|TO|ON|AT|UP)(?![\p{L}\p{N}-])/gu, (word) => word.toLowerCase())
    .replace(/[!?]{2,}/g, (marks) => (marks.includes('?') ? '?' : '.'))
    .replace(/!+/g, '.');

/** Quick to say that there is none. */
const ANY = new RegExp(SPITE.map(({ source, flags }) => (flags.includes('u') ? '[\\u2600-\\u27bf\\ud83c-\\ud83e]' : source)).join('|'));

/** Without the spite that hangs on it; the same string where there is none. */
export function withoutSpite(words: string): string {
  if (!ANY.test(plain(words))) return words;
  const bare = SPITE.reduce(without, words);
  return bare === words ? words : tidy(bare);
}

/** The telling-off at its head, as written; empty where there is none. */
export const leadIn = (words: string): string => words.slice(0, LEAD_IN.exec(plain(words))?.[0].length ?? 0);
