import type { MessageTime } from '../../lib/core/evidence/message';

const WORDS: Record<NonNullable<MessageTime['source']>, string> = {
  'rfc822-date': 'from the message’s own Date header',
  'datetime-attribute': 'from the exact time that the page carries with the message',
  'title-attribute': 'from the page’s hint over the time',
  'displayed-text': 'worked out from the time as displayed',
};

/** Where the absolute time of a message came from, in words. */
export const timeSource = (time: MessageTime): string => (time.source ? WORDS[time.source] : 'source not known');
