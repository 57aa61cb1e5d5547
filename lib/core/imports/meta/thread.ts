import { contentKeys } from '../content-key';
import { fieldsOf, listOf, numberOf, wordsOf } from '../json-fields';
import { jsonValues } from '../json-values';
import { mended } from './mojibake';

/** What a file of messages says of its conversation. */
export interface Thread {
  readonly key: string;
  readonly title: string;
  readonly participants: readonly string[];
  readonly messages: number;
  /** The latest message stands first. */
  readonly latestFirst: boolean;
}

const WANTED = ['$.participants', '$.title', '$.thread_path', '$.threadName', '$.messages.*'];

/** Goes through a file once: its title stands below its messages. @param each what is said by whom. */
export async function threadIn(chunks: AsyncIterable<Uint8Array>, format: string, each?: (sender: string) => void): Promise<Thread> {
  let participants: readonly string[] = [];
  let [title, path, name]: (string | undefined)[] = [];
  let messages = 0;
  let [first, last]: (number | undefined)[] = [];
  for await (const values of jsonValues(chunks, WANTED).batches) {
    for (const { path: at, value } of values) {
      if (at[0] === 'messages') {
        const fields = fieldsOf(value);
        const sender = wordsOf(fields?.sender_name) ?? wordsOf(fields?.senderName);
        const moment = numberOf(fields?.timestamp_ms) ?? numberOf(fields?.timestamp);
        messages++;
        first ??= moment;
        last = moment ?? last;
        if (sender !== undefined) each?.(mended(sender));
      } else if (at[0] === 'participants') participants = listOf(value).flatMap(participantOf);
      else if (at[0] === 'title') title = named(value);
      else if (at[0] === 'thread_path') path = wordsOf(value);
      else name = named(value);
    }
  }
  // End-to-end encrypted chats are named "Sam_7", where the number is only that of the file.
  const plainName = name?.replace(/_\d+$/, '');
  const folder = path?.split('/').at(-1);
  const people = [...participants].sort();
  return {
    key: folder ? `${format} ${folder}` : `${format} ${contentKeys()(plainName ?? title ?? '', ...people)}`,
    title: title ?? plainName ?? participants.join(', '),
    participants,
    messages,
    latestFirst: first !== undefined && last !== undefined && first > last,
  };
}

const named = (value: unknown): string | undefined => {
  const words = wordsOf(value);
  return words && mended(words);
};

const participantOf = (value: unknown): string | readonly [] => named(fieldsOf(value)?.name) ?? named(value) ?? [];

/** All messages of a file, in its order. */
export function messagesOf(chunks: AsyncIterable<Uint8Array>) {
  const { batches, broken } = jsonValues(chunks, ['$.messages.*', '$.participants', '$.title']);
  return { batches: values(), broken };

  async function* values(): AsyncGenerator<readonly unknown[]> {
    for await (const batch of batches) {
      const messages = batch.flatMap(({ path, value }) => (path[0] === 'messages' ? [value] : []));
      if (messages.length > 0) yield messages;
    }
  }
}
