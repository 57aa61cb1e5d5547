import type { Look } from './look';
import { oneOf } from './match';

/** Shared time and places, in statements that name no day. */
const SHARED =
  /(?<![\w'])(?:weekends?|weekdays?|your (?:days?|week|turn|half|share|house|place|mum's|mam's|dad's)|yours|mine|half|share|holidays?|handovers?|overnights?|at home|term|year \d)(?!\w)/;
/** Somebody or something other than reader and writer does it. */
const THIRD = new RegExp(
  `^(?:and |but |so |because )*(?:${oneOf(`
    your (?:mother|mum|mam|dad|father|sister|brother|nan|partner) (?:is|was|has|had|gave|fed|took|left|let|told|said|came|
      rang|asked|will|can|picked|dropped|bought)|your (?:car|van|insurance|solicitor|cheque|payment|transfer|tyres|brakes)(?:'s \\w+)? (?:has|have|had|needs?|says|
      said|came|arrived|bounced|was|were)|he|she|they|he's|she's|they're|he'll|she'll|they'll|the(?! (?:truth|fact|only|way|thing|problem|difference))|his|her|
      their|both|there's|there is|there are|it|it's
  `)})(?!\\w)`,
);
const NAME_FIRST = new RegExp(
  `^(?!You|It|That|This|What|Well|Only|Just|Maybe|Some|Any|Every|No|Not|And|But|So|If|I\\b|Oh|Nice|Karma|God)\\p{Lu}\\p{Ll}+(?:'s \\p{L}+)? (?:${oneOf(`
    is|was|has|had|needs?|wants?|said|says|started|starts|came|comes|went|goes|will|would|can|got|gets|likes?|loves?|asked|
      told|fell|hurt|broke|cried|woke|left|lost
  `)})(?!\\w)`,
  'u',
);

/** Said of the child or of somebody else. */
export const ofThirds = (look: Look): boolean => THIRD.test(look.low) || NAME_FIRST.test(look.words);

const TO_READER = /(?<![\w'])(?:you|u|ya|you're|you've|you'd|you'll|youre|ur)(?!\w)/;

/** It names a time or place that both parents share. */
export const isShared = (low: string): boolean => SHARED.test(low);

/** "you", beyond "your": it is said to the reader's face. */
export const speaksToReader = (low: string): boolean => TO_READER.test(low);

const OURSELVES = /^(?:i|i'm|i've|i'd|i'll|we|we've|we'd|you|you've|u|my|our|your)(?!\w)/;

/** It begins with somebody or something that does something. */
export const hasSubject = (look: Look): boolean => ofThirds(look) || OURSELVES.test(look.low);
