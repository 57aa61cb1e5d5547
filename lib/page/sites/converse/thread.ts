import type { Party } from '../../../core/evidence/message';
import { rowReading, threadRow } from '../chat/thread';
import { isShown } from '../shown/shown';
import type { OpenThreadOn } from '../site';
import { converseChat } from './converse';
import { chatIn } from './look';
import { addressOf, authorIn, isNotice, readConverseRow, sideOf } from './row';

/** The chat's messages and the lines that the page writes itself, such as who came into a room. */
const ROWS = '.chat-msg[data-msgid], .chat-msg[data-isodate], .chat-info, .chat-error';

export const openConverseThread: OpenThreadOn = (document) => {
  const first = chatIn(document);
  const key = () => {
    const address = first?.isConnected && isShown(first) ? keyOf(first) : undefined;
    return address && `converse ${address}`;
  };
  if (!first || key() === undefined) return undefined;
  const other = converseChat(first);
  const names = new Map<string, string>();
  if (other?.name && other.address) names.set(other.address, other.name);
  const inRoom = first.matches('.chatroom, converse-muc');
  const rowsIn = () => Array.from(first.querySelectorAll<HTMLElement>(ROWS)).filter((row) => !row.parentElement?.closest(ROWS));
  return {
    key,
    title: other?.name ?? document.title,
    confidence: 'known-layout',
    rows() {
      const ids = new Set<string>();
      return rowsIn().map((row) => {
        const address = addressOf(row, inRoom);
        const author = authorIn(row);
        if (author) names.set(address, author);
        // Whoever sends a message chooses its id, which need not be the only one of that name.
        const id = idOf(row);
        const repeated = id !== undefined && ids.has(id);
        if (id) ids.add(id);
        return threadRow(
          row,
          (element) => (repeated ? `${idOf(element)} ${element.getAttribute('data-isodate')}` : idOf(element)),
          () => {
            const side = sideOf(row);
            return rowReading({
              ...readConverseRow(row),
              sender: isNotice(row) ? undefined : senderOf(address, names.get(address)),
              direction: side && { way: side === 'me' ? 'sent' : 'received', told: 'mark' },
            });
          },
        );
      });
    },
    scroller: () =>
      first.querySelector<HTMLElement>('.chat-content__messages') ?? first.querySelector<HTMLElement>('.chat-content') ?? undefined,
    start: () => (first.querySelector('.chat-content .spinner, converse-mam-placeholder') ? 'more' : undefined),
  };
};

const keyOf = (chat: Element): string | undefined => chat.getAttribute('jid') ?? converseChat(chat)?.address;

const idOf = (row: Element): string | undefined => {
  const id = row.getAttribute('data-msgid');
  return id && !/^(?:undefined|null)$/.test(id) ? id : undefined;
};

/** Each message names its sender's address; the name stands above the first of a turn only. */
const senderOf = (address: string, name: string | undefined): Party | undefined => {
  const shown = name ?? address;
  return shown ? { shown, ...(address && { address }) } : undefined;
};
