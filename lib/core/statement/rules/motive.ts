import { allOf, type Found, isReported, type LintRule, words } from '../rule';

const BAD_END =
  '(?:punish|hurt|spite|annoy|upset|provoke|wind|get (?:back|at|one over|his own|her own)|control|intimidate|humiliate|embarrass|frighten|scare|undermine|delay|avoid paying|manipulate|cause|make (?:me|us|my|a point|sure (?:i|we)|it (?:hard|difficult|look)|things)|force|push|drive|show off|prove|test|trap|trick|bully|blame|get (?:me|rid|out of|what|sympathy|attention|more money|a reaction)|silence|shame|impress|sabotage|obstruct|discredit|paint|portray|convince|poison|hide|cover|avoid|weaken|pressure|pressurise|turn|alienate|stop me|prevent me|reduce the|gain|win|look|ruin|spoil|destroy|damage|keep (?:me|the children)|take (?:revenge|over|the children)|exclude|isolate|wear me|score)';

const MOTIVES = words(
  `because {they}{adverbs} (?:want(?:s|ed)?|wish(?:es|ed)?|hate[sd]?|like[sd]?|enjoy(?:s|ed)?|resent(?:s|ed)?|know(?:s)?|knew|think(?:s)?|thought|hop(?:es|ed)|prefer(?:s|red)?|need(?:s|ed)? (?:to|attention)|(?:is|was) (?:angry|jealous|bitter|trying|determined|punishing|obsessed|lazy|scared|afraid|embarrassed|ashamed|cross|annoyed|upset)|(?:cannot|could not|can't|couldn't) (?:stand|bear|accept)|did not want|does not want|didn't want|doesn't want|never wanted|refuse[sd]?|care[sd]?|love[sd]?)`,
  `(?:{they})(?:'s| is| was|'re| are| were| has been| have been|'s been)? (?:only |just |really |simply |still |clearly )*(?:trying|tries|tried|attempting|attempted|attempts|seeking|sought|wants|wanted|intends|intended|determined|aiming|aims|hoping|hopes|hoped|out)(?: only| just)? to ${BAD_END}`,
  `(?:just|only|purely|simply|solely|specifically|merely) to ${BAD_END}`,
  `(?<!(?:threaten(?:ed|s|ing)|going|said|able|began|started|continued|asked|told|wanted|me|us|him|her|them|how|not) )to (?:humiliate|punish|hurt|spite|annoy|upset|provoke|get (?:back )?at|get one over|intimidate|embarrass|frighten|scare|undermine|manipulate|bully|shame|discredit|control|isolate|silence|sabotage|blackmail|guilt-?trip|antagonise|belittle|torment|confuse|trick|trap|spite|wind up|show up|string along|buy|bribe) (?:me|us|him|her|them|my|our|the (?:children|boys|girls|kids|court|judge))`,
  '(?:is|was|are|were)(?: only| just| simply)? doing (?:this|that|it|all this|so) (?:because|out of|for|to)|(?:engineered|orchestrated|masterminded|cooked up|contrived|stage-?managed|plotted|concocted|timed|designed|calculated|intended|meant|put up)(?: (?:it|this|that))? (?:by|to|so)(?! (?:be )?(?:a |an )?(?:present|gift|surprise|birthday))',
  `(?:in an (?:effort|attempt)|as a way|as part of (?:a|his|her) (?:plan|campaign)) (?:to|of) [\\p{L}]+`,
  `(?:reason|purpose|plan|point) (?:(?:{they}|why) [^.]{0,60})?(?:was|is) (?:only |just )?to ${BAD_END}`,
  '(?:out of|from|sheer|pure) (?:spite|malice|jealousy|revenge|bitterness|anger)',
  'so that (?:i|we|my|the children) (?:would|could|will|might|cannot|could not) (?:be (?:made|left|forced|blamed)|look|feel|suffer|fail|miss|not see|lose|never|have to|have no)[^.,;]*',
  '{they}(?: is| was)? (?:doing|does|did|done) everything (?:(?:he|she|they) can|in (?:his|her) power|possible) to \\p{L}+',
  '{they} (?:wanted|wants) (?:the (?:children|boys|girls|court|judge)|me|us|everyone|my \\p{L}+) to \\p{L}+',
  '{they} (?:intended|intends|meant|planned|plotted|schemed|contrived|set out|sought|is out|was out) to \\p{L}+',
  '(?:it )?(?:suits|suited) {they}|(?:suits|suited) (?:him|her|them)(?: to)?|a (?:delaying )?(?:tactic|ploy|stunt|game)(?: to)?',
  'for (?:revenge|attention|spite|show|effect|his own (?:ends|gain|benefit)|her own (?:ends|gain|benefit)|the sake of appearances)',
  '(?:his|her|their) (?:sole |only |real |true |hidden |main |ulterior )*(?:motive|motives|agenda|aim|goal|intention|intentions|game|tactics?|ploy)(?: (?:is|was|are|were))?',
  'the (?:only|real|true) reason (?:why |that )?(?:{they})',
  '(?:is|was|are|were|been) (?:just |only )?(?:using|uses|used) (?:the (?:children|kids)|him|her|them|\\p{L}+) (?:as|to|against)',
);
const ON_PURPOSE = words(
  'deliberately|intentionally|purposely|on purpose|knowingly|wilfully|calculatedly|maliciously|spitefully|with the (?:sole )?intention of \\p{L}+',
);
const IN_ORDER = words('in order (?:to|that)|so as to');
/** Why the maker, a child's carer or a doctor did something is theirs to say. */
const OWN_END = /(?:^|[^\p{L}])(?:i|we|my|our|nurse|doctor|gp|surgeon|hospital|school|court|teacher|police)(?![\p{L}'])/u;

const byItself = (found: Found): Found => ({ ...found, leaveOut: true });

export const motive: LintRule = {
  kind: 'motive',
  find: ({ plain, named }) =>
    [
      ...allOf(named, MOTIVES),
      ...allOf(plain, ON_PURPOSE).map((found) => (/ly$/.test(plain.slice(found.start, found.end)) ? byItself(found) : found)),
      ...allOf(plain, IN_ORDER).filter(({ start }) => !OWN_END.test(plain.slice(0, start))),
    ].filter(({ start }) => !isReported(plain, start)),
  matches: [
    'Alex was late because he wants to annoy me.',
    'She did it in order to win.',
    'He deliberately kept the coat.',
    'His real agenda is money.',
    'Sam is only trying to upset me.',
  ],
  ignores: [
    'I rang the surgery in order to change the appointment.',
    'Alex wrote that he was late because he wanted to finish work.',
    'Max stayed at home because he was sick.',
    'Maya asked to stop because she was tired.',
    'Alex offered to take Max to football.',
    'The nurse raised his arm in order to reduce the swelling.',
  ],
};
