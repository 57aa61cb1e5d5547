import { type Flag, found, phrases } from './flag';

const PAST = phrases(
  'when we (?:were|got) (?:married|together|still)',
  '(?:being|was|were) married to {you}',
  '(?:since|after|before|when|until|the (?:day|night|week)) {you} (?:left|walked|cheated|moved out|ran off|went off|buggered|had (?:your|the|an) affair|took off|gave up|packed|chose)',
  'remember (?:when|how|the time|what) {you}',
  'after (?:everything|all) (?:{you|i)',
  'after all (?:these|those|the) years',
  '{you} (?:cheated|walked out|ran off|lied|had an affair|promised)',
  '(?:like|as) {you} (?:did|always did|used to)',
  'just like (?:when|last|the|in|you|always|{you})',
  '(?:is|was) (?:exactly|precisely) (?:what|how|why) {you}',
  '{your} affair',
  '(?:all those|for|in|of) (?:\\w+ )?years (?:of (?:marriage|this|your|putting|hell|being)|i (?:put|gave|sat|waited|watched)|{you})',
  'i (?:gave up|wasted|sacrificed|put up with)',
  '(?:like|same as) (?:last|every) (?:time|year|christmas|easter|birthday|summer)',
  '{you} (?:missed|forgot) (?:his|her|their) (?:birth|birthday|first|christening|nativity|party|play|graduation)',
  '(?:our|the) (?:marriage|divorce|wedding|honeymoon)',
  'the same (?:trick|stunt|thing) {you}',
  "{you} (?:didn't|never) (?:even )?(?:turn up|show up|want(?:ed)? (?:him|her|them|kids|a))",
  'history repeating',
  'some things never change',
);
const NEUTRAL = phrases(
  "last (?:week|weekend)'s swap",
  'like last time,? (?:could|please|shall|at|we)',
  'did you (?:promise|remember)',
  'same as last (?:time|year)(?:,| please| if)',
  "(?:cousin|sister|brother|auntie|uncle|teacher)'?s? wedding",
  'thank',
);

export const past: Flag = {
  id: 'past',
  description: 'The shared past as evidence.',
  reason: 'tone.past',
  severity: 2,
  find: found(PAST, NEUTRAL),
  matches: ['This is just like when we were married.', 'You cheated and you walked out.', "After everything I've done for you."],
  ignores: ["Last week's swap worked well.", 'Remember she has swimming at four.', 'Same as last time, please: the side gate.'],
};
