import { absentFrom, type Shown } from './absence';
import type { CaptureRecord } from './capture';
import { type Change, carriedOn, changesOf, spanOf } from './compare';
import type { Attachment, Message, Party } from './message';
import { pageOrder } from './page-order';
import { type Entries, keyed, shownIn } from './readings';
import { joinedSpan, momentOf, type Span, spanOfTimes } from './span';

export interface ConversationSummary extends Span {
  readonly key: string;
  /** Number of the first entry that holds it: names it where its key, which may hold an address, must not stand. */
  readonly entry: number;
  /** Title of the latest capture. */
  readonly title: string;
  /** Host of the page, for instance "mail.example.org". */
  readonly site: string;
  /** Distinct messages over all captures, without the lines that the site wrote by itself. */
  readonly count: number;
  readonly captures: number;
  /** Everyone who was seen as a sender, in the order of appearance. */
  readonly parties: readonly Party[];
}

export interface ConversationCapture {
  /** Number of the entry in the chain. */
  readonly number: number;
  readonly seal: string;
  readonly recordedAt: string;
  readonly record: CaptureRecord;
}

/** Two captures, by their numbers in the chain, and when they were made: ISO 8601 UTC by this computer's clock. */
interface Between {
  readonly from: number;
  readonly fromAt: string;
  readonly to: number;
  readonly toAt: string;
}

/** What two captures say differently. Differences are shown, never resolved. */
export type Difference =
  | (Between & Change & { readonly kind: 'changed' })
  /** `to` shows what stood around the message, and not the message. Said once, until it is shown again. */
  | (Between & { readonly kind: 'not-present' });

export interface ConversationMessage {
  /** The message's own key; a further message with the same key in one capture gets "#2", "#3" …; one of another site its origin in front. */
  readonly key: string;
  /** As the latest capture that shows it read it; what that one read less well is taken from those before. */
  readonly latest: Message;
  /** Numbers of the captures that show it. */
  readonly captures: readonly number[];
  readonly differences: readonly Difference[];
  /** With bytes that an earlier capture kept, and no longer among those of `latest`. */
  readonly keptEarlier: readonly Attachment[];
}

export interface Conversation {
  readonly key: string;
  readonly title: string;
  readonly site: string;
  readonly captures: readonly ConversationCapture[];
  /** Earliest first; a message without any time stays where its page showed it. */
  readonly messages: readonly ConversationMessage[];
}

/** One line a conversation, the one captured last first. Holds the messages' keys only. */
export async function summaries(entries: Entries): Promise<ConversationSummary[]> {
  const found = new Map<string, ConversationSummary & { readonly keys: Set<string> }>();
  for await (const { entry, content } of entries) {
    if (content.kind !== 'capture') continue;
    const { record } = content;
    const before = found.get(record.conversationKey);
    const keys = before?.keys ?? new Set<string>();
    // Every message stands in the record of the first capture that shows it, so the later ones' lists add none.
    for (const [key, { kind }] of keyed(record.messages)) if (kind !== 'system') keys.add(key);
    // Taken out and set again, so that the map's order is the order of the last capture.
    found.delete(record.conversationKey);
    found.set(record.conversationKey, {
      key: record.conversationKey,
      entry: before?.entry ?? entry.number,
      title: record.title,
      site: siteOf(record),
      count: keys.size,
      ...joinedSpan(before ?? {}, spanOfTimes(record.messages)),
      captures: (before?.captures ?? 0) + 1,
      parties: withSenders(before?.parties ?? [], record),
      keys,
    });
  }
  return Array.from(found.values(), ({ keys: _, ...summary }) => summary).reverse();
}

/** All captures of one conversation merged: each message once, and what the captures say differently about it. */
export async function conversationOf(entries: Entries, key: string): Promise<Conversation | undefined> {
  const captures: ConversationCapture[] = [];
  for await (const { entry, content } of entries) {
    if (content.kind !== 'capture' || content.record.conversationKey !== key) continue;
    captures.push({ number: entry.number, seal: entry.seal, recordedAt: entry.recordedAt, record: content.record });
  }
  return mergeCaptures(captures);
}

/** `undefined` where there is no capture. Captures are given in the order of the chain. */
export function mergeCaptures(captures: readonly ConversationCapture[]): Conversation | undefined {
  const latest = captures.at(-1)?.record;
  if (!latest) return undefined;
  const known = new Map<string, Known>();
  const before: { readonly origin: string; readonly shown: Shown }[] = [];
  const home = originOf(captures[0]?.record ?? latest);
  for (const { number, record } of captures) {
    // Another site may give its conversation the same name: its messages stand beside the others and are never theirs, changed.
    const origin = originOf(record);
    const named = (key: string) => (origin === home ? key : `${origin} ${key}`);
    const shown = shownOf(record, named);
    const at = record.context.capturedAt;
    const read = new Map(Array.from(keyed(record.messages), ([key, message]) => [named(key), message]));
    for (const key of shown.order) showAgain(known, key, read.get(key), number, at);
    const earlier = before.flatMap((each) => (each.origin === origin ? [each.shown] : []));
    for (const key of absentFrom(shown, earlier)) missing(known.get(key), number, at);
    before.push({ origin, shown });
  }
  const messages = pageOrder(before.map(({ shown }) => shown.order)).flatMap((key) => known.get(key) ?? []);
  return {
    key: latest.conversationKey,
    title: latest.title,
    site: siteOf(latest),
    captures,
    messages: byTime(messages).map(({ shownAt: _, gone: __, ...message }) => ({ ...message, keptEarlier: keptEarlier(message) })),
  };
}

/** A message while the captures are gone through, one after the other. */
interface Known {
  readonly key: string;
  latest: Message;
  readonly captures: number[];
  readonly differences: Difference[];
  readonly keptEarlier: Attachment[];
  /** When the latest capture that shows it was made. */
  shownAt: string;
  /** The latest capture that had to show it did not. */
  gone: boolean;
}

function shownOf(record: CaptureRecord, named: (key: string) => string): Shown {
  const order = shownIn(record).map(named);
  return {
    order,
    keys: new Set(order),
    ...(record.coverage && { coverage: record.coverage }),
    whole: record.coverage === undefined && record.present === undefined,
  };
}

/** A capture that shows a message without holding it read it as it was read before. */
function showAgain(known: Map<string, Known>, key: string, read: Message | undefined, to: number, toAt: string): void {
  const before = known.get(key);
  if (!before) {
    // Without a reading, what it said is in an entry that cannot be opened.
    if (read) known.set(key, { key, latest: read, captures: [to], differences: [], keptEarlier: [], shownAt: toAt, gone: false });
    return;
  }
  if (read) {
    const between = { from: before.captures.at(-1) ?? to, fromAt: before.shownAt, to, toAt };
    before.differences.push(...changesOf(before.latest, read).map((change) => ({ kind: 'changed' as const, ...between, ...change })));
    before.keptEarlier.push(...before.latest.attachments.filter(({ bytes }) => bytes));
    before.latest = carriedOn(before.latest, read);
  }
  before.captures.push(to);
  before.shownAt = toAt;
  before.gone = false;
}

/** Of lines that sites write by themselves, and of messages that only their place names, nothing follows. */
function missing(known: Known | undefined, to: number, toAt: string): void {
  const from = known?.captures.at(-1);
  if (!known || from === undefined || known.gone || known.latest.kind === 'system' || known.latest.keyKind === 'position') return;
  known.gone = true;
  known.differences.push({ kind: 'not-present', from, fromAt: known.shownAt, to, toAt });
}

function keptEarlier({ latest, keptEarlier }: Pick<Known, 'latest' | 'keptEarlier'>): Attachment[] {
  const named = new Set(latest.attachments.flatMap(({ bytes }) => (bytes ? [bytes.sha256] : [])));
  const kept = new Map(keptEarlier.flatMap((each) => (each.bytes ? [[each.bytes.sha256, each] as const] : [])));
  return [...kept].flatMap(([sha256, each]) => (named.has(sha256) ? [] : [each]));
}

/**
 * Stable; a message without a time counts as sent with the one above it, or at the head with the one below. Where a time leaves a
 * stretch open, such as a whole day, the page's order decides within it.
 */
function byTime(messages: readonly Known[]): Known[] {
  const starts = messages.map(({ latest: { time } }) => Date.parse(momentOf(time) ?? ''));
  let current = starts.find((start) => !Number.isNaN(start)) ?? 0;
  const placed = messages.map((message, index) => {
    const start = starts[index] ?? Number.NaN;
    const { utc, precision, inferred } = message.latest.time;
    const open = start <= current && current < start + spanOf(utc ? precision : inferred?.precision);
    if (!Number.isNaN(start) && !open) current = start;
    return { message, instant: current };
  });
  return placed.sort((a, b) => a.instant - b.instant).map(({ message }) => message);
}

const originOf = ({ context: { pageAddress } }: CaptureRecord): string =>
  URL.canParse(pageAddress) ? new URL(pageAddress).origin : pageAddress;

function siteOf({ context }: CaptureRecord): string {
  try {
    return new URL(context.pageAddress).host || context.adapter;
  } catch {
    return context.adapter;
  }
}

function withSenders(parties: readonly Party[], record: CaptureRecord): Party[] {
  const all = [...parties];
  for (const { sender } of record.messages)
    if (sender && !all.some(({ shown, address }) => shown === sender.shown && address === sender.address)) all.push(sender);
  return all;
}
