import { oneOf } from '../match';

/** The words of name-calling, as sources of expressions on plain text. */

export const YOU = '(?:you|u|ya|yous|ye)';

export const ADJECTIVE = `(?:${oneOf(`
  useless|selfish|lazy|stupid|pathetic|evil|thick|fat|sad|silly|bloody|fucking|fuckin|grubby|little|big|absolute|utter|
    complete|total|blithering|miserable|horrible|horrid|nasty|cruel|sneaking|sneaky|lying|cheating|boring|pompous|smug|vile|
    tight|ugly|spineless|dozy|daft|jealous|paranoid|old|drunken|arrogant|heartless|worthless|hopeless|feckless|bitter|
    twisted|controlling|violent|disgusting|filthy|greedy|petty|spiteful|ignorant|entitled|deluded|delusional|demented|
    mental|mad|crazy|cold[- ]?hearted|two-faced|tinfoil[- ]hat(?:[- ]wearing)?|absent|so-called|self-?\\w+ed|jumped[- ]up|
    toxic|manipulative|childish|immature|irresponsible|sanctimonious|poor|great|proper|right|real|actual|stingy|scruffy|
    gutless|brainless|shameless|thoughtless|careless|bone idle|idle|rotten|wretched|cheap|cheeky|precious
`)})`;

/** What nobody is called in kindness. */
const ABUSE = `(?:${oneOf(`
  lump|cow|git|idiot|moron|prick|dickhead|knobhead|twat|wanker|tosser|bastard|bitch|witch|rat|pig|snake|coward|arsehole|
    asshole|muppet|loser|cunt|creep|fool|imbecile|thief|liar|eejit|bully|pillock|plonker|waster|wastrel|chancer|parasite|
    leech|scrounger|cheat|hypocrite|narcissist|psycho|psychopath|sociopath|lunatic|nutter|nutjob|freak|monster|animal|
    dinosaur|bigot|gossip|gobshite|weasel|worm|scum|scumbag|slag|slut|tart|tramp|cretin|halfwit|numpty|bellend|melt|clown|
    joke|disgrace|waste of (?:space|oxygen|skin)|piece of (?:work|shit|crap)|martyr|drama queen|control freak|gnome|misery|
    toad|hag|harpy|shrew|crone|dope|dunce|goon|oaf|slob|sponger|deadbeat|jerk|douche(?:bag)?|asshat|shit|shite|turd|ape
`)})s?`;
/** Insults only with one of the adjectives, or after "you". */
const DOUBTFUL = `(?:${oneOf(`
  man|woman|boy|girl|child|person|thing|article|princess|lady|madam|sod|beggar|cat|dog|excuse for an? \\w+|
    apology for an? \\w+|clerk|emperor|king|queen|prince|dictator|tyrant|hero|saint|genius|father|mother|dad|mum|parent|ex
`)})`;

/** "a selfish cow", "useless excuse for a father". */
export const NAME_CALLED = `(?:(?:${ADJECTIVE},? )*${ABUSE}|(?:${ADJECTIVE},? )+${DOUBTFUL}|(?:sad|poor|pathetic|sorry) excuse for an? \\w+)`;

/** "you selfish cow", said to the reader's face without a verb. */
export const CALLED_OUT = `(?:${YOU} (?:[\\w-]+ )?${NAME_CALLED}|${YOU} (?:${ADJECTIVE},? )+(?=[.,!?]|$))`;
