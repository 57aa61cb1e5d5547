import { canonicalBytes, canonicalJson } from '../evidence/canonical';
import type { Digest } from '../evidence/digest';
import type { Attachment, Message } from '../evidence/message';
import type { ExportItem, ItemFile } from '../export/item';
import type { Redaction } from '../export/request';
import { everyString } from './every-string';
import { fileMasks, NO_RAW_MAIL, type ReadBytes } from './file-masks';
import { replacerOf } from './replacer';

/** Replaces the chosen words wherever an export could carry them. */
export interface Redactor {
  readonly redactItem: (item: ExportItem) => Promise<ExportItem>;
  /** Any text: titles, names of files, sentences. */
  readonly text: (text: string) => string;
  /** Any plain data: each of its strings that may hold words. */
  readonly words: <T>(value: T) => T;
  /** Keys of conversations and messages hold addresses, or digests of words that could be guessed: this stands for them, always the same within a pack. */
  readonly key: (key: string) => Promise<string>;
  /** Bytes of the files that redacted items name; nothing of the archive's own. */
  readonly bytes: ReadBytes;
}

/** Digits of a key: enough that two of a pack are never alike. */
const KEY_DIGITS = 20;

/**
 * @param salt at least 128 random bits as text; stays in the archive, so that nobody who has the pack can find the words by trying likely ones.
 * @param bytes the archive's; without it pictures are withheld like all other files.
 */
export function redactorOf(redaction: Redaction, salt: string, digest: Digest, bytes: ReadBytes = async () => undefined): Redactor {
  const replacer = replacerOf(redaction.replacements);
  const masks = fileMasks(replacer, digest, bytes);
  const keys = new Map<string, string>();
  const words = <T>(value: T): T => everyString(value, replacer.replaced);
  const isMasked = (number: number): boolean => redaction.masked === 'all' || redaction.masked.includes(number);

  const salted = async (what: string, content: Uint8Array): Promise<string> => {
    const head = new TextEncoder().encode(`${what}\n${salt}\n`);
    const whole = new Uint8Array(head.length + content.length);
    whole.set(head);
    whole.set(content, head.length);
    return digest(whole);
  };

  const key = async (name: string): Promise<string> => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const made = `key-${(await salted('key', new TextEncoder().encode(name))).slice(0, KEY_DIGITS)}`;
    // Keys of conversations come again and again, those of messages seldom.
    if (keys.size < 10_000) keys.set(name, made);
    return made;
  };

  const redactMessage = async (message: Message, files: readonly ItemFile[], masked: boolean): Promise<Message> => {
    const { source, html, dkim, attachments, inFile, ...rest } = message;
    const plain = words(rest);
    const signed = dkim?.map((one) => {
      const replaced = words(one);
      const { key: record, ...others } = replaced;
      // Who has the record and the selector finds the domain.
      return replaced.domain === one.domain ? replaced : { ...others, selector: '' };
    });
    return {
      ...plain,
      key: await key(message.key),
      attachments: attachments.map((one, index) =>
        attachmentNow(one, attachments.length === files.length ? files[index] : undefined, masked),
      ),
      ...(signed && !masked && { dkim: signed }),
    };
  };

  const attachmentNow = (before: Attachment, file: ItemFile | undefined, masked: boolean): Attachment => ({
    name: file?.name ?? (masked ? 'withheld' : replacer.replaced(before.name)),
    mediaType: file?.mediaType ?? replacer.replaced(before.mediaType),
    ...(file?.sha256 !== undefined &&
      file.size !== undefined && { bytes: { sha256: file.sha256, size: file.size, mediaType: file.mediaType } }),
    ...(file?.missed !== undefined ? { missed: file.missed } : before.missed !== undefined && { missed: replacer.replaced(before.missed) }),
  });

  const redactItem = async (item: ExportItem): Promise<ExportItem> => {
    const { message, files: before, mail, conversation, redacted, ...rest } = item;
    const masked = isMasked(item.number);
    const files = await masks.masked(before, masked);
    const now: ExportItem = {
      ...words(rest),
      ...(conversation && { conversation: { key: await key(conversation.key), title: replacer.replaced(conversation.title) } }),
      ...(message && { message: await redactMessage(message, files, masked) }),
      files,
    };
    const told = mail && now.message ? { ...now, message: { ...now.message, missed: [...now.message.missed, NO_RAW_MAIL] } } : now;
    if (redacted || !(mail || differs(item, told))) return redacted ? { ...told, redacted } : told;
    return { ...told, redacted: { original: await salted('item', canonicalBytes(item)) } };
  };

  return { redactItem, text: replacer.replaced, words, key, bytes: masks.bytes };
}

/** Whether anything but keys reads otherwise. */
const differs = (before: ExportItem, after: ExportItem): boolean =>
  canonicalJson(withoutKeys(before)) !== canonicalJson(withoutKeys(after));

function withoutKeys({ message, conversation, ...rest }: ExportItem): unknown {
  const { key: _key, html: _html, source: _source, inFile: _inFile, ...words } = message ?? { key: '' };
  return { ...rest, words, title: conversation?.title };
}
