import type { Party } from '../../evidence/message';
import { Batch } from '../batch';
import { beginningOf } from '../beginning';
import type { ImportFile } from '../import-file';
import type { Imported, Importer, ImportOptions, Survey } from '../importer';
import { fieldsOf, numberOf, wellFormed, wordsOf } from '../json-fields';
import { whyNotUnzipped } from '../named-file';
import { startText } from '../text-encoding';
import { isZip, type OpenedZip, openZip, type ZippedFile } from '../zip';
import { chatMessage, conversationOf } from './chat-message';
import { chatsIn } from './chats';

/** Messages back, over the chat, an answered one is looked for. */
const REMEMBERED = 25_000;
/** Characters of an answered message that are repeated beside the answer. */
const LONGEST_QUOTE = 1000;

/** The result.json of Telegram Desktop's export, or a ZIP of its folder. */
export const telegram: Importer = {
  format: 'telegram',
  version: '1',
  recognises: (start) => isTelegram(startText(start)),
  async recognisesZip(zip) {
    const [first] = resultsIn(zip);
    return first ? isTelegram(await beginningOf(first)) : isHtml(zip);
  },
  survey,
  read,
};

/** One chat, or all of an account, whose list of contacts may be long. */
const isTelegram = (text: string): boolean =>
  /^\s*\{/.test(text) &&
  (/"type":\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:super)?group|(?:private|public)_channel)"/.test(text) ||
    /^\s*\{\s*"about":[^{]*"personal_information":\s*\{\s*"user_id"/.test(text));

const resultsIn = ({ files }: OpenedZip): readonly ZippedFile[] => files.filter(({ name }) => name === 'result.json');

/** What the program writes unless it is asked for JSON. */
const isHtml = ({ files }: OpenedZip): boolean =>
  resultsIn({ files, missed: [] }).length === 0 &&
  files.some(({ path }) => /(?:^|\/)(?:ChatExport|DataExport)[^/]*\/.*messages\d*\.html$/.test(path));

interface ChatFile {
  stream(): AsyncIterable<Uint8Array>;
  readonly fileAt: (path: string) => ZippedFile | undefined;
}

interface Opened {
  readonly files: readonly ChatFile[];
  readonly missed: readonly string[];
}

async function opened(file: ImportFile, onProgress?: (bytes: number) => void): Promise<Opened> {
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      onProgress?.(bytes);
    }
  }
  if (!isZip(await file.slice(0, 4))) return { files: [{ stream: () => counted(file.stream()), fileAt: () => undefined }], missed: [] };
  const zip = await openZip(file);
  const byPath = new Map(zip.files.map((one) => [one.path, one]));
  const missed = zip.missed.map((one) => `${one}.`);
  if (isHtml(zip))
    missed.push('This export was made as HTML, which cannot be read message by message: export it again in the format JSON.');
  const files = resultsIn(zip).map(({ path, name, stream }) => {
    const folder = path.slice(0, -name.length);
    return { stream: () => counted(stream()), fileAt: (place: string) => byPath.get(folder + place) };
  });
  return { files, missed };
}

async function survey(file: ImportFile, _options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey> {
  const senders = new Set<string>();
  let needsZone = false;
  try {
    const { files } = await opened(file, onProgress);
    for (const one of files) {
      const { batches, self } = chatsIn(one.stream());
      for await (const messages of batches) {
        for (const { chat, value } of messages) {
          const fields = fieldsOf(value);
          if (wordsOf(fields?.date) !== undefined && numberOf(fields?.date_unixtime) === undefined) needsZone = true;
          const isTold = wordsOf(fields?.from_id) !== undefined && (self() !== undefined || chat.type === 'personal_chat');
          const from = wordsOf(fields?.from);
          if (!isTold && from !== undefined && senders.size < 1000) senders.add(from);
        }
      }
    }
  } catch (error) {
    whyNotUnzipped(error); // reading says what is wrong with the file
  }
  return { needsZone, ...(senders.size > 0 && { senders: [...senders] }) };
}

async function* read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  let read = 0;
  try {
    const { files, missed } = await opened(file, onProgress);
    for (const one of missed) batch.miss(one);
    for (const { stream, fileAt } of files) {
      const { batches, self, broken } = chatsIn(stream());
      const memory = memoryOf();
      for await (const messages of batches) {
        for (const message of messages) {
          const { answered, remember } = memory(conversationOf(message.chat));
          const item = chatMessage(message, { options, self: self(), fileAt, answered });
          if (item.is === 'message' && item.message.kind !== 'system') remember(Number(item.message.key), item.message);
          batch.add(item);
          read++;
          yield* batch.full();
        }
      }
      if (broken()) batch.miss(`The file is damaged or cut off: what stands in it after message ${read} could not be read.`);
    }
  } catch (error) {
    batch.miss(`The file could not be read to its end: ${whyNotUnzipped(error)}.`);
  }
  yield* batch.rest();
}

type Answered = { readonly text: string; readonly sender?: Party };

/** The latest messages of the chat that is being read, in two halves: to forget the older half costs nothing. */
function memoryOf() {
  let of = '';
  let recent = new Map<number, Answered>();
  let before = new Map<number, Answered>();
  return (conversation: string) => {
    if (conversation !== of) {
      recent = new Map();
      before = new Map();
    }
    of = conversation;
    return {
      answered(id: number): Answered | undefined {
        const found = recent.get(id) ?? before.get(id);
        return found && { ...found, text: shortened(found.text) };
      },
      remember(id: number, { text, sender, attachments }: Answered & { readonly attachments: readonly { readonly name: string }[] }): void {
        recent.set(id, { text: text || attachments.map(({ name }) => name).join(', '), ...(sender && { sender }) });
        if (recent.size < REMEMBERED) return;
        before = recent;
        recent = new Map();
      },
    };
  };
}

const shortened = (words: string): string => (words.length > LONGEST_QUOTE ? `${wellFormed(words.slice(0, LONGEST_QUOTE))}…` : words);
