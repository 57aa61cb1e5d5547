/** What a column of an export holds. */
export type Column =
  | 'chat'
  | 'date'
  /** Where the hour has a column of its own. */
  | 'clock'
  | 'edited'
  | 'deleted'
  | 'service'
  | 'way'
  /** Of who wrote. */
  | 'senderNumber'
  | 'senderName'
  /** Of who is on the other side, whoever wrote. */
  | 'contactNumber'
  | 'contactName'
  | 'answers'
  | 'subject'
  | 'text'
  | 'reactions'
  | 'attachment'
  | 'attachmentType';

export type Columns = Partial<Readonly<Record<Column, number>>>;

/** How exporters head them, in small letters without marks. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  chat: ['chat session', 'chat', 'chat name', 'conversation', 'thread', 'group name'],
  date: ['message date', 'date', 'timestamp', 'date time', 'datetime', 'date sent', 'sent date'],
  clock: ['time', 'time sent', 'sent time', 'message time'],
  edited: ['edited date', 'date edited'],
  deleted: ['deleted date', 'date deleted'],
  service: ['service'],
  way: ['direction', 'sent received', 'sent or received', 'incoming outgoing', 'is from me', 'from me', 'message type', 'type'],
  senderNumber: ['sender id', 'sender number', 'sender phone', 'from number'],
  senderName: ['sender name', 'sender', 'from', 'author'],
  contactNumber: ['number', 'phone', 'phone number', 'contact number', 'address', 'handle', 'contact id', 'recipient id'],
  contactName: ['name', 'contact', 'contact name', 'correspondent'],
  answers: ['replying to', 'reply to'],
  subject: ['subject'],
  text: ['text', 'message', 'message text', 'body', 'content', 'contents'],
  reactions: ['reactions', 'tapbacks'],
  attachment: ['attachment', 'attachments', 'attachment name', 'attachment filename', 'file'],
  attachmentType: ['attachment type'],
};

/** PhoneView heads nothing: Sent or Received, time, name and number of the other side, words, kind. */
const UNHEADED: Columns = { way: 0, date: 1, contactName: 2, contactNumber: 3, text: 4, service: 5 };

/** Only WhatsApp's exports of the same program have these. */
const OF_OTHERS = ['forwarded', 'attachment info'];

export interface Layout {
  readonly columns: Columns;
  /** The first row names the columns. */
  readonly headed: boolean;
}

/** What the columns of a file hold, by its first row; `undefined` where these are no messages of a phone. */
export function layoutOf(first: readonly string[]): Layout | undefined {
  const names = first.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
  if (OF_OTHERS.some((name) => names.includes(name))) return undefined;
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, wanted] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const at = wanted.map((name) => names.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined) columns[column] = at;
  }
  if (columns.date === undefined && columns.clock !== undefined) {
    columns.date = columns.clock;
    delete columns.clock;
  }
  const saysWho = columns.way !== undefined || columns.senderName !== undefined || columns.senderNumber !== undefined;
  if (columns.date !== undefined && columns.text !== undefined && saysWho) return { columns, headed: true };
  const isUnheaded = /^(?:sent|received)$/i.test(first[0] ?? '') && first.length >= 5 && first.length <= 7 && /\d/.test(first[1] ?? '');
  return isUnheaded ? { columns: UNHEADED, headed: false } : undefined;
}

/** The time of a row as it is written. */
export const shownTime = (cells: readonly string[], { date, clock }: Columns): string =>
  [date, clock].flatMap((column) => (column === undefined ? [] : (cells[column] ?? '').trim() || [])).join(' ');
