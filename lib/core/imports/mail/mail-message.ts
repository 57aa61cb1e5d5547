import type { Direction, Party } from '../../evidence/message';
import { apart } from '../../text/quoted-history';
import { forKey } from '../content-key';
import { type Email, readEmail } from '../email';
import type { Imported, ImportedMessage } from '../importer';
import { addressOf, conversationOf } from './conversation';
import { mailboxNotes } from './header-fields';
import { htmlWords } from './html-words';

/** Words of Gmail's own, in English; other languages' labels tell nothing. */
const DRAFT = /^drafts?$/i;

export interface MailPlace {
  /** Of the file as it stands. */
  readonly inFile?: { readonly from: number; readonly to: number };
  /** Names a mail that has no Message-ID. */
  readonly keyOf: (...parts: readonly string[]) => string;
}

/** A mail as a message. @param source as it was sent. @param self the user's address, in small letters. */
export async function mailMessage(source: Uint8Array, { inFile, keyOf }: MailPlace, self?: string): Promise<Imported> {
  const email = await readEmail(source, { many: true });
  const { labels, deleted } = mailboxNotes(source);
  const { body, missed } = bodyOf(email);
  const draft = labels.some((label) => DRAFT.test(label));
  if (draft) missed.push('The mailbox calls this a draft: it may never have been sent.');
  if (deleted) missed.push('The mailbox marks this mail as deleted; it had not been taken out of the file yet.');
  const { key, title } = conversationOf([...(email.sender ? [email.sender] : []), ...email.recipients], self);
  const way = draft ? undefined : directionOf(email, labels, self);
  const time = email.date ? ({ utc: email.date.utc, source: 'rfc822-date', zone: email.date.zone } as const) : {};
  const message: ImportedMessage = {
    ...(email.messageId
      ? { key: email.messageId, keyKind: 'message-id' }
      : {
          key: keyOf(email.sender ? addressOf(email.sender) : '', email.date?.utc ?? '', forKey(email.subject ?? ''), forKey(body.text)),
          keyKind: 'content',
        }),
    ...(email.sender && { sender: email.sender }),
    recipients: email.recipients,
    ...(way && { direction: way }),
    time,
    ...(email.subject !== undefined && { subject: email.subject }),
    ...body,
    attachments: email.attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, open: async () => bytes })),
    ...(inFile && { inFile }),
    missed: [...email.missed, ...missed],
  };
  return { is: 'message', conversation: key, title, message, mail: () => source };
}

/** The plain part where there is one, else the words of the HTML. */
function bodyOf({ text, html }: Email): { readonly body: { readonly text: string; readonly quoted?: string }; readonly missed: string[] } {
  if (text !== undefined) return { body: apart(text), missed: [] };
  if (html === undefined) return { body: { text: '' }, missed: [] };
  const words = htmlWords(html);
  return {
    body: apart(words.text),
    missed: words.cut ? ['The message is very long; its words were read in part. The original is complete.'] : [],
  };
}

/** Which way it went: by the user's address where it is told, else by what the mailbox noted. */
function directionOf({ sender, recipients }: Email, labels: readonly string[], self: string | undefined): Direction | undefined {
  if (self !== undefined) {
    if (sender && addressOf(sender) === self) return { way: 'sent', told: 'address' };
    return recipients.some((party: Party) => addressOf(party) === self) ? { way: 'received', told: 'address' } : undefined;
  }
  const sent = labels.some((label) => /^sent$/i.test(label));
  const received = labels.some((label) => /^inbox$/i.test(label));
  return sent === received ? undefined : { way: sent ? 'sent' : 'received', told: 'label' };
}
