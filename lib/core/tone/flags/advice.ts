import { type Flag, found, phrases } from './flag';

const ADVICE = phrases(
  '{you} (?:really |might want to|may want to|could do worse than|would do well to)?(?:should|ought to|need to|have to|want to|might|better) (?:really )?(?:learn|try (?:being|to be|putting|listening|harder)|think about (?:what|how|your)|look at yourself|take a (?:long )?(?:hard )?look|grow|get (?:some )?help|see (?:a|someone|somebody)|get over|work on|stop|start|put (?:the kids|them|him|her|your (?:kids|children|son|daughter))|be (?:more|less|a better)|have a think|consider (?:how|what|your|some)|practise|spend (?:less|more)|calm|listen)',
  'maybe (?:if )?{you} (?:should|could|would|learned|learnt|tried|spent|put|stopped|listened|need)',
  'perhaps (?:if )?{you} (?:should|might|could|would|learned|tried|spent|put|stopped|need)',
  "if {you}(?:'d| had| would)? (?:just |only |actually |spent |put |stopped )(?:spent|put|listen|stop|try|bother|check|read|make|less|more|for)",
  '{you} had better',
  '{you} might (?:like to|want to|find|try|learn) (?:learn|try|think|consider|that|being|look|read up)',
  'try (?:being|actually|listening|reading|parenting|putting|thinking|giving him|giving her|looking after)',
  'have {you} (?:ever )?(?:considered|thought (?:about|of)|tried) (?:being|getting|therapy|counselling|anger|not|actually|just|that (?:it|you|maybe))',
  'get (?:some |professional )?(?:therapy|counselling|help for {your})',
  '(?:a )?word (?:of advice|to the wise)',
  '(?:some|bit of|piece of|a little) (?:friendly )?(?:advice|feedback)',
  'a good (?:mum|mother|dad|father|parent) (?:would|does)',
  'do yourself a favour',
  'if i were {you}',
  'put (?:the kids|the children|her|him|them|{your} (?:kids|children|daughter|son)) first',
);
const NEUTRAL = phrases('if it helps', 'you should (?:get|have|receive|hear)', 'up to you');

export const advice: Flag = {
  id: 'advice',
  description: 'Advice nobody asked for on how to be a parent or a person.',
  reason: 'tone.advice',
  severity: 2,
  find: found(ADVICE, NEUTRAL),
  matches: ['You need to learn to put the kids first.', 'Maybe if you learned to cook she would eat.', 'You should try being on time.'],
  ignores: [
    'You should get the report by post.',
    'You will need to sign the passport form by Friday.',
    'Try the back gate, the front one sticks.',
  ],
};
