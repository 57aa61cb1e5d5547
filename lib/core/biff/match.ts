/** Where one of the alternatives stands as whole words, in small letters with straight apostrophes. */
export const anywhere = (...alternatives: readonly string[]): RegExp => new RegExp(`(?<![\\w'])(?:${alternatives.join('|')})(?![\\w'])`);

const OPENERS =
  "(?:and|but|so|oh|well|look|listen|right|now|anyway|also|then|or|because|cos|again|yet|just|ok|okay|really|honestly|frankly|seriously|no|yes|ah|ha|only|even|still|maybe|perhaps|apparently|i mean|you know|i'm sorry but|sorry but|to be honest)";

/** The same at the head of a clause, whatever small words stand in front. */
export const atHead = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${OPENERS},? )*(?:${alternatives.join('|')})(?![\\w'])`);
