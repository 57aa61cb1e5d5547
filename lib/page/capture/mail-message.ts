import type { Attachment } from '../../core/evidence/message';
import { type Email, readEmail } from '../../core/imports/email';
import { apart } from '../../core/text/quoted-history';
import { readHtmlBody } from '../sites/shown/html-body';
import type { MailMessage } from '../sites/site';
import type { KeepBytes } from './store';

export interface MailTools {
  readonly document: Document;
  readonly sanitise: (html: string) => string;
  readonly keep: KeepBytes;
}

/** A raw mail as a message: its own words apart from the history it quotes, its attachments and its original. */
export async function readMail(source: Uint8Array, tools: MailTools): Promise<MailMessage> {
  const email = await readEmail(source);
  const missed = [...email.missed];
  const original = await tools.keep(source, 'message/rfc822');
  if (!original) missed.push('The original is too large to be kept.');
  const attachments: Attachment[] = [];
  for (const { name, mediaType, bytes } of email.attachments) {
    const kept = await tools.keep(bytes, mediaType);
    attachments.push({ name, mediaType, ...(kept ? { bytes: kept } : { missed: 'It is too large to be kept.' }) });
  }
  return {
    ...(email.messageId && { messageId: email.messageId }),
    references: email.references,
    message: {
      ...(email.sender && { sender: email.sender }),
      recipients: email.recipients,
      time: email.date ? { utc: email.date.utc, source: 'rfc822-date', zone: email.date.zone } : {},
      ...(email.subject !== undefined && { subject: email.subject }),
      ...body(email, tools.document),
      ...(email.html !== undefined && { html: tools.sanitise(email.html) }),
      attachments,
      ...(original && { source: original }),
      missed,
    },
  };
}

/** The plain part where there is one, else the words of the HTML. */
function body({ text, html }: Email, document: Document): { text: string; quoted?: string } {
  if (text === undefined) return html === undefined ? { text: '' } : readHtmlBody(html, document);
  return apart(text);
}
