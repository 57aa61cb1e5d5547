import type { Message } from '../../core/evidence/message';

/** A message as the user is shown it, to be kept or not. */
export const choiceOf = ({ key, kind, sender, time, text, attachments }: Message, touched: boolean) => ({
  key,
  ...(sender && { sender: sender.shown }),
  ...(kind === 'system' && { system: true }),
  ...(time.shown && { time: time.shown }),
  text: text || attachments.map(({ name }) => name).join(', '),
  touched,
});
