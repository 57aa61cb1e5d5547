import { authored } from '../text/quoted-history';
import { overlaps, type Span, spanText } from '../text/span';
import { type Ask, asksIn, wantsNothing } from './asks';
import { type Danger, dangerIn } from './danger';
import { daysIn, hoursIn, type NamedDay, type NamedHour } from './days';
import { type Matter, mattersIn } from './matters';
import { type EarlierMessage, isRepeat } from './repeat';

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
  const danger = dangerIn(text, parts);
  const asks = asksIn(text, parts);
  const days = within(daysIn(text));
  const matters = mattersIn(text, parts);
  const replyNeeded: ReplyNeeded = danger
    ? 'safety'
    : asks.length === 0 && !isRepeat(own, asks, history)
      ? 'no'
      : isRepeat(own, asks, history)
        ? 'short_repeat'
        : wantsNothing(own)
          ? 'no'
          : 'yes';
  return { replyNeeded, asks, days, hours: within(hoursIn(text, days)), matters, danger };
}
