import { isCourtesy } from '../biff/speech-acts';
import { CHILD_SOURCE, EVENT_SOURCE, HEALTH_SOURCE, PLACE_SOURCE, THING_SOURCE } from '../text/child-life';
import { clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { wordCount } from '../text/tokens';

export const TOPICS = ['health', 'school', 'handover', 'travel', 'money', 'activities', 'belongings', 'daily-life'] as const;
export type Topic = (typeof TOPICS)[number];

/** A statement of the children's lives, in the sender's words. */
export interface Matter {
  readonly topic: Topic;
  readonly text: string;
  readonly span: Span;
}

const word = (source: string): RegExp => new RegExp(`(?<![\\w])(?:${source})(?![\\w])`);

/** In order: the first that is found names the topic. */
const BY_TOPIC: readonly (readonly [Topic, RegExp])[] = [
  [
    'health',
    word(
      `${HEALTH_SOURCE}|hospital|a&e|gp|dentist|orthodontist|optician|doctor|consultant|surgery|clinic|nurse|inhalers?|epi-?pens?|antibiotics?|medicine|medication|calpol|nurofen|insulin|prescription|jabs?|vaccin\\w+|x-?ray|stitch\\w*|teeth|tooth|brace|allerg\\w+|nits|lice|verruca|asthma|counsellor|therapist|camhs|dyslexia|adhd|autis\\w+|pharmacist|wrist|arm|leg|glasses|hearing aid|eczema|dose|pediatre|paediatrician`,
    ),
  ],
  [
    'school',
    word(
      "school|nursery|pre-?school|teacher|head ?teacher|the head|parents'? evening|homework|spellings?|sats|mocks|exams?|gcses?|11-plus|options|class|year \\d+|reading|maths|science|handwriting|report|inset|suspended|excluded|detention|term|timetable|residential|trip|exchange|book day|assembly|nativity|tutor|senco|psychologist|spanish|welsh|french|uniform|p\\.?e\\.?|after[- ]?school|breakfast club|childminder|biting|place at",
    ),
  ],
  [
    'travel',
    word(
      'passports?|flights?|flying|plane|abroad|holiday|fly|landed|train|ferry|airport|travel\\w*|visa|consulate|cruise|camping|disneyland|exchange',
    ),
  ],
  [
    'activities',
    word(
      `${EVENT_SOURCE}|cubs|gym|tabla|clarinet|orchestra|violin|guitar|player of the match|goals?|party|costume|communion|christening|sleepover|club|lessons?|guides`,
    ),
  ],
  ['money', word('maintenance|cms|child support|£\\d+|fees?|deposit|balance|dinner money|instalment')],
  [
    'handover',
    word(
      'handover|pick(?:ing|ed)?[- ]?up|drop(?:ping|ped)?[- ]?(?:off|back)|collect\\w*|contact|overnight|weekend|stay(?:ing|s)?|sleep(?:s|ing)? (?:here|over|at)|swap|have (?:him|her|them)|your (?:night|day|week|time|hours|weekend)|bring|back|half[- ]term|contact centre|alternate',
    ),
  ],
  ['belongings', word(THING_SOURCE)],
];
const LIFE = word(`${THING_SOURCE}|${EVENT_SOURCE}|${HEALTH_SOURCE}|${PLACE_SOURCE}`);
const CHILD = word(
  `${CHILD_SOURCE}|the (?:twins|lads|lasses|bairns|wee (?:man|one|yin)|pair|baby|little ones?|eldest|youngest|oldest)|boys|girls|both (?:home|asleep|fine|fed|of them|kids)|(?:my|our|your|wee) (?:\\w+ )?(?:son|daughter|boy|girl|lad|lass|bairn|child|twins|boys|girls)|child|bairns?|tooth fairy`,
);
/** Of children though no child is named: schools, doctors and clubs send word of nobody else. */
const SURE = word(
  "school (?:shut|closed|trip|says?|said|has|have|photos|report|office|place|meeting|run|options?)|nursery|parents'? evening|inset|teacher|the (?:nurse|doctor|gp|consultant|dentist|optician|health visitor|head|senco|coach)|the (?:school|nursery|pool|club)(?:'s)? (?:is|are|has|shut|closed|closing|says?|said|need|want|rang)|child ?minder|swimming|cubs|brownies|football'?s?|ballet|gymnastics|sats|mocks|social worker|cafcass|cms|half[- ]term|contact centre|residential|counsellor|homework|orthodontist|kids'?|children'?s?|twins|christening|sports day|nativity|book day|bedtime|communion|the order i will|pick-?up|drop-?off|handover",
);
const DOING =
  /\b(?:have|has|had|take|took|taking|collect\w*|pick\w*|drop\w*|bring\w*|keep\w*|kept|stay\w*|sleep\w*|asleep|eat\w*|ate|lost|loves?|loved|likes?|wants?|wanted|asked|asks|says|said|told|cr(?:y|ied|ying)|smil\w+|hate[sd]?|fell|fallen|sick|ill|off|fine|home|ready|done|need\w*|got|gets|give|given|settle\w*|tea|bed|coat|pyjamas|school|fed|feels?|worried|upset|happy|scared|learn\w*|won|scored?|front of|year|age|old enough|phone|friend\w*|birthday)\b/;
const NAME =
  /(?<=[\p{L},;:] )\p{Lu}\p{Ll}+(?:'s)?|^\p{Lu}\p{Ll}+(?:'s|’s)? (?:has|is|was|had|says|said|told|wants|needs|left|fell|got|lost|won|isn't|hasn't|would|came|starts|asked)/u;
/** Said to hurt, with the child as a weapon. */
const BARB =
  /\b(?:you'?re|you are|your (?:fault|conscience|bloke|fancy)|ashamed|disgrac\w+|pathetic|selfish|useless|who do you think|what kind of|you never|you always|to hell|how (?:dare|could) you|poor (?:kids|thing)|saint of|your excuses|judge|solicitor will|see you in court|walked out|ruin\w*|lie awake|conscience|coward)\b/;

/** The statements about the children's lives in the `parts` that the sender wrote, in text order; what is only asked or hurled is left out. */
export function mattersIn(text: string, parts: readonly Span[]): readonly Matter[] {
  const found: Matter[] = [];
  for (const part of parts) {
    for (const sentence of sentences(spanText(text, part))) {
      const whole = { start: part.start + sentence.start, end: part.start + sentence.end };
      const kept = clauses(text, whole).filter((clause) => isMatter(spanText(text, clause)));
      const [first] = kept;
      const last = kept.at(-1);
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      const quote = spanText(text, span);
      const low = plain(quote);
      found.push({ topic: BY_TOPIC.find(([, pattern]) => pattern.test(low))?.[0] ?? 'daily-life', text: quote, span });
    }
  }
  return found;
}

function isMatter(clause: string): boolean {
  const low = plain(clause);
  if (wordCount(low) < 3 || BARB.test(low)) return false;
  if (isCourtesy(low) && !LIFE.test(low)) return false;
  const child = CHILD.test(low);
  return SURE.test(low) || (child && (LIFE.test(low) || DOING.test(low))) || (NAME.test(clause) && LIFE.test(low));
}
