import type { CaptureRecord } from '../../evidence/capture';
import type { ConversationCapture } from '../../evidence/conversation';
import type { Message } from '../../evidence/message';

export type ComparedField = 'text' | 'sender' | 'time' | 'subject' | 'attachments';

/** What two captures say differently, as packs of version 1 have it. Captures are named by their number in the chain. Differences are shown, never resolved. */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly field: ComparedField;
      readonly from: number;
      readonly to: number;
      readonly before: string;
      readonly after: string;
    }
  /** May mean deleted, or only that the later capture showed another part of the conversation. */
  | { readonly kind: 'not-present'; readonly capture: number };

export interface ConversationMessage {
  /** The message's own key; a further message with the same key in one capture gets "#2", "#3" … */
  readonly key: string;
  /** As the latest capture that shows it read it. */
  readonly latest: Message;
  /** Numbers of the captures that show it. */
  readonly captures: readonly number[];
  readonly differences: readonly Difference[];
}

export interface Conversation {
  readonly key: string;
  readonly title: string;
  readonly site: string;
  readonly captures: readonly ConversationCapture[];
  /** Earliest first; a message without an absolute time stays where its page showed it. */
  readonly messages: readonly ConversationMessage[];
}

/** `undefined` where there is no capture. Captures are given in the order of the chain. */
export function mergeCaptures(captures: readonly ConversationCapture[]): Conversation | undefined {
  const latest = captures.at(-1)?.record;
  if (!latest) return undefined;
  const readings = captures.map(({ number, record }) => ({ number, messages: keyed(record) }));
  const messages = pageOrder(readings.map((reading) => [...reading.messages.keys()])).map((key) => merged(key, readings));
  return { key: latest.conversationKey, title: latest.title, site: siteOf(latest), captures, messages: byTime(messages) };
}

interface Reading {
  readonly number: number;
  readonly messages: ReadonlyMap<string, Message>;
}

/** Two messages of one capture that share a key are two messages. */
function keyed(record: CaptureRecord): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const message of record.messages) {
    let key = message.key;
    for (let again = 2; messages.has(key); again++) key = `${message.key}#${again}`;
    messages.set(key, message);
  }
  return messages;
}

/** Merges the captures' orders: what a later capture adds goes behind the message that it follows there. */
function pageOrder(lists: readonly (readonly string[])[]): string[] {
  const order = [...(lists[0] ?? [])];
  const known = new Set(order);
  for (const list of lists.slice(1)) {
    let at = 0;
    for (const key of list) {
      if (known.has(key)) at = (order[at] === key ? at : order.indexOf(key)) + 1;
      else {
        order.splice(at++, 0, key);
        known.add(key);
      }
    }
  }
  return order;
}

function merged(key: string, readings: readonly Reading[]): ConversationMessage {
  const captures: number[] = [];
  const differences: Difference[] = [];
  let latest: Message | undefined;
  for (const { number, messages } of readings) {
    const message = messages.get(key);
    if (message) {
      const from = captures.at(-1);
      if (latest && from !== undefined) differences.push(...changes(latest, message, from, number));
      captures.push(number);
      latest = message;
    } else if (latest) differences.push({ kind: 'not-present', capture: number });
  }
  if (!latest) throw new Error(`No capture shows "${key}"`);
  return { key, latest, captures, differences };
}

const compared: Record<ComparedField, (message: Message) => string> = {
  text: ({ text }) => text,
  sender: ({ sender }) => (sender ? [sender.shown, sender.address && `<${sender.address}>`].filter(Boolean).join(' ') : 'unknown'),
  // What is displayed ("2 minutes ago") changes by itself, so the absolute time is compared where both have one.
  time: ({ time }) => time.utc ?? '',
  subject: ({ subject }) => subject ?? '',
  attachments: ({ attachments }) => attachments.map(({ name }) => name).join(', '),
};

function* changes(before: Message, after: Message, from: number, to: number): Generator<Difference> {
  for (const field of Object.keys(compared) as ComparedField[]) {
    const [old, now] = [compared[field](before), compared[field](after)];
    if (old === now || (field === 'time' && (!old || !now))) continue;
    yield { kind: 'changed', field, from, to, before: old, after: now };
  }
}

/** Stable; a message without a time counts as sent with the one above it, or at the head with the one below. */
function byTime(messages: readonly ConversationMessage[]): ConversationMessage[] {
  const instants = messages.map(({ latest }) => (latest.time.utc ? Date.parse(latest.time.utc) : Number.NaN));
  let current = instants.find((instant) => !Number.isNaN(instant)) ?? 0;
  const placed = messages.map((message, index) => {
    const instant = instants[index] ?? Number.NaN;
    if (!Number.isNaN(instant)) current = instant;
    return { message, instant: current };
  });
  return placed.sort((a, b) => a.instant - b.instant).map(({ message }) => message);
}

function siteOf({ context }: CaptureRecord): string {
  try {
    return new URL(context.pageAddress).host || context.adapter;
  } catch {
    return context.adapter;
  }
}
