import type { Direction, InferredTime, Marks, MessageTime, Party, Reaction } from '../../evidence/message';
import { momentIn } from '../../time/zone-clock';
import type { Imported, ImportedAttachment, ImportedMessage, ImportOptions } from '../importer';
import { fieldsOf, listOf, momentOf, numberOf, startOf, wordsOf } from '../json-fields';
import { namedFile } from '../named-file';
import type { ZippedFile } from '../zip';
import type { Chat, ChatMessage } from './chats';
import { contentWords, serviceWords, textIn } from './words';

type Fields = Readonly<Record<string, unknown>>;

export interface ChatParts {
  readonly options: ImportOptions;
  /** The user's id, where the export names it. */
  readonly self: number | undefined;
  readonly fileAt: (path: string) => ZippedFile | undefined;
  /** A message of the same chat that stood before, by its id. */
  readonly answered: (id: number) => { readonly text: string; readonly sender?: Party } | undefined;
}

/** A message of a chat; `reject` where it is none. */
export function chatMessage({ chat, number, value }: ChatMessage, parts: ChatParts): Imported {
  const fields = fieldsOf(value);
  const id = numberOf(fields?.id);
  const title = chat.name ?? (chat.id === undefined ? 'Telegram chat' : `Telegram chat ${chat.id}`);
  if (!fields || id === undefined) {
    return {
      is: 'reject',
      reject: { at: `message ${number} of ${title}`, why: 'It has no number, as every message has', start: startOf(value) },
    };
  }
  const message = fields.type === 'service' ? serviceMessage(fields, id, parts) : written(fields, id, chat, parts);
  return { is: 'message', conversation: conversationOf(chat), title, message };
}

export const conversationOf = ({ id, name }: Chat): string => `telegram ${id ?? name ?? 'chat'}`;

function serviceMessage(fields: Fields, id: number, { options }: ChatParts): ImportedMessage {
  const { time, missed } = timeOf(fields, options);
  return { key: String(id), keyKind: 'site-id', kind: 'system', recipients: [], time, text: serviceWords(fields), attachments: [], missed };
}

function written(fields: Fields, id: number, chat: Chat, parts: ChatParts): ImportedMessage {
  const { time, missed: noTime } = timeOf(fields, parts.options);
  const missed = [...noTime];
  const sender = senderOf(fields);
  if (!sender) missed.push('The export does not name the sender.');
  const way = directionOf(fields, chat, parts);
  const marks = marksOf(fields, parts.options.now);
  const attachments = filesOf(fields, parts);
  const text = [textIn(fields.text), contentWords(fields)].filter(Boolean).join('\n');
  if (text === '' && attachments.length === 0) missed.push('The export holds no words and no file for this message.');
  return {
    key: String(id),
    keyKind: 'site-id',
    ...(sender && { sender }),
    recipients: way?.way === 'sent' && chat.type === 'personal_chat' && chat.name ? [{ shown: chat.name, address: `user${chat.id}` }] : [],
    ...(way && { direction: way }),
    time,
    text,
    ...answerOf(fields, parts, missed),
    ...(Object.keys(marks).length > 0 && { marks }),
    attachments,
    missed,
  };
}

function senderOf(fields: Fields): Party | undefined {
  const [name, id] = [wordsOf(fields.from), wordsOf(fields.from_id)];
  const shown = name ?? id;
  return shown === undefined ? undefined : { shown, ...(id && { address: id }) };
}

/** In a chat of two, the other's id is the chat's. */
function directionOf({ from, from_id: fromId }: Fields, { id, type }: Chat, { self, options }: ChatParts): Direction | undefined {
  const way = (sent: boolean, told: Direction['told']): Direction => ({ way: sent ? 'sent' : 'received', told });
  if (wordsOf(fromId) !== undefined && self !== undefined) return way(fromId === `user${self}`, 'id');
  if (wordsOf(fromId) !== undefined && type === 'personal_chat' && id !== undefined) return way(fromId !== `user${id}`, 'id');
  const name = wordsOf(from);
  return options.self === undefined || name === undefined ? undefined : way(name === options.self, 'name');
}

function timeOf(fields: Fields, { now, zone }: ImportOptions): { readonly time: MessageTime; readonly missed: string[] } {
  const shown = wordsOf(fields.date);
  const seconds = numberOf(fields.date_unixtime);
  const utc = momentOf(seconds === undefined ? undefined : seconds * 1000, now);
  const words = shown === undefined ? {} : { shown };
  if (utc !== undefined) return { time: { ...words, utc, source: 'file-field', precision: 'second' }, missed: [] };
  const inferred = inferredIn(shown, zone, now);
  return inferred ? { time: { ...words, inferred }, missed: [] } : { time: words, missed: ['The time of this message could not be read.'] };
}

/** Exports of before 2022 give only the clock of the computer that made them. */
function inferredIn(shown: string | undefined, zone: string, now: Date): InferredTime | undefined {
  const local = Date.parse(`${/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.exec(shown ?? '')?.[0]}Z`);
  if (Number.isNaN(local)) return undefined;
  const { at, clock } = momentIn(zone, new Date(local));
  const utc = momentOf(at.getTime(), now);
  return utc === undefined ? undefined : { utc, precision: 'second', from: 'displayed-text', zone, ...(clock && { clock }) };
}

function marksOf(fields: Fields, now: Date): Marks {
  const edited = wordsOf(fields.edited);
  const seconds = numberOf(fields.edited_unixtime);
  const utc = momentOf(seconds === undefined ? undefined : seconds * 1000, now);
  const forwarded = wordsOf(fields.forwarded_from) ?? wordsOf(fields.forwarded_from_id);
  const reactions = listOf(fields.reactions).flatMap((one) => reactionOf(fieldsOf(one)) ?? []);
  return {
    ...((edited !== undefined || utc !== undefined) && { edited: { shown: edited ?? '', ...(utc !== undefined && { utc }) } }),
    ...(forwarded !== undefined && { forwarded: { shown: forwarded } }),
    ...(reactions.length > 0 && { reactions }),
  };
}

function reactionOf(fields: ReturnType<typeof fieldsOf>): Reaction | undefined {
  const shown = wordsOf(fields?.emoji) ?? wordsOf(fields?.type);
  const count = numberOf(fields?.count);
  const by = listOf(fields?.recent).flatMap((one) => wordsOf(fieldsOf(one)?.from) ?? []);
  return shown === undefined ? undefined : { shown, ...(count !== undefined && { count }), ...(by.length > 0 && { by }) };
}

function answerOf(fields: Fields, { answered }: ChatParts, missed: string[]): Pick<ImportedMessage, 'quoted' | 'quotedFrom'> {
  const id = numberOf(fields.reply_to_message_id);
  if (id === undefined) return {};
  const before = answered(id);
  if (!before) {
    missed.push(`It answers message ${id}, which was not found before it in this chat.`);
    return {};
  }
  return { quoted: before.text, ...(before.sender && { quotedFrom: before.sender }) };
}

const BESIDE = 'The file stands in the folder of the export: bring in a ZIP of the whole folder to keep it.';

/** A file that was not exported has a sentence in brackets in its place. */
function filesOf(fields: Fields, { fileAt }: ChatParts): readonly ImportedAttachment[] {
  return ['photo', 'file', 'contact_vcard'].flatMap((field) => {
    const path = wordsOf(fields[field]);
    if (path === undefined) return [];
    const told = { mediaType: wordsOf(fields.mime_type) ?? (field === 'photo' ? 'image/jpeg' : undefined) };
    const absent = /^\((.*)\)$/s.exec(path)?.[1];
    if (absent === undefined) return namedFile(path, fileAt(path), BESIDE, { ...told, name: wordsOf(fields.file_name) });
    const name = wordsOf(fields.file_name) ?? wordsOf(fields.media_type)?.replaceAll('_', ' ') ?? field;
    return namedFile(name, undefined, absent, { ...told, name });
  });
}
