import { plain } from '../text/plain';

const alternatives = (...sources: readonly string[]): RegExp => new RegExp(`(?<![\\w'])(?:${sources.join('|')})(?!\\w)`);

/** The writer is afraid, is protected by an order or a service, was hurt, or thinks of hurting themself. */
const AT_RISK = alternatives(
  "(?:i'm|im|i am|i was|i've been|i have been|i felt|i feel|makes? me|made me|we're|we are|we were|i am still|i'm still)(?: (?:so|really|still|very|too|that|actually|just|genuinely|now))* (?:scared|frightened|petrified|in fear|(?:terrified|shaking)(?= (?:of|when|after|because|for|to|that you)))(?! (?:of (?:(?:the |an? )?(?:dark|dentist|dog|infection|anaesthetic|operation|needles?|hospital|results?|surgery|table|exam|water)|spiders|heights|missing|flying)|that we'll be late|we might miss|about the (?:mortgage|results?|money|exam|operation|op|future|move)|stiff so|for you|you (?:wouldn't|weren't|might not|won't) come back|something(?:'s| has| had) happened))",
  "(?:i'm|im|i am|i was|am still|i'm still)(?: (?:so|really|still|very))* afraid (?:of (?:you|him|her|what|being|how|your)|for (?:my|our|his|her)|when|because|to (?:be|open|come|go|say|answer|meet)|you(?:'ll| will| might))",
  "(?<!aren't |not |isn't |too )(?:scared|afraid|frightened|terrified) (?:of you|for my (?:life|safety)|to (?:open|answer|come home|go home|be alone))",
  '(?:it|that|you) (?:really |properly )?(?:scared|frightened|terrified) (?:me|us)',
  "i (?:do not|don't|dont|didn't|did not|no longer|never|won't) (?:feel|felt) (?:able to be |at all |very )?safe",
  "(?:don't|not|never) feel(?:ing)? safe",
  '(?:for|about) (?:my|our) (?:own )?safety',
  'fear(?:ed|ing)? for my',
  '(?:ill|sick) with fear',
  'non-?molestation(?: order)?|occupation order|(?:protective|protection|restraining|safety|barring) order|(?:the|an|my) injunction (?:says|names|runs|is|was|means|order|covers)|bail conditions',
  "(?:my|the|our) (?:idva|refuge|women's aid worker)|(?:in|at|to) (?:a|the) refuge|the refuge is|idva|women's aid|domestic (?:abuse|violence) (?:helpline|service|worker|team|charity|unit)|somewhere safe",
  "(?:don't|do not|dont|stop|please stop|you are not to|not to|never) (?:you )?(?:come|coming|turn up|turning up|show up|showing up|wait|waiting|park|parking|follow|following|hang(?:ing)? (?:about|around)) (?:to|round|at|outside|by|near|up at|me|us|here)? ?(?:to )?(?:my|our|the) (?:house|flat|home|work|door|street|place|office|mum's)",
  "(?:please )?(?:don't|do not|dont|stop) (?:follow|following) (?:me|us)",
  "(?:i'll|i will|i'm|i am|i've|i have|i had to|i've had to|going to be|i'll be) (?:ring(?:ing)?|rung|call(?:ed|ing)?|phon(?:e|ing)|asking them to ring|told|reported it to|spoken to) (?:999|101|911|the police|the guards|the gardaí|police)",
  'will ring 999',
  "(?:please )?(?:don't|do not|dont) turn up there",
  "(?:address|where (?:i|we) live|where we(?:'re| are)) (?:that )?(?:i'm|i am|is) (?:keeping|staying|being kept) private|(?:won't|not) be sharing (?:the|my|our) address|(?:not|won't be) giving (?:you |out )?(?:the|my|our) (?:new )?address|my address is (?:confidential|not to be)",
  'panic alarm|(?:marker|flag) on my address|was let out on bail|support worker has asked me',
  "i(?:'d| would|'ll)? feel (?:a lot |much )?(?:safer|steadier)|walking on eggshells",
  // What somebody does who guards against the other parent
  "(?:i've|i have|ive|i had to|we've) (?:changed|had to change) (?:all )?(?:the|my|our) (?:locks|number|phone number|door code|alarm code)(?= (?:and|because|since|as (?:the|my) (?:solicitor|police|officer|idva)|after (?:what|the (?:\\d|night|last)|you|friday|saturday|sunday|monday|tuesday|wednesday|thursday))(?!\\w))(?! and (?:put|left|yours|you (?:have|still)|your key|the school))",
  "(?:i've|i have|ive) (?:given|made|gave) (?:a statement to )?(?:the )?(?:police|officer)(?: a statement)?|given (?:the )?police a statement|police (?:have been|have now been|were|are being) (?:told|called|informed)(?! about the (?:car|van|bike|wing|parcel)| \\((?:log|ref))",
  "(?:i've|i have|ive) (?:reported|shown|passed) (?:your|that|the|those|these|all your) (?:last |recent )?(?:messages?|texts?|calls?|threats?|voicemails?|emails?)(?: .{0,40})?,? (?:to (?:the )?(?:police|officer|support worker|worker)|reference)|(?:i've|i have|ive) (?:told|let) (?:pc|dc|sergeant|the officer|my officer|the worker|my worker|the support worker)(?! about (?:the )?(?:bike|car|school))",
  'the (?:police|officer|pc|sergeant) (?:has|have|had)? ?(?:advised|told|asked|suggested)(?: that)? (?:me|us|i) (?:not to|to (?:stop|keep (?:(?:a |my |the )?(?:log|note|door|doors|records?)|everything)|only|not))|(?:arrangement|as) the police (?:advised|suggested)',
  "(?:been )?advised not to (?:open the door|meet|be alone|give (?:you|out)|reply to you|answer you)|(?<!or i'm )(?<!or i am )not (?:opening|going to open|answering) the door(?! (?:to|for) (?:trick|the postman|salesm))|(?:shan't|won't|will not) open the door",
  'marac|multi-agency risk|(?:my|our|the) safety plan(?=[.,!]|$)|part of (?:the|my|our) safety plan|risk assessment is (?:done|finished|complete)|the alarm i wear|phone is monitored',
  "(?:can't|cannot|can not|couldn't|won't|not able to|not comfortable|don't want to|am not comfortable|not willing to) (?:be in a room|be|meet(?:ing)?|being|be left) (?:you )?alone(?: with you)?(?! (?:with (?:the|her|him|the kids)|in the (?:house|dark)))|i don't go anywhere alone",
  "(?:you |that you )(?:frighten|scare|terrify) (?:me|us)|it frightens (?:me|us)|(?:i|i've been|i'm|i still|makes? me|you made me|into somebody who) (?:get |go |feel )?(?:all )?(?:shaky|shakes?) (?:when|whenever|at|every time|because) (?:it's|you|i (?:see|hear)|bells|the (?:bell|phone|door))|bells make me shake|i jump every time",
  "you(?:'ve| have|'d)? (?:smashed|kicked (?:in|down)|punched|broke|put) my (?:phone|door|window|car|head|face|laptop|glasses)|(?:he|she) (?:smashed|kicked in|broke) my (?:window|door)|you hit the wall|(?:rearrange|smash|break) my face|(?:still )?(?:got|have) the (?:bruises?|scars?|marks)",
  "(?:you|your car)(?:'ve|'s| have| has| were| was)? (?:been |kept |keep )?(?:driv(?:en|ing) past|drove past|seen outside|sat outside|sitting outside|waiting outside|parked outside|(?:follow(?:ed|ing)|track(?:ed|ing))(?= (?:me|us|my)(?!\\w))) (?:my|this|the|our|me|us|again)(?! (?:on (?:the map|strava|instagram|insta)|all the way there))|if you follow (?:me|us)|(?:put(?:ting)? )?a tracker (?:in|on) (?:my|her|his|the)|looking for my (?:new )?address",
  'after the threats|because of your threats|(?:have|had|having|get|getting|bring|bringing) (?:someone|somebody|my \\w+|a friend|a third person) with me because|(?:my|a) support worker(?=,| will| has| and)|somewhere with people about',
  "threatened (?:to kill|to hurt|to take|to burn|me|us)|(?:he|she|they|you) (?:said|told me|wrote) (?:that )?(?:you'd|you would|you'll|he'd|she'd|he'll|he would) (?:kill|hurt|burn|find|rearrange|smash|make (?:me|us) disappear|have me)",
  '(?:stop|please stop) (?:following|tracking|watching|stalking) (?:me|us|my)|please (?:just )?leave us (?:be|alone)',
  "(?:you|he|she)(?:'ve|'s| have| has)? threatened (?:me|us|to (?:hurt|kill|take))|because of the threats",
  "(?:handovers?|exchanges?|swaps?|swapping|meet) .{0,40}(?:police station|station (?:lobby|foyer)|sheriff's substation)",
  "(?:don't|dont|do not) (?:hurt|hit) (?:me|us|him|her)",
  'able to meet you alone|(?:scared|afraid|frightened) .{0,30}(?:meet|see|be (?:alone )?with) you',
  'i was (?:on my own .{0,30}and i was )?terrified',
  "(?:when|since|after|because|time|before) you(?:'ve| have|'d)? (?:hit|punched|kicked|strangled|choked|shoved|grabbed|pushed|slapped|threw|blocked|followed|hurt|smashed|locked|raped|threatened) (?:me|us|the (?:wall|door|window)|my|a|at me)",
  'you (?:hit|punched|kicked|strangled|choked|shoved|slapped|raped|hurt|threatened|grabbed) me',
  '(?:and|then) (?:grabbed|hit|shoved|slapped|punched|kicked|choked|strangled) me (?:by|in|against|round|around|so|and|again|on|across)',
  "(?:know|no|knew) (?:that )?(?:you|u)(?:'ve| have)? been in(?:side)? my (?:house|flat|home)",
  '(?:you|u|ya) (?:do |really |still )+scare (?:me|us)',
  "(?:you|u)(?:'d| would|'ll| will|'re going to| are going to) (?:do yourself in|kill yourself|top yourself)|put (?:the|that) knife (?:away|down)",
  'you broke my (?:wrist|arm|nose|jaw|rib|ribs|finger|hand)',
  '(?:stop|please stop) (?:shouting at|hurting|hitting|threatening|frightening|scaring) me',
  "(?:better off|be happier) (?:with me gone|without me)|kill myself|i (?:just |really |only |sometimes )*(?:want to|wanna) die(?! of (?:shame|embarrassment|boredom|laughing))|wish i (?:was|were) dead|take my own life|end (?:it all|my life)|hurt(?:ing)? myself|self[- ]harm|suicidal|don't want to (?:be here|live) any ?more|(?:some )?dark thoughts",
);

/**
 * Whether a sentence says that the writer may be at risk; there the coach steps back.
 * It asks for the writer's own fear or danger, not for the words alone: "the police officer's visit to school" is none.
 */
export const atRisk = (sentence: string): boolean => AT_RISK.test(plain(sentence));
