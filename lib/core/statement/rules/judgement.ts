import { allOf, isReported, type LintRule, words } from '../rule';

/** Of these some also describe a cough or a fall, which is no judgement of anybody. */
const BESIDE_FACTS =
  "(?! (?:[a-z]+ )?(?:cough|cold|fall|cut|bump|rash|bruise|ear|infection|headache|graze|stomach|tummy|bug|dose|chest|throat|weather|traffic|accident|asthma|eczema|attack|reaction|treatment|tumou?r|cancer|dog|wound|sting|burn|break|fracture|sprain|night'?s?|signal|reception|line|connection|storm|road|toothache|pain|news|sleeper|eyesight|handwriting)(?![\\p{L}]))";

const JUDGING = words(
  `(?:cheeky|creepy|daft|degenerate|dodgy|extortionate|extravagant|far-fetched|foolish|frosty|ghastly|grubby|harmful|heartbreaking|hideous|humiliating|implausible|inhuman|measly|mean-minded|nosy|orchestrated|paltry|pitiful|relentless|rotten|seedy|silly|soul-destroying|squalid|systematic|traumatic|traumatising|two-faced|ungodly|unhealthy|unhygienic|unsuitable|untenable|weird|biased|prejudiced|holier-than-thou|long-suffering|unfazed|incessant|lacklustre|lukewarm|militant|blinkered|bigoted|gullible|naive|detrimental|abhorrent|abrasive|abusive|abysmal|absurd|aggressive|antagonistic|apathetic|appalling|arrogant|atrocious|awful|bad-tempered|barbaric|baseless|belligerent|bitter|bizarre|blatant|brazen|bullying|calculated|calculating|callous|careless|chaotic|childish|cold-hearted|combative|complacent|condescending|confrontational|contemptuous|controlling|cowardly|crass|crazy|cruel|cynical|damaging|deceitful|defamatory|degrading|delusional|demeaning|deplorable|deranged|derogatory|despicable|destructive|devious|dictatorial|dire|disgraceful|disgusting|dishonest|disingenuous|dismissive|disrespectful|disruptive|domineering|dreadful|dysfunctional|egotistical|entitled|erratic|evasive|exploitative|fabricated|farcical|flaky|flippant|foul|foul-mouthed|fraudulent|frivolous|groundless|half-hearted|hateful|heartless|heavy-handed|hell-bent|high-handed|hopeless|horrendous|horrible|horrific|hostile|hot-headed|hurtful|hypocritical|hysterical|icy|idiotic|ignorant|ill-mannered|immature|immoral|inadequate|inappropriate|incapable|incompetent|inconsiderate|indefensible|indifferent|inept|inexcusable|inflexible|inhumane|insane|insensitive|insincere|insulting|intimidating|intolerable|intransigent|irrational|irresponsible|jealous|judgemental|lame|laughable|lax|lazy|loathsome|ludicrous|malicious|malevolent|manipulative|mean-spirited|menacing|mendacious|misguided|misleading|moody|narcissistic|narrow-minded|nasty|needless(?! to say)|neglectful|negligent|nonsensical|obnoxious|obsessed|obsessive|obstinate|obstructive|one-sided|outrageous|overbearing|over-dramatic|over-sensitive|paranoid|passive-aggressive|pathetic|patronising|perverse|petty|pig-headed|pointless|poisonous|possessive|preposterous|provocative|psychopathic|psychotic|punitive|reckless|repugnant|repulsive|retaliatory|revolting|ridiculous|rude|ruthless|sadistic|sarcastic|scandalous|selfish|self-absorbed|self-centred|self-interested|self-obsessed|self-righteous|self-serving|senseless|shabby|shallow|shameful|shameless|shocking|shoddy|short-tempered|sickening|sinister|slapdash|sly|smug|sneaky|snide|so-called|sociopathic|sordid|spiteful|stubborn|stupid|sullen|threatening|thoughtless|tiresome|toxic|tyrannical|unacceptable|unbearable|unbelievable|uncaring|uncooperative|underhand|unethical|unfair|unfeeling|unfit|unforgivable|unfounded|ungrateful|unhinged|unjust|unjustified|unkind|unprovoked|unpleasant|disinterested|uninterested|uninvolved|uncalled for|unhelpful|offensive|obscene|degenerate|hard-hearted|hard-faced|moaning|spoilt|spoiled|clueless|gutless|spineless|feckless|fickle|shifty|sleazy|slippery|stroppy|sulky|surly|tactless|temperamental|tight-fisted|two-timing|uncivil|unforgiving|unprofessional|unrepentant|unyielding|vain|wishy-washy|wilful|yobbish|dogmatic|bloody-minded|cavalier|conniving|controlling|crude|cunning|cutting|deluded|disloyal|disorganised|egocentric|emotionally abusive|explosive|glib|greedy|grudging|gruff|high-maintenance|hypercritical|ill-tempered|inattentive|indiscreet|insolent|intrusive|lazy|loud-mouthed|melodramatic|mercenary|miserly|money-grabbing|needy|nit-picking|overprotective|pedantic|pompous|power-hungry|quarrelsome|scheming|self-pitying|self-satisfied|sly|stingy|superficial|thick-skinned|unapologetic|uncouth|undermining|vacuous|vague|venomous|whiny|wicked|manic|maniacal|horrid|dirty tricks?|unreasonable|unreliable|unsavoury|unscrupulous|unstable|untrustworthy|unwarranted|unwelcoming|useless|vengeful|vexatious|vicious|vile|vindictive|violent|vitriolic|volatile|warped|wicked|worthless|psychological(?:ly)? abusive)(?:ly|ness)?${BESIDE_FACTS}`,
  '(?:a|an|the|such a) (?:bad|poor|terrible|awful|useless|absent|negative) (?:influence|example|father|mother|parent|dad|mum|person|role model|man|woman)',
  '(?:wonderful|amazing|perfect|devoted|dedicated|committed|exemplary|excellent|brilliant|fantastic|loving|selfless|model|hands-on|good|better|best|great|responsible|caring|decent) (?:and (?:loving|devoted|caring|selfless|responsible) )?(?:father|mother|parent|dad|mum|person|man|woman|home)',
  '(?:stable and loving|loving and stable|stable) home',
  'disgracefully|appallingly|shockingly|aggressively|abusively|selfishly|cruelly|unreasonably|recklessly|irresponsibly|rudely|disgustingly|outrageously|unfairly',
);
const NOUNS = words(
  'narcissists?|liars?|bully|bullies|monster|psycho(?:path)?|sociopath|control freak|drunk(?:ard)?(?= who| and| that|,|$)|waste of space|coward|hypocrite|nightmare|disgrace|joke|shambles|circus|fiasco|farce|lies|tirade|rants?|barrage|campaign of|vendetta|meltdown|tantrum|temper tantrum|drama queen|abuser|perpetrator|brainwashed|lack of respect|makes? a scene|made a scene|making a scene|in a rage|into a (?:[a-z]+ )?rage|no regard|(?:total|complete|utter) disregard|disregards?|as pawns|as (?:a )?weapons?|fabrications?|made[- ]up|pack of lies|half-truths|excuses?(?! (?:me|note|from p))|(?:torrent|stream|volley|string) of (?:abuse|insults|messages)|subjected (?:me|us|him|her|them)? ?to|like dirt|like a (?:servant|criminal|doormat)|victim card|the victim|(?:anger|drink|drinking|drug|attitude|temper|control) (?:problem|issues?)|a temper|mood swings|(?:one of )?(?:his|her|their) moods|(?:in|into) a (?:huff|sulk|strop|mood|temper)|vivid imagination|thanks to (?:him|her|them)|(?:bent|bend|bending) over backwards|nothing wrong|attitude towards|fly(?:ing)? off the handle|flew off the handle|lost (?:it|the plot)|no (?:effort|attempt|thought|consideration|concern|sense)(?: whatsoever| at all)?(?= (?:to|for|of))|whatsoever|own way|double standards|mind games|power trip|temper|rules? do not apply',
);
/** Somebody summed up as a kind of person. */
const KINDS_OF_PERSON = words(
  '(?:is|was|are|were|being|became|as|not) (?:just |simply |really |clearly |still )?(?:a|an|such an?|the|not an?|the sort of|the kind of|not the sort of|not the kind of) (?:(?:very|thoroughly|really|truly|deeply|rather|more|most|less|so|far|much|better|extremely) )*(?!(?:single|young|old|older|elderly|married|tall|step|adoptive|biological|birth|resident|non-resident|sole|named|legal|natural|local|new|foster|first|second|same|other|different|third|emergency|trusted) )[a-z-]{3,} (?:man|woman|person|individual|human being|character|parent|father|mother|dad|mum|influence|role model|role-model|example|boy|girl)',
  'the (?:sort|kind|type) of (?:person|man|woman|parent|father|mother)',
  '(?:as|like) (?:a|an) (?:father|mother|parent|man|woman|husband|wife|dad|mum)(?=,? (?:he|she|i) )',
  '(?:is|was|are|poses|posed|presents) (?:a|an) (?:real |serious |grave )?(?:danger|risk|threat|menace|liability) to',
);
/** Sayings that judge without an adjective. */
const SAYINGS = words(
  '(?<!(?:arms?|hands?|wrists?) )behind (?:my|our) back|on (?:her|his|their) side|gang(?:ed|s|ing)? up|(?:an )?ambush|(?:a |the whole thing was a )?set[- ]up|(?:his|her) outbursts?|puts? on (?:a|an) (?:show|act|front|performance)|(?:his|her|their) true (?:character|colours|nature|self)|(?:has|have|had|with) no (?:boundaries|shame|respect|morals|conscience|consideration|sense|manners|loyalty|limits|filter|clue|patience|self-control)|spreading (?:rumours|lies|gossip)|ma(?:de|kes|king) up (?:the|a|that|his|her)? ?(?:story|stories|allegations?|things|lies)|(?:his|her|their) (?:story|version of events|so-called|games|antics|nonsense|behaviour (?:was|is|has)|old tricks|attitude)|more interested in|car(?:es|ed) more (?:about|for)|(?:put|puts|putting) (?:his|her|their|my|our) [a-z ]{2,20} (?:before|first|above|ahead of)|breaks? (?:them|his promises?|her promises?|every promise)|broken promises|(?:makes?|made|making) (?:empty )?promises|(?:too|so) (?:busy|lazy|selfish|proud|drunk|wrapped up)|wrapped up in (?:himself|herself|themselves)|(?:no )?reasoning with|impossible to (?:reason|talk|deal|please|co-parent)|walks? all over|rides? roughshod|pick up the pieces|lift(?:s|ed)? a finger|at (?:his|her) worst|(?:is|was|are|were) (?:desperate|hell-bent|determined|adamant|out to)|only happy when|lose[sd]? interest|loses interest|grew up|grow(?:s|ing)? up(?= (?:and|already|[.,]))|left me to (?:cope|struggle|deal|pick up)|all about (?:him|her|money|control)|got away with|gets away with|takes? advantage|took advantage|has form for|chip on (?:his|her) shoulder|rul(?:es?|ed) (?:by|with) fear|holier than thou|like a (?:child|baby|teenager|toddler|tyrant|dictator|spoilt)',
);
const VERBS = words(
  '(?:bombard|exaggerat|coach|bad-?mouth|slander|smear|scream abuse at|moan|whing|nag|sulk|sneer|smirk|gloat|humiliat|intimidat|provok|sabotag|dismantl|demonis|embellish|fabricat|concoct|twist|emotionally blackmail|guilt-trip|cold-shoulder|dictat|lectur|harass|manipulat|brainwash|poison|interrogat|torment|terroris|bulli|rant|weaponis|gaslight|stalk|sabotag|hound|badger|belittl|undermin|abandon|neglect)(?:ed|s|es|e|ing)(?! (?:the|his|her|my) (?:dog|cat|ankle|knee|wrist|foot|arm|hand|finger|leg)| (?:at|in) the university)',
  'harass(?:ment)?|gaslighting|brainwashing|game[- ]playing|play(?:s|ed|ing)? games|stormed (?:in|out|off)|dumped|flounced|barged|poison(?:s|ed|ing) (?:him|her|them|the children)(?: against)?|turn(?:s|ed|ing)? (?:him|her|them|the children|\\p{L}+) against',
);
/** Seen or heard by the maker, but named by its sum: what a reader needs is what was seen. */
const CONCLUDED = words(
  '(?:was|were|is|been|seemed|looked|clearly|obviously|visibly) (?:clearly |obviously |very |visibly )?(?:drunk|intoxicated|high|stoned|off (?:his|her|their) (?:face|head))',
  '(?:was|were|is|are|been) (?:clearly |obviously |very |quite )?(?:mad|mean|evil|wicked|lying|dangerous|impossible|difficult|uncooperative|unhelpful|awkward)(?! (?:to (?:hear|park|find|see|reach|swallow)|because of the|for (?:him|her) to))',
);
/** What a professional found, an offence or a term of an order is named as it is named. */
const OF_THINGS =
  /(?:traffic|weather|road|line|signal|night|cough|rash|infection|storm|food|film|handwriting|pain)[^.;,]{0,25} (?:was|were|is|are|got|became) (?:very |so |really |quite )?$/u;
const NAMES =
  /(?:diagnos\p{L}*|offence|charge[ds]?|convict\p{L}*|allegations? of|domestic|pupil referral|behaviour policy|non-?molestation)/u;

/** What the maker felt is theirs to say: "I felt humiliated". */
const OWN_FEELING = /(?:^|[^\p{L}])i (?:was|felt|feel|am|have been|had been)(?: (?:very|so|also|deeply|really))? $/u;

export const judgement: LintRule = {
  kind: 'judgement',
  find: ({ plain }) =>
    [JUDGING, NOUNS, KINDS_OF_PERSON, SAYINGS, VERBS, CONCLUDED]
      .flatMap((wanted) => allOf(plain, wanted))
      .filter(
        ({ start }) =>
          !isReported(plain, start) &&
          !OWN_FEELING.test(plain.slice(0, start)) &&
          !NAMES.test(plain.slice(Math.max(0, start - 40), start)) &&
          !OF_THINGS.test(plain.slice(0, start)),
      ),
  matches: [
    'He was abusive on the telephone.',
    'Her selfish decision cost us the holiday.',
    'He bombarded me with messages.',
    'She is a liar.',
    'She was obviously drunk.',
    'I am a devoted mother.',
  ],
  ignores: [
    'Max had a nasty cough.',
    'He was convicted of harassment on 3 March 2026.',
    'Maya told me that the film was terrible.',
    'The road was dangerous because of the ice.',
    'Max ran a high temperature.',
    'The nurse recorded an aggressive infection.',
  ],
};
