import type { Direction, Marks, Party } from '../../evidence/message';
import { forKey } from '../content-key';
import type { Imported, ImportedAttachment, ImportedMessage } from '../importer';
import { wellFormed } from '../json-fields';
import { mediaTypeOf } from '../media-types';
import { fileName } from '../named-file';
import { sameNumber } from '../phone-number';
import type { ZippedFile } from '../zip';
import { type Column, type Columns, shownTime } from './columns';
import type { localTimes } from './local-times';
import { isTapback } from './tapback';

export interface CsvParts {
  readonly columns: Columns;
  readonly timeOf: ReturnType<ReturnType<typeof localTimes>['reader']>;
  readonly keyOf: (...parts: readonly string[]) => string;
  readonly fileAt: (name: string) => ZippedFile | undefined;
  /** Of the file, where it does not name conversations. */
  readonly fileTitle: string;
  readonly self: string | undefined;
}

/** A row as a message. @param number of the row, from 1. */
export function csvMessage(cells: readonly string[], number: number, faulty: boolean, parts: CsvParts): Imported {
  const cell = (column: Column): string =>
    wellFormed(cells[parts.columns[column] ?? -1] ?? '')
      .replace(/\r\n?/g, '\n')
      .trim();
  const [shown, text] = [shownTime(cells, parts.columns), cell('text')];
  const attachments = attachmentsOf(cell('attachment'), cell('attachmentType'), parts.fileAt);
  const way = wayOf(cell('way'), cell('senderName') || cell('senderNumber'), parts.self);
  const who = cell('senderName') || cell('senderNumber') || cell('contactName') || cell('contactNumber');
  if (shown === '' || (text === '' && who === '' && attachments.length === 0)) {
    const why = shown === '' ? 'It has no date' : 'It has no words and nobody who wrote them';
    return { is: 'reject', reject: { at: `row ${number}`, why, start: cells.join(', ').slice(0, 200) } };
  }
  const { time, missed: noTime } = parts.timeOf(shown);
  const isLine = /^notification$/i.test(cell('way')) || isTapback(text);
  const contact = partyOf(cell('contactName'), cell('contactNumber'));
  const named = partyOf(cell('senderName'), cell('senderNumber'));
  const sender = isLine ? undefined : (named ?? (way?.way === 'received' ? contact : undefined));
  const missed: string[] = noTime === undefined ? [] : [noTime];
  if (faulty) missed.push('Its quotation marks do not pair in the file, so a part of it may be misread.');
  if (!isLine && !sender && way?.way !== 'sent') missed.push('The file does not name the sender.');
  const marks = marksOf(cell('edited'), cell('deleted'), cell('reactions'));
  const message: ImportedMessage = {
    key: parts.keyOf(
      shown,
      way?.way ?? '',
      sameNumber(named?.address ?? contact?.address ?? named?.shown ?? ''),
      forKey(text),
      ...attachments.map(({ name }) => name),
    ),
    keyKind: 'content',
    ...(isLine && { kind: 'system' }),
    ...(sender && { sender }),
    recipients: way?.way === 'sent' && contact && !isLine ? [contact] : [],
    ...(way && !isLine && { direction: way }),
    time,
    ...(cell('subject') !== '' && { subject: cell('subject') }),
    text: isLine && named && isTapback(text) ? `${named.shown}: ${text}` : text,
    ...(cell('answers') !== '' && { quoted: cell('answers') }),
    ...(Object.keys(marks).length > 0 && { marks }),
    attachments,
    missed,
  };
  return { is: 'message', ...conversationOf(cell('chat'), contact, parts.fileTitle), message };
}

/** A person is known by a number in one export and by a name in the next; the file's own name for the conversation goes first. */
function conversationOf(
  chat: string,
  contact: Party | undefined,
  fileTitle: string,
): { readonly conversation: string; readonly title: string } {
  const title = chat || contact?.shown || fileTitle;
  return { conversation: `imessage ${sameNumber(forKey(chat || contact?.address || title).toLowerCase())}`, title };
}

const partyOf = (name: string, number: string): Party | undefined =>
  name === '' && number === '' ? undefined : { shown: name || number, ...(number !== '' && { address: number }) };

/** Of "is from me" columns 1 is sent; a column of senders tells it by the user's own name. */
function wayOf(type: string, sender: string, self: string | undefined): Direction | undefined {
  if (/^(?:sent|outgoing|1|true|yes|to)$/i.test(type)) return { way: 'sent', told: 'field' };
  if (/^(?:received|incoming|0|false|no|from)$/i.test(type)) return { way: 'received', told: 'field' };
  if (/^(?:me|myself|you)$/i.test(sender)) return { way: 'sent', told: 'name' };
  return self === undefined || sender === '' ? undefined : { way: sender === self ? 'sent' : 'received', told: 'name' };
}

function marksOf(edited: string, deleted: string, reactions: string): Marks {
  return {
    ...(edited !== '' && { edited: { shown: edited } }),
    ...(deleted !== '' && { deleted: { shown: deleted } }),
    ...(reactions !== '' && { reactions: [{ shown: reactions }] }),
  };
}

const ELSEWHERE = 'The file is not in this export: bring in a ZIP of the whole folder to keep it.';

/** The type is a media type, or a word such as "Image". */
function attachmentsOf(name: string, type: string, fileAt: CsvParts['fileAt']): readonly ImportedAttachment[] {
  if (name === '') return [];
  const zipped = fileAt(fileName(name));
  const told = { name: fileName(name), mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : mediaTypeOf(name) };
  return [zipped ? { ...told, open: () => zipped.bytes() } : { ...told, missed: ELSEWHERE }];
}
