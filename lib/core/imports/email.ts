import PostalMime, {
  type Address,
  addressParser,
  decodeWords,
  type Attachment as MimeAttachment,
  type Email as MimeEmail,
} from 'postal-mime';
import type { Party } from '../evidence/message';
import { headEnd } from './mail/header-fields';
import { type PlainMail, plainMail } from './mail/plain-mail';
import { joinsWithoutBlobs } from './mail/without-blobs';
import { type HeaderDate, parseHeaderDate } from './rfc822-date';

export interface EmailAttachment {
  /** As the message names it; 'unnamed' where it does not. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One RFC 822 message taken apart. What it does not say is absent and never filled in. */
export interface Email {
  /** With its angle brackets, as the header gives it. */
  readonly messageId?: string;
  /** Message-IDs this one names as its ancestors, the oldest first. */
  readonly references: readonly string[];
  readonly sender?: Party;
  readonly recipients: readonly Party[];
  readonly date?: HeaderDate;
  readonly subject?: string;
  /** The plain part, lines ended by LF. Absent where the message has only HTML. */
  readonly text?: string;
  /** As sent: not sanitised. */
  readonly html?: string;
  readonly attachments: readonly EmailAttachment[];
  /** In plain words: what could not be read. */
  readonly missed: readonly string[];
}

/**
 * The one door to postal-mime. Never throws: a message that cannot be taken apart says so in `missed`.
 * @param options.many one of thousands, in a realm of our own: see `plainMail` and `joinsWithoutBlobs`.
 */
export async function readEmail(source: Uint8Array, { many = false }: { readonly many?: boolean } = {}): Promise<Email> {
  const plain = many ? plainMail(source) : undefined;
  const whole = plain ? asParsed(plain) : await parsed(source, many);
  // Who wrote when to whom stands above a body that nobody can take apart.
  const mime = whole ?? (await parsed(source.subarray(0, headEnd(source)), many));
  if (!mime) {
    return {
      references: [],
      recipients: [],
      attachments: [],
      missed: ['This message could not be taken apart; its original is complete.'],
    };
  }
  const missed = whole ? [] : ['The body of this message could not be taken apart; its original is complete.'];
  const dateHeader = mime.headers.find((header) => header.key === 'date')?.value;
  const date = dateHeader === undefined ? undefined : parseHeaderDate(dateHeader);
  if (dateHeader === undefined) missed.push('The message carries no date.');
  else if (!date) missed.push(`The date in the message could not be read: "${dateHeader.slice(0, 100)}".`);
  const senders = sendersOf(mime);
  const sender = senders.length > 1 ? undefined : senders[0];
  if (senders.length > 1) missed.push(severalSenders(senders));
  else if (!sender) missed.push('The message does not name its sender.');
  if (whole && breaksOff(source, mime)) missed.push('The message breaks off before its last part ends; what followed is not in the file.');
  if (whole && isGarbled(`${mime.subject ?? ''}${mime.text ?? ''}`)) missed.push(GARBLED);
  const messageId = idsIn(mime.messageId)[0];
  return {
    ...(messageId && { messageId }),
    references: [...new Set([...idsIn(mime.references), ...idsIn(mime.inReplyTo)])],
    ...(sender && { sender }),
    recipients: parties([...(mime.to ?? []), ...(mime.cc ?? []), ...(mime.bcc ?? [])]),
    ...(date && { date }),
    ...(mime.subject !== undefined && { subject: mime.subject }),
    ...(whole && mime.text !== undefined && { text: mime.text.replace(/\r\n?/g, '\n').trimEnd() }),
    ...(mime.html !== undefined && { html: mime.html }),
    attachments: whole ? mime.attachments.map(attachment) : [],
    missed,
  };
}

/** What is used of a mail that was taken apart. */
type ParsedMail = Pick<PlainMail, 'headers'> & {
  readonly [Field in 'subject' | 'messageId' | 'references' | 'inReplyTo' | 'text' | 'html' | 'to' | 'cc' | 'bcc']?:
    | MimeEmail[Field]
    | undefined;
} & Pick<MimeEmail, 'attachments'>;

/** As postal-mime gives a mail without parts. */
function asParsed({ headers, type, words }: PlainMail): ParsedMail {
  const said = (name: string): string | undefined => {
    const value = headers.find(({ key }) => key === name)?.value;
    return value ? decodeWords(value) : undefined;
  };
  const people = (name: string): Address[] => headers.flatMap(({ key, value }) => (key === name ? addressParser(value) : []));
  return {
    headers,
    subject: said('subject'),
    messageId: said('message-id'),
    references: said('references'),
    inReplyTo: said('in-reply-to'),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    [type === 'html' ? 'html' : 'text']: words || undefined,
    attachments: [],
  };
}

/** No mail has as many parts. Each would take kilobytes of memory, and a hundred megabytes hold ten million. */
const MOST_DASHED = 20_000;

/** Lines that could begin a part. */
function hasTooManyParts(source: Uint8Array): boolean {
  let dashed = 0;
  for (let at = source.indexOf(10); at >= 0 && dashed <= MOST_DASHED; at = source.indexOf(10, at + 1))
    if (source[at + 1] === 45 && source[at + 2] === 45) dashed++;
  return dashed > MOST_DASHED;
}

async function parsed(source: Uint8Array, many: boolean): Promise<ParsedMail | undefined> {
  if (hasTooManyParts(source)) return undefined;
  try {
    // A message forwarded whole is an attachment: joined to the text it would put its words into the forwarder's mouth.
    const parser = new PostalMime({ forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
    return await (many ? joinsWithoutBlobs(parser) : parser).parse(source);
  } catch {
    return undefined; // nested or padded beyond the parser's limits
  }
}

/** Whether the line is missing that ends the last of the parts. */
function breaksOff(source: Uint8Array, { headers }: ParsedMail): boolean {
  const type = headers.findLast(({ key }) => key === 'content-type')?.value ?? '';
  const [, quoted, plain] =
    (/^\s*multipart\//i.test(type) && /;\s*boundary\s*=\s*(?:"([^"\\]{1,200})"|([^\s;"]{1,200}))/i.exec(type)) || [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || !/^[\x20-\x7E]+$/.test(boundary)) return false;
  const end = new TextEncoder().encode(`\n--${boundary}--`);
  // It stands at the end of most mails, so that is where to begin.
  for (let at = source.lastIndexOf(10); at >= 0; at = at === 0 ? -1 : source.lastIndexOf(10, at - 1))
    if (end.every((byte, place) => source[at + place] === byte)) return false;
  return true;
}

/** All that any "From" names, once each: a mail with two of them could be either's. */
function sendersOf({ headers }: ParsedMail): readonly Party[] {
  const found = new Map<string, Party>();
  for (const { key, value } of headers) {
    if (key !== 'from') continue;
    for (const party of parties(addressParser(value))) found.set((party.address ?? party.shown).toLowerCase(), party);
  }
  const all = [...found.values()];
  const addressed = all.filter(({ address }) => address !== undefined);
  // A comma that nobody quoted, as in "Hill, Sam <sam@example.org>", makes no second person.
  return addressed.length > 0 ? addressed : all;
}

function severalSenders(senders: readonly Party[]): string {
  const some = senders.slice(0, 5).map(({ shown, address }) => `"${(address ?? shown).slice(0, 100)}"`);
  return `The message names more than one sender: ${some.join(', ')}${senders.length > 5 ? ' and more' : ''}. Which of them wrote it is left unknown.`;
}

const GARBLED =
  'Its letters are written otherwise than the message says, so some of them may be wrong or missing; its original is complete.';

/** The sign for a letter that could not be read, or one of the unseen characters that a wrong set of letters gives. */
const isGarbled = (text: string): boolean => /[\uFFFD\u0080-\u009F]/.test(text);

function parties(addresses: readonly Address[]): Party[] {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .filter(({ name, address }) => name || address)
    .map(({ name, address }) => ({ shown: name || address, ...(address && { address }) }));
}

const idsIn = (header: string | undefined): readonly string[] => header?.match(/<[^<>\s]{1,900}>/g) ?? [];

function attachment({ filename, mimeType, content }: MimeAttachment): EmailAttachment {
  return { name: filename || 'unnamed', mediaType: mimeType, bytes: bytesOf(content) };
}

/**
 * Firefox hands a content script buffers of the page's world, which it may decode but not view. This encoding of the WHATWG Encoding
 * Standard puts every byte into the low half of one character.
 */
function bytesOf(content: MimeAttachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (content instanceof ArrayBuffer || content instanceof Uint8Array) return new Uint8Array(content);
  return Uint8Array.from(new TextDecoder('x-user-defined').decode(content), (character) => character.charCodeAt(0) & 0xff);
}
