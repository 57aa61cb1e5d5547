import type { Message } from '../../core/evidence/message';

/**
 * A key made of what a message says, for pages that give their messages no id. Who wrote and what was written; the time only as a moment,
 * as the words for it change while days pass ("Today" becomes "Monday").
 */
export const contentKey = ({ sender, time, text }: Pick<Message, 'sender' | 'time' | 'text'>): string =>
  `content ${fnv1a(JSON.stringify([sender?.address ?? sender?.shown ?? '', time.utc ?? time.inferred?.utc ?? '', text]))}`;

/** FNV-1a over UTF-16 units, 64 bits as hex (Fowler, Noll, Vo): tells messages apart, and proves nothing. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
