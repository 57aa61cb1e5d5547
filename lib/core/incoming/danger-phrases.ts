import { phrases } from '../tone/flags/flag';
import type { DangerKind } from './danger-kind';

const SOMEBODY =
  "(?:you|u|ya|ye|him|her|them|your \\w+|that (?!(?:here|there|then|now|myself|at|on|in|for|when|while|after|before|with|tomorrow|tonight|today|and|if|so|to|too|part|bit|one|again|instead|later)\\b)\\w+|yourself|the lot of you|the pair of you|'em)";
const WEAPON =
  '(?:shotgun|gun|pistol|rifle|bullet|knife|knives|blade|machete|petrol|acid|crowbar|baseball bat|hammer|axe|body bag|shallow grave|can of petrol|jerry ?can|lighter fluid|brake (?:cable|line|pipe)s?|coffin|graveyard|hitman)';
const WILL =
  "(?:i'll|ill|i will|i'd|i would|i'm (?:going|gonna)(?: to)?|im (?:going|gonna)(?: to)?|i am going to|gonna|going to|we'll|we will|he'll|they'll|someone(?:'s| is| will|'ll)(?: going to| gonna)?|i swear)";

/** Where several match, the first kind is named. */
export const DANGERS: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'cry-for-help',
    phrases(
      "(?:he|she|dad|mum|mummy|daddy|mam|nan|grandad|grandma|baby)(?:'s|s| is| has)? (?:won't|wont|will not|can't|cant|not|isn't|isnt) (?:wake|waking|breathing|breathe|moving|responding|responsive)(?: up)?",
      "not breathing|unconscious|(?:not|hasn't|won't|hasnt) come round|(?:had|having) a fit|ambulance (?:says|said|is coming|is on|hasn't|won't)|gone blue|(?:lips|face|fingers) (?:are|have|is|has)? ?(?:gone |going |turned |turning )?(?:blue|funny|grey|purple)",
      "(?:drunk|drank|swallowed|eaten|taken) .{0,24}(?:bleach|under the sink|(?<!kids' )(?<!his )(?<!her )(?<!your )(?<!my )(?<!blood pressure )tablets(?! (?:for|as|with|at|this|twice|back))|pills(?! (?:for|as|with|at|this|twice))|batter(?:y|ies)|medicine cabinet|antifreeze|weedkiller|dishwasher)",
      '(?:ring|call|phone|dial) (?:999|911|000|112|an ambulance|the police|for help|the ambulance)(?! if)',
      '(?:send|get) (?:help|the police|an ambulance)',
      '(?:^|please |somebody |someone |[.!,] )help (?:me|us)(?=$|[.!]| (?:he|she|please|i|they|there|someone|now)\\b)',
      "(?:he|she|dad|mum)(?:'s|s| is| has)? (?:just )?(?:hit|hits|hitting|punched|punching|kicked|kicking|strangled|choked|beat|beating|battered|hurting|shoved|threw|throwing|slapped|got a knife|smashing|smashed) (?:me|us|my|the (?:little|door|bathroom|kids|place|house|tv)|through|up|(?:the )?(?:kids|baby|children|boys|girls))",
      "(?:i'm|im|i am|we're|were|we are) (?:\\w+ )?(?:so |really )?(?:scared|frightened|terrified)(?! (?:of (?:the dark|spiders|missing)|we'll be late))",
      "(?:i'm|im|i am|i've|ive|we're|we are|we've) (?:\\w+ )?(?:locked|hiding|hid|shut) (?:myself |ourselves |us |me )?in the (?:bathroom|toilet|loo|bedroom|wardrobe|cupboard|shed)|in the bathroom .{0,30}(?:door|credit|quiet|he thinks)",
      "(?:been|is|he's|she's|hes|shes) (?:drinking|drunk|pissed) (?:and|n|&) .{0,24}(?:driv|car|behind the wheel)|driving us .{0,20}(?:drunk|shouting|fast)|won't let (?:us|me) (?:out|leave|go)|wont let (?:us|me) (?:out|leave|go)",
      "(?:he|she|they)(?:'s|s| is| has)?(?: got| has)? taken (?:my (?:car )?keys|the baby|my phone)",
      '(?:hit|hits|hitting|smacked|slapped|whipped|beat|beats|beaten|punched|kicked|strapped|thrashed) (?:him|her|them|me|\\w+) (?:\\w+ )?(?:with (?:a|an|the|his|her|your) (?:belt|shoe|slipper|cane|coat ?hanger|hanger|strap|fist|wooden spoon|cable)|(?:round|across) the (?:face|head))',
      '(?:frightened|scared|terrified|afraid) (?:to (?:come|go|be) (?:back|home|round|over|to (?:yours|you)|with you)|of (?:coming|going) (?:back|home|to yours)(?! in the dark))|(?:belt|strap|finger) ?marks|red hand ?prints?|hand ?print on (?:his|her|their)|marks (?:all )?(?:down|over|across) (?:his|her|their) (?:\\w+ )?(?:legs?|arms?|back|neck|body|bottom)',
      'going to do something (?:really )?(?:bad|stupid|awful|terrible)',
      "(?:the )?voices? (?:say|says|tell|tells|telling|keep telling) (?:me|him|her|the|i|to|he|she)|(?:can't|cant|cannot|don't think i can|dont think i can) keep (?:them|him|her|myself|the kids) safe|(?:scared|afraid|frightened) (?:of )?what i(?:'ll|ll| will| might) do",
    ),
  ],
  [
    'self-harm',
    phrases(
      '(?:kill|killing|hang|drown|shoot|top|cut|cutting|hurt|hurting|harm|harming) (?:myself|meself|my self)',
      "(?:i'?ve|i have|i) (?:just )?(?:taken|took|swallowed|had) (?:all |every |the whole )(?:of )?(?:the |my |your )?(?:\\w+ )?(?:tablets|pills|box|packet|bottle|lot)",
      'by the time you (?:read|get|see) this',
      "(?:everyone|everybody|everyones|you|you'd all|the (?:kids|girls|boys|children)|they|you all|all of you|they'd|you'd|kids)(?:'s|'re|'d| are| is| would be|'ll be|d| will be)?(?: all)?(?: be)? (?:better|happier|best) off (?:without me|if i'?m not|if i was(?:n't)?|if i were(?:n't)?|with me (?:gone|dead)|when i'?m gone|once i'?m gone)",
      "(?:don'?t|do not) (?:want|wanna) to (?:be here|live|wake up|be alive|exist|carry on|go on)(?: any ?more)?|(?:don'?t|do not) (?:want to|wanna) (?:be here|live|wake up|be alive|exist)",
      "(?:i|she|he)(?:'ve| have|'s| has)? cut my (?:arms?|wrists?|legs?)|stopped (?:eating|sleeping|getting up)(?=.{0,100}(?:reason|point|better|fine (?:with|without)))|(?:kids|children|girls|boys|they)(?:'ll| will|'d)? be (?:fine|ok|okay|alright|better) (?:with you|without me)|no (?:reason|point) (?:to|in) (?:live|living|carry on|carrying on|going on|being here|me being)|nothing (?:left )?to live for|not worth living",
      'end (?:it all|it tonight|my life|it now|things tonight)|take my (?:own )?life|suicid(?:e|al)',
      "(?:i'm|im|i am) (?:stood |standing |sat |sitting |parked |up )?(?:on|at|by|near) (?:the )?(?:\\w+ )?(?:bridge|ledge|roof|cliff|multi-?storey|railway|tracks|train line|platform edge|beachy head)(?! (?:cafe|street|road|inn|pub|school|station|lane|hotel|car))",
      "tell (?:the )?(?:kids|girls|boys|children|them|him|her|\\w+)(?: that)? (?:i|i've) (?:always )?loved? (?:them|him|her)",
      "(?:can'?t|cannot) (?:do this|go on|carry on|cope|take (?:this|it)) any ?more(?=.{0,200}(?:letter|goodbye|look after|deal with me|last|tablets|note|better off|sorry|gone|over soon))",
      "(?:i )?(?:won'?t|will not|not going to) be (?:around|here) (?:much longer|any ?more|after|to see|tomorrow|when|by)",
      'drive (?:off|into) (?:a|the) (?:bridge|wall|tree|lorry|river|cliff|road)',
      "last (?:message|text|time) you(?:'ll| will)(?: ever)? (?:hear|get|have|see)|never have to (?:see|hear from|deal with|worry about) me again|written (?:you|them|the kids|the children) (?:all )?(?:a letter|letters|a note)",
      "(?:this is|it's) goodbye|goodbye (?:then )?(?:everyone|all|for ever|forever)",
      "look after (?:them|the (?:kids|girls|boys|children)|him|her) (?:for me|wont u|won't you|when i)",
    ),
  ],
  [
    'taking-away',
    phrases(
      "(?:won't|wont|will not|not going to|never|not) (?:be )?(?:see|seeing|find|finding|lay eyes on|clap eyes on) (?:any of us|us|them|him|her|the (?:kids|children|boys|girls|baby)|your (?:kids|son|daughter|children)|my \\w+|that (?:child|boy|girl)) (?:ever )?again",
      "(?:you|u) (?:will |'ll )?(?:never|not) see (?:them|him|her|the|those)(?: kids| boys| girls| children)? (?:again )?(?:till|until) (?:he's|she's|they're|they are) (?:18|eighteen|grown|adults)",
      'never (?:find|see) (?:us|them|either of us|any of us)(?: again)?(?=$|[.,!?]| (?:if|when|again))',
      "(?:we'll|we will|be|we're|already) (?:be )?(?:on|at|in) (?:a |the )?(?:plane|airport|ferry|flight|boat|border|different country|another country)(?=.{0,120}(?:by then|back|never|find|won't|don't|gone|before you|notice|stop))",
      "(?:where we're going|where we are going|where i'm taking (?:them|her|him))",
      '(?:not|never) (?:bringing|coming|sending|giving|letting) (?:them|him|her|the (?:kids|children|boys|girls)|you have (?:them|him|her))?(?: come)? ?back(?! (?:early|late|until|till|to (?:the|that|my)|in|at|on|for|before|with|that))(?=$|[.,!?]| ever| again| this time| to you)',
      "(?:got|packed|have|has) (?:their|both|the (?:kids|boys|girls|children)'s?|her|his) passports?(?=.{0,80}(?:gone|leav|goodbye|find|back|plane|never|stop))",
      'going for a (?:long|little) drive|(?:singles|one-?ways?|a single) to \\w+|kiss (?:them|her|him) goodbye|keep (?:on )?driving (?:till|until|and not)|seat ?belts off',
      "(?:taking|take) (?:them|him|her|the (?:kids|children|boys|girls)) (?:abroad|away|far away|home to \\w+|out of the country|somewhere)(?=.{0,100}(?:never|find|stop|for good|won't|again|back))",
      'disappear with (?:them|him|her|the (?:kids|children|boys|girls))',
    ),
  ],
  [
    'exposure',
    phrases(
      "(?:i'll|ill|i will|going to|gonna|i'm|im|or i|and i|i can|i could) (?:just |also )?(?:send|post|share|show|put|upload|leak|email|forward|sending|posting|sharing) .{0,40}(?:pictures|photos?|pics|videos?|nudes|screenshots of you|footage|recordings?)(?=.{0,140}(?:everyone|contacts|(?:your|ur) (?:work|boss|dad|mum|family|head|headmaster|school|parents|church|mates|friends)|facebook|online|internet|group|you know the ones|till|unless|or|clock))",
      '(?:pictures|photos?|pics|videos?|nudes|those videos|recordings?) (?:of you )?(?:go|goes|going|get|will go|are going|end up) (?:to|on|up|out|viral|everywhere)',
      "(?:i've|ive|i have|i) still (?:got|have) (?:the|those|them|all the|your) ?(?:all|pictures|photos|pics|videos|nudes)(?=.{0,80}(?:everyone|work|online|unless|or))",
      '(?:turns?|turning|show|shows|showing) up at (?:your|ur) (?:work|workplace|office|job)(?=.{0,30}(?:tell|show|let))',
    ),
  ],
  [
    'watching',
    phrases(
      "(?:i'm|im|i am|i'll be) (?:at|by|near|round) (?:the )?(?:end|top|bottom|corner) of your (?:road|street|lane|drive)|from my door to yours|(?:i'm|im|i am|i've been|ive been|been) (?:right |sat |parked |stood |standing |waiting |just )?(?:outside(?! the school)|across the (?:road|street)|at the end of your|behind you)(?:[.,!] (?:your|come|open|i can|i've been|don't|nice|saw|where)|(?: your (?:house|flat|window|work))| (?:and|watching) (?:i (?:know|can see)|i'm not|you))",
      "i can see (?:you(?! (?:active|online|out there|have|are))|ur|your (?:car|house|light|window|flat|bedroom|curtains|front|tv|telly)|the light|(?:him|her|them) (?:through|in your))(?!(?:r|'re|re)? (?:point|trying|that|are|have|side|reason))",
      "your (?:light|lights|bedroom light)(?:'s|s| is| are) (?:still )?on|i(?:'m| am|'ve been|'ll be)? watch(?:ing|ed)? (?:you|your|the house|ur)(?=$|[.,! ])|watching (?:your|the) (?:house|flat|every move)",
      "i know (?:where|what time|which way|which|when) (?:you|u|she|he|they|nursery|door|school|house|street|flat|your|bus|gym)(?:'re|'s)? ?(?:live|work|finish|walk|park|sleep|keep|go|leave|drop|are|stay|staying|living|hide|hiding|get|run|jog|\\w+ at|door)?(?=$|[ .,!?])(?! .{0,20}(?:stand|coming from|mean|going to say))",
      'i know (?:the|your) (?:alarm|door|gate|entry) code|where you keep the (?:spare )?keys?|(?:got|had|made|cut|kept) (?:a |the )?(?:copy of|spare key|key to) (?:your|you)',
      '(?:found|traced|looked up) (?:out )?(?:where you|your (?:new |little )*(?:flat|house|place|address|home|street))',
      '(?:i )?(?:followed|been following|tailed) (?:you|her|him|u)(?! (?:advice|on (?:facebook|insta)|instructions|up))|(?:tracker|air ?tag|tag|gps|bug|camera|recorder) (?:in|on|under|inside) (?:your|her|his|the|their) (?:\\w+ )?(?:car|bag|teddy|coat|phone|bear|pram|toy|house|flat|bumper|rucksack|buggy|rabbit)',
      'every (?:time|day|morning|night) you .{0,40}i see you|see (?:you|u) (?:through|from) (?:the|my|your)|saw you (?:carrying|getting (?:in|out|dressed|undressed)|through|closing|drawing|put(?:ting)?) (?:the|your|in|out)|new lock on',
      "doesn't matter where you (?:go|hide|live|move)|nowhere (?:you can|to) (?:hide|run|go)|every place (?:you'd|you would|you could|you) (?:run|go|hide)|can't hide|always find you|i will find you|i'll find you|i know people",
      '(?:come down|come out|open (?:the|that|your) door|let me in) .{0,30}(?:or|before) i',
    ),
  ],
  [
    'threat',
    phrases(
      `${WILL} (?:\\w+ ){0,3}?(?:kill|murder|burn|smash|batter|stab|shoot|hurt|strangle|break|bury|slit|hammer|destroy|finish|end|deck|knock|beat|glass|gut|do|punch|drown|torch|petrol|hospitalise|kneecap) ${SOMEBODY}(?=$|[ .,!?])(?! (?:chances|a favour|favour|hair|nails|day|week|of|off from|a \\w+|some|lunch|dinner|breakfast|tea|at (?:chess|fifa|snap|uno|monopoly)))`,
      `${WILL} (?:\\w+ ){0,3}?(?:burn|torch|smash|put) .{0,24}(?:house|flat|car|windows?|door|place) ?(?:down|up|in|off)?(?= with you|$|[ .,!])(?! (?:up for|on))`,
      `${WILL} (?:\\w+ ){0,3}?(?:come|be) (?:for|after|through) (?:you|him|her|that door)|coming for you|(?:or|and|then) i'll come (?:up|in)(?=$|[.,!])`,
      "(?:you're|youre|you are|ur|ure|u r|he's|he is) (?:a )?(?:dead|fucking dead|a dead (?:man|woman)|dead man|dead woman|dead meat)(?=$|[.,! ])(?! (?:right|wrong|to me|set|keen|tired|good|on|late|kind|serious|sure|easy|against|at|chuffed|excited|proud|pleased|happy|nervous|cute|clever|funny|sweet|close|brave|quiet))",
      '(?:watch|better watch|mind) your (?:back|step)|sleep with one eye open|look over your shoulder|looking over your shoulder',
      "if i can(?:'t|not) have (?:you|my family|them|her|him|the kids)|nobody (?:can|else|will|would)(?: can| will)? (?:have you|find you|find the|even look)|no-?one (?:will|would|else) (?:ever )?(?:have you|find you)",
      "(?:boyfriend|bloke|fella|husband|girlfriend|he|she|you|partner|brother|darren|him) (?:'ll |will |could |is going to )?(?:ends?|winds?|wake|waking|be) up (?:in (?:the |a )?(?:canal|hospital|river|ditch|ground|box|morgue|a&e|wheelchair|boot)|dead|in bits)",
      `(?:i've|i have|i|he|got|with|armed with) (?:still )?(?:got |have |had |bought |keep |kept )?(?:a |an |the |my |his )?${WEAPON}`,
      `cut (?:a|your|the) brake|${WEAPON} licence|licence renewed`,
      "(?:you'll|you will|you're going to|he'll|you) (?:pay|bleed|suffer|burn|regret) (?:for (?:this|it|that|what)(?=.{0,60}(?:life|blood|dead|kill|physically)))|(?:make|made) (?:you|him|her|a man|people|someone) (?:disappear|bleed|beg)|we(?:'ll)? both (?:go up|die|burn)|make me come (?:looking|round|and find)|blood on your hands",
      '(?:accidents|things|bad things|something(?: bad| nasty)?) (?:can |do |could |will |might |is going to )?happen(?:s)?(?= to (?:you|him|her|people|your|the)|[.,!]|$)(?=.{0,120}(?:shame|careful|pity|$|you|people))(?<=(?:accidents|bad things|something bad|something nasty|something|bad) (?:can |do |could |will |might |is going to )?happens?)(?! (?:at|in|on|with|this|that|next|again|and|when|before|between|during))',
      '(?:piece of paper|court order|injunction|judge|restraining order|police|order) .{0,30}(?:stop|save|protect|keep) (?:me|you|us)|(?:stop|save|protect) (?:me|you) from (?:me|coming)',
      "i (?:\\w+ )?(?:take|took) you off (?:them|this)|(?:take|taking) you off them|tick tock|an eye for an eye|(?:eight|five|ten|two|nine|\\d+) (?:minutes|mins)? ?if i'm angry|something in the post for|have this out|(?:don't|do not|dont) go home(?: tonight)?(?=$|[.,!])|i can't stop (?:him|them)|(?:he's|they've|they're|hes) (?:already left|on (?:his|their) way).{0,40}(?:address|angry|knife|drunk)|got your address|you'll (?:turn round|wake up|look up|look round) .{0,40}i'll be (?:there|standing|waiting|sat)|your days are numbered|(?:got|have) (?:a long memory|mates who|friends who|lads who|people who)|you(?:'ve)? got (?:it coming|one (?:more|last) chance)(?=.{0,160}(?:or|before))|(?:do|did) (?:the same|it) to (?:him|you|her)(?=$|[.,!])|teach (?:you|him|her) a lesson|(?:come|coming) (?:round|over) (?:there|yours|to yours|now)(?=.{0,80}(?:same to|smash|batter|sort (?:him|you) out|door|kick|break|have (?:him|you)))|kick (?:your|the|that) door|going to (?:get|have) (?:you|him)(?=$|[.,!])",
      "(?:hope|pray) (?:you|u|he|she)(?:'ve)? (?:get|have|got) (?:good )?(?:insurance|eyes in the back|a will|life insurance)",
    ),
  ],
];

/** Ordinary sentences in which such words stand. */
export const OWN_ORDINARY = phrases(
  'like the (?:time|film|book|song)',
  'laugh(?:ed|ing)? (?:till|until)',
  'glue gun|nerf gun|water gun|toy gun|water pistol|pen ?knife|craft knife|butter knife|petrol (?:money|station|receipt|costs?)|petrol for|for petrol|(?:on|the|in) petrol|tent hammer|nail gun',
);
