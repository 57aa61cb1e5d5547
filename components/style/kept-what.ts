import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said } from '../../lib/core/words/said';

/** "12 messages and 1 attachment". */
export function keptWhat({ messages, attachments }: Pick<Receipt, 'messages' | 'attachments'>): Said {
  const what: Said = { key: 'count.messages', count: messages };
  return attachments > 0 ? { key: 'count.and', values: [what, { key: 'count.attachments', count: attachments }] } : what;
}
