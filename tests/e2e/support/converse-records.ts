import { expect } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import { CHATTERS } from '../servers/chat-history';
import type { Converse } from '../servers/converse';
import type { MadeChat, Shown } from '../servers/made-chat';
import { DOMAIN } from '../servers/prosody';
import type { Driver } from '.';
import { logIn, openChat, shownMessages } from './converse-user';
import type { TestPage } from './test-page';
import { until } from './until';

/** Opens the chat of that history in the whole window, and waits until its last message stands there. */
export async function openHistory(driver: Driver, server: Converse, { history }: MadeChat): Promise<TestPage> {
  const page = await logIn(driver, server, 'maya', 'fullscreen');
  await openChat(page, CHATTERS.jurgen);
  const last = history.at(-1)?.body;
  await until('the last message', async () => (await shownMessages(page)).at(-1) === last);
  return page;
}

/** What is filed of a message that the page shows so; only retracted ones are worded by the page alone. */
export const filed = ({ id, from, text, at, edited, retracted, quoted, reaction }: Shown) => ({
  key: id,
  keyKind: 'site-id',
  sender: from === 'maya' ? { shown: `maya@${DOMAIN}`, address: `maya@${DOMAIN}` } : { shown: 'Jürgen', address: `jurgen@${DOMAIN}` },
  direction: { way: from === 'maya' ? 'sent' : 'received', told: 'mark' },
  utc: at,
  text: retracted ? expect.stringMatching(/removed a message/) : text,
  edited: edited !== undefined,
  deleted: retracted === true,
  quoted,
  reactions: reaction && [{ shown: reaction, count: 1, by: [expect.any(String)] }],
});

/** The same facts of a message that was filed. */
export const told = ({ key, keyKind, sender, direction, time, text, marks, quoted }: Message) => ({
  key,
  keyKind,
  sender,
  direction,
  utc: time.utc,
  text,
  edited: marks?.edited !== undefined,
  deleted: marks?.deleted !== undefined,
  quoted,
  reactions: marks?.reactions,
});
