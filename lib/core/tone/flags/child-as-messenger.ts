import { type Flag, found, phrases } from './flag';

const MESSENGER = phrases(
  "(?:says|said|told me|tells me|telling me|reckons|thinks) (?:that )?(?:he|she|they)(?:'s| is|'d| would|'re| are)? (?:hates?|hated|rather|doesn't (?:want|like|feel safe)|don't (?:want|like)|didn't want|never wants?|not (?:going|coming)|scared of {you}|sick of|bored (?:at|with)|happier)",
  "(?:he|she|they) (?:hates?|can't stand|cant stand|dreads?|is scared of|are scared of) (?:{you}|{your}|going to {your}|being (?:at|with)|coming to {you}|it at {your}|it there)",
  "(?:doesn't|doesnt|don't|dont|didn't|didnt) (?:even )?(?:want|like) (?:to (?:go|come|see|be|stay|speak|talk)|going|coming|seeing|being|staying) (?:to|with|at|near|back)? ?(?:{you}|{your})",
  'would(?: much)? rather (?:be|live|stay) (?:here|with me)',
  '(?:ask|asked) (?:him|her|them) (?:yourself|who|where|what|why {you})',
  'tell {your} (?:dad|mum|mam|father|mother|daddy|mummy)',
  "(?:he|she|they)(?:'ve|'s| has| have)? (?:asked|asks|asking|keeps asking|keep asking) (?:me )?why {you} (?:don't|never|didn't|aren't|won't|weren't|always|left)",
  '(?:cried|crying|cries|in tears) (?:because (?:of )?{you}|when {you}|after {you}|every time {you}|over {you})',
  "(?:he|she|they)(?:'s| is|'re| are)? (?:old enough to (?:see|know|decide|understand)|starting to (?:see|notice|realise)|worked (?:it|you) out)",
  '(?:the kids|the children|the boys|the girls|even (?:he|she|the kids)) (?:all )?(?:hate|see|know|can see|think|have noticed|are sick|call {you}|laugh)',
  "(?:doesn't|don't|never) (?:even )?(?:ask|asks|mention|miss|misses) (?:about |for )?{you}",
  '(?:he|she|they) calls? (?:{you}|him (?:dad|daddy)|her (?:mum|mummy|mam))',
);
const NEUTRAL = phrases('told me (?:that )?(?:he|she) has', 'asked (?:me )?if you', 'asking for you', 'misses you', 'looking forward');

export const childAsMessenger: Flag = {
  id: 'child-as-messenger',
  description: "A child's words or wishes brought as evidence or as a message.",
  reason: 'tone.childAsMessenger',
  severity: 2,
  find: found(MESSENGER, NEUTRAL),
  matches: ['Ella says she hates going to yours.', 'Ask her yourself.', 'The kids would rather live here.'],
  ignores: [
    'Max told me he has a spelling test on Friday.',
    'She asked if you could ring at eight.',
    'He misses you and is looking forward to Saturday.',
  ],
};
