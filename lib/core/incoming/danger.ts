import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { phrases } from '../tone/flags/flag';
import { atRisk } from '../tone/safety';

/** What kind of danger a received message speaks of. */
export type DangerKind = 'threat' | 'watching' | 'taking-away' | 'self-harm' | 'exposure' | 'cry-for-help';

export interface Danger {
  readonly kind: DangerKind;
  readonly quote: string;
  readonly span: Span;
}

const SOMEBODY = "(?:you|u|ya|ye|him|her|them|your \\w+|that \\w+|yourself|the lot of you|the pair of you|'em)";
const WEAPON =
  '(?:shotgun|gun|pistol|rifle|bullet|knife|knives|blade|machete|petrol|acid|crowbar|baseball bat|hammer|axe|body bag|shallow grave|can of petrol|jerry ?can|lighter fluid|brake (?:cable|line|pipe)s?|coffin|graveyard|hitman)';
const WILL =
  "(?:i'll|ill|i will|i'd|i would|i'm (?:going|gonna)(?: to)?|im (?:going|gonna)(?: to)?|i am going to|gonna|going to|we'll|we will|he'll|they'll|someone(?:'s| is| will|'ll)(?: going to| gonna)?|i swear)";

/** Where several match, the first kind is named. */
const DANGERS: readonly (readonly [DangerKind, RegExp])[] = [
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

const KIDS = '(?:kids|children|boys|girls|twins|them|him|her|baby|babies|bairns|little ones?|both of them)';

/**
 * Each by itself may be innocent; two of one kind in a message are not. The rope in the garage and "kiss the kids for
 * me" say together what neither says alone.
 */
const HINTS: readonly {
  readonly kind: DangerKind;
  readonly enough: number;
  readonly needsFirst: boolean;
  readonly of: readonly RegExp[];
}[] = [
  {
    kind: 'self-harm',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        '(?:a|the|this) (?:rope|noose|ledge|bridge|cliff|roof|multi-?stor(?:e)?y|railway|viaduct|river|canal|weir|balcony|top floor)',
        '(?:razor|razors|exhaust|hosepipe|insulin|belt) .{0,30}(?:looking at|in my hand|on the table|ready)',
      ),
      phrases(
        '(?:all (?:my|the|your|of (?:my|the))|the (?:whole|lot)|(?:\\d+|thirty|forty|fifty|sixty|twenty) (?:of )?(?:my|the)?) ?(?:\\w+ )?(?:tablets|pills|paracetamols?|sertraline|citalopram|antidepressants|co-?codamol|sleepers|sleeping pills|medication|meds|diazepam|insulin|amitriptyline|propranolol)',
        "a bottle of (?:vodka|whisky|gin|pills)|i've had a drink",
      ),
      phrases(
        'kiss (?:the |my )?(?:kids|girls|boys|them|her|him|children|\\w+)(?: goodnight)?(?: and \\w+)?(?: for me)',
        "tell (?:the )?(?:kids|girls|boys|them|him|her|children|\\w+) (?:that )?(?:daddy|mummy|dad|mum|mam|i|i'm|it) (?:love[sd]?|loved|tried|wasn't|was never|sorry|wasn't their)",
        'hear your voice (?:one last|once more|again)?|wanted to hear (?:your|their|a) voice(?:s)?|look after (?:them|the (?:kids|girls|boys)|each other|my (?:kids|girls|boys))',
      ),
      phrases(
        "(?:don't|dont|do not) (?:bother )?(?:send|sending|come|coming|ring|ringing|try|call|look|looking|worry about|blame yourself)(?: to find| for| after)?(?: me| anyone| anybody| them| the police| looking)?(?= now|$|[.,!]| because it)",
        "(?:you won't|nobody will|no-?one will|they won't) (?:have to |need to )?(?:worry|miss|notice|bother|put up|deal|know i'm gone)",
      ),
      phrases(
        "(?:i )?(?:won't|wont|will not|shan't) be (?:there|here|around|about|a problem|in the way|bothering)(?: to see| by| when| much| any| tomorrow|$|[.,])?",
        "nothing left|no way out|can't see (?:a way|the point|any)|so tired|just tired|what's the point of me|had enough of (?:living|life|everything|it all|being)|it'll (?:all )?be over|make it (?:all )?stop|nobody would (?:miss|notice)|no-?one would (?:miss|notice)|pointless|i'm done(?=$|[.,])|(?:it's|its) (?:very |so )?quiet (?:here|up here|now)?",
      ),
    ],
  },
  {
    kind: 'taking-away',
    enough: 3,
    needsFirst: false,
    of: [
      phrases(
        `(?:we're|we are|i'm taking|i've taken|i have taken|they're|they are|i've got|i've put|taking|took) .{0,30}${KIDS}|${KIDS} (?:and i|and me|are|and we)`,
        "we(?:'re|'ll| are| will)|with me now",
      ),
      phrases(
        'passports?|one[- ]way|tickets? (?:are|is) booked|new (?:names?|life|start|school|country)|plane|ferry|border|airport|flight',
      ),
      phrases(
        "(?:not|never) (?:to|going to) tell you|our secret|you don't (?:need to|get to) know where|you won't (?:know|find|hear)|won't hear from us|don't (?:bother )?(?:try|come|ring|look)(?:ing)? (?:to (?:find|stop)|for us|looking)|too late (?:now|to stop)|run out of road|(?:not|never|isn't|aren't) (?:be )?coming (?:back|home)|say goodbye|for good(?=$|[.,!])|you'?ve seen the last|last you'll see|start again without you",
      ),
    ],
  },
  {
    kind: 'watching',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        '(?:came|drove|walked|went|been|driving|walking|go|goes) (?:past|by|round) (?:yours|your|the (?:house|flat)|ur)|i (?:saw|seen|see|watched|noticed) (?:you|u|him|your|the (?:light|curtains?|car))|number ?plate|registration|your (?:route|shift|rota|car|bus|train|run|walk|jog)|what you (?:were wearing|wore|had on)',
      ),
      phrases(
        'at (?:[1-4]|two|three|one) ?(?:am|in the morning)|(?:bedroom|kitchen|bathroom|front|back) (?:curtains?|window|blinds?|door|light)|curtains?(?: were)? open|anyone could (?:look|get|walk) in|you want to be careful|be careful|home alone|on your own|all alone|nobody (?:else )?(?:there|around|about)|in the dark|do the maths|(?:pink|black|red|blue|white|green|nice|new) (?:top|dress|coat|curtains|jacket|hair)',
      ),
      phrases(
        "i know (?:every|all|exactly|where|who|which)|every place|(?:you'd|you could|you can) (?:run|hide|go)(?: to)?|your (?:mum|sister|brother|mate|friend|dad)'?s (?:house|place|flat)|i(?:'ve| have) got (?:his|her|your|their) (?:address|number ?plate|work|name)",
      ),
    ],
  },
  {
    kind: 'threat',
    enough: 2,
    needsFirst: true,
    of: [
      phrases(
        "(?:leave|you|him|her|up|end(?:s|ed)?|it|them) in (?:a|the) (?:box|ground|river|ditch|hole|wheelchair|body bag|morgue|hospital bed)|six feet|can't walk|cannot walk|never walk|(?:break|broken|snap|both) (?:your|his|her)? ?(?:legs?|neck|jaw|fingers|arms?|knees)|smash(?:ed)? (?:every|your|his|the|all|up)|(?:put|kick|stove|cave) (?:your|his|the|that) (?:windows?|door|teeth|head|face) in|do (?:the|my) time|baseball bat|with my (?:bare )?hands|drag you|skin you|gut you|blood",
      ),
      phrases(
        "i (?:swear|promise)(?: (?:to god|you|on))?|i'll (?:make sure|do|put|come|be|see)|i will (?:make sure|do|put|come|be)|one of these days|you just wait|wait till|you'll (?:turn round|wake up|look up)|mark my words|last warning|i'm warning|don't test me|try me|see what happens|happily",
      ),
      phrases(
        '(?:withdraw|retract|change|drop) (?:your|the|that|them) (?:statement|charges|case|complaint|allegations?)',
        "(?:or|and) (?:i'll|i will|i swear|you'll|my (?:brothers|cousins|mates|family))",
        "if i see (?:that|him|you|her)|near my (?:son|daughter|kids|boy|girl|house)|there (?:waiting|to meet)|i'll be (?:there|waiting|behind)|my (?:brothers|cousins|uncles|mates) (?:will|are|know|are coming)",
      ),
    ],
  },
  {
    kind: 'exposure',
    enough: 2,
    needsFirst: true,
    of: [
      phrases(
        '(?:pictures|photos?|pics|videos?|nudes|recordings?|screenshots|tapes?|footage|selfies)(?: of you| of us| from| i took| you sent)',
      ),
      phrases(
        "when we were (?:married|together)|you know (?:the ones|what i mean|which)|you wouldn't want|full of (?:your )?(?:colleagues|friends|family)|your (?:boss|colleagues|work|head ?teacher|employer|new (?:man|bloke|boyfriend)|mother|church|mosque|clients|students|pupils|patients)|(?:whole|every|everyone in) .{0,20}(?:office|school|village|family|contacts|town)",
      ),
    ],
  },
  {
    kind: 'cry-for-help',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        "throwing (?:things|stuff|plates|chairs)|(?:head|nose|arm|leg|face|mouth|ear|he|she|it)(?:'s| is| was)? ?(?:bleeding|gushing)|blood everywhere|won't stop bleeding|eyes (?:are |is )?(?:rolling|rolled)|(?:hasn't|hasnt|not|isn't|won't) (?:really |properly )?(?:woken|woke|waking|wake)|floppy|having a fit|fitting(?= and|$|[.,!])|scalded|fell (?:out of|from) (?:the|a) (?:window|balcony|roof)|choking|can't breathe|cant breathe|temperature of 4[1-3]|drunk .{0,20}(?:again|on the)|screaming|smashing|shouting",
      ),
      phrases(
        "(?:come and|please|can you|pls) (?:come and )?(?:get|fetch|help) (?:us|me)|come quick|please (?:come|help|hurry|tell my)|i don't know what to do|idk what to do|what do i do|what (?:do you think|should i do)|don't want to (?:bother|go to) the (?:doctor|hospital)|since (?:he|she) (?:fell|banged|hit)|hurry",
      ),
      phrases(
        "(?:he|she)(?:'s| has| took| takes)? (?:got |taken )?(?:my (?:phone|bank cards?|cards|keys|purse|passport|money)|cut up my)|won't let (?:me|us|her|him)|made me (?:sit|stand|stay|kneel)|locks? (?:me|us|the door)|this is (?:the|my) (?:neighbour|mum|sister|friend|work)(?:'?s)?(?: phone)?|from the neighbours|can't (?:talk|speak|ring|leave)|(?:don't|dont) (?:ring|call|text) (?:back|this)|delete this",
      ),
      phrases(
        "(?:the )?voices? (?:say|says|tell|tells|telling|keep)|(?:can't|cant|cannot|don't think i can|dont think i can) keep (?:them|him|her|myself) safe|(?:scared|afraid|frightened|don't know) (?:of )?what i(?:'ll|ll| will| might) do|isn't mine|give (?:it|him|her|them) back to|don't trust myself|might (?:hurt|shake|do something)|shook (?:him|her|the baby)|something wrong with me|not safe (?:with|around) me",
      ),
    ],
  },
  {
    kind: 'watching',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        'your (?:garden|side gate|back gate|gate|windows?|curtains?|blinds|bedroom|landing|doorstep|letter ?box|shed|bins?|washing(?: line)?|spare key|alarm|landlord|back door|front door|bathroom|bed|new (?:lock|number plate|car|flat|place|address))|the (?:side|back) gate|the back door|unbolted|unlocked',
      ),
      phrases(
        'i (?:had a (?:little )?(?:sit|look|wander)|sat|stood|waited|watched|counted|let myself in|popped in|looked in|came by|drove past|walked past|was (?:stood|sat|there|outside|watching)|like to (?:sit|watch|look)|(?:still )?have a key|kept (?:a|the|my) key|tried (?:the|your) door|followed)',
        "(?:i'm|im|i am|i'll be|i was) (?:in|across|behind|over) (?:the|my) (?:car|van|road|street|bushes|alley)(?: (?:opposite|across|outside|behind|over the road))?",
        '(?:car|van) (?:opposite|outside|across)',
      ),
      phrases(
        'you (?:snore|sleep|looked? (?:lovely|peaceful|tired|nice|pretty|scared|so)|undress|sing|dance|leave the|forgot to lock|should lock|always leave|never lock|were (?:wearing|asleep))',
        "asleep|all night|every night|i've (?:a |got a )?flask|got all night|i've got time|plenty of time|(?:nice|pretty|lovely) (?:curtains|nightie|pyjamas|dress|garden|street|neighbours)|sleep (?:well|tight)|sweet dreams|see you (?:soon|tonight|later) (?:sweetheart|darling|love|babe)",
      ),
    ],
  },
  {
    kind: 'threat',
    enough: 2,
    needsFirst: true,
    of: [
      phrases(
        'neck|throat|patio|grave|buried|dig|spade|one match|a match|flames|go up in|prison|do time|inside for|swing for (?:you|him|her)|noose|trigger|bullet|skull|hands round|hands around|drown|limb from|last breath|corpse|scream',
        "what i(?:'d| would|'ll| will| could) do to (?:you|him|her|his|your|them)",
      ),
      phrases(
        "think on|just a dream|i dream|don't say i didn't warn|mark my words|only takes|do the maths|(?:you )?made me do it|be a shame|wouldn't it be|one day|i'd hate|imagine|i think about it|i lie here|at least i'll|worth it|no-?one (?:would|will)|nobody (?:would|will)|if i go to|wear(?:ing)? black|under the|so (?:he|she|you)'d know|(?:he|she)'s quiet now",
      ),
    ],
  },
  {
    kind: 'self-harm',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        "(?:can|should|let) (?:\\w+ )?have my (?:watch|guitar|car|records|dog|things|ring|tools|bike|books|cd|season ticket|stuff)|(?:cancelled|stopped) (?:the|my) (?:milk|papers|phone|gym|direct debits|subscriptions)|(?:sorted|found|left|updated) (?:the|my) (?:will|insurance|paperwork|affairs|policy|keys? (?:under|with|on))|left (?:the )?(?:key|keys|door|note|envelope|money) (?:under|on|for|with)|who(?:'ll| will) feed|life insurance",
      ),
      phrases(
        "(?:sorry|sorry's) (?:about|for) (?:all of it|everything|it all|all of this|what i've|being)|forgive me|(?:it's|its|this is) better this way|for the best|not your fault|nobody's fault|i tried|did my best|i love(?:d)? you all|love them|i'm so sorry",
      ),
      phrases(
        "engine (?:on|running)|the garage|(?:at|in) peace|peaceful|won't hurt|go to sleep|sleep now|drift off|the end|last (?:night|time|drink|one|supper|walk)|goodnight|goodbye|bye now|take care of|i've written|a letter each|you'll find|when you find|they'll find|somebody will find",
      ),
    ],
  },
  {
    kind: 'taking-away',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        "(?:we're|we are|im|i'm|i am|we've|just|now) (?:already |now |just )?(?:at|in|past|through|near|landed in|arrived in|boarding|got to|reached) (?:calais|dover|heathrow|gatwick|stansted|manchester airport|the (?:ferry|airport|border|port|gate|terminal|tunnel|docks)|holyhead|dunkirk|istanbul|paris|france|spain|departures|passport control)",
      ),
      phrases(
        "(?:switched|turned|taken) (?:the |her |his |their |my )?(?:tracker|phone|phones|location|tag|watch|find my)\\s?(?:phone)? ?(?:off|out)?|switched off|(?:thrown|chucked|binned) (?:her|his|the|their|my) (?:phone|sim)|new (?:names?|life|sim|number)|picked it (?:herself|himself)|no-?one knows|dyed (?:her|his)|cut (?:her|his) hair|you won't find|by the time|don't (?:bother )?look",
      ),
      phrases(
        "never (?:coming|going) back|not coming back|won't be back|start(?:ing)? again|a fresh start|without you|say goodbye|say bye|forget you|calls? (?:him|someone else|my \\w+) (?:dad|mum|daddy|mummy) now",
      ),
    ],
  },
  {
    kind: 'cry-for-help',
    enough: 2,
    needsFirst: false,
    of: [
      phrases(
        '(?:put|pushed|shoved|smashed|banged) my (?:head|face|arm) (?:through|into|against|in)|by the (?:throat|hair|neck)|pinned me|held me (?:down|against)|kicked me|on top of me|locked (?:himself|herself|us|me|him|her)|engine (?:on|running)|(?:passed|blacked) out|took (?:all|too many)|overdosed?|by mistake|swallowed|drank some',
      ),
      phrases(
        "(?:in|inside|under|behind) the (?:wardrobe|bed|cupboard|stairs|shed|sofa|bath|garage)|can't get through|cant get through|(?:what's|whats|what is) (?:our|your|the) address|on (?:his|her|dad's|mum's|dads|mums|grandma's|nanny's) (?:phone|tablet|ipad)|whispering|low battery|(?:is|are|'s|s) crying|no credit|very sleepy|sleep it off|drowsy|won't keep (?:his|her) eyes|limp|clammy|funny colour|the children (?:are )?in (?:the|with)|methadone|morphine|codeine|tramadol|diazepam|insulin",
      ),
      phrases(
        '(?:gets?|got|comes?|climbs?) in(?:to)? my (?:bed|room|bath)|touch(?:es|ed) me|hurts me|makes me (?:do|keep|touch|take|sit)|takes? (?:photos?|pictures?) of me|smacks me|hits me',
        "(?:dont|don't|do not|not allowed to|said not to) tell (?:her|him|mum|dad|anyone|mummy|daddy|them)(?: i (?:said|told))?|it's (?:a|our) secret|i want to come home|pls come|please come|can i come (?:home|live)|i don't like (?:it|him|her)",
      ),
      phrases("(?:mummy|daddy|mum|dad|mam|nanny|grandad)(?:'s|s)? (?:boyfriend|friend|new man|girlfriend)?|the man (?:mummy|mum|she)"),
    ],
  },
  {
    kind: 'exposure',
    enough: 2,
    needsFirst: true,
    of: [
      phrases("or (?:i|i'll|i will|i'm going to) (?:just )?(?:give|send|show|tell|let|post|hand|take|put|forward)(?: \\w+){0,3}"),
      phrases(
        '(?:letters|scans?|clinic|photos?|pictures|videos?|recordings?|messages|diar(?:y|ies)|medical records|test results|secret|what you (?:did|told me)|abortion|affair|browser history)(?=.{0,80})',
      ),
    ],
  },
];

const OWN_ORDINARY = phrases(
  'like the (?:time|film|book|song)',
  'laugh(?:ed|ing)? (?:till|until)',
  'glue gun|nerf gun|water gun|toy gun|water pistol|pen ?knife|craft knife|butter knife|petrol (?:money|station|receipt|costs?)|petrol for|for petrol|(?:on|the|in) petrol|tent hammer|nail gun',
);

/**
 * The first sentence of a received message in which somebody is threatened, watched, taken away or blackmailed, means
 * to harm themself, or asks for help. There nothing is to be answered in business-like words: SAFETY comes first.
 */
export function dangerIn(text: string, parts: readonly Span[]): Danger | undefined {
  for (const part of parts) {
    const body = spanText(text, part);
    const low = plain(body);
    const all = sentences(body);
    for (const [kind, pattern] of DANGERS) {
      for (const sentence of all) {
        // What is looked for may run on into the sentences that follow; it begins in this one.
        const from = low.slice(sentence.start);
        const match = pattern.exec(from);
        if (!match || match.index >= sentence.end - sentence.start) continue;
        if (OWN_ORDINARY.test(low.slice(sentence.start, sentence.end))) continue;
        const span = { start: part.start + sentence.start, end: part.start + sentence.end };
        return { kind, quote: spanText(text, span), span };
      }
    }
  }
  const own = plain(parts.map((part) => spanText(text, part)).join('\n'));
  for (const { kind, enough, needsFirst, of } of HINTS) {
    const matches = of.map((hint) => hint.exec(own)?.[0]).filter((words) => words !== undefined);
    const [words] = matches;
    if (words === undefined || matches.length < enough || (needsFirst && !of[0]?.test(own))) continue;
    for (const part of parts) {
      const whole = plain(text);
      for (const sentence of sentences(spanText(text, part))) {
        const span = { start: part.start + sentence.start, end: part.start + sentence.end };
        if (whole.slice(span.start, span.end).includes(words)) return { kind, quote: spanText(text, span), span };
      }
    }
  }
  for (const part of parts) {
    for (const sentence of sentences(spanText(text, part))) {
      const span = { start: part.start + sentence.start, end: part.start + sentence.end };
      const quote = spanText(text, span);
      if (atRisk(quote)) return { kind: 'cry-for-help', quote, span };
    }
  }
  return undefined;
}
