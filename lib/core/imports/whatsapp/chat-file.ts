import type { ImportFile } from '../import-file';
import { startText } from '../text-encoding';
import { isZip, type OpenedZip, openZip, readable, ZipProblem, type ZippedFile } from '../zip';
import type { MediaFiles } from './content';

/** The text of a conversation, and the files beside it. */
export interface ChatFile {
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** As the files' names say; absent where they say none. */
  readonly title?: string;
  /** Absent for a text file alone. */
  readonly media?: MediaFiles;
  /** Asked after reading: what could not be used, in plain words. */
  readonly missed: () => readonly string[];
}

/** A text file, or the ZIP that phones make with the media in it. @returns `undefined` where a ZIP holds no conversation; then `missed` says so. */
export async function openChat(file: ImportFile): Promise<ChatFile> {
  if (!isZip(await file.slice(0, 4))) return { stream: () => file.stream(), ...titled(file.name), missed: () => [] };
  const zip = await openZip(file);
  const problems: string[] = zip.missed.map((each) => `${each}.`);
  const chat = chatIn(zip);
  if (!chat) problems.push('There is no conversation in the ZIP.');
  const others = zip.files.filter((each) => each !== chat && IS_CHAT.test(each.name)).map(({ name }) => `"${name}"`);
  if (chat && others.length > 0)
    problems.push(
      `The ZIP holds other conversations, of which nothing was read; bring each in by itself: ${others.slice(0, 10).join(', ')}.`,
    );
  const media = new Map(zip.files.filter((each) => each !== chat).map((each) => [each.name.toLowerCase(), each]));
  return {
    stream: () => (chat ? readable(chat, (problem) => problems.push(problem)) : nothing()),
    ...titled(file.name),
    ...(chat && titled(chat.name)),
    media,
    missed: () => [...new Set(problems)],
  };
}

/** A conversation by its name; a text that somebody sent is rarely called so. */
const IS_CHAT = /^(?:_chat|.*whatsapp.*)\.txt$/i;

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** iPhones call it "_chat.txt", Android phones "WhatsApp Chat with Maya.txt", each in the language of the phone. */
function chatIn({ files }: OpenedZip): ZippedFile | undefined {
  const texts = files.filter(({ name }) => /\.txt$/i.test(name));
  return (
    texts.find(({ name }) => name.toLowerCase() === '_chat.txt') ??
    texts.find(({ name }) => /whatsapp/i.test(name)) ??
    (texts.length === 1 ? texts[0] : undefined)
  );
}

/** The beginning of the conversation in a ZIP, for recognising it. */
export async function chatStart(zip: OpenedZip): Promise<{ readonly text: string; readonly name: string } | undefined> {
  const chat = chatIn(zip);
  if (!chat) return undefined;
  try {
    for await (const chunk of chat.stream()) return { text: startText(chunk), name: chat.name };
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    // Locked or damaged: its name alone has to say what it is.
    return { text: '', name: chat.name };
  }
  return undefined;
}

/** "WhatsApp Chat with Maya (1).zip": whom the conversation is with. */
function titled(name: string): { readonly title?: string } {
  const plain = name.replace(/\.(?:txt|zip)$/i, '').replace(/ ?\(\d+\)$/, '');
  const [, title] = /whatsapp.*?(?: - | (?:with|mit|con|avec|com|met|med|ile|z|с|dengan|gyda|cu|kanssa) )(.+)$/iu.exec(plain) ?? [];
  return title ? { title: title.trim() } : {};
}
