import { type Flag, found, phrases } from './flag';

const SELF_BLAME = phrases(
  "(?:it's|its|it is|it was|this is) all my fault",
  "(?:i'm|im|i am) (?:so |such |just )?(?:useless|pathetic|stupid|an idiot|a failure|a terrible (?:mum|mother|dad|father|parent)|a bad (?:mum|mother|dad|father|parent)|rubbish at|the worst|hopeless|an awful)",
  "(?:i'm|im|i am) (?:so,? (?:so|very) |truly |deeply |terribly )sorry",
  "i (?:can't|cannot|cant) apologise enough",
  'i ruin(?:ed)? everything',
  'i always (?:get (?:it|this|things|everything) wrong|mess|ruin)',
  "please (?:don't|dont) (?:be (?:angry|mad|cross)|hate me|shout(?! at))",
  'please forgive me',
  'forgive me',
  "i(?:'ll| will) do (?:whatever|anything) {you}",
  "{you} (?:have|'ve) every right to (?:be (?:angry|cross|mad)|hate|shout)",
  'i deserve (?:it|this|that|whatever|everything)',
  'sorry {you} feel',
  "sorry (?:if|that) {you}(?:'re| are| were|'ve) (?:offended|upset|so)",
  'sorry for (?:existing|everything|breathing|being (?:me|alive|such))',
  "i(?:'ve| have) let (?:everyone|everybody|you all|{you}) down",
  "sorry,? (?:i'm )?sorry,? (?:i'm )?(?:so )?sorry",
  "(?:i'm|im) sorry to be (?:a|such a) (?:pest|nuisance|pain|burden)",
  '{you} were right (?:about me|and i was wrong about everything)',
);
const CONDOLENCE = phrases(
  'sorry (?:for your loss|to hear)',
  'so sorry (?:to hear|about (?:your|the) (?:mum|dad|nan|gran|grandad|mother|father|loss|news|dog|cat)|for your loss)',
  'sorry.{0,30}(?:late|minutes|traffic|delay)',
);

export const apology: Flag = {
  id: 'apology',
  description: 'Self-blame beyond ordinary courtesy, or an apology that is none.',
  reason: 'tone.apology',
  severity: 1,
  find: found(SELF_BLAME, CONDOLENCE),
  matches: ["I'm so sorry, it's all my fault.", "I'll do whatever you want.", 'Sorry you feel that way.'],
  ignores: ['Sorry, I will be ten minutes late for handover.', 'So sorry to hear about your dad.', 'Sorry, wrong date: it is the 14th.'],
};
