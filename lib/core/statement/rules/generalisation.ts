import { allOf, isReported, type LintRule, words } from '../rule';

const KIND =
  '(?:men|women|fathers|mothers|dads|mums|parents|people|boys|girls|children|kids|families|grandparents|solicitors|social workers|courts|judges)';
const ONE =
  '(?:man|woman|father|mother|dad|mum|parent|person|child|boy|girl|kid|judge|court|family|body|one in|adult|human being|toddler|baby|teenager)';

const GENERAL = words(
  `(?:all|most|no|normal|decent|proper|real|good|bad|sane|sensible) ${KIND} (?:would|will|should|know|love|need|want|don't|do not|never|always)|(?:all|real|proper|good) (?:men|women|fathers|mothers) (?:are|do|can|have)`,
  `(?:men|women|people|fathers|mothers) (?:like|such as) (?:him|her|them|that|this)|(?:${KIND}|somebody|someone|anybody|anyone) of (?:his|her|their|that|this) (?:age|kind|sort|type|background|generation|class|culture)`,
  `(?:no|any|every|what) ${ONE} (?:in (?:the land|the world|this country|their right mind|his right mind|her right mind) )?(?:would|could|should|can|will|deserves?|wants?|needs?|who|does|is supposed)|an? (?:\\p{L}+ )?${ONE} (?:(?:like|of) [\\p{L} ]{2,20} )?(?:should|ought|deserves?|needs (?:a|an|his|her|their|love|to)|would never|wants (?:a|his|her) (?:mother|father|mum|dad|parents))`,
  '(?:nobody|no one|no-one|anybody|anyone|everybody|everyone|most people|any fool|a blind man)(?: \\p{L}+){0,5} (?:(?:could|can|would|will|should) (?:(?:ever|possibly|honestly|fail to) )?(?:see|call|say|tell|believe|blame|think|imagine|argue|deny|agree|understand|want|accept|put up|trust|do)|thinks|knows|agrees|believes|hates|loves)',
  "that(?:'s| is| was) (?:just |simply |exactly )?(?:how|what|why|who|the way) (?:he|she|they|men|women|people|some)(?! (?:said|wrote|told|asked|gave|paid|sent|did (?:on|at)|lives?|came|was (?:told|wearing|found)))|(?:that|this) is (?:what|how) .{1,40} (?:do|does|act|behave)s?(?=[.,;]|$)",
  '(?:his|her|their) (?:whole |entire )?(?:family|lot|sort|kind|type|side|people|parents|mother|father|mates?|friends) (?:(?:all|always|just|clearly) )*(?:believes?|thinks?|hates?|looks? down)(?= )|(?:his|her|their) (?:family|lot|sort|kind|type|people|parents|mates?|friends) (?:is|are) (?:all|the same|worse|no better|just as|trouble|odd|strange)',
  "once a \\p{L}+|in this day and age|the likes of|(?:boys|girls|kids|men|women) will be|like (?:father|mother),? like|it takes two|two wrongs|(?:he|she|they)(?:'s| is|'re| are| has| have)? (?:always been|all the same|no different|just like|the same as|no better|the sort|the type|one of those|never (?:been|could|did|will|has|had|would))|not the (?:first|last|only) time|history of (?:\\p{L}+ing|violence|abuse|lies|neglect|broken)|a track record",
  "(?:comes?|came|puts?|put) (?:always )?first(?: (?:in|for|with|with him|with her))?(?= in \\p{L}+'?s? (?:eyes|life|book)| for (?:him|her|once)|,| and (?:always|rightly)|$|\\.)|has always been (?:like|a|an|the|about|his|her|jealous|difficult)|is (?:just |simply )?the way (?:he|she|they|it)",
);

export const generalisation: LintRule = {
  kind: 'argument',
  find: ({ plain }) => allOf(plain, GENERAL).filter(({ start }) => !isReported(plain, start)),
  matches: [
    'No father would do that.',
    'Men of his sort do not change.',
    'That is how men are.',
    'Anyone could see it.',
    'A child needs her mother.',
    'Once a cheat, always a cheat.',
  ],
  ignores: [
    'Nobody else was in the car.',
    'I rang twice and nobody answered.',
    'Max has a history of asthma.',
    'A child who was in the pool told Max to stop.',
    'Everyone at the table heard the call.',
  ],
};
