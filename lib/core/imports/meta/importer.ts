import { Batch } from '../batch';
import { contentKeys } from '../content-key';
import type { ImportFile } from '../import-file';
import type { Imported, Importer, ImportOptions, Survey } from '../importer';
import { whyNotUnzipped } from '../named-file';
import { startText } from '../text-encoding';
import type { OpenedZip } from '../zip';
import { messagesOf, type Thread, threadIn } from './thread';
import { isHtml, isThread, openDownload, type ThreadFile, threadFiles } from './thread-files';
import { threadMessage } from './thread-message';

type Format = 'facebook' | 'instagram';

/** Files of up to so many messages, as Meta cuts them, are turned round in memory, so that the earliest message comes first. */
const MOST_TURNED = 50_000;

/** A file of messages from "Download your information", or the ZIP with many of them and their pictures; also that of end-to-end encrypted chats. */
const importer = (format: Format): Importer => ({
  format,
  version: '1',
  recognises: (start, name) => {
    const text = startText(start);
    return isThread(text) && formatOf(name, text) === format;
  },
  recognisesZip: async (zip, name) => (isHtml(zip) || (await threadFiles(zip)).length > 0) && formatOf(name, pathsOf(zip)) === format,
  survey: (file, _options, onProgress) => survey(file, format, onProgress),
  read: (file, options, onProgress) => read(file, format, options, onProgress),
});

export const facebook = importer('facebook');
export const instagram = importer('instagram');

/** Both write the same files; Instagram names itself in the paths of pictures and of the download, and often in its name. */
const formatOf = (name: string, seen: string): Format =>
  /instagram/i.test(name) || /your_instagram_activity/.test(seen) ? 'instagram' : 'facebook';

const pathsOf = ({ files }: OpenedZip): string =>
  files
    .filter(({ path }) => /(?:^|\/)messages\//.test(path))
    .slice(0, 1000)
    .map(({ path }) => path.replace(/\/messages\/.*/, ''))
    .join('\n');

async function survey(file: ImportFile, format: Format, onProgress?: (bytes: number) => void): Promise<Survey> {
  const threads = new Map<string, number>();
  try {
    const { files } = await openDownload(file);
    let bytes = 0;
    for (const one of files) {
      const wrote = new Set<string>();
      await threadIn(one.stream(), format, (sender) => wrote.add(sender)).catch(whyNotUnzipped);
      for (const sender of wrote) if (threads.has(sender) || threads.size < 10_000) threads.set(sender, (threads.get(sender) ?? 0) + 1);
      bytes += one.size;
      onProgress?.(bytes);
    }
  } catch (error) {
    whyNotUnzipped(error); // reading says what is wrong with the file
  }
  // The user writes in every conversation, the others in theirs.
  const senders = [...threads].sort(([, one], [, other]) => other - one).map(([sender]) => sender);
  return { needsZone: false, ...(senders.length > 0 && { senders: senders.slice(0, 50) }) };
}

async function* read(
  file: ImportFile,
  format: Format,
  options: ImportOptions,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  const keys = new Map<string, ReturnType<typeof contentKeys>>();
  try {
    const { files, fileAt, missed } = await openDownload(file);
    for (const one of missed) batch.miss(one);
    let bytes = 0;
    for (const one of files) {
      try {
        const thread = await threadIn(one.stream(), format);
        const keyOf = keys.get(thread.key) ?? contentKeys();
        keys.set(thread.key, keyOf);
        let number = 0;
        for await (const { value, broken } of inOrder(one, thread)) {
          if (broken)
            batch.miss(`${one.path} is damaged or cut off: what stands in it after message ${thread.messages} could not be read.`);
          else batch.add(threadMessage(value, ++number, { thread, options, fileAt, keyOf }));
          yield* batch.full();
        }
      } catch (error) {
        batch.miss(`${one.path} could not be read: ${whyNotUnzipped(error)}.`);
      }
      bytes += one.size;
      onProgress?.(bytes);
    }
  } catch (error) {
    batch.miss(`The file could not be read to its end: ${whyNotUnzipped(error)}.`);
  }
  yield* batch.rest();
}

type InOrder = { readonly value?: unknown; readonly broken?: true };

/** The earliest message first, as far as memory allows. */
async function* inOrder(file: ThreadFile, { messages, latestFirst }: Thread): AsyncGenerator<InOrder> {
  const { batches, broken } = messagesOf(file.stream());
  if (latestFirst && messages <= MOST_TURNED) {
    const all: unknown[] = [];
    for await (const values of batches) all.push(...values);
    for (const value of all.reverse()) yield { value };
  } else for await (const values of batches) for (const value of values) yield { value };
  if (broken()) yield { broken: true };
}
