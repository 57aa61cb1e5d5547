import { canonicalBytes, canonicalJson } from '../evidence/canonical';
import type { Digest } from '../evidence/digest';
import type { Attachment, Message } from '../evidence/message';
import type { ExportItem, ItemFile } from '../export/item';
import type { Redaction } from '../export/request';
import type { DkimResult } from '../imports/dkim/result';
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

  const redactItem = async (item: ExportItem): Promise<ExportItem> => {
    const { message, files: before, mail, conversation, redacted, ...rest } = item;
    let isChanged = mail !== undefined;
    const noting = <T>(value: T): T =>
      everyString(value, (text) => {
        const now = replacer.replaced(text);
        isChanged ||= now !== text;
        return now;
      });
    const masked = isMasked(item.number);
    const files = await masks.masked(before, masked);
    isChanged ||= files.some((file, index) => canonicalJson(file) !== canonicalJson(before[index]));
    const now: ExportItem = {
      ...noting(rest),
      ...(conversation && { conversation: { key: await key(conversation.key), title: noting(conversation.title) } }),
      ...(message && { message: await redactMessage(message, files, masked, mail !== undefined, noting) }),
      files,
    };
    isChanged ||= masked && message !== undefined && message.attachments.length + (message.dkim?.length ?? 0) > 0;
    if (redacted) return { ...now, redacted };
    return isChanged ? { ...now, redacted: { original: await salted('item', canonicalBytes(item)) } } : now;
  };

  const redactMessage = async (
    { source: _source, html: _html, inFile: _inFile, dkim, attachments, ...rest }: Message,
    files: readonly ItemFile[],
    masked: boolean,
    hadMail: boolean,
    noting: <T>(value: T) => T,
  ): Promise<Message> => {
    const { key: name, ...said } = rest;
    const plain = noting(said);
    const signed = masked ? undefined : dkim?.map((one) => withoutKey(one, noting(one)));
    return {
      ...plain,
      key: await key(name),
      attachments: attachments.map((one, index) =>
        attachmentNow(one, attachments.length === files.length ? files[index] : undefined, masked, noting),
      ),
      ...(signed && { dkim: signed }),
      missed: hadMail ? [...plain.missed, NO_RAW_MAIL] : plain.missed,
    };
  };

  return { redactItem, text: replacer.replaced, words, key, bytes: masks.bytes };
}

/** Of a domain that was replaced neither its key nor the key's name: who has them finds the domain. */
function withoutKey(before: DkimResult, { key: record, ...after }: DkimResult): DkimResult {
  if (after.domain !== before.domain) return { ...after, selector: '' };
  return record ? { ...after, key: record } : after;
}

function attachmentNow(before: Attachment, file: ItemFile | undefined, masked: boolean, noting: <T>(value: T) => T): Attachment {
  const missed = file?.missed ?? (before.missed === undefined ? undefined : noting(before.missed));
  return {
    name: file?.name ?? (masked ? 'withheld' : noting(before.name)),
    mediaType: file?.mediaType ?? noting(before.mediaType),
    ...(file?.sha256 !== undefined &&
      file.size !== undefined && { bytes: { sha256: file.sha256, size: file.size, mediaType: file.mediaType } }),
    ...(missed !== undefined && { missed }),
  };
}
