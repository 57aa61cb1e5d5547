import type { Direction, Marks, MessageTime, Reaction } from '../../evidence/message';
import { forKey } from '../content-key';
import type { Imported, ImportedAttachment, ImportOptions } from '../importer';
import { fieldsOf, listOf, momentOf, numberOf, startOf, wordsOf } from '../json-fields';
import { fileName, namedFile } from '../named-file';
import type { ZippedFile } from '../zip';
import { mended } from './mojibake';
import type { Thread } from './thread';

type Fields = Readonly<Record<string, unknown>>;

export interface ThreadParts {
  readonly thread: Thread;
  readonly options: ImportOptions;
  readonly fileAt: (uri: string) => ZippedFile | undefined;
  readonly keyOf: (...parts: readonly string[]) => string;
}

/** A message of Messenger or Instagram, of the old layout ("sender_name", "timestamp_ms") or that of end-to-end encrypted chats ("senderName", "timestamp"). */
export function threadMessage(value: unknown, number: number, { thread, options, fileAt, keyOf }: ThreadParts): Imported {
  const fields = fieldsOf(value);
  const { time, missed } = timeOf(fields, options.now);
  if (!fields || (!time && words(fields.sender_name) === undefined && words(fields.senderName) === undefined)) {
    const why = 'It names neither a sender nor a time';
    return { is: 'reject', reject: { at: `message ${number} of ${thread.title}`, why, start: startOf(value) } };
  }
  const sender = words(fields.sender_name) ?? words(fields.senderName);
  const isSystem =
    fields.type === 'Call' || numberOf(fields.call_duration) !== undefined || /^(?:Subscribe|Unsubscribe)$/.test(String(fields.type));
  const attachments = filesOf(fields, fileAt);
  const share = shareOf(fields);
  const marks = marksOf(fields);
  const text = [words(fields.content) ?? words(fields.text), share.link, isSystem ? callWords(fields, sender) : undefined]
    .filter(Boolean)
    .join('\n');
  if (!sender && !isSystem) missed.push('The export does not name the sender.');
  if (text === '' && attachments.length === 0 && !marks.deleted) missed.push('The export holds no words and no file for this message.');
  const direction = directionOf(sender, options.self);
  const others = thread.participants.filter((name) => name !== sender);
  return {
    is: 'message',
    conversation: thread.key,
    title: thread.title,
    message: {
      key: keyOf(sender ?? '', time?.utc ?? '', forKey(text), ...attachments.map(({ name }) => name)),
      keyKind: 'content',
      ...(isSystem ? { kind: 'system' } : sender !== undefined && { sender: { shown: sender } }),
      recipients:
        !isSystem && sender !== undefined && thread.participants.length === 2 && others.length === 1
          ? others.map((shown) => ({ shown }))
          : [],
      ...(direction && !isSystem && { direction }),
      time: time ?? {},
      text,
      ...(share.text !== undefined && { quoted: share.text }),
      ...(share.text !== undefined && share.owner !== undefined && { quotedFrom: { shown: share.owner } }),
      ...(Object.keys(marks).length > 0 && { marks }),
      attachments,
      missed,
    },
  };
}

function words(value: unknown): string | undefined {
  const found = wordsOf(value);
  return found === undefined ? undefined : wordsOf(mended(found));
}

function timeOf(fields: Fields | undefined, now: Date): { readonly time?: MessageTime; readonly missed: string[] } {
  const ms = numberOf(fields?.timestamp_ms) ?? numberOf(fields?.timestamp);
  const utc = momentOf(ms, now);
  return utc === undefined
    ? { missed: ['The time of this message could not be read.'] }
    : { time: { utc, source: 'file-field', precision: 'millisecond' }, missed: [] };
}

const directionOf = (sender: string | undefined, self: string | undefined): Direction | undefined =>
  sender === undefined || self === undefined ? undefined : { way: sender === self ? 'sent' : 'received', told: 'name' };

/** What a line of Meta's own adds to its words, or says where it has none. */
function callWords(fields: Fields, sender: string | undefined): string {
  const duration = numberOf(fields.call_duration);
  const people = listOf(fields.users).flatMap((user) => words(fieldsOf(user)?.name) ?? []);
  if (duration !== undefined) {
    const length = fields.missed === true ? 'missed' : `duration ${duration} ${duration === 1 ? 'second' : 'seconds'}`;
    return words(fields.content) === undefined && sender !== undefined ? `Call by ${sender}, ${length}` : `Call, ${length}`;
  }
  return people.length > 0 ? `${String(fields.type)}: ${people.join(', ')}` : '';
}

function marksOf(fields: Fields): Marks {
  const unsent = fields.is_unsent === true || fields.isUnsent === true;
  const reactions = reactionsOf(fields.reactions);
  return { ...(unsent && { deleted: { shown: '' } }), ...(reactions.length > 0 && { reactions }) };
}

/** Each emoji once, with those who set it. */
function reactionsOf(value: unknown): readonly Reaction[] {
  const by = new Map<string, string[]>();
  for (const one of listOf(value).map(fieldsOf)) {
    const shown = words(one?.reaction);
    if (shown === undefined) continue;
    by.set(shown, [...(by.get(shown) ?? []), ...(words(one?.actor) === undefined ? [] : [words(one?.actor) ?? ''])]);
  }
  return [...by].map(([shown, names]) => ({ shown, ...(names.length > 0 && { count: names.length, by: names }) }));
}

/** A link that was sent, with the words of the page or post behind it, which are somebody else's. */
function shareOf(fields: Fields): { readonly link?: string; readonly text?: string; readonly owner?: string } {
  const share = fieldsOf(fields.share);
  const [link, text, owner] = [words(share?.link), words(share?.share_text), words(share?.original_content_owner)];
  const said = `${words(fields.content) ?? ''}\n${words(fields.text) ?? ''}`;
  return {
    ...(link !== undefined && !said.includes(link) && { link }),
    ...(text !== undefined && { text }),
    ...(owner !== undefined && { owner }),
  };
}

const LISTS = ['photos', 'videos', 'audio_files', 'files', 'gifs', 'media'];
const ELSEWHERE = 'The file is not in this export; it may be in another part of the download.';

function filesOf(fields: Fields, fileAt: ThreadParts['fileAt']): readonly ImportedAttachment[] {
  const named = [...LISTS.flatMap((list) => listOf(fields[list])), ...(fields.sticker === undefined ? [] : [fields.sticker])];
  return named.flatMap((one) => {
    const uri = words(fieldsOf(one)?.uri);
    return uri === undefined ? [] : namedFile(uri, fileAt(uri), ELSEWHERE, { name: fileName(uri.split('?')[0] ?? uri) });
  });
}
