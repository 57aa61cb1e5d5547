import type { Message } from './message';

/** In plain words: what could not be read of a message, the attachments that were not kept among it. */
export const missedOf = ({ missed, attachments }: Message): string[] => [
  ...missed,
  ...attachments.flatMap(({ name, missed: why }) => (why ? [`The attachment "${name}" was not kept: ${why}`] : [])),
];
