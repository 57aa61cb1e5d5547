import { type Flag, found, phrases } from './flag';

const AUDIENCE = phrases(
  'every(?:one|body) (?:else )?(?:knows|thinks|says|agrees|can see|sees|saw|has seen|is (?:talking|laughing)|at|round here|i know)',
  "every(?:one|body)'s (?:talking|laughing|saying)",
  'the whole (?:school|street|village|family|town|world|estate|class|office|road|playground|pub|khandaan)',
  'half the (?:school|street|village|town|estate|class|county|office)',
  'even {your} (?:own |dad|mum|mother|father|sister|brother|mam|pastor|friends|family|solicitor|nan)',
  '{your} own (?:mother|mum|mam|dad|father|sister|brother|family|parents|son|daughter|solicitor)',
  'my (?:mum|mother|mam|dad|father|sister|brother|friends|solicitor|barrister|therapist|counsellor|whole family|family|parents|mates) (?:all |also |both )?(?:think|thinks|says you|say you|agree|agrees|said you|reckons|reckon|can see|laughed|had a (?:good )?laugh)',
  'all (?:our|my|your) (?:friends|family)',
  '(?:no ?one|nobody) (?:believes|likes|trusts|round here|wants you|thinks you|can stand)',
  'ask (?:anyone|anybody|any one)',
  'people (?:are talking|talk|have noticed|are noticing)',
  'the other (?:mums|dads|parents) (?:all )?(?:think|say|agree|laugh|know|are|were|saw)',
  "i (?:am not|'m not) the only one",
  '(?:copied|copying) (?:in )?(?:your (?:mother|mum|dad|parents|sister)|both sets|everyone|the whole)',
  "i(?:'ve| have) shown .{0,30} (?:your|this) (?:message|messages|email|emails|text|texts)",
);
const NEUTRAL = phrases(
  'everyone (?:is|was) (?:fine|well|invited|welcome|ok)',
  'asked us both',
  'the whole (?:class|school) (?:is|are|was|goes|has)',
);

export const audience: Flag = {
  id: 'audience',
  description: 'Other people called up against the reader.',
  reason: 'tone.audience',
  severity: 2,
  find: found(AUDIENCE, NEUTRAL),
  matches: ['Everyone knows what you are like.', 'Even your own sister agrees with me.', "My mum thinks you're being ridiculous."],
  ignores: ['The teacher asked us both to come in.', 'The whole class is going to Chester.', 'Everyone is fine here.'],
};
