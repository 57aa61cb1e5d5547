import { atHead } from '../match';
import { NAME_CALLED, YOU } from './words';

/** "you're", "you are", "you were". */
const YOURE = `(?:you're|youre|you are|u are|u r|ur|you were|you've been|you are being|you're being)`;

/** Said of the reader, of how the writer feels, or into the air: it tells and asks nothing. At the head of a piece. */
const REMARK = atHead(
  // What the reader is said to be, know, want or think
  `
    ${YOURE} (?:an?|the|such|so|just|only|always|never|too|really|clearly|obviously|being|nothing|not fit|unfit|pathetic|
      useless|unbelievable|impossible|ridiculous|deluded|selfish|to blame|lucky|welcome to (?:it|her|him))(?! (?:good|kind|
      great|lovely|brilliant|star|best|right|legend|welcome|hero|lifesaver|help|able|free|busy|working|away|next|nearest|
      first|named|emergency|at|in|on|going|coming|having|picking|collecting|taking|one (?:who|with|they|he|she|to)|only one|
      only person))
    (?:i|we|everyone|everybody|all of us|anyone)(?:'d| would|'ll| all| both)? (?:know|knew|bet|doubt|suppose|gather|suspect|
      imagine|guess|assume|presume|wonder|see|can see|notice|noticed|take it|hope|reckon|think) (?:that )?(?:full well |
      exactly |very well |perfectly well |what |how |why |who |where |if |whether |now |then )*(?:${YOU}|ur|your|you're|
      you've|you'd|you'll)(?! (?:can|could|are able|are ok|are okay|are well|get better|feel better|had a (?:good|nice|
      lovely)|have a (?:good|nice|lovely)|would like|prefer|need (?:to know|the)))
    (?:i|we|everyone) (?:bet|'ll bet|doubt|suppose|gather|imagine|dare say|daresay|swear)
    i'll bet
    (?:i )?(?:cannot|can't|cant|can hardly|don't|dont) (?:actually |even )?(?:believe|imagine|fathom|
      understand (?:how ${YOU}|why ${YOU}|your|people)|stand|bear|bring myself)
    i(?:'m| am|m|'ve been| was| have been)? (?:so |just |absolutely |really |beyond |frankly |past |sick |not |being |
      always |completely |that |very )*(?:sick (?:of|and tired)|tired of|fed up|done (?:with|being)|past (?:caring|the point)|
      disgusted|furious|livid|amazed|appalled|speechless|shocked|not surprised|surprised|thriving|bothered|going to (?:bite|
      rise|beg|grovel|crawl|argue|apologise)|having (?:it|any)|arguing|joking|your (?:\\w+ )?(?:slave|servant|secretary|maid|
      skivvy|taxi|mother|pa|bank|cashpoint)|a taxi|stupid|an idiot|wasting|interested|humiliated|a bank|mother, not)
    i(?:'ve| have) (?:had (?:it|enough)|never (?:been so|met|known)|nothing (?:more )?to say|lost count|better things|
      kept my mouth shut|not forgot(?:ten)?|put up with|no (?:words|time for))
    i (?:mean it|noticed|remember (?:when|how|the|you)|used to|wish|swear|hate|despise|pity|love|loved|gave up|almost|
      nearly|will never|won't ever|never|could (?:scream|cry|weep)|should (?:have|never)|honestly|simply had|ought to have|
      lost my|feel sorry for|don't (?:care|give a|need your|owe|have to|want to hear|intend to debate|propose to debate)|
      dont (?:care|give a|need your|owe))
    i (?:don't |dont )?expect (?:no|nothing|any (?:drama|argument))|i'm not ask(?:ing|in) for|im not ask(?:ing|in) for|
      ${YOU} spent (?:more|less) than
    now (?:you|u) (?:want|care|decide|need|remember)|(?:[\\w']+ ){0,5}(?:hates?|would rather|doesn't (?:even )?want to|
      don't want to|never wants? to) (?:going|coming|being|liv|stay|be|come|go|see)(?:e|ing)? .{0,30}(?:yours|with you|here|
      your \\w+)|i'd get more|what a (?:cheek|nerve)|we all know|(?:it )?isn't a phase|such a shame|sigh|wow|are we really|
      had a (?:nice|good|lovely) time \\w+ing|another (?:day|week|weekend|month)|get a grip|save your|pack it in|
      i(?:'ll| will) say it in|i have asked nicely|i've asked nicely|try not to (?:be|make|ruin|spoil|mess|forget|embarrass|
      upset|lose)|i hear you(?:'ve| have)|i remain|(?:of course )?(?:the )?rules are for|best wishes up|ask (?:him|her|them) yourself|(?:he|she)'s not (?:his|her|their) (?:dad|
      mum|mam|father|mother|parent)|it (?:isn't|is not) about|it's not about|i can guess|call the (?:coastguard|papers|press|
      army|fire brigade)|i'll do (?:anything|whatever)|i will do (?:anything|whatever)|(?:just )?please don't be (?:cross|
      angry|mad|upset)
    i'll never (?:forgive|forget|understand|know|let)
    i hope (?:${YOU}|it|you're|your|they|he|she|that) (?:rot|hurts?|choke|enjoy(?:ed)?|are (?:pleased|proud|happy)|realise|
      know|never|die|get what|feel|remember|can live|'re (?:pleased|proud|happy)|sleep)|i hope (?:you're|you are) (?:pleased|
      proud|happy)
    (?:my|his|her|our|your own) (?:mum|mother|dad|sister|brother|solicitor|barrister|friends?|therapist|counsellor|family|
      own \\w+)(?: and \\w+ \\w+)* (?:said|says|think|thinks|agrees?|can see|knows?|warned|always said|told me (?:you|not to|
      to leave)) (?:that )?(?:you|i|we|so|the same|this)?
    ${YOU} (?:only|just|clearly|obviously|never|always|literally|still|honestly|really|actually|constantly|keep|couldn't|
      could have|couldnt|can't (?:even|be|help|just)|cant (?:even|be)|don't (?:even|care|get|deserve|know|want|have a|give|
      think|listen|understand|see|fool)|dont (?:even|care|get|deserve|know|want|give|think|listen)|didn't (?:even|care|think|
      bother|have the)|wouldn't|won't (?:even)?|make me|disgust|ruined|wrecked|destroyed|walked out|abandoned|cheated|lied|
      left (?:us|me|them)|ought|need (?:help|therapy|locking|to (?:grow|learn|get over|take a))|deserve|might|calling me|
      think (?:you|it|that)|love (?:it|this)|call yourself|would think|must be|seem to|people|lot|two)
    (?:you'd|you would|youd) (?:think|love|sooner)|you'll (?:regret|be sorry|never|pay|discover|roll|wish|get what)|
      you've (?:got|never|always|no|only|not|done|made|ruined|had your|poisoned|humiliated|missed the|a nerve|gone (?:too|
      behind))
    you will (?:regret|never|pay|discover|now discover|be sorry)
  `,
  // Into the air
  `
    (?:nice|lovely|great|wonderful|brilliant|fantastic|marvellous|charming|classy|shame|funny|typical|classic|whatever|
      bravo|congratulations|congrats|well done|good (?:for you|one|luck (?:explaining|with that))|thanks for nothing|
      parent of the (?:year|month)|father of the year|mother of the year|must be nice|how (?:convenient|lovely|nice|sweet|
      touching|very|dare|typical|original|generous|kind|funny)|what a (?:surprise|shock|hero|joke|waste|shame|piece|parent|
      father|mother|treat|thrill|guy|man|star)|big man|poor (?:you|baby|thing)|boo hoo|oh joy|aww?|ha(?: ha)*|lol|jesus|
      christ|karma|god (?:knows|forbid|help)|heaven (?:knows|forbid|help)|grow up|get (?:over|a (?:life|grip)|off (?:my|your)|
      stuffed|lost)|enjoy|rot|suck it|stick (?:it|that)|shove|up yours|cry me|swallow your|do (?:me|us all) a favou?r|
      spare (?:me|us)|save (?:it|me|your)|don't (?:embarrass|humiliate|ruin|spoil|mess (?:it|this)|make (?:a scene|a fool|me)|
      you dare|flatter|make me laugh|start|even|be (?:the|a|that|so|such)|give me|lecture|play|act|pretend|think)|
      dont (?:you dare|flatter|start|even|be (?:the|a|that|so|such)|give me|lecture|play|act|pretend|think)|end of|
      case closed|full stop|try me|go on|newsflash|fancy that|imagine that|figures|surprise|not (?:that ${YOU}|surprised|
      whenever|when her|when his)|as (?:if|usual|always|per)|some (?:of us|people|things|mother|father)|other (?:people|
      parents|mums|dads)|any (?:decent|normal|real|sane|sensible|good|proper|self-respecting)|normal people|a (?:man|woman|
      mother|father|mum|dad) who|let me(?! (?:know|have|see))|go ahead|tell me again|a (?:decent|normal|real|proper|good|
      grown) (?:parent|mother|father|mum|dad|man|woman|person|adult)|this is (?:what|just like|exactly|typical|classic|
      textbook|a joke|so)|that's (?:rich|what|typical|on you|how|the (?:kind|sort|difference|trouble|problem)|all you|a joke|
      you all)|thats (?:rich|what|typical|on you|how)|it's (?:always|never|pathetic|a joke|textbook|called|funny|one rule|
      all about|like|not rocket|hardly|hilarious|beyond|exhausting)|its (?:always|never|pathetic|a joke|called|funny)|
      (?:the )?(?:truth|fact) is ${YOU}|no wonder|pity|after (?:everything|all)|since you left|when we were|remember (?:when|
      how|that time)|just (?:like|act|so|because|be)|maybe (?:if you|ask yourself|one day|try (?:being|having|thinking)|think|
      you should|you'd|you'll)|perhaps (?:if you|you should|you'd|one day|try)|for what it's worth|ask yourself|
      look at (?:yourself|you)|work on your|have a (?:word|think|good think|moan|long hard)|take a (?:long|look|good)|
      think (?:about|of) (?:someone|what|how|that|it)|tell (?:yourself|your (?:mother|mum|dad|father|sister|brother|family|
      mates|friends)|that to|someone who)|explain (?:that|it) to|sort (?:yourself|your)|get your (?:act|head|facts|
      priorities)|get yourself|put (?:them|him|her|your (?:kids|children|son|daughter|child)|the kids|the children) first|
      be a (?:man|parent|mum|dad|father|mother|grown)|man up|wake up|shut|calm down|good (?:god|grief|lord)|my god|oh my|
      come on|carry on|keep (?:(?:it|this|that) up|digging|telling|pushing|ignoring|messing|moaning|whinging|playing|going on|
      doing this|lying|poisoning|talking|on at)|watch (?:me|what|your|yourself)|see you in court|i'll see you in court|enough|
      (?:everyone|everybody) (?:can|at|in|here|is|says|thinks|knows|agrees|has|will))
  `,
);

const ABOUT_THE_READER = new RegExp(`^(?:and |but |so |because |cos )*${YOURE} (?:such )?(?:(?:an?|the) )?(?:\\w+ )?${NAME_CALLED}(?!\\w)`);

export const isRemark = (low: string): boolean => REMARK.test(low) || ABOUT_THE_READER.test(low);
