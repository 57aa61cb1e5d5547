import { phrases } from './flags/flag';

const ADJECTIVE =
  '(?:useless|selfish|lazy|stupid|pathetic|evil|thick|fat|sad|bloody|fucking|fuckin|grubby|absolute|utter|complete|total|blithering|miserable|horrible|nasty|cruel|sneaking|lying|cheating|pompous|smug|vile|ugly|spineless|little|sorry|worthless|arrogant|heartless|jumped[- ]up|drunken|dozy|boring)';
const NOUN =
  '(?:lump|cow|git|idiot|moron|prick|dickhead|twat|wanker|tosser|bastard|bitch|witch|rat|snake|coward|arsehole|asshole|muppet|loser|cunt|shit|creep(?! (?:in|up|out|past|down))|imbecile|thief|liar|eejit|bully(?= ?[,.;:!?–-]|$)|pillock|tramp|slag|junkie|scumbag|scum|gobshite|weasel|cheapskate|skinflint|tightwad|waste of (?:space|oxygen|skin)|excuse for an? \\w+)';
/** Said at the end of a clause, to somebody. */
const CALLED =
  '(?:moron|idiot|prick|dickhead|twat|wanker|tosser|bastard|coward|arsehole|asshole|loser|cunt|imbecile|liar|scumbag|gobshite|pillock|creep)';
const FAMILY = '(?:mother|mum|mam|father|dad|sister|brother|family|wife|husband|girlfriend|boyfriend|partner)';
const CHILDREN = '(?:him|her|them|me|us|my (?:son|daughter|kids|children)|the (?:kids|children|baby|boys|girls))';

/**
 * Said to somebody's face these can be read in one way only, so no weighing of the words around them is asked for:
 * name-calling, abuse, and threats of violence or of taking the children for good.
 */
const CERTAIN = phrases(
  `you (?:${ADJECTIVE},? )*${NOUN}`,
  `(?:{youre}) (?:such )?an? (?:${ADJECTIVE},? )*${NOUN}`,
  `(?:{youre}) (?:scum|vile|pathetic|a disgrace|a joke of an? \\w+|a waste of (?:space|skin|oxygen)|a useless \\w+|poison)`,
  `\\S+, ${CALLED}(?= ?[,.;:!?–-]|$)`,
  `your (?:new )?${FAMILY} is an? (?:${ADJECTIVE},? )*${NOUN}`,
  `are you (?:actually |deliberately |seriously )?trying to (?:poison|kill|starve|hurt) ${CHILDREN}`,
  '(?:fuck|piss|eff) off',
  'fuck you',
  'go to hell|rot in hell|drop dead|hope you (?:rot|die)',
  "{you}(?:'ll| will|'re going to| are going to) never (?:get to )?(?:see|lay eyes on|set eyes on) (?:him|her|them|the (?:kids|children|boys|girls)|your (?:kids|son|daughter|children)) again",
  "(?:i'll|i will|i'm gonna|i'm going to|going to) (?:burn|smash|batter|kill|break|knock) (?:you|him|her|your (?:face|head|neck|teeth|legs|arms|windows|house|door|car))",
  "(?:i'll|i will) (?:make (?:you|a man) disappear|make your life (?:hell|a misery)|put (?:you|him|her) through (?:a|the|that) (?:wall|window|door))",
);
const KINDLY = phrases(
  "you're not",
  'you are not',
  "aren't",
  "(?:don't|dont|do not|didn't|never) (?:think|believe|say|said|mean) (?:that )?(?:you|u)",
  '(?:called|call|calling) (?:me|him|her|us|them)',
  'said i',
  'lucky (?:cow|git|thing|sod)',
  // Witches and monsters are played, and jokes are made.
  'play|panto(?:mime)?|costume|hallowe?en|dress(?:ed|es|ing)?|film|story|haha|lol|😂|🤣',
);

/** Whether any clause of a sentence may be: a quick look that spares most sentences the cutting. `plain` as below. */
export const mayBeCertain = (plain: string): boolean => CERTAIN.test(plain);

/** `plain` is a clause in small letters with straight apostrophes. */
export const certainlyHurtful = (plain: string): boolean => CERTAIN.test(plain) && !KINDLY.test(plain);
