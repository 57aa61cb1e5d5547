import { allOf, isReported, type LintRule, words } from '../rule';

/** What somebody is called in place of a name. */
const CALLED = words(
  '(?:an? |the |such an? |no |nothing but an? |my |his |her |that |this |some |little |big |complete |total |utter |real |right )*(?:so-and-so|big kid|overgrown (?:child|teenager)|layabout|scrounger|waster|slob|fool|idiot|moron|imbecile|cretin|bitch|bastard|thug|yob|crook|con ?man|con artist|cheater|parasite|sponger|freeloader|gold ?digger|tart|trollop|slag|slapper|tramp|loser|wimp|mummy.?s boy|daddy.?s girl|golden child|doormat|tyrant|dictator|dinosaur|fantasist|attention[- ]seeker|bigot|racist|sexist|misogynist|chauvinist|homophobe|predator|creep|weirdo|pervert|alkie|druggie|junkie|womaniser|philanderer|floozy|bit on the side|fancy (?:man|woman)|bit of stuff|piece of work|nasty piece|lowlife|low-life|scumbag|scum|nutter|nutcase|lunatic|maniac|madman|madwoman|head ?case|basket case|nervous wreck|trouble-?maker|busybody|snob|prima donna|drama llama|queen bee|puppet master|bad egg|bad apple|flight risk|loose cannon|law unto (?:himself|herself|themselves)|deadbeat|dead-beat|stranger to (?:the truth|his|her)|laughing stock|lazy \\p{L}+)',
  `{they} (?:is|was|are|were|has been|has always been)(?: (?:just|simply|really|clearly|nothing but|still|no|such|always|only|also))* (?:(?:an?|the|my|his|her) )?(?!only child)(?:\\p{L}+ )?(?:cow|witch|pig|snake|rat|leech|cheat|gossip|martyr|saint|angel|princess|diva|wreck|disappointment|burden|embarrassment|risk|danger|threat|problem|control freak|bore|brute|failure|fake|fraud|phoney|sham|pain|pest|player|drunk|gambler|spendthrift|miser|sadist|savage|beast|animal|child|baby|teenager|doormat|mess|disaster|catastrophe|joke|shadow of)(?= |[.,;!]|$)(?! (?:of|in year|at|who (?:attends|lives|goes)|aged))`,
  'muggins|(?:his|her) (?:nibs|lordship|ladyship|majesty|royal highness)|little miss \\p{L}+|lord muck|mr (?:perfect|nice guy|big|wonderful)|mrs (?:perfect|high and mighty)|(?:dis)?honou?rable man|(?:father|mother|parent|husband|wife|dad|mum) of the year|disney (?:dad|mum|father|parent)|sunday (?:dad|father)|weekend dad|part-time (?:dad|father|mum|mother|parent)|absent (?:father|parent)|rock of (?:this|the|our) family|(?:new|latest|current|on-off|so-called|younger) (?:fella|bloke|squeeze|flame|conquest|fling|toy ?boy|woman|man|fancy)|other woman|toy ?boy|(?:author|architect) of (?:his|her|their) own',
  '(?:is|was|are|were|looks?|looked|lives? in) (?:in )?(?:an? )?(?:absolute |complete |total |utter |right )?(?:tip|pigsty|dump|hovel|slum|state|bombsite|hellhole|mess|shithole)',
  '(?:bad|poor|terrible|awful|useless|hopeless|rubbish|crap|appalling|shocking|lousy|great|fantastic|brilliant|wonderful|amazing|perfect|excellent) (?:with|at) (?:money|kids|children|time-?keeping|parenting|being|the (?:kids|children))|(?:emotional|social) intelligence|(?:maternal|paternal|caring|honest|decent|kind|unselfish) bone|as (?:his|her|their) (?:own )?(?:personal )?(?:property|possessions?)|afterthought|bargaining chip|second[- ]class|lesser|inferior|meal ticket|cash ?(?:cow|machine)|free (?:babysitter|childcare|taxi)|taxi service|glorified babysitter|unpaid (?:skivvy|servant|babysitter)|skivvy|punch ?bag|scapegoat|whipping boy|trophy',
);
/** Words above that also name plain things. */
const PLAIN_THINGS =
  /(?:guinea|farm|toy|fair|school play|film|party|costume|dressed as|played|fancy dress|lost property|property (?:in|at|on|was|is|which|value|market|order)|joint property|family property|(?:the|our|his|her|my|a) property (?:at|in|was|is|on|which|transfer|for)|birthday|christmas|nativity|statement|insurance|road|crash|car wreck|st\.? |tip of|state of|in a state school|the mess (?:on|in))/u;

export const names: LintRule = {
  kind: 'judgement',
  find: ({ plain, named }) => (PLAIN_THINGS.test(plain) ? [] : allOf(named, CALLED).filter(({ start }) => !isReported(plain, start))),
  matches: [
    'He is a leech.',
    'Her fancy man answered the door.',
    'The flat was a tip.',
    'I am treated as a free babysitter.',
    'She is hopeless with money.',
  ],
  ignores: [
    'Maya went to the party dressed as a witch.',
    'Max fed the pig at the farm.',
    'Alex wrote that I am a leech.',
    'The property at 4 Elm Road was sold in May 2025.',
  ],
};
