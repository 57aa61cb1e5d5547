import { withoutShouting } from '../text/capitals';
import { plain } from '../text/plain';

export const YOU = '(?:you|u|ya|yous)';
const ADJECTIVE =
  '(?:useless|selfish|lazy|stupid|pathetic|evil|stupid|thick|fat|sad|silly|bloody|fucking|fuckin|grubby|little|absolute|utter|complete|total|blithering|miserable|horrible|nasty|cruel|sneaking|lying|cheating|boring|pompous|smug|vile|tight|ugly|spineless|dozy|daft)';
const NOUN =
  '(?:lump|cow|git|idiot|moron|prick|dickhead|twat|wanker|tosser|bastard|bitch|witch|rat|pig|snake|coward|joke|arsehole|asshole|clown|muppet|loser|cunt|shit|creep|fool|imbecile|thief|liar|article|eejit|bully|pillock|man|woman|excuse for a (?:father|mother|dad|mum|parent|man)|piece of (?:work|shit))';

/** Words that carry spite and nothing else: taken out wherever they stand. On plain text. */
const SPITE: readonly RegExp[] = [
  new RegExp(`,? ?\\b${YOU} (?:${ADJECTIVE},? )*${NOUN}\\b,?`, 'g'),
  new RegExp(`,? ?\\b${YOU} (?:${ADJECTIVE},? )+${NOUN}\\b,?`, 'g'),
  /,? ?\bfor once(?: in (?:your|ur) (?:life|miserable life))?\b/g,
  /,? ?\bfor a change\b/g,
  /,? ?\b(?:yet again|no surprise there)\b/g,
  /\b(?:for (?:god|fuck|christ|heaven|pete|goodness)'?s?'? ?sakes?|ffs|jesus christ|bloody hell)\b,? ?/g,
  /\b(?:bloody|fucking|fuckin|effing|flipping|damn|goddamn|sodding|friggin|freaking) /g,
  /,? ?\blike (?:a|an) (?:normal|decent|proper|real|grown-?up|adult|half-decent|responsible) (?:person|human(?: being)?|parent|dad|mum|father|mother|adult|man|woman)\b/g,
  /,? ?\b(?:genius|einstein|sherlock|sunshine|princess|your (?:majesty|highness|lordship|ladyship))\b/g,
  /,? ?\bif (?:it's|its|that's|it is|that is|it isn't|it's not) not (?:too|beneath|beyond) .*$/g,
  /,? ?\bif (?:it's|its|that's|that is) (?:too|beneath|beyond) .*$/g,
  /,? ?\bif (?:you|u) can (?:manage|be bothered|possibly|tear|drag|find it|remember|spare|get off|handle|cope|actually).*$/g,
  /,? ?\bif (?:you|u)(?:'re| are) (?:capable|not too (?:busy|hungover|drunk|important)|able to manage).*$/g,
  /,? ?\bnot that (?:you|u|it|he|she|they|anyone).*$/g,
  /,? ?\b(?:instead of|rather than) (?!(?:\d|at |on |the \d|mon|tues|wed|thu|fri|sat|sun)).*$/g,
  /,? ?\b(?:just )?(?:like|as) (?:you|u) (?:always|did|do|never|said|are|were)\b.*$/g,
  /,? ?\bby which i mean (?:you|u)\b,?/g,
  /,? ?\bwhich (?:i realise|about sums|is more than|i'm sure|no doubt|obviously|of course).*$/g,
  /,? ?\b(?:and|or) (?:do|must|should) i have to .*$/g,
  /,? ?\b(?:in case|as) (?:you|u)(?:'d| had|'ve)? (?:care|forgot|forgotten|hadn't noticed|know full well|bloody well know|well know|would know).*$/g,
  /,? ?\bthanks to (?:you|your|whatever).*$/g,
];

/** Words that may carry spite; taken out of a clause that was flagged. */
const FILLER: readonly RegExp[] = [
  /,? ?\b(?:you know|i mean|frankly|honestly|seriously|obviously|surely|as usual|as per usual|as per|as always|of course)\b,?(?= |[.!?]|$)/g,
];

/** A telling-off in front of something worth saying. On plain text; what it matches at the head is taken off. */
const LEAD_IN = new RegExp(
  `^(?:(?:and|but|so|oh|well|look|listen|right|now|anyway|also|then|or|either|because|cos|again|yet),? )*(?:how many (?:more )?times do i (?:have|need) to (?:tell|say|ask|remind)(?: ${YOU})?(?: that)?|i(?:'ve| have)? (?:already |literally )?(?:told|asked|reminded|warned) ${YOU}(?: (?:a (?:hundred|million|thousand|dozen)|\\d+|(?:two|three|four|five|six|ten)) times| over and over| again and again| before| already)?(?: now)?(?: that)?|for the (?:last|hundredth|umpteenth|nth|millionth|second|third) time,?|as i(?:'ve| have)? (?:already |clearly |repeatedly )?(?:said|told ${YOU}|explained|stated)(?: before)?,?|let me (?:spell it out|make (?:it|this) (?:simple|clear)|be (?:very )?clear)[:,]?|newsflash[:,]?|${YOU} know (?:full|perfectly|damn|bloody|very) well(?: that)?|fyi[:,]?|just so ${YOU} know,?|in case ${YOU}(?:'d| had)? (?:forgot|forgotten|hadn't noticed)[:,]?|i(?:'m| am) (?:sick|tired|sick and tired) of (?:telling|asking|reminding) ${YOU} (?:that|to)?|believe it or not,?|some of us|do ${YOU} (?:even )?(?:know|realise|remember) that|remember:?|(?:or )?is it too (?:much|hard|difficult) (?:to ask )?(?:for ${YOU} )?(?:that|to))(?= |$),? ?`,
);

function without(text: string, pattern: RegExp): string {
  let kept = '';
  let from = 0;
  for (const match of plain(text).matchAll(pattern)) {
    kept += text.slice(from, match.index);
    from = match.index + match[0].length;
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
export const quietly = (clause: string): string =>
  withoutShouting(clause)
    .replace(/[!?]{2,}/g, (marks) => (marks.includes('?') ? '?' : '.'))
    .replace(/!+/g, '.');

/** A calm clause without the spite that hangs on it; the same string where there is none. */
export function withoutSpite(clause: string): string {
  const bare = SPITE.reduce(without, clause);
  return bare === clause ? clause : tidy(bare);
}

/** A flagged clause without spite, filler or shouting. */
export const withoutVenom = (clause: string): string => tidy(FILLER.reduce(without, SPITE.reduce(without, quietly(clause))));

/** The telling-off at its head, as written; empty where there is none. */
export const leadIn = (clause: string): string => clause.slice(0, LEAD_IN.exec(plain(clause))?.[0].length ?? 0);
