import type { CaptureRecord, Receipt } from './capture';
import type { ChainEntry } from './chain';
import type { Message } from './message';

/** What the user is told about a capture; the same for the first answer and for every retry. */
export function receiptOf(entry: Pick<ChainEntry, 'number' | 'seal'>, record: CaptureRecord): Receipt {
  const times = record.messages.flatMap(({ time }) => (time.utc ? [time.utc] : [])).sort(byInstant);
  const [first, last] = [times[0], times.at(-1)];
  return {
    id: record.id,
    number: entry.number,
    seal: entry.seal,
    title: record.title,
    messages: record.messages.length,
    ...(first && { first }),
    ...(last && { last }),
    missed: [...record.missed, ...record.messages.flatMap(missedOf)],
  };
}

/** ISO times may differ in their fractions, so they are compared as instants. */
export const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const missedOf = (message: Message, index: number): string[] =>
  [
    ...message.missed,
    ...message.attachments.flatMap(({ name, missed }) => (missed ? [`The attachment "${name}" was not kept: ${missed}`] : [])),
  ].map((missed) => `Message ${index + 1}: ${missed}`);
