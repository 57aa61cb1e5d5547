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
    attachments: record.messages.flatMap(({ attachments }) => attachments).filter(({ bytes }) => bytes).length,
    ...(first && { first }),
    ...(last && { last }),
    missed: [...record.missed, ...ofMessages(record.messages)],
  };
}

/** ISO times may differ in their fractions, so they are compared as instants. */
export const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/** What several messages miss alike is one line that names them: "Messages 1 and 2: The message carries no date." */
function ofMessages(messages: readonly Message[]): string[] {
  const numbers = new Map<string, Set<number>>();
  messages.forEach((message, index) => {
    for (const line of missedOf(message)) numbers.set(line, (numbers.get(line) ?? new Set()).add(index + 1));
  });
  return Array.from(numbers, ([line, at]) => `${at.size === 1 ? 'Message' : 'Messages'} ${listed([...at])}: ${line}`);
}

const missedOf = ({ missed, attachments }: Message): string[] => [
  ...missed,
  ...attachments.flatMap(({ name, missed: why }) => (why ? [`The attachment "${name}" was not kept: ${why}`] : [])),
];

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
