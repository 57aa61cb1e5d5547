import { type Flag, found, phrases } from './flag';

const THREAT = phrases(
  'see {you} in (?:the )?(?:\\w+ )?court',
  "(?:i'll|i will|gonna|going to) (?:put (?:you|him|her) through|burn|smash|batter|kill|break (?:your|his|her)|knock (?:you|him|her|your)|take (?:that|the|your) door off)",
  'make (?:a man|you|him|her) disappear',
  "(?:the |a )?(?:judge|court|cafcass|magistrates?|social (?:services|workers?)|sheriff|panel) (?:will|'ll|is going to|would|are going to|can|would love to) (?:see|hear|love|be (?:very )?interested|know|decide|find|read|have|make|be told|cut|look|not)",
  "(?:my )?(?:solicitor|lawyer|barrister|attorney) (?:is going to|will|'ll|would|is having) (?:have|be|love|hear|destroy|see|wipe|take|deal|make|tear)",
  'field day',
  "{you}(?:'ll| will|'re going to| are going to) (?:regret|be sorry|wish|pay for|lose|hear from my|be hearing from|find out|see what)",
  "i(?:'ll| will|'m going to| am going to|'d)? (?:report|reporting|be reporting|have {you}|take|taking|drag|dragging|sue|ruin|destroy|finish|expose|go for|apply for|get|be going for|be applying for|make sure|see to it|tell the (?:judge|court)|ring social|call social) (?:{you}|full|sole|custody|social services|{your} (?:life|work|boss)|that (?:{you}|everyone))",
  "(?:everything|all of this|all this|this|every (?:message|text|email)) (?:is|will be|is being|goes|will go|'s|is going) (?:going )?(?:being )?(?:logged|recorded|saved|noted|kept|documented|screenshotted|straight to|to my (?:solicitor|lawyer|barrister)|in (?:my|the) (?:statement|file|folder|bundle)|before the)",
  "(?:that's|thats|this is|that is|it's|its) (?:going (?:straight )?to|one for|going in) (?:my (?:solicitor|lawyer|barrister|statement)|the (?:judge|court|solicitor|file|bundle|statement|folder))",
  '(?:keep|keeping|kept) (?:a (?:record|log|diary|list|note)|every (?:one|text|message)|screenshots|receipts)(?: of (?:everything|all|every|this))?(?:.{0,20}{you})?',
  'full custody',
  'sole custody',
  'in contempt',
  '(?:a )?(?:clear )?breach (?:of|and)',
  "{you} won't have a leg",
  'carry on like this',
  '(?:keep|carry) (?:it|this|that) up and',
  'you (?:just )?wait',
  'mark my words',
  'watch (?:your(?:self| back| step)|what happens|this space)',
  'think (?:very )?carefully (?:about|before)',
  'next (?:letter|thing|email|message) {you} (?:get|receive|hear)',
  'make {your} life (?:hell|a misery|very)',
  "what(?:'s| is) coming (?:to|for) {you}",
  'karma',
  'i warned {you}',
  'be warned',
);
const NEUTRAL = phrases(
  'my solicitor has (?:sent|written|asked)',
  'court is on',
  'the court has (?:asked|sent|moved|listed)',
  'fill in|custody (?:of the|battle between)',
  'keep a (?:diary|log|note) of (?:his|her|their) (?:symptoms|sleep|seizures|temperature|asthma|food)',
);

export const legalThreat: Flag = {
  id: 'legal-threat',
  description: 'Courts, reports and consequences held out as a threat.',
  reason: 'tone.legalThreat',
  severity: 3,
  find: found(THREAT, NEUTRAL),
  matches: ["I'll see you in court.", 'The judge will see exactly what you are.', "You'll regret this."],
  ignores: [
    'My solicitor has sent the draft order to yours.',
    'Court is on 4 March.',
    'If I do not receive the form by Friday 5pm I will ask the school for a copy.',
  ],
};
