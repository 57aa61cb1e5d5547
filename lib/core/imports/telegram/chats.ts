import { fieldsOf, numberOf, wordsOf } from '../json-fields';
import { type JsonValues, jsonValues } from '../json-values';

/** A chat as its export names it. */
export interface Chat {
  readonly id?: number;
  readonly name?: string;
  /** For instance "personal_chat" or "private_group". */
  readonly type?: string;
}

export interface ChatMessage {
  readonly chat: Chat;
  /** From 1, in the chat. */
  readonly number: number;
  readonly value: unknown;
}

export interface Chats {
  readonly batches: AsyncIterable<readonly ChatMessage[]>;
  /** The user's own id, where the export of the whole account names it. */
  self(): number | undefined;
  broken: JsonValues['broken'];
}

const OF_CHAT = ['name', 'type', 'id', 'messages.*'];
const PATHS = ['$', '$.chats.list.*', '$.left_chats.list.*'].flatMap((chat) => OF_CHAT.map((field) => `${chat}.${field}`));

/** All messages of a result.json of Telegram Desktop, which holds one chat or all of an account. */
export function chatsIn(chunks: AsyncIterable<Uint8Array>): Chats {
  let self: number | undefined;
  const { batches, broken } = jsonValues(chunks, [...PATHS, '$.personal_information', '$.contacts.list.*']);
  return { batches: messagesIn(), self: () => self, broken };

  async function* messagesIn(): AsyncGenerator<readonly ChatMessage[]> {
    let chat: Chat = {};
    let place = '';
    for await (const values of batches) {
      const messages: ChatMessage[] = [];
      for (const { path, value } of values) {
        if (path[0] === 'personal_information') self = numberOf(fieldsOf(value)?.user_id);
        const at = path[0] === 'chats' || path[0] === 'left_chats' ? path.slice(0, 3) : [];
        const [field, index] = path.slice(at.length);
        if (at.join('/') !== place) {
          chat = {};
          place = at.join('/');
        }
        if (field === 'messages' && typeof index === 'number') messages.push({ chat, number: index + 1, value });
        else chat = { ...chat, ...named(field, value) };
      }
      if (messages.length > 0) yield messages;
    }
  }
}

function named(field: string | number | undefined, value: unknown): Chat {
  const words = wordsOf(value);
  if (field === 'id') {
    const id = numberOf(value);
    return id === undefined ? {} : { id };
  }
  if (words === undefined) return {};
  return field === 'name' ? { name: words } : field === 'type' ? { type: words } : {};
}
