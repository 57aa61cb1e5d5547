import { isoDays } from '../lib/core/incoming/iso-day';
import type { EarlierMessage } from '../lib/core/incoming/repeat';
import { replySkeleton } from '../lib/core/incoming/reply-skeleton';
import { triage } from '../lib/core/incoming/triage';
import { quotedHistory } from '../lib/core/text/quoted-history';
import type { Span } from '../lib/core/text/span';
import type { InputLine } from './ndjson';

export const TRIAGE_USAGE = 'evenkeel triage --ndjson < messages.ndjson';

/** What a line may say beside its text, or in plain words what is wrong with it. */
interface Known {
  readonly history: readonly EarlierMessage[];
  readonly date: string | undefined;
  readonly name: string | undefined;
}

function isEarlier(value: unknown): value is EarlierMessage {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('text' in value)) return false;
  return (value.from === 'me' || value.from === 'them') && typeof value.text === 'string';
}

function known({ history, date, name }: Readonly<Record<string, unknown>>): Known | string {
  if (history !== undefined && !(Array.isArray(history) && history.every(isEarlier))) {
    return 'expected "history" to be a list of {"from":"me" or "them","text"}, oldest first';
  }
  if (date !== undefined && !(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)))
    return 'expected "date" to be a day such as "2026-03-02"';
  if (name !== undefined && typeof name !== 'string') return 'expected "name" to be a string';
  return { history: history ?? [], date, name };
}

const placed = ({ text, span }: { readonly text: string; readonly span: Span }) => ({ text, start: span.start, end: span.end });

/**
 * `start` and `end` are UTF-16 units in `text`. `date` is the day of the message and gives days their ISO form where it
 * is beyond doubt; `name` is whom the reply greets; `reply` is null where none is needed.
 */
export function createTriage(): (line: InputLine) => object | string {
  return ({ id, text, fields }) => {
    const given = known(fields);
    if (typeof given === 'string') return given;
    const found = triage(text, { quoted: quotedHistory(text), history: given.history });
    return {
      id,
      replyNeeded: found.replyNeeded,
      asks: found.replyNeeded === 'no' ? [] : found.asks.map((ask) => ({ ...placed(ask), kind: ask.kind })),
      dates: found.days.map((day) => {
        const iso = given.date === undefined ? undefined : isoDays(day.text, given.date);
        return { ...placed(day), deadline: day.deadline, ...(iso && { iso: iso.from }), ...(iso?.to && { isoEnd: iso.to }) };
      }),
      relevant: found.matters.map((matter) => ({ ...placed(matter), topic: matter.topic })),
      times: found.hours.map(placed),
      safety: found.danger
        ? { kind: found.danger.kind, quote: found.danger.quote, start: found.danger.span.start, end: found.danger.span.end }
        : null,
      reply: replySkeleton(text, found, given.name)?.text ?? null,
    };
  };
}
