import { phrases } from '../tone/flags/flag';
import type { DangerKind } from './danger-kind';

const KIDS = '(?:kids|children|boys|girls|twins|them|him|her|baby|babies|bairns|little ones?|both of them)';

interface Hints {
  readonly kind: DangerKind;
  /** How many of them must be there. */
  readonly enough: number;
  /** The first must be one of them. */
  readonly needsFirst: boolean;
  readonly of: readonly RegExp[];
}

/**
 * Each by itself may be innocent; two of one kind in a message are not. The rope in the garage and "kiss the kids for
 * me" say together what neither says alone.
 */
export const HINTS: readonly Hints[] = [
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
