import { type AnswerBlank, blanksIn } from '../biff/blanks';
import { facts } from '../biff/facts';
import type { Blank } from '../biff/outcome';
import { plain } from '../text/plain';
import type { AskKind } from './ask-kind';
import { whenOf } from './ask-when';
import { askWords } from './ask-words';
import type { Ask } from './asks';
import type { Triage } from './triage';

/** A reply to fill in: the sender's asks in order, and a blank for each answer. */
export interface ReplySkeleton {
  readonly text: string;
  /** In `text`, as in a rewrite. */
  readonly blanks: readonly Blank[];
}

const BLANKS: Readonly<Record<AskKind, AnswerBlank>> = {
  'yes-no': 'yes or no',
  choice: 'which',
  when: 'which time',
  where: 'where',
  who: 'who',
  'how-much': 'how much',
  what: 'your answer',
  why: 'your answer',
  do: 'yes or no',
};

/** "Can you", "could you please": what follows is the reader's to do. */
const TO_DO =
  /^(?:(?:and|but|so|also|then|hi|hiya|ok|okay)[,]? )*(?:please )?(?:can|could|would|will|cd) (?:you|u|ya) (?:please |pls |possibly |just |kindly )*(?<rest>[a-z].*)$/;
/** Turned round these would say something else, or not be English. */
const NOT_TO_TURN = /\b(?:i|i'm|i'll|i've|me|my|mine|we|us|our|you|u|your|ur|yours|yourself|be|mind|not|even|or|tell|say|ask|let|if)\b/;

const MOST_QUOTED = 90;
/** When it is to be, as far as the ask's own words do not say so. */
function named(text: string, ask: Ask, found: Triage): string {
  const { days, hours } = whenOf(text, ask, found);
  const said = plain(ask.text);
  const words = [...days, ...hours]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' '))
    .filter((one) => !said.includes(plain(one)));
  return [...new Set(words)]
    .slice(0, 3)
    .map((one) => (/^\d{1,2}$/.test(one) ? `at ${one}` : one))
    .join(', ');
}

/** "I [can or can't] run him there." for "Can you run him there?", where it can be turned round without a doubt. */
function asOwnWords(ask: Ask): string | undefined {
  const tidy = askWords(ask.text, MOST_QUOTED);
  const rest = TO_DO.exec(plain(tidy))?.groups?.rest;
  if (rest === undefined || tidy.endsWith('…') || NOT_TO_TURN.test(rest)) return undefined;
  return `I [can or can't] ${tidy.slice(tidy.length - rest.length)}`;
}

function line(text: string, ask: Ask, found: Triage): string {
  const when = named(text, ask, found);
  const turned = asOwnWords(ask);
  const about = when === '' ? '' : ` (${when})`;
  if (turned !== undefined) return `${turned}${about}.`;
  const sayDay = facts(ask.text).every(({ kind }) => kind === 'request' || kind === 'offer' || kind === 'condition' || kind === 'time');
  return `You asked: "${askWords(ask.text, MOST_QUOTED)}"${sayDay ? about : ''}: [${BLANKS[ask.kind]}].`;
}

const greeting = (name: string | undefined): string => (name ? `Hi ${name},` : 'Hi [name],');

/**
 * A brief, informative, friendly, firm reply with nothing decided: one line an ask, the day said back, a blank for the
 * answer. `undefined` where there is nothing to reply to, or where the message speaks of danger.
 */
export function replySkeleton(text: string, found: Triage, name?: string): ReplySkeleton | undefined {
  if (found.replyNeeded === 'no' || found.replyNeeded === 'safety') return undefined;
  const lines =
    found.replyNeeded === 'short_repeat'
      ? ['My answer is the same as before: [your answer, in one line].']
      : found.asks.map((ask) => line(text, ask, found));
  const body = ['Thanks for your message.', ...lines].join('\n');
  const whole = `${greeting(name)}\n\n${body}\n\nThanks`;
  return { text: whole, blanks: blanksIn(whole) };
}
