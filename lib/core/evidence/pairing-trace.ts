import { spanOf } from './compare';
import type { Message, Party } from './message';
import { momentOf } from './span';

/** What of a message tells whether it is the same as one from another source. */
export interface Trace {
  readonly item: number;
  /** Names, numbers and addresses of who wrote it, in a form that can be compared; empty where unknown. */
  readonly who: readonly string[];
  readonly way?: 'sent' | 'received';
  /** Words as read, not as encoded. */
  readonly words: string;
  /** Its id in the world of mail, where it has one. */
  readonly id?: string;
  /** Milliseconds since 1970: the start of what its precision leaves open. Absent where no time is known. */
  readonly at?: number;
  /** How long that stretch is, in milliseconds. */
  readonly span: number;
  readonly deleted: boolean;
  readonly edited: boolean;
  /** Digest of each attachment; "" where its bytes are not kept. */
  readonly files: readonly string[];
}

/** All messages of one conversation from one source. Lines that the site wrote by itself are not among them. */
export interface ConversationTrace {
  readonly key: string;
  readonly title: string;
  /** Conversations of one source are never compared with each other. */
  readonly source: string;
  readonly messages: readonly Trace[];
}

export function traceOf(item: number, message: Message): Trace {
  const { sender, direction, time, keyKind, key, text, marks, attachments } = message;
  const moment = momentOf(time);
  const at = moment === undefined ? Number.NaN : Date.parse(moment);
  return {
    item,
    who: sender ? namesOf(sender) : [],
    ...(direction && { way: direction.way }),
    words: plainWords(text),
    ...(keyKind === 'message-id' && { id: key }),
    ...(Number.isFinite(at) && { at }),
    span: spanOf(time.utc === undefined ? time.inferred?.precision : time.precision),
    deleted: marks?.deleted !== undefined,
    edited: marks?.edited !== undefined,
    files: attachments.map(({ bytes }) => bytes?.sha256 ?? ''),
  };
}

/** Marks nobody sees, and those that only choose how an emoji is drawn. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\uFE0E|\uFE0F/g;

export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

const namesOf = ({ shown, address }: Party): string[] => [...new Set([shown, address ?? ''].map(comparable).filter((name) => name !== ''))];

/** "+44 7700 900123" and "07700 900123" are one number; names differ in capitals and spaces as people type them. */
function comparable(name: string): string {
  const plain = plainWords(name).toLowerCase();
  const digits = plain.replace(/[\s().+-]/g, '');
  return /^\d{7,15}$/.test(digits) ? `number ${digits.slice(-9)}` : plain;
}
