/**
 * How a question may put words into a child's mouth. After the guidance for interviewing children (Ministry of Justice, "Achieving Best
 * Evidence": open questions before specific ones, forced choices last, leading ones never). We look for the wording alone, and err on
 * the side of silence: nothing here says that an answer is untrue.
 */
export type Leading =
  /** "He shouted, didn't he?" */
  | 'tag'
  /** "Didn't he shout?" */
  | 'negative'
  /** "Did he shout?": names what the child is then to confirm. */
  | 'yes-no'
  /** "Was he cross or sad?": offers the answers. */
  | 'choice'
  /** "Why did he hit you?": takes for granted what the child has not said. */
  | 'assumes'
  /** "Are you sure?", the same asked again: a child may hear that the answer was wrong. */
  | 'repeated'
  /** "You can tell me the truth", "I will be cross if": an answer is wanted. */
  | 'pressed';

const SOMEBODY = "(?:he|she|they|it|you|there|anyone|anybody|someone|somebody|(?:your |the )?\\p{L}[\\p{L}'’-]*)";
const ASKING = '(?:did|do|does|was|were|is|are|has|have|had|will|would|could|can)';
const NEGATIVE = "(?:did|does|do|was|were|is|are|has|have|had|wo|would|could|ca)n['’]?t";
const HARM =
  '(?:hit|hits|hurt|hurts|smack\\w*|slap\\w*|kick\\w*|push\\w*|grab\\w*|shak\\w+|shook|shout\\w*|yell\\w*|scream\\w*|scare\\w*|frighten\\w*|lock\\w*|touch\\w*|threaten\\w*|swear\\w*|swore|leave|left|lie|lied|drink\\w*|drunk|drank|forget|forgot|ignore\\w*)';

const RULES: readonly (readonly [Leading, RegExp])[] = [
  [
    'tag',
    new RegExp(`[,.]?\\s+(?:${NEGATIVE}|${ASKING})\\s+(?:he|she|they|it|you|we)\\s*\\?|,\\s*(?:right|yes|no|innit|ok|okay)\\s*\\?`, 'iu'),
  ],
  ['negative', new RegExp(`(?:^|[.!?:"“‘—-]\\s*|\\n\\s*)${NEGATIVE}\\s+\\p{L}`, 'iu')],
  [
    'pressed',
    /\b(?:tell (?:me|us|mummy|daddy|mum|dad) the truth|you (?:can|have to|must|need to) (?:tell|say)|be honest|i(?:['’]ll| will) (?:be (?:cross|sad|upset)|not be (?:cross|angry))|if you tell me|promise (?:me|not)|don['’]?t be (?:scared|afraid))\b/iu,
  ],
  [
    'repeated',
    /\b(?:are you (?:really )?sure|really\s*\?|(?:i|we) asked (?:\p{L}+ )?(?:again|twice|(?:two|three|four|several|many) (?:more )?times)|(?:i|we) (?:kept|keep) asking)(?!\p{L})/iu,
  ],
  [
    'assumes',
    new RegExp(
      `\\b(?:why|when|where|how|how often|how many times|what else)\\s+(?:did|does|has|was|were|do)\\s+${SOMEBODY}(?:\\s+\\p{L}+)?\\s+${HARM}\\b`,
      'iu',
    ),
  ],
];

const CHOICE = new RegExp(`(?:^|[.!:"“‘]\\s*|\\n\\s*|\\basked\\b[^.?!]*?\\b)${ASKING}\\s+${SOMEBODY}\\b[^.?!]*\\bor\\b[^.?!]*\\?`, 'iu');
/** A question that begins so asks for a yes or a no; "Can you tell me…" and "Do you want…" do not put anything into the answer. */
const YES_NO = new RegExp(`(?:^|[.!:"“‘]\\s*|\\n\\s*)(?:and\\s+|so\\s+|but\\s+)?${ASKING}\\s+${SOMEBODY}\\s+[^.?!]*\\?`, 'iu');
const INVITES =
  /^(?:(?:and|so|but)\s+)?(?:can|could|would|will|do|did|are|is|have|has|was|were)\s+(?:you|we|it|everything|anything|there|your day)\s+(?:please\s+)?(?:tell|say|explain|show|describe|like|want|need|okay|ok|all ?right|have a (?:nice|good)|anything|something|remember|hungry|tired|thirsty|ready|warm|cold|nice|good|fun)\b/iu;
/** Reported: "I asked if Dad had shouted". */
const REPORTED = new RegExp(`\\b(?:asked|said to (?:him|her|them))\\s+(?:\\p{L}+\\s+)?(?:if|whether)\\s+${SOMEBODY}\\s`, 'iu');

/** In characters. What is asked just before is short; the rules look from every place to the end. */
const READ = 2_000;

/** What in the words said or asked before may have led the answer; empty where nothing looks so. Each kind once. */
export function leading(askedBefore: string): readonly Leading[] {
  const text = askedBefore.trim().slice(0, READ);
  const found = RULES.filter(([, rule]) => rule.test(text)).map(([kind]) => kind);
  const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
  if (CHOICE.test(text)) found.push('choice');
  else if (!found.includes('tag') && (REPORTED.test(text) || sentences.some(asksYesOrNo))) found.push('yes-no');
  return found;
}

function asksYesOrNo(sentence: string): boolean {
  // What was said is often in quotation marks, behind the words that say who said it.
  const said = sentence.replace(/^.*?["“‘:]\s*/u, '').trim();
  return YES_NO.test(said) && !INVITES.test(said);
}

/** Whether an alias looks like a child's whole name ("Maya Example"): first name and surname, both with capitals. */
export const looksLikeWholeName = (alias: string): boolean => /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}'’]+)+$/u.test(alias.trim());
