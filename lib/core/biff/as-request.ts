import { plain } from '../text/plain';
import { YOU } from './hurt/words';
import { ARRANGING, isOrder } from './speech-acts';

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
    `^(?:so |and |but )*(?:do ${YOU} think ${YOU} (?:can|could)|(?:can|could|will|would) ${YOU}|why (?:can't|cant|don't|dont|won't) ${YOU}|can't ${YOU}|couldn't ${YOU}|would it (?:kill|hurt) ${YOU} to|would it (?:really )?be (?:beyond|too|asking) .{0,60}?to|is it too (?:much|hard|difficult) (?:to ask )?(?:for ${YOU} )?to)(?: (?:possibly|just|please|actually|manage to|try to|at least|even|maybe|try and|for once|remember to))* (?<rest>${ARRANGING} .*)$`,
  ),
  new RegExp(
    `^(?:so |and |but |maybe |perhaps )*(?:${YOU} (?:really |just )?(?:need to|have to|should|must|ought to|had better|better|will|are going to)|${YOU}'d better|${YOU}'ll|i (?:want|need|expect) ${YOU} to|${YOU} to|i(?:'d| would) like ${YOU} to|try to|try and|make an effort to|don't forget to|dont forget to|remember to|just|make sure ${YOU}|be sure to|kindly|do)(?: (?:just|please|actually|at least|try to))* (?<rest>${ARRANGING} .*)$`,
  ),
  new RegExp(`^(?:and |but |so )*(?:in future|next time|from now on),? (?:just |please )*(?<rest>${ARRANGING} .*)$`),
  new RegExp(`^(?:and |but |so )*either ${YOU} (?<rest>${ARRANGING} .*)$`),
  new RegExp(
    `^(?:and |but |so )*if ${YOU} (?:don't|dont|do not|won't|can't) (?!.* (?:i'll|i will|i'd|i can|we'll|we will|we can)(?!\\w))(?<rest>${ARRANGING} .*)$`,
  ),
];
const NOT_DONE = new RegExp(
  `^(?:and |but |so )*${YOU} (?:still )?(?:haven't|havent|have not|still not|have still not)(?: (?:even|yet|bothered to))? (?<done>${Object.keys(DONE).join('|')}) (?!a penny|a single|anything|any |anyone|once|in (?:weeks|months|years)|for (?:weeks|months|years))(?<rest>.*)$`,
);

/** A reproach in the shape of a statement or question, though every word of it is calm. */
const REPROACH = new RegExp(
  `^(?:and |but |so )*(?:either ${YOU} (?=${ARRANGING} )|${YOU} to (?=${ARRANGING} )|${YOU} (?:still )?(?:haven't|havent|have not|still not|have still not) |(?:when |why )?are ${YOU} (?:ever|actually|even) |why (?:can't|cant|don't|dont|won't) ${YOU} )`,
);

export const isReproach = (clause: string): boolean => REPROACH.test(plain(clause));

/** "Tell your bloke to ...": who passes it on is the reader, and a partner is called that. */
const PASS_ON =
  /^(?:and |but |so )*(?:please )?(?:tell|get) (?:your|ur) (?<who>[\w ]{3,30}?) (?<rest>(?:not to|to (?:stop|keep off|keep away from|leave)) .*)$/;
const PARTNER =
  /^(?:new |little |precious |fancy |latest )*(?:girlfriend|boyfriend|bloke|fella|man|woman|missus|fancy (?:man|woman)|bit on the side)$/;

/** An order or a reproach as a request; `undefined` for anything else. */
export function asRequest(text: string): string | undefined {
  const low = plain(text);
  const ending = text.length - low.replace(/[.!?]+$/, '').length;
  const body = text.slice(0, text.length - ending);
  const bare = plain(body);
  const undone = NOT_DONE.exec(bare)?.groups;
  if (undone) return `Please could you ${DONE[undone.done ?? ''] ?? ''} ${body.slice(body.length - (undone.rest ?? '').length)}?`;
  const passedOn = PASS_ON.exec(bare)?.groups;
  if (passedOn) {
    const { who = '', rest = '' } = passedOn;
    return `Please ask your ${PARTNER.test(who) ? 'partner' : who} ${body.slice(body.length - rest.length)}.`;
  }
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

export const isThreatening = (clause: string): boolean => THREATENING.test(plain(clause));

/** "bring her inhaler" as "Please bring her inhaler"; a clause that is no order as it is. */
export function withPlease(clause: string): string {
  if (isThreatening(clause) || !isOrder(clause) || /(?<![\w])(?:please|pls|plz)(?!\w)/i.test(clause)) return clause;
  const bare = clause.replace(/^(?:(?:and|so|then|also|just|but)\s+)+/i, '');
  return /^\p{Lu}{2}/u.test(bare) ? `Please ${bare}` : `Please ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}
