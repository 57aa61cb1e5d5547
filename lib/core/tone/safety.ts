import { plain } from '../text/plain';

const alternatives = (...sources: readonly string[]): RegExp => new RegExp(`(?<![\\w'])(?:${sources.join('|')})(?!\\w)`);

/** The writer is afraid, is protected by an order or a service, was hurt, or thinks of hurting themself. */
const AT_RISK = alternatives(
  "(?:i'm|im|i am|i was|i've been|i have been|i felt|i feel|makes? me|made me|we're|we are|we were|i am still|i'm still)(?: (?:so|really|still|very|too|that|actually|just|genuinely|now))* (?:scared|frightened|petrified|in fear|(?:terrified|shaking)(?= (?:of|when|after|because|for|to|that you)))(?! (?:of (?:the (?:dark|dentist|dog)|spiders|heights|missing|flying)|that we'll be late|we might miss))",
  "(?:i'm|im|i am|i was|am still|i'm still)(?: (?:so|really|still|very))* afraid (?:of (?:you|him|her|what|being|how|your)|for (?:my|our|his|her)|when|because|to (?:be|open|come|go|say|answer|meet)|you(?:'ll| will| might))",
  '(?:scared|afraid|frightened|terrified) (?:of you|for my (?:life|safety)|to (?:open|answer|come home|go home|be alone))',
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
  "(?:address|where (?:i|we) live|where we(?:'re| are)) (?:that )?(?:i'm|i am|is) (?:keeping|staying|being kept) private|(?:won't|not) be sharing (?:the|my|our) address",
  'panic alarm|(?:marker|flag) on my address|was let out on bail|support worker has asked me',
  "i(?:'d| would|'ll)? feel (?:a lot |much )?(?:safer|steadier)|walking on eggshells",
  '(?:stop|please stop) (?:following|tracking|watching|stalking) (?:me|us|my)|please (?:just )?leave us (?:be|alone)',
  "(?:you|he|she)(?:'ve|'s| have| has)? threatened (?:me|us|to (?:hurt|kill|take))|because of the threats",
  "(?:handovers?|exchanges?|swaps?|swapping|meet) .{0,40}(?:police station|station (?:lobby|foyer)|sheriff's substation)",
  "(?:don't|dont|do not) (?:hurt|hit) (?:me|us|him|her)",
  'able to meet you alone|(?:scared|afraid|frightened) .{0,30}(?:meet|see|be (?:alone )?with) you',
  'i was (?:on my own .{0,30}and i was )?terrified',
  "(?:when|since|after|because|time|before) you(?:'ve| have|'d)? (?:hit|punched|kicked|strangled|choked|shoved|grabbed|pushed|slapped|threw|blocked|followed|hurt|smashed|locked|raped|threatened) (?:me|us|the (?:wall|door|window)|my|a|at me)",
  'you (?:hit|punched|kicked|strangled|choked|shoved|slapped|raped|hurt|threatened|grabbed) me',
  'you broke my (?:wrist|arm|nose|jaw|rib|ribs|finger|hand)',
  '(?:stop|please stop) (?:shouting at|hurting|hitting|threatening|frightening|scaring) me',
  "(?:better off|be happier) (?:with me gone|without me)|kill myself|i (?:just |really |only |sometimes )*(?:want to|wanna) die(?! of (?:shame|embarrassment|boredom|laughing))|wish i (?:was|were) dead|take my own life|end (?:it all|my life)|hurt(?:ing)? myself|self[- ]harm|suicidal|don't want to (?:be here|live) any ?more|(?:some )?dark thoughts",
);

/**
 * Whether a sentence says that the writer may be at risk; there the coach steps back.
 * It asks for the writer's own fear or danger, not for the words alone: "the police officer's visit to school" is none.
 */
export const atRisk = (sentence: string): boolean => AT_RISK.test(plain(sentence));
