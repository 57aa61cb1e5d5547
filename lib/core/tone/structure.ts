import { CHILD_SOURCE, EVENT_SOURCE, HEALTH_SOURCE, PLACE_SOURCE, THING_SOURCE } from '../text/child-life';
import { AMOUNT_SOURCE, DATE_SOURCE, TIME_SOURCE } from '../text/when';

const word = (source: string): RegExp => new RegExp(`(?<![\\w£€$])(?:${source})(?![\\w'])`);

const YOU = /(?<![\w'])(?:you|u|ya|your|ur|yer|yours|yourself|yous|youse|you're|you've|you'll|you'd|youre|youve)(?![\w])/;
const WHEN = word(`${TIME_SOURCE}|${DATE_SOURCE}|${AMOUNT_SOURCE}`);
const CHILD_LIFE = word(`${THING_SOURCE}|${EVENT_SOURCE}|${PLACE_SOURCE}|${HEALTH_SOURCE}`);
const CHILD = word(CHILD_SOURCE);

/** Request, thanks, offer, condition, greeting, and the plain words of keeping in touch. */
const CIVIL = word(
  [
    '(?:can|could|would|will|may|might|cd|shall) (?:you|u|ya|yous|i|we|one of us)',
    'please|pls|plz|kindly',
    'thanks?|thank you|thankyou|cheers|ta|ty|thx|grateful|appreciate[ds]?|diolch',
    "do you (?:want|need|mind|know|have|fancy|still|prefer|think)|are you (?:free|ok|okay|able|around|happy|still|going|coming|in|at)|have you (?:got|had|heard|seen|any|a)|did you (?:get|see|manage|want|mean|hear|have|find)|d'?you|is that (?:ok|okay|alright)|what (?:do|would|are|time|day) (?:you|u)|which|when (?:do|would|are|will|can) (?:you|u)|where (?:do|are|did|shall)|how (?:are|is|did|was|about)|what about",
    'let (?:me|you|us) know|let you know|tell me|send me|ring me|text me|call me|give me a (?:ring|call|shout)|message me|get back to (?:me|you)|drop me',
    "(?:i'll|i will|i can|i could|i'm happy|i am happy|happy to|glad to|i'd be happy|i would|i'd like|i'd rather|i have|i've|we can|we could|shall we|i need|i think we|i'm going to|i am going to) .{0,60}",
    "if (?:you|u|that|it)(?:'re| are|'d| would| can| could| want| need| like| prefer| have| think| don't| do not|'s| is)",
    "unless|whenever suits|when you (?:can|get|have|are)|as soon as you|up to you|you can|you could|you(?:'re| are) welcome|you(?:'re| are) (?:right|ok|okay|fine|free|able)|you may|you(?:'ll| will) (?:need|find|get|have|see|want|hear)",
    'hope (?:you|all|your|it|that)|take care|see you|see u|good luck|happy birthday|merry christmas|sorry (?:to hear|for your|about)|sorry for|well done|congratulations|congrats|thinking of you|good to (?:see|hear)|glad you|pleased you|proud of you|love to',
    'agree(?: with you)?|you were right|you said|you mentioned|you asked|as you know|your (?:message|email|text|call|note|weekend|week|turn|time|days?|half|share|place|house|work|shift|mum|dad|mam|sister|brother|parents|family|flight|train|car)',
  ].join('|'),
);

/** Where a clause stands in the child's life: an hour, a day or a sum; a thing, place or event. */
export interface Anchors {
  readonly you: boolean;
  readonly when: boolean;
  readonly life: boolean;
  readonly child: boolean;
  readonly civil: boolean;
}

/** Whether a clause speaks of or to the reader. `plain` as below. */
export const saysYou = (plain: string): boolean => YOU.test(plain);

export const anchorsOf = (plain: string): Anchors => ({
  you: saysYou(plain),
  when: WHEN.test(plain),
  life: CHILD_LIFE.test(plain),
  child: CHILD.test(plain),
  civil: CIVIL.test(plain),
});

/**
 * The one structural rule that held up on writers it had not seen: a statement about the reader that carries
 * nothing of the arrangements. `plain` is a clause in small letters with straight apostrophes.
 */
export function unanchoredYou(plain: string): boolean {
  const anchors = anchorsOf(plain);
  return anchors.you && !anchors.when && !anchors.life && !anchors.civil;
}
