import type { Direction, MessageTime, Party } from '../../evidence/message';
import { forKey } from '../content-key';
import type { Imported, ImportedMessage, Reject } from '../importer';
import { sameNumber } from '../phone-number';
import { addressesOf, contactOf, type Entry, type Fields } from './entry';
import { readParts } from './parts';

/** Android's message boxes (`Telephony.Sms.MESSAGE_TYPE_…`, `Telephony.Mms.MESSAGE_BOX_…`). `said`: what the phone had not sent, or may not have. */
const BOXES: Readonly<Record<string, { readonly way: Direction['way']; readonly said?: string }>> = {
  '1': { way: 'received' },
  '2': { way: 'sent' },
  '3': { way: 'sent', said: 'The phone marks it as a draft: it was not sent.' },
  '4': { way: 'sent', said: 'The phone marks it as on its way out: the backup does not show that it was sent.' },
  '5': { way: 'sent', said: 'The phone marks it as failed: it was not sent.' },
  '6': { way: 'sent', said: 'The phone marks it as waiting: it had not been sent when the backup was made.' },
};

const boxOf = (number = '') => (Object.hasOwn(BOXES, number) ? BOXES[number] : undefined);

/** Roles of an address (OMA MMS encapsulation, `PduHeaders`). */
const FROM = '137';
/** What phones write for their own number. */
const OWN = /^insert-address-token$/i;

/** @param keyOf See `contentKeys`. */
export function messageOf(entry: Entry, keyOf: (...parts: readonly string[]) => string): Imported {
  const { is, fields, parts, addresses, faulty } = entry;
  const box = boxOf(fields[is === 'sms' ? 'type' : 'msg_box']);
  const { text, attachments } = is === 'sms' ? { text: fields.body ?? '', attachments: [] } : readParts(parts);
  const { time, missed: noTime } = timeOf(fields);
  const others = addressesOf(fields);
  if (time.utc === undefined && others.length === 0 && text === '' && attachments.length === 0)
    return { is: 'reject', reject: rejectOf(entry) };

  const missed: string[] = noTime ? [noTime] : [];
  if (box?.said) missed.push(box.said);
  if (!box) missed.push('The file does not say whether it was sent or received.');
  if (faulty) missed.push('The file is not written as it should be here, so a part of it may be misread.');
  if (fields.m_type === '130') missed.push('The phone had not fetched it: the file holds only the notice of it.');
  if (others.length === 0) missed.push('The file does not say with whom it was exchanged.');

  const party = (address: string): Party => ({ shown: (others.length === 1 && contactOf(fields)) || address, address });
  const sender = box?.way === 'received' ? (others.length > 1 ? fromOf(addresses) : others[0]) : undefined;
  if (box?.way === 'received' && sender === undefined && others.length > 0) missed.push('The file does not say who of the group sent it.');
  const subject = is === 'sms' ? fields.subject : fields.sub;
  const message: ImportedMessage = {
    key: keyOf(
      fields.date ?? '',
      box ? box.way : '',
      others.map(sameNumber).sort().join(),
      forKey(text),
      attachments.map(({ name }) => name).join('\n'),
    ),
    keyKind: 'content',
    ...(sender !== undefined && { sender: party(sender) }),
    recipients: box?.way === 'sent' ? others.map(party) : [],
    // A draft was not sent: a paper that called it so would be untrue.
    ...(box && !box.said && { direction: { way: box.way, told: 'field' } }),
    time,
    ...(subject !== undefined && { subject }),
    text,
    attachments,
    missed,
  };
  return { is: 'message', ...conversationOf(fields, others), message };
}

/** By number: two people can have one name in an address book, and one person two numbers. */
function conversationOf(fields: Fields, others: readonly string[]) {
  const name = contactOf(fields);
  const numbers = others.join(', ');
  const title = name !== undefined && numbers !== '' ? `${name} (${numbers})` : (name ?? (numbers || 'Text messages'));
  return { conversation: `sms-backup:${others.map(sameNumber).sort().join()}`, title };
}

const fromOf = (addresses: readonly Fields[]): string | undefined => {
  const from = addresses.find(({ type }) => type === FROM)?.address;
  return from === undefined || OWN.test(from) ? undefined : from;
};

/** In milliseconds; older backups give seconds for messages with pictures. */
const YEAR_2100 = 4_102_444_800_000;
const SECONDS_BELOW = 100_000_000_000;

function timeOf({ date, readable_date: shown }: Fields): { readonly time: MessageTime; readonly missed?: string } {
  const given = date !== undefined && /^\d{9,14}$/.test(date) ? Number(date) : 0;
  const seconds = given < SECONDS_BELOW;
  const at = seconds ? given * 1000 : given;
  const displayed = shown === undefined ? {} : { shown };
  if (at <= 0 || at > YEAR_2100) return { time: displayed, missed: 'The file gives it no time that can be read.' };
  return { time: { ...displayed, utc: new Date(at).toISOString(), source: 'file-field', precision: seconds ? 'second' : 'millisecond' } };
}

const rejectOf = ({ number, fields }: Entry): Reject => ({
  at: `entry ${number}`,
  why: 'It has no date, no number and no words',
  start: JSON.stringify(fields).slice(0, 200),
});
