import { allOf, isReported, type LintRule, words } from '../rule';

const ABSOLUTES = words(
  'always|never|constantly|continually|continuously|relentlessly|incessantly|forever|invariably|endlessly',
  'every (?:single )?(?:time|opportunity|chance)|every single \\p{L}+|all the time|at every turn|time and (?:time )?again|day in,? day out|without exception|not once|not a single|without fail|from the (?:very )?(?:start|beginning|outset)(?= (?:he|she|they|alex)|[.,]|$)|at all times|on every occasion|throughout(?=[.,]|$)|nothing but|at no point',
  'whenever|(?:is|am|was|being) the only (?:one|parent|person)(?: who| that| to)?|flatly|point[- ]blank|at the drop of a hat|each and every|day after day|week after week|over and over(?: again)?|again and again|a thousand times|hundreds of times|countless|numerous occasions|not (?:even )?one single|zero|the slightest',
  '(?:everyone|everybody|nobody|no one) (?:knows?|agrees?|thinks?|likes?|says?|believes?|(?:can|could|will) (?:see|tell|say|blame|believe|deny|agree))',
  '(?:totally|completely|utterly|entirely|absolutely|wholly) (?:incapable|unable|unwilling|ignored|ignores|refused|refuses|disregard\\p{L}*|failed|false|untrue|lost)',
);
/** Left out, they leave the sentence whole; "never" would leave its opposite. */
const ADVERB = /^(?:always|forever|\p{L}+ly)$/u;
/** Health and its care, what the maker did or did not, and sounds that go on are told by such words as plain facts. */
const PLAIN_FACT =
  /(?:inhaler|medicine|medication|allerg|seizure|asthma|epilep|insulin|epi-?pen|tablets?|penicillin|dose|fever|temperature|rash|reaction|admitted|operation|vaccin|glasses|splint|car seat|seat ?belt|helmet|crying|cried|coughing|wheez|vomit)/u;
const OWN =
  /(?:^|[^\p{L}])i(?: have|'ve| had|'d| was| am|'m)?(?: (?:also|therefore))? (?:always |never |not once )(?:met|seen|been|had|lived|sent|received|told|spoken|owned|agreed|heard|read|visited|given|asked|said|written|signed|worked|paid|kept|used|taken|driven|collected)?(?![\p{L}])/u;

export const absolute: LintRule = {
  kind: 'absolute',
  find: ({ plain }) =>
    PLAIN_FACT.test(plain) || OWN.test(plain)
      ? []
      : allOf(plain, ABSOLUTES)
          .filter(({ start }) => !isReported(plain, start))
          .map((found) => (ADVERB.test(plain.slice(found.start, found.end)) ? { ...found, leaveOut: true as const } : found)),
  matches: ['Alex is always late.', 'She never pays.', 'It happens every time.', 'He constantly rings.'],
  ignores: [
    'Max always takes his inhaler to football.',
    'Max has never had a seizure.',
    'I have never met her solicitor.',
    'Alex wrote that I always do this.',
    'He comes every Tuesday.',
  ],
};
