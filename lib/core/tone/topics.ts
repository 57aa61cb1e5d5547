import type { WordKey } from '../words/said';
import type { FindingKind } from './finding';
import type { JudgedClause } from './flags/flag';
import { phrases } from './flags/flag';
import { saysYou } from './structure';

/** What a clause is about, which says something of its kind once it is known to hurt. Of an ordinary clause it says nothing. */
interface Topic {
  readonly kind: FindingKind;
  readonly reason: WordKey;
  readonly about: (clause: JudgedClause) => boolean;
}

const SWEARING = phrases(
  "(?:mother)?fuck(?:s|ed|er|ers|ing|in'?)?|shit(?:s|ty|e|ting)?|bullshit|bollocks|piss(?:ed|ing)?|arse(?:s|d|hole)?|ass(?:hole)?|bastards?|crap|bloody|bugger(?:ed)?|wank(?:er|ing)?|prick|dick(?:ing|head)?|twat|ffs|wtf|damn|goddamn|screw you",
);
const COURT = phrases(
  'court|judge|magistrates?|solicitors?|lawyers?|barrister|social services|cafcass|cps|the police|custody|tribunal|affidavit|on the stand',
);
const CHILD_SPEAKS = phrases(
  "(?:he|she|they|the kids|the children|the boys|the girls)(?:'s|'ve| has| have)? (?:asked|asks|asking|said|says|saying|told me|cried|cries|wonders|wants to know|noticed)",
  'if it comes from (?:him|her|them)',
  "since you(?:'ll| will| won't| don't)? (?:listen|take it|hear it)",
);
const PARTNER = phrases(
  'girlfriend|boyfriend|fiancée?|step ?(?:mum|dad|mother|father|mam)',
  '{your} (?:new )?(?:wife|husband|man|woman|bird|fella|lass|bloke|missus|lad|lady|other half)',
);
const DIAGNOSIS = phrases(
  'disorder|therapist|therapy|diagnos\\w+|symptoms?|narc\\w*|syndrome|issues|psych\\w+|meds|obsess\\w+|addict\\w*|complex',
);
const ALWAYS = phrases('always|never|every single \\w+|not once');

/** In this order: the first that fits gives the reason. */
export const TOPICS: readonly Topic[] = [
  { kind: 'swearing', reason: 'tone.swearing', about: ({ plain }) => SWEARING.test(plain) },
  {
    kind: 'legal-threat',
    reason: 'tone.courts',
    about: ({ plain }) => COURT.test(plain),
  },
  {
    kind: 'child-as-messenger',
    reason: 'tone.childAsMessenger',
    about: ({ plain }) => CHILD_SPEAKS.test(plain),
  },
  {
    kind: 'new-partner',
    reason: 'tone.newPartner',
    about: ({ plain }) => PARTNER.test(plain),
  },
  {
    kind: 'label',
    reason: 'tone.label',
    about: ({ plain }) => DIAGNOSIS.test(plain) && saysYou(plain),
  },
  {
    kind: 'absolutes',
    reason: 'tone.absolutes',
    about: ({ plain }) => ALWAYS.test(plain) && saysYou(plain),
  },
  {
    kind: 'rhetorical-question',
    reason: 'tone.asQuestion',
    about: ({ plain }) => plain.endsWith('?'),
  },
];
