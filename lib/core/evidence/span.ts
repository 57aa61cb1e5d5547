import type { Message, MessageTime } from './message';

/** From the first message to the last. ISO 8601 UTC; absent where no time is known. */
export interface Span {
  readonly first?: string;
  readonly last?: string;
  /** One of the two at least was worked out, not named by the page. */
  readonly inferred?: true;
}

/** ISO times may differ in their fractions, so they are compared as instants. */
export const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/** The moment that a message names, else the one that was worked out. */
export const momentOf = ({ utc, inferred }: MessageTime): string | undefined => utc ?? inferred?.utc;

export const spanOfTimes = (messages: readonly Pick<Message, 'time'>[]): Span =>
  widest(
    messages.flatMap(({ time }) => {
      const at = momentOf(time);
      return at === undefined ? [] : [{ at, inferred: time.utc === undefined }];
    }),
  );

/** Both spans in one. */
export const joinedSpan = (a: Span, b: Span): Span =>
  widest([a, b].flatMap(({ first, last, inferred = false }) => [first, last].flatMap((at) => (at ? [{ at, inferred }] : []))));

function widest(moments: readonly { readonly at: string; readonly inferred: boolean }[]): Span {
  const sorted = [...moments].sort((a, b) => byInstant(a.at, b.at));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return {};
  return { first: first.at, last: last.at, ...((first.inferred || last.inferred) && { inferred: true }) };
}
