import { fromBase64 } from '../../text/base64';
import type { ImportedAttachment } from '../importer';
import { mediaTypeOf } from '../media-types';
import type { Fields } from './entry';

export interface ReadParts {
  readonly text: string;
  readonly attachments: readonly ImportedAttachment[];
}

/** Of a message with pictures: its words, and its files. How they were laid out on the phone (SMIL) is neither. */
export function readParts(parts: readonly Fields[]): ReadParts {
  const [texts, attachments]: [string[], ImportedAttachment[]] = [[], []];
  for (const part of parts) {
    const type = (part.ct ?? '').toLowerCase();
    if (type === 'application/smil') continue;
    if (type === 'text/plain' && part.data === undefined) {
      if (part.text !== undefined && part.text !== 'null') texts.push(part.text);
    } else attachments.push(attachmentOf(part, type, attachments.length + 1));
  }
  return { text: texts.join('\n'), attachments };
}

function attachmentOf(part: Fields, type: string, number: number): ImportedAttachment {
  const name = part.cl ?? part.name ?? part.fn ?? `file ${number}`;
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : mediaTypeOf(name);
  const { data, text } = part;
  if (data !== undefined) return { name, mediaType, open: async () => decoded(data) };
  if (text !== undefined && text !== 'null') return { name, mediaType, open: async () => new TextEncoder().encode(text) };
  return { name, mediaType, missed: 'The backup was made without its files.' };
}

/** @throws where it is no Base64: then it cannot be taken out. */
const decoded = (data: string): Uint8Array => fromBase64(data.replace(/\s+/g, ''));
