import { allOf, type LintRule, words } from '../rule';

const UNSOURCED = words(
  "(?:i|we)(?:'ve| have| had|'d)? (?:(?:also|since|recently|now|then) )?(?:been|was|were|got) (?:also |since |recently )?(?:told|informed|advised|given to understand|led to believe)(?! (?:by|at the|of (?:the|it) by|in (?:a|the|his|her)|on the telephone by))",
  '(?:i|we)(?: have| had)? (?:also |since |recently )?(?:(?:have |had )?heard (?:that )?(?:he|she|they)(?= (?:was|were|is|are|had|has|have|got|lost) (?!crying|shouting|coughing|calling|talking|screaming|laughing|singing|snoring))|hear (?:he|she|they)|gather (?:he|she|they))|(?:i|we)(?: have| had)? (?:also |since |recently )?(?:heard|hear|gathered?|learn(?:ed|t)|discovered|found out|understand|understood)(?: (?:it said|on the grapevine|through a friend|from (?:friends|people|others|someone|somebody)))? that(?! (?:proceedings|day|evening|morning|night|week|weekend|message|call|song|noise))',
  'it (?:has come|came|was brought) to my (?:attention|notice|knowledge)(?: that)?|(?:reliably |credibly )?(?:i am|i was|i have been) (?:reliably |also )?(?:told|informed) that|i am (?:reliably )(?:told|informed)|i am aware that|(?:i|we) (?:have |had )?(?:heard|understand|learn(?:ed|t)) from (?:several|various|many|other|some|a few|different|mutual|those) [a-z]+|word reached me|it reached me',
  'on good authority|(?:is|are|was) (?:well|widely) known|common knowledge|(?:i|we) understand that (?:he|she|they)|(?:i|we) gather|so i (?:hear|am told|understand)|i am told|has a reputation|(?:is|are) said to',
  '(?:it|this) (?:was|has been|is) (?:told|said|reported|mentioned|passed on|relayed) (?:to me|that)',
  '(?:apparently|allegedly|reportedly|supposedly|by all accounts|rumour has it|word is|the rumour|rumours?|it is (?:well )?(?:known|rumoured|said)|word got (?:back|round)|the grapevine)',
  '(?:people|others|everyone|everybody|someone|somebody|a friend|friends|mutual friends|several people|a neighbour|neighbours|other parents|another parent|a source)(?: at \\p{L}+(?: \\p{L}+)?)? (?:has |have |had )?(?:also )?(?:told me|tell me|tells me|said|say|says|saw|have seen|mentioned|informed me|reported|noticed|know|knows)',
);
/** Whoever told it is named somewhere in the sentence. */
const SOURCED =
  /(?:(?:told|informed|advised|said) (?:to me )?by |from (?:the|my|his|her|a|an|mr|mrs|ms|miss|dr|pc|[\uE000])|(?:\uE000[\p{L}'-]+|mother|father|sister|brother|teacher|gp|nurse|social worker|head ?teacher|school|surgery|hospital|police|solicitor|nursery|childminder)(?: [\p{L}'-]+)? (?:told|informed|wrote|telephoned|rang|e-?mailed|said)|in (?:a|the|his|her) (?:letter|e-?mail|message|call|report))/u;

export const hearsay: LintRule = {
  kind: 'hearsay',
  find: ({ plain, named }) => allOf(plain, UNSOURCED).filter(({ start }) => !SOURCED.test(start === 0 ? ` ${named.slice(1)}` : named)),
  matches: ['I was told that he had moved.', 'Apparently she was at the pub.', 'Someone saw him there.', 'I heard that she had left.'],
  ignores: [
    'I was told by Mrs Khan that Maya was in the office.',
    'Dr Shah told me that it was a virus.',
    'I understand from the school’s letter that the trip is in June.',
    'I heard the car that evening.',
    'I understand that proceedings for contempt of court may be brought against anyone who makes a false statement.',
    'I heard that evening from Dr Shah.',
  ],
};
