import { startWithCapital, withoutShouting } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import type { Analyse } from '../tone/analyse';
import { unanchoredYou } from '../tone/structure';
import { facts, hardFacts } from './facts';
import { ARRANGING, isOrder, isQuestion, isRequest } from './speech-acts';

const YOU = '(?:you|u|ya|yous)';
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
  `^(?:(?:and|but|so|oh|well|look|listen|right|now|anyway|also|then|or|because|cos|again|yet),? )*(?:how many (?:more )?times do i (?:have|need) to (?:tell|say|ask|remind)(?: ${YOU})?(?: that)?|i(?:'ve| have)? (?:already |literally )?(?:told|asked|reminded|warned) ${YOU}(?: (?:a (?:hundred|million|thousand|dozen)|\\d+|(?:two|three|four|five|six|ten)) times| over and over| again and again| before| already)?(?: now)?(?: that)?|for the (?:last|hundredth|umpteenth|nth|millionth|second|third) time,?|as i(?:'ve| have)? (?:already |clearly |repeatedly )?(?:said|told ${YOU}|explained|stated)(?: before)?,?|let me (?:spell it out|make (?:it|this) (?:simple|clear)|be (?:very )?clear)[:,]?|newsflash[:,]?|${YOU} know (?:full|perfectly|damn|bloody|very) well(?: that)?|fyi[:,]?|just so ${YOU} know,?|in case ${YOU}(?:'d| had)? (?:forgot|forgotten|hadn't noticed)[:,]?|i(?:'m| am) (?:sick|tired|sick and tired) of (?:telling|asking|reminding) ${YOU} (?:that|to)?|believe it or not,?|some of us|do ${YOU} (?:even )?(?:know|realise|remember) that|remember:?|(?:or )?is it too (?:much|hard|difficult) (?:to ask )?(?:for ${YOU} )?(?:that|to))(?= |$),? ?`,
);

const DONE: Readonly<Record<string, string>> = {
  paid: 'pay',
  sent: 'send',
  signed: 'sign',
  returned: 'return',
  brought: 'bring',
  replied: 'reply',
  answered: 'answer',
  filled: 'fill',
  booked: 'book',
  given: 'give',
  confirmed: 'confirm',
  transferred: 'transfer',
  packed: 'pack',
  forwarded: 'forward',
  shared: 'share',
};

/** An order or a reproach as a request. `(rest)` begins with a verb of arranging. On plain text, from its head. */
const AS_REQUEST: readonly RegExp[] = [
  new RegExp(
    `^(?:so |and |but |or |then )*(?:when |why )?(?:are|r) ${YOU} (?:ever |actually |even )?(?:going to|gonna) (?:ever |actually )?(?:bother to )?(?<rest>${ARRANGING} .*)$`,
  ),
  new RegExp(
    `^(?:so |and |but )*(?:do ${YOU} think ${YOU} (?:can|could)|(?:can|could|will|would) ${YOU}|why (?:can't|cant|don't|dont|won't) ${YOU}|can't ${YOU}|couldn't ${YOU}|would it (?:kill|hurt) ${YOU} to|would it be (?:beyond|too) .{0,60}?to|is it too (?:much|hard|difficult) (?:to ask )?(?:for ${YOU} )?to)(?: (?:possibly|just|please|actually|manage to|try to|at least|even|maybe|try and|for once|remember to))* (?<rest>${ARRANGING} .*)$`,
  ),
  new RegExp(
    `^(?:so |and |but |maybe |perhaps )*(?:${YOU} (?:really |just )?(?:need to|have to|should|must|ought to|had better|better|can)|${YOU}'d better|i (?:want|need|expect) ${YOU} to|i(?:'d| would) like ${YOU} to|try to|try and|make an effort to|don't forget to|dont forget to|remember to|just|make sure ${YOU}|be sure to|kindly|do)(?: (?:just|please|actually|at least|try to))* (?<rest>${ARRANGING} .*)$`,
  ),
  new RegExp(`^(?:and |but |so )*if ${YOU} (?:don't|dont|do not|won't|can't) (?<rest>${ARRANGING} .*)$`),
];
const NOT_DONE = new RegExp(
  `^(?:and |but |so )*${YOU} (?:still )?(?:haven't|havent|have not|still not|have still not)(?: (?:even|yet|bothered to))? (?<done>${Object.keys(DONE).join('|')}) (?<rest>.*)$`,
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

const tidy = (text: string): string =>
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
function withoutSpite(clause: string): string {
  const bare = SPITE.reduce(without, clause);
  return bare === clause ? clause : tidy(bare);
}

/** A reproach in the shape of a statement or question, though every word of it is calm. */
const REPROACH = new RegExp(
  `^(?:and |but |so )*(?:${YOU} (?:still )?(?:haven't|havent|have not|still not|have still not) |(?:when |why )?are ${YOU} (?:ever|actually|even) |why (?:can't|cant|don't|dont|won't) ${YOU} )`,
);

/** A calm clause of a hurtful message without what hangs on it: spite, a lead-in, a reproach for a request. */
export function milder(clause: string): string {
  const bare = withoutSpite(clause);
  const lead = LEAD_IN.exec(plain(bare))?.[0] ?? '';
  const led = /\b(?:you|ya|u|yous|time|said|told)\b/.test(lead) ? tidy(bare.slice(lead.length)) : bare;
  return (REPROACH.test(plain(led)) ? asRequest(led) : undefined) ?? led;
}

/** Whether `after` keeps every hour, day and sum of `before` and is more than a scrap. */
export const stillSays = (before: string, after: string): boolean =>
  wordCount(after) >= 2 && !HANGING.test(plain(after)) && hardFacts(before).every((fact) => plain(after).includes(plain(fact.quote)));

/** What stands before and after each comma or joining word, the longest first. */
function parts(text: string): readonly string[] {
  const cuts = Array.from(
    plain(text).matchAll(
      /,\s+|\s[–—-]+\s|\s+(?=(?:and (?:try|stop|don't|you|your|maybe|then you|put|for)|instead of|like you|because|cos|when you|since you|while you|unless you|so you|you (?:useless|selfish|lazy|evil|stupid|pathetic|absolute|utter)|but you|not that|which|as you|than you|even though|or (?:else|get|that's|are|is|do|you|i'll|we'll|he's|she's|they're|don't)|after you)\b)/g,
    ),
  );
  const found: string[] = [];
  for (const cut of cuts) found.push(text.slice(0, cut.index), text.slice(cut.index + cut[0].length));
  for (const first of cuts)
    for (const last of cuts) if (first.index < last.index) found.push(text.slice(first.index + first[0].length, last.index));
  return found.map(tidy).sort((a, b) => b.length - a.length);
}

/** A bare clause as it can stand: an order with "please", a reproach as a request, anything else as it is. */
function asRequest(text: string): string | undefined {
  const low = plain(text);
  const ending = text.length - low.replace(/[.!?]+$/, '').length;
  const body = text.slice(0, text.length - ending);
  const bare = plain(body);
  const undone = NOT_DONE.exec(bare)?.groups;
  if (undone) return `Please could you ${DONE[undone.done ?? ''] ?? ''} ${body.slice(body.length - (undone.rest ?? '').length)}?`;
  for (const pattern of AS_REQUEST) {
    const rest = pattern.exec(bare)?.groups?.rest;
    if (rest === undefined) continue;
    return `Please ${body.slice(body.length - rest.length)}.`;
  }
  return undefined;
}

/** Still a threat, a taunt or a question that nobody is meant to answer, whatever was trimmed. */
const THREATENING =
  /\bor (?:else|get|that's|leave it|lump it|i'll|i will|you'll|you will|we'll|it's|its)\b|\bkeep (?:it|this|that) up\b|^please call the (?:coastguard|papers|fire brigade)|^(?:do you (?:think|even|ever)|why|who|how|what (?:sort|kind)|are you (?:serious|having))\b/;

/** "bring her inhaler" as "Please bring her inhaler"; a clause that is no order as it is. */
export function withPlease(clause: string): string {
  if (THREATENING.test(plain(clause)) || !isOrder(clause) || /(?<![\w])(?:please|pls|plz)(?!\w)/i.test(clause)) return clause;
  const bare = clause.replace(/^(?:(?:and|so|then|also|just|but)\s+)+/i, '');
  return /^\p{Lu}{2}/u.test(bare) ? `Please ${bare}` : `Please ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

const CALM = 0.75;

/** Ends on a word that wants another ("and", "the"), or opens on one that leans on what is gone. */
export const HANGING =
  /(?:^(?:which|that|than|or|if|unless|because|cos|not|of|nor|as|like|when(?! (?:are|will|is|can|do|does|did|would|could|should))|while|since|after|until|who|whose|where(?! (?:are|is|do|did|will|shall))|being|although|though)\b|\b(?:and|or|but|the|a|an|to|of|with|for|because|which|that|if|your|my|his|her|you|as|than|so|is|are|was)[.?]?$)/;

const concrete = (text: string): boolean => facts(text).some((fact) => !['name', 'request', 'offer', 'condition'].includes(fact.kind));

/**
 * A clause that holds a fact or a request together with something hurtful, as the fact or request alone;
 * `undefined` where no calm sentence with every hour, day and sum can be made of its own words.
 */
export function turn(
  clause: string,
  analyse: Analyse,
  must: readonly string[] = hardFacts(clause).map((fact) => plain(fact.quote)),
): string | undefined {
  if (must.length === 0 && facts(clause).every((fact) => fact.kind === 'name' || fact.kind === 'offer' || fact.kind === 'condition'))
    return undefined;
  const bare = tidy(FILLER.reduce(without, SPITE.reduce(without, quietly(clause))));
  const led = tidy(bare.slice(LEAD_IN.exec(plain(bare))?.[0].length ?? 0));
  const candidates: string[] = [];
  for (const base of [led, bare, ...parts(led).map((part) => tidy(part.slice(LEAD_IN.exec(plain(part))?.[0].length ?? 0)))]) {
    const request = asRequest(base);
    if (request) candidates.push(request);
    candidates.push(withPlease(base));
  }
  return candidates
    .map(tidy)
    .map((candidate) => (candidate.endsWith('?') && !isQuestion(candidate) ? `${candidate.slice(0, -1)}.` : candidate))
    .map(startWithCapital)
    .find((candidate) => {
      const low = plain(candidate);
      if (THREATENING.test(low) || wordCount(candidate) < 2 || HANGING.test(low) || !must.every((quote) => low.includes(quote)))
        return false;
      if (must.length === 0 && !isRequest(candidate) && facts(candidate).every((fact) => fact.kind === 'name')) return false;
      // "Please" alone does not make a taunt civil.
      if (low.replace(/\W+/g, '') === `please${plain(clause).replace(/\W+/g, '')}` && !concrete(candidate)) return false;
      const verdict = analyse(candidate);
      return verdict.findings.length === 0 && verdict.score < CALM && !unanchoredYou(low);
    });
}

/** Where the hours, days and sums cannot all stay: its request alone, such as "pay for the trip" without the threat behind it. */
export function turnRequest(clause: string, analyse: Analyse): string | undefined {
  const turned = turn(clause, analyse, []);
  return turned !== undefined && /^please\b/i.test(turned) && concrete(turned) ? turned : undefined;
}
