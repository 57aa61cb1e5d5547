import type { MessageTime } from '../../lib/core/evidence/message';
import type { WordKey } from '../../lib/core/words/said';

const WORDS: Record<NonNullable<MessageTime['source']>, WordKey> = {
  'rfc822-date': 'desk.timeSource.rfc822Date',
  'datetime-attribute': 'desk.timeSource.datetimeAttribute',
  'data-attribute': 'desk.timeSource.dataAttribute',
  id: 'desk.timeSource.id',
  'file-field': 'desk.timeSource.fileField',
};

/** Where the absolute time of a message came from. */
export const timeSource = (time: MessageTime): WordKey => (time.source ? WORDS[time.source] : 'desk.timeSource.unknown');
