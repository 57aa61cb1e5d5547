import { allOf, isReported, type LintRule, words } from '../rule';

const MIND = words(
  '{they}(?: (?:clearly|obviously|also|still|really|only|perfectly|just|always|never))* (?:knows|knew|(?:has|had|have) known)(?! (?:how|his|her|their|the (?:way|alphabet|words)))',
  '{they}(?: (?:clearly|obviously|also|still|really|only|just|always|never|genuinely))* (?:thinks|thought|believes|believed|assumes|assumed|imagines|imagined|expects|expected|resents|resented|regrets|regretted|enjoys seeing|enjoyed seeing|loves to|decided to ignore|chose to ignore|chooses to|pretends|pretended)',
  "{they} (?:does|did|do)(?: not|n't) (?:seem to |even |really |actually )?(?:care|understand|realise|want|appreciate|believe|bother|think)",
  "{they} could(?: not|n't) care less|{they} could not be bothered|couldn't be bothered|not bothered",
  '{they} (?:must|should|would) have (?:known|realised|read|seen|thought|understood|guessed|planned)',
  '{they} (?:was|were|is|are) (?:well|fully|perfectly) aware',
  '{they} (?:has|had|have|shows|showed) no (?:interest|intention|remorse|insight|empathy|idea)',
  '{they} (?:lost interest|refuse[sd]? to accept|cannot accept|could not accept|feels? entitled|wants? (?:everyone|people|the court|others|me|us) to (?:think|believe|be|feel|look))',
  '(?:i|we) (?:suspect|assume|presume|imagine|guess|suppose|am (?:sure|certain|convinced|positive|confident)|was (?:sure|certain|convinced)|have no doubt|can only (?:assume|conclude|think|imagine|suppose)|dare say)(?: that)?',
  'probably|presumably|no doubt|doubtless|in all likelihood|more than likely|it (?:seems|appears) (?:to me )?that|it would (?:seem|appear)|knowing (?:him|her|\\p{L}+) (?:he|she)',
  "{they} (?:did|does|do)(?: not|n't) (?:even )?bother(?: to)?|{they} (?:loves|enjoys|likes|relishes|takes pleasure in) (?:\\p{L}+ing)(?= (?:me|the victim|people|us|others))|{they} (?:loves|loved) (?:playing|being the) \\p{L}+",
  '{they} (?:resented|envies|envied|blames (?:himself|herself|themselves|me|us)|blamed (?:himself|herself|themselves|me)|longs? (?:for|to)|cannot bear|could not bear|(?:acts?|acted|behaves?|behaved|treats?|treated)(?: [^.,;]{1,25})? as (?:if|though)|sees? (?:it|this|them|me) as|regards?|considers?|tends? to|likes? to (?:think|play|be seen)|decided that|had it in for|could not have cared)',
  '(?:wanted|wants) to (?:show|prove|be seen|look|hurt|upset|embarrass|get|win|punish|control|teach|have the last word|be in charge)|thinks? (?:he|she) (?:is|can|owns|knows)|on purpose',
  '(?:in (?:his|her|their) mind|deep down|secretly|as far as (?:he|she) is concerned|(?:he|she) convinced (?:himself|herself))',
);

export const mindReading: LintRule = {
  kind: 'mind-reading',
  find: ({ plain, named }) => allOf(named, MIND).filter(({ start }) => !isReported(plain, start)),
  matches: ['Alex knew that it was my weekend.', 'He does not care about school.', 'She thinks that she is above the order.'],
  ignores: [
    'He knows how to swim.',
    'Alex wrote that he thought the concert was on Friday.',
    'I did not know about the appointment.',
    'Maya knows her address by heart.',
    'I thought that the concert was on Friday.',
  ],
};
