import { authored } from '../text/quoted-history';
import { contains, overlaps, type Span, spanText } from '../text/span';
import { type Ask, asksIn } from './asks';
import { type Danger, dangerIn } from './danger';
import { daysIn, hoursIn, type NamedDay, type NamedHour } from './days';
import { type Matter, mattersIn } from './matters';
import { type EarlierMessage, isRepeat } from './repeat';
import { wantsNothing } from './wants-nothing';

/**
 * What a received message wants back. "short_repeat": all that it asks was answered before, so one short line at most.
 * "safety": it speaks of danger, and arrangements are not what matters.
 */
export type ReplyNeeded = 'yes' | 'no' | 'short_repeat' | 'safety';

export interface Triage {
  readonly replyNeeded: ReplyNeeded;
  readonly asks: readonly Ask[];
  readonly days: readonly NamedDay[];
  readonly hours: readonly NamedHour[];
  readonly matters: readonly Matter[];
  readonly danger: Danger | undefined;
}

export interface TriageOptions {
  /** Parts of the text that somebody else wrote; see `quotedHistory`. They are not looked at. */
  readonly quoted?: readonly Span[];
  /** Earlier messages of the thread, oldest first. */
  readonly history?: readonly EarlierMessage[];
}

/** Whether a received message needs a reply, and what it asks, names and tells; spans are in `text`, in UTF-16 units. */
export function triage(text: string, { quoted = [], history = [] }: TriageOptions = {}): Triage {
  const parts = authored(text.length, quoted);
  const own = parts.map((part) => spanText(text, part)).join('\n');
  const within = <T extends { readonly span: Span }>(found: readonly T[]): readonly T[] =>
    found.filter(({ span }) => !quoted.some((other) => overlaps(other, span)));
  const asked = asksIn(text, parts);
  const danger = dangerIn(text, parts, asked.length > 0);
  // Where there is danger, nothing is to be answered.
  const asks = danger ? [] : asked;
  const days = within(daysIn(text));
  const replyNeeded = need(danger, asks, own, history);
  // A repeat brings nothing new of the children, and where there is danger their arrangements are not what matters.
  const matters = replyNeeded === 'yes' || replyNeeded === 'no' ? besideAsks(mattersIn(text, parts), asks) : [];
  return { replyNeeded, asks, days, hours: within(hoursIn(text, days)), matters, danger };
}

function need(danger: Danger | undefined, asks: readonly Ask[], own: string, history: readonly EarlierMessage[]): ReplyNeeded {
  if (danger) return 'safety';
  if (isRepeat(own, asks, history)) return 'short_repeat';
  return asks.length === 0 || wantsNothing(own) ? 'no' : 'yes';
}

/** What is only asked is no statement of its own, unless nothing else is said of the children. */
function besideAsks(matters: readonly Matter[], asks: readonly Ask[]): readonly Matter[] {
  const told = matters.filter(({ span }) => !asks.some((ask) => contains(ask.span, span)));
  return told.length > 0 ? told : matters;
}
