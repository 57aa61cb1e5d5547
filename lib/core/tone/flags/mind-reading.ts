import { type Flag, found, phrases } from './flag';

const MOTIVE = phrases(
  "{you}(?:'re|re| are)? (?:only|just|clearly|obviously|deliberately|purposely|plainly) (?:\\w+ )?(?:trying|doing|did|want|wanted|booked|wanting|saying|said|care|cared|asking|told|making|using|love|like|do|interested|in it)",
  "{you}(?:'re|re| are)? (?:doing (?:it|this) (?:on purpose|deliberately)|(?:clearly |obviously |only |just )?trying to (?:ruin|spite|hurt|punish|control|make|turn|upset|get|wind|wear|cause|catch|score|provoke|push|take|win))",
  'to (?:spite|punish|hurt|get at|wind up|annoy|upset|control|humiliate) (?:me|us|him|her|them)',
  "{you} (?:don't|dont|do not|couldn't|could not|can't|clearly don't|obviously don't|never) (?:even |really |actually )?(?:care|give a|bother|be bothered|love|want (?:them|him|her|to be a|what's)|think about anyone|think of anyone|mind)",
  "(?:can't|cant|couldn't|cannot) be (?:bothered|arsed)",
  'all {you} (?:care|think|want|ever|do is|are interested)',
  '{you} only (?:ever )?(?:think|care|want|do|see|message|ring|text|turn|show|ask|called|remember|like)',
  '(?:just|only) (?:so|because) {you} (?:can|could|want|wanted|like)',
  'what {you} (?:really|actually) want',
  '{you} (?:must )?(?:enjoy|love|loved|enjoyed) (?:this|it when|seeing|making|upsetting|watching|hurting|the (?:drama|attention))',
  "{you} (?:think|thought) (?:you|i|we|that|the rules|it's funny|you're)",
  'bet {you}',
  'i (?:bet|suppose|expect|imagine|take it|assume|presume|gather|dare ?say) {you}',
  '{you} (?:just )?want (?:me|him|her|them|everyone|it all|to (?:control|win|hurt|punish|be right))',
  'on purpose',
  '(?:no doubt|evidently|apparently|clearly|obviously|presumably) {you}',
  '(?:jealous|bitter)(?: that| because| of|$)',
  'because it suits {you}',
  'when it suits {you}',
  'selfish (?:reasons|agenda)',
  '{your} (?:little )?(?:agenda|games?|mind games|power trip|ego)',
  'point ?scor(?:ing|e)',
  'more important to {you}',
  "(?:couldn't|could not) care less",
);
const ASKING = phrases(
  'did you mean',
  'do you think (?:you|we|i|he|she)',
  'may have misread',
  'i think you (?:said|mentioned|told|have|were going|wanted|might|may|left)',
  'i bet you (?:are|were|must be) (?:proud|chuffed|tired|shattered)',
  "i (?:assume|presume|gather|take it|expect) you(?:'re| are|'ll| will|'ve| have)? (?:ok|okay|happy|still|got|seen|collecting|picking|getting|know)",
);

export const mindReading: Flag = {
  id: 'mind-reading',
  description: 'A motive given to the reader, or what the reader is said to think.',
  reason: 'tone.mindReading',
  severity: 2,
  find: found(MOTIVE, ASKING),
  matches: [
    'You only booked that holiday to spite me.',
    "You're clearly trying to ruin my birthday.",
    "You don't care what it does to the kids.",
  ],
  ignores: ['I may have misread; did you mean 5pm?', 'I think you left the blue coat here.', 'Do you think you could ring at six?'],
};
