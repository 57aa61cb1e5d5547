import { authored, quotedHistory } from '../text/quoted-history';
import { contains, overlaps, type Span, spanText } from '../text/span';
import { type NamedWhen, whenIn, whenOf } from './ask-when';
import { askWords, matterWords } from './ask-words';
import type { DangerKind } from './danger-kind';
import { type DaysRead, daysMeant, isPast } from './day-meant';
import type { Matter, Topic } from './matters';
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

export interface ToldArrangement extends Arrangement {
  readonly topic: Topic;
}

/** What a received message comes down to. */
export interface ReplyHelp {
  readonly needed: ReplyNeeded;
  readonly asks: readonly Arrangement[];
  readonly told: readonly ToldArrangement[];
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
  const own = authored(text.length, quoted).map((part) => spanText(text, part));
  return {
    needed: found.replyNeeded,
    asks: asksShown(found).map((ask) => ({ words: askWords(ask.text, MOST_WORDS), ...when(whenOf(text, ask, found)) })),
    told: safe ? toldOf(text, found).map(({ words, span, topic }) => ({ words, topic, ...when(whenIn(span, found)) })) : [],
    sharp: safe && own.some(isSharp),
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
  readonly topic: Topic;
}

/** What is told of the children beside what is asked, in text order and without what is against the reader. */
function toldOf(text: string, found: Triage): readonly Told[] {
  const asked = asksShown(found);
  return found.matters
    .filter(({ span }) => !asked.some((ask) => contains(ask.span, span)))
    .flatMap((matter) =>
      besideAsks(
        matter,
        asked.map(({ span }) => span),
      ),
    )
    .map(({ span, topic }) => ({ span, topic, words: matterWords(spanText(text, span), MOST_WORDS).replace(HANGING, '') }))
    .filter(({ words }) => words !== '')
    .slice(0, MOST_TOLD);
}

/** The parts of a statement that lie outside what is asked in the same breath. */
function besideAsks({ span, topic }: Matter, asked: readonly Span[]): readonly { readonly span: Span; readonly topic: Topic }[] {
  const inside = asked.filter((ask) => overlaps(ask, span)).map((ask) => ({ start: ask.start - span.start, end: ask.end - span.start }));
  return authored(
    span.end - span.start,
    inside.map(({ start, end }) => ({ start: Math.max(0, start), end })),
  )
    .map((part) => ({ topic, span: { start: part.start + span.start, end: part.end + span.start } }))
    .filter((part) => part.span.end - part.span.start > 8);
}
