import type { CaptureRecord, Receipt } from './capture';
import type { ChainEntry } from './chain';
import { missedOf } from './missed';
import { spanOfTimes } from './span';

/** What the user is told about a capture; the same for the first answer and for every retry. */
export function receiptOf(entry: Pick<ChainEntry, 'number' | 'seal'>, record: CaptureRecord): Receipt {
  const { compared, coverage } = record;
  const people = record.messages.filter(({ kind }) => kind !== 'system').length;
  const { first, last, inferred } = compared ?? spanOfTimes(record.messages);
  return {
    id: record.id,
    number: entry.number,
    seal: entry.seal,
    title: record.title,
    messages: compared?.messages ?? people,
    new: compared?.new ?? people,
    changed: compared?.changed.length ?? 0,
    ...markedNow(record),
    attachments: record.messages.flatMap(({ attachments }) => attachments).filter(({ bytes }) => bytes).length,
    ...(coverage && { coverage }),
    ...(isPartial(record) && { partial: true }),
    ...(first && { first }),
    ...(last && { last }),
    ...(inferred && { inferred }),
    missed: [...record.missed, ...ofMessages(record), ...ofUnchanged(compared?.incomplete ?? 0)],
  };
}

/** As the page marks them: that words differ is no proof that someone edited them. A deleted one is not counted as edited too. */
function markedNow({ compared, messages }: CaptureRecord): Pick<Receipt, 'deleted' | 'edited'> {
  const byKey = new Map(messages.map((message) => [message.key, message]));
  const [deleted, edited] = (['deleted', 'edited'] as const).map(
    (mark) =>
      compared?.changed.filter(({ key, fields }) => {
        const marks = byKey.get(key)?.marks;
        if (mark === 'deleted') return marks?.deleted !== undefined && fields.includes('deleted');
        return marks?.edited !== undefined && !marks.deleted && (fields.includes('edited') || fields.includes('text'));
      }).length,
  );
  return { ...(deleted && { deleted }), ...(edited && { edited }) };
}

/** Whether the start may be missing. Records without a list of what was shown are older than the question. */
export const isPartial = ({ coverage, present }: CaptureRecord): boolean =>
  coverage ? coverage.start !== 'reached' : present !== undefined;

/** What several messages miss alike is one line that names them, by their places on the page: "Messages 1 and 2: The message carries no date." */
function ofMessages({ messages, present }: CaptureRecord): string[] {
  const places = present && new Map(present.map((key, index) => [key, index + 1]));
  const numbers = new Map<string, Set<number>>();
  messages.forEach((message, index) => {
    const number = places?.get(message.key) ?? index + 1;
    for (const line of missedOf(message)) numbers.set(line, (numbers.get(line) ?? new Set()).add(number));
  });
  return Array.from(numbers, ([line, at]) => `${at.size === 1 ? 'Message' : 'Messages'} ${listed([...at])}: ${line}`);
}

/** Their lines stand in the record that holds them; not to speak of them would claim that all was read. */
const ofUnchanged = (count: number): string[] => {
  if (count === 0) return [];
  return [
    count === 1
      ? '1 message that was kept before still misses something: it is said with that message.'
      : `${count} messages that were kept before still miss something: it is said with each.`,
  ];
};

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
