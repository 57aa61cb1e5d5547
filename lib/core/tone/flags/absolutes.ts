import { type Flag, found, phrases } from './flag';

const ABSOLUTE = phrases(
  '{you} (?:always|never|constantly|continually)',
  "{you}(?:'ve| have|'d| had)? never (?:once|ever|even|paid|asked|been|done|said|listen|turn|gave|given|bothered|thanked|had)",
  '{youre} (?:always|never|constantly|forever)',
  'every (?:single |bloody |damn |blessed )?(?:time|week|weekend|handover|birthday|christmas) .{0,40}{you}',
  'every single (?:time|week|weekend|day|thing)',
  '{you} (?:do|did|pull) (?:it|this|that) (?:every|all the) time',
  '(?:not|never) once (?:have|has|did|in)',
  "(?:it's|its) always (?:the same|me|you|my|your)",
  '{you} {you} again',
  "{you} (?:can't|cant) (?:ever|even once)",
  '(?:nothing|everything) {you} (?:do|did|touch|say|said)',
  'same (?:old|thing every|as (?:always|ever))',
  "{you}(?:'re| are)? (?:late|drunk|missing|at it|off) again",
  'at no (?:stage|point|time) .{0,30}(?:have|did) {you}',
  'on no occasion',
);
const KIND = phrases(
  'thank(?:s| you)',
  'you always help',
  'you never know',
  'you can always',
  "you're always welcome",
  'you always (?:said|liked|loved|make them|know)',
  'as you always do so well',
);

export const absolutes: Flag = {
  id: 'absolutes',
  description: '"You always", "you never", "every single time": the whole person instead of one day.',
  reason: 'tone.absolutes',
  severity: 2,
  find: found(ABSOLUTE, KIND),
  matches: ['You never listen.', 'You always do this.', "It's always the same with you, every single time."],
  ignores: ['The children always have swimming on Mondays.', 'I never got the consent form from school.', 'You always help, thank you.'],
};
