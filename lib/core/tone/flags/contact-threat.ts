import { type Flag, found, phrases } from './flag';

const THREAT = phrases(
  "(?:{you}(?:'ll| will|'re| are|'re going to|'d| would| won't| wont)?|make sure {you}) (?:never|not|won't|wont) (?:be )?(?:see|seeing|have|having|get|getting|lay(?:ing)? eyes on|speak(?:ing)? to|set eyes on) (?:him|her|them|the (?:kids|children|boys|girls)|my|your)",
  "{you} (?:won't|wont|will not|ain't|aren't|are not) (?:be )?(?:see|seeing|have|having|get|getting|taking) (?:him|her|them|the (?:kids|children|boys|girls)|my (?:kids|son|daughter|children)|my boys)",
  'never see (?:him|her|them|the (?:kids|children)|your (?:kids|son|daughter|children)) again',
  "(?:he|she|they)(?:'s|'re| is| are|'ll| will)? (?:not|never|won't|wont) (?:be )?(?:coming|going|come|go|setting foot|set foot|sleeping|stay|staying) (?:back )?(?:to|at|with|near|there|anywhere near)? ?(?:{you}|{your}|that house|there|until you|again)",
  '(?:not|never) (?:having|seeing|getting|taking) (?:him|her|them|the (?:kids|children|boys|girls)) (?:on |this |next |for |until |till |unless |again|at |ever|back|friday|saturday|sunday|monday|tuesday|wednesday|thursday|tonight|tomorrow)',
  "i(?:'ll| will|'m going to)? (?:stop|stopping|cancel|cancelling|end|ending|block|blocking) (?:all )?(?:contact|{your} (?:weekend|weekends|contact|time|visits))",
  '(?:contact|visits) (?:is|are) (?:stopped|off|cancelled|over|finished)',
  "(?:don't|dont) expect (?:him|her|them|to see)",
  'say goodbye to',
  'kiss (?:goodbye|your weekends|them)',
  'keep (?:him|her|them) (?:away )?from {you}',
  "(?:don't|dont|do not|never) (?:you )?(?:dare )?(?:come|coming) near (?:him|her|them|the kids|us|my)",
  'lose (?:him|her|them|the kids) for good',
  "last time {you}(?:'ll| will)? (?:ever )?see",
  'i know (?:where|what time|which (?:way|nights)) (?:{you}|she|he) (?:live|work|finish|walk|park|go|sleep)(?:s|es)?',
  'try me',
);
const CALM = phrases(
  'i will follow the order',
  "hope (?:he|she|they)(?:'re|'s| is| are)? not",
  'too (?:ill|poorly|sick|unwell)',
  'temperature',
  'poorly',
  'unwell',
);

export const contactThreat: Flag = {
  id: 'contact-threat',
  description: "The children's time held out as a threat.",
  reason: 'tone.contactThreat',
  severity: 3,
  find: found(THREAT, CALM),
  matches: ['I will make sure you never see them again.', "You're not having them Friday.", "He's not coming back to that house."],
  ignores: [
    'I will follow the order.',
    "She won't be at school on Friday, she is poorly.",
    'You will not see the form until Monday, the office is shut.',
  ],
};
