import type { Message } from '../../core/evidence/message';
import type { OpenThread } from '../sites/site';
import type { Survey } from './conduct';
import { signOf } from './walk/entry';
import { groundOf } from './walk/ground';

/** What the page shows of a conversation at the click. */
export interface AtClick extends Survey {
  /** Whether the user had marked words of a message. */
  readonly touched: (message: Message) => boolean;
}

/** Reads the rows in the page once; nothing is scrolled. */
export function surveyOf(thread: OpenThread, selection: Selection | null): AtClick {
  const marked = new Set<string>();
  let here = 0;
  const rows = thread.rows();
  for (const { id, element, read } of rows) {
    const reading = read();
    if (!reading) continue;
    if (reading.message.kind !== 'system') here++;
    if (selection && !selection.isCollapsed && selection.containsNode(element, true)) marked.add(id ?? signOf(reading));
  }
  return {
    here,
    more: moreThanHere(thread),
    touched: (message) => marked.has(message.keyKind === 'content' ? signOf({ message, media: message.attachments }) : message.key),
  };
}

function moreThanHere(thread: OpenThread): boolean {
  if (thread.untouched) return false;
  const says = thread.start?.();
  if (says === 'more' || thread.loadEarlier?.()) return true;
  const scroller = thread.scroller?.();
  if (!scroller) return false;
  const ground = groundOf(scroller, thread.older);
  if (ground.above() === 0 && ground.below() === 0) return false;
  return says !== 'reached' || !reachesFromEndToEnd(thread, scroller);
}

/** Whether the rows in the page take up all the room of the list: then none is left out while it is out of sight. */
function reachesFromEndToEnd(thread: OpenThread, scroller: HTMLElement): boolean {
  const rows = thread.rows();
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row?.element.getBoundingClientRect());
  if (!first || !last) return false;
  const taken = Math.max(first.bottom, last.bottom) - Math.min(first.top, last.top);
  return scroller.scrollHeight - taken < scroller.clientHeight;
}
