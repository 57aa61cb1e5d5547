import { authored, quotedHistory } from '../text/quoted-history';
import { sentences } from '../text/sentences';
import { contains, overlaps, type Span, spanText } from '../text/span';
import { type NamedWhen, whenIn, whenOf } from './ask-when';
import { askWords, matterWords } from './ask-words';
import type { DangerKind } from './danger-kind';
import { type DaysRead, daysMeant, isPast } from './day-meant';
import { mattersIn } from './matters';
import type { EarlierMessage } from './repeat';
import { type ReplySkeleton, replySkeleton } from './reply-skeleton';
import { isSharp } from './sharp';
import { type ReplyNeeded, type Triage, triage } from './triage';

/** A day as the message names it, and what it can mean; see `daysMeant`. */
export interface DaySaid {
  readonly said: string;
  readonly deadline: boolean;
  readonly means: readonly DaysRead[];
}

/** A line of the panel: words of the sender, and when. */
export interface Arrangement {
  readonly words: string;
  readonly days: readonly DaySaid[];
  /** As the sender wrote them. */
  readonly hours: readonly string[];
}

/** What a received message comes down to. */
export interface ReplyHelp {
  readonly needed: ReplyNeeded;
  readonly asks: readonly Arrangement[];
  readonly told: readonly Arrangement[];
  /** It is worth waiting before an answer. */
  readonly sharp: boolean;
  readonly danger: DangerKind | undefined;
  readonly reply: ReplySkeleton | undefined;
  /** The day from which "Friday" was counted, as an ISO date. */
  readonly countedFrom: string;
}

export interface Received {
  readonly text: string;
  /** The day of the message, or today where it is not known: "2026-03-02". */
  readonly day: string;
  /** Whom a reply greets. */
  readonly name?: string;
  readonly earlier?: readonly EarlierMessage[];
}

const MOST_WORDS = 180;
const MOST_TOLD = 6;
/** Less than this is what is left of a sentence, in letters. */
const SHORTEST = 8;
/** Left at the beginning where what stood before was cut away. */
const LEADING = /^[,;\s]+(?:(?:and|but|so|or) )?/i;
/** Left at the end where what follows was cut away. */
const HANGING = /[,;\s]+(?:so|and|but|or|because|cos|which)?[,;\s]*$/i;

/** The help for one message. `earlier` is the thread before it, oldest first. */
export function replyHelp({ text, day, name, earlier = [] }: Received): ReplyHelp {
  const quoted = quotedHistory(text);
  const found = triage(text, { quoted, history: earlier });
  const safe = found.danger === undefined;
  const when = ({ days, hours }: NamedWhen): Pick<Arrangement, 'days' | 'hours'> => ({
    days: days.map((one) => ({ said: one.text, deadline: one.deadline, means: daysMeant(one.text, day, isPast(text, one)) })),
    hours: hours.map((hour) => hour.text),
  });
  const parts = authored(text.length, quoted);
  return {
    needed: found.replyNeeded,
    asks: asksShown(found).map((ask) => ({ words: askWords(ask.text, MOST_WORDS), ...when(whenOf(text, ask, found)) })),
    told: safe ? toldOf(text, parts, found).map(({ words, span }) => ({ words, ...when(whenIn(span, found)) })) : [],
    sharp: safe && parts.some((part) => isSharp(spanText(text, part))),
    danger: found.danger?.kind,
    reply: replySkeleton(text, found, name),
    countedFrom: day,
  };
}

/** What the message itself says wants no answer is not listed as asked. */
const asksShown = ({ replyNeeded, asks }: Triage): Triage['asks'] => (replyNeeded === 'no' ? [] : asks);

interface Told {
  readonly words: string;
  readonly span: Span;
}

/** What is told beside what is asked, in text order and without what is against the reader. */
function toldOf(text: string, parts: readonly Span[], found: Triage): readonly Told[] {
  const asked = asksShown(found).map(({ span }) => span);
  const matters = found.matters.map(({ span }) => wholeOf(text, span, found));
  return [...matters, ...offered(text, parts, found, [...asked, ...matters])]
    .sort((a, b) => a.start - b.start)
    .filter((span) => !asked.some((ask) => contains(ask, span)))
    .flatMap((span) => besideAsks(span, asked).filter((part) => part.end - part.start === span.end - span.start || says(text, part, found)))
    .map((span) => ({ span, words: matterWords(spanText(text, span), MOST_WORDS).replace(LEADING, '').replace(HANGING, '') }))
    .filter(({ words }) => words !== '')
    .slice(0, MOST_TOLD);
}

/** What is left of a sentence beside a question still tells something. */
const says = (text: string, part: Span, { days, hours }: Triage): boolean =>
  [...days, ...hours].some(({ span }) => contains(part, span)) || mattersIn(text, [part]).length > 0;

/** All of a sentence of which the part outside names a day or an hour too: "I come at 8 and she's in pyjamas". */
function wholeOf(text: string, matter: Span, { days, hours }: Triage): Span {
  const sentence = sentences(text).find((one) => contains(one, matter));
  const cut = sentence && [...days, ...hours].some(({ span }) => contains(sentence, span) && !contains(matter, span));
  return cut ? sentence : matter;
}

/**
 * What stands beside a question and names a day or an hour may be what it asks about: "I can bring it on Monday or Tuesday.
 * Which suits you?" Where nothing is asked, a day may be any day of anybody's.
 */
function offered(text: string, parts: readonly Span[], { replyNeeded, days, hours }: Triage, known: readonly Span[]): readonly Span[] {
  if (replyNeeded !== 'yes') return [];
  return parts
    .flatMap((part) => sentences(spanText(text, part)).map(({ start, end }) => ({ start: start + part.start, end: end + part.start })))
    .filter((sentence) => [...days, ...hours].some(({ span }) => contains(sentence, span)))
    .filter((sentence) => !known.some((one) => overlaps(one, sentence)));
}

/** The parts of a statement that lie outside what is asked in the same breath. */
function besideAsks(span: Span, asked: readonly Span[]): readonly Span[] {
  const inside = asked
    .filter((ask) => overlaps(ask, span))
    .map((ask) => ({ start: Math.max(0, ask.start - span.start), end: ask.end - span.start }));
  return authored(span.end - span.start, inside)
    .map((part) => ({ start: part.start + span.start, end: part.end + span.start }))
    .filter((part) => part.end - part.start > SHORTEST);
}
