import { phrases } from './flags/flag';

const ADJECTIVE =
  '(?:useless|selfish|lazy|stupid|pathetic|evil|thick|fat|sad|bloody|fucking|fuckin|grubby|absolute|utter|complete|total|blithering|miserable|horrible|nasty|cruel|sneaking|lying|cheating|pompous|smug|vile|ugly|spineless|little|sorry|worthless|arrogant|heartless|jumped[- ]up|drunken|dozy|boring)';
const NOUN =
  '(?:lump|cow|git|idiot|moron|prick|dickhead|twat|wanker|tosser|bastard|bitch|witch|rat|snake|coward|arsehole|asshole|muppet|loser|cunt|shit|creep|imbecile|thief|liar|eejit|bully|pillock|tramp|slag|junkie|scumbag|scum|gobshite|weasel|waste of (?:space|oxygen|skin)|excuse for an? \\w+)';

/**
 * Said to somebody's face these can be read in one way only, so no weighing of the words around them is asked for:
 * name-calling, abuse, and threats of violence or of taking the children for good.
 */
const CERTAIN = phrases(
  `you (?:${ADJECTIVE},? )*${NOUN}`,
  `(?:{youre}) (?:such )?an? (?:${ADJECTIVE},? )*${NOUN}`,
  `(?:{youre}) (?:scum|vile|pathetic|a disgrace|a joke of an? \\w+|a waste of (?:space|skin|oxygen)|a useless \\w+|poison)`,
  '(?:fuck|piss|eff) off',
  'fuck you',
  'go to hell|rot in hell|drop dead|hope you (?:rot|die)',
  '(?:never|not) (?:see|lay eyes on|set eyes on) (?:him|her|them|that \\w+ ?\\w*|the (?:kids|children|boys|girls)|your (?:kids|son|daughter|children)) again',
  "(?:i'll|i will|gonna|going to) (?:put (?:you|him|her) through|burn|smash|batter|kill|break (?:your|his|her)|knock (?:you|him|her|your)|take (?:that|the|your) door off|make (?:you|him|her|a man) disappear|make your life (?:hell|a misery))",
  'i know (?:where|what time|which way) (?:you|u|she|he) (?:live|work|finish|walk)(?:s|es)?',
  'make (?:your life (?:hell|a misery)|a man disappear)',
);
const KINDLY = phrases("you're not", 'you are not', "aren't", 'called me', 'call me', 'said i', 'lucky (?:cow|git|thing|sod)');

/** `plain` is a clause in small letters with straight apostrophes. */
export const certainlyHurtful = (plain: string): boolean => CERTAIN.test(plain) && !KINDLY.test(plain);
