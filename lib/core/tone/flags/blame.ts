import { type Flag, found, phrases } from './flag';

const BLAME = phrases(
  'because of {you}',
  "because {you} (?:couldn't|could not|can't|cant|cannot|didn't|didnt|don't|dont|won't|wouldn't|forgot|never|were too|are too|chose|decided|had to|wanted|let|refuse|refused|fed|left)",
  'cos {you}',
  "(?:it's|its|it is|this is|that's|all|entirely|was) {your} (?:own )?(?:fault|doing)",
  '{your} fault',
  "{you} (?:have |'ve )?(?:ruined|wrecked|destroyed|spoilt|spoiled|poisoned|broke (?:up|this|her|his|their|my)|messed (?:up|with)|screwed|turned (?:him|her|them|the (?:girls|boys|kids)) against)",
  'thanks to {you}',
  'thanks to (?:whatever|that|your)',
  'no thanks to {you}',
  '{you} made (?:me|her|him|them) (?:cry|look|feel|ill|sick|late|miss|into)',
  '{you} did this',
  "what {you}(?:'ve| have) done to",
  'look what {you}',
  'blame (?:yourself|{you})',
  'on {you}(?:, not me| not me|$)',
  "that's on {you}",
  'down to {you}',
  '{you} (?:let (?:him|her|them|me|us|your (?:son|daughter|kids)) down|walked out|left us|abandoned)',
  '{you} (?:humiliated|embarrassed|upset|betrayed|cheated on|lied)',
  'left me to',
);
const NEUTRAL = phrases(
  'because of the',
  'thanks to you (?:both )?for',
  'it is down to you',
  'not your fault',
  "isn't your fault",
  "wasn't your fault",
);

export const blame: Flag = {
  id: 'blame',
  description: 'Whose fault it is.',
  reason: 'tone.blame',
  severity: 2,
  find: found(BLAME, NEUTRAL),
  matches: ["He's ill because of you.", 'This is your fault.', 'You ruined her birthday.'],
  ignores: ['We are late because of the roadworks.', "It wasn't your fault, the bus broke down.", 'Thanks to you both for coming.'],
};
