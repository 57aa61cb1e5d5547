import { withoutShouting } from '../text/capitals';
import { type Clause, clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { FLAGS } from '../tone/flags';
import { saysYou, unanchoredYou } from '../tone/structure';
import { HEAD } from './ask-head';

/** What an ask drags behind it and an answer need not say back. */
const BLAME =
  /,? (?:because|cos|coz|thanks to|due to|for once|or are you|or is that) .*$|,? (?:you|u) (?:\w+ )?(?:useless|selfish|lazy|stupid|pathetic|evil|hopeless|lying|nasty|idiot|moron|liar|joke|coward|waste)\b.*$/i;
const QUOTE_ENDING = /[.?!,;:\s]+$/;
/** Said to the reader before what is asked. */
const GREETING =
  /^(?:(?:good )?(?:morning|afternoon|evening)|hi(?:ya)?|hello|hey|dear|sorry to (?:ask|bother you|be a pain)(?: again)?|not being funny)(?: (?!(?:can|could|would|will|do|did|are|is|have|what|when|where|who|how)\b)\p{L}+)?[,!] ?(?:but )?/iu;
const LEAD = new RegExp(`^${HEAD}`);
/** "Right or wrong?" has no lead. */
const LEANS_BACK = /^(?:or|and|to) /;
/** "Please" asks, and stays. */
const COURTESY = /^please /;

function cutAtWord(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** What is asked, in the sender's own words, without what leads up to it, what it drags behind it, and the raised voice. At most `most` letters. */
export function askWords(words: string, most: number): string {
  let tidy = words.replace(/\s+/g, ' ').trim();
  const whole = tidy;
  for (let before = ''; before !== tidy; ) {
    before = tidy;
    tidy = tidy.replace(GREETING, '');
  }
  const lead = LEAD.exec(plain(tidy))?.[0] ?? '';
  if (!COURTESY.test(lead) && !LEANS_BACK.test(plain(tidy).slice(lead.length))) tidy = tidy.slice(lead.length);
  tidy = tidy.replace(BLAME, '').replace(QUOTE_ENDING, '').trim();
  if (tidy.split(' ').length < 2) tidy = whole.replace(QUOTE_ENDING, '').trim();
  return cutAtWord(withoutShouting(tidy), most);
}

/** These hurt nobody who reads a summary; nor does a raised voice, unless it is about the reader. */
const HARMLESS: ReadonlySet<string> = new Set(['apology', 'advice']);

/** Whether a clause is against the reader rather than about the children, as far as phrases and its build can tell. */
export function isAgainst(clause: string, sentence: string): boolean {
  const judged = { text: clause, plain: plain(clause), sentence: plain(sentence) };
  const raised = (id: string): boolean => id === 'shouting' && !saysYou(judged.plain);
  return FLAGS.some((flag) => !HARMLESS.has(flag.id) && !raised(flag.id) && flag.find(judged)) || unanchoredYou(judged.plain);
}

/** What is told of the children, without the clauses that are against the reader; "" where nothing else is left. */
export function matterWords(words: string, most: number): string {
  const kept = sentences(words).flatMap((sentence) => keptOf(words, sentence));
  const tidy = kept.join(' ').replace(/\s+/g, ' ').replace(/… …/g, '…').trim();
  return /[\p{L}\d]/u.test(tidy) ? cutAtWord(withoutShouting(tidy), most) : '';
}

function keptOf(words: string, sentence: Span): readonly string[] {
  const whole = spanText(words, sentence);
  const parts: readonly Clause[] = clauses(words, sentence);
  const calm = parts.filter((clause) => !isAgainst(spanText(words, clause), whole));
  if (calm.length === parts.length) return [whole];
  return calm.map((clause) => `${clause === parts[0] ? '' : '… '}${spanText(words, clause)}${clause === parts.at(-1) ? '' : ' …'}`);
}
