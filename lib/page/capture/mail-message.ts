import type { TransferAttachment, TransferBytes } from '../../core/evidence/capture';
import { type Email, readEmail } from '../../core/imports/email';
import { apart } from '../../core/text/quoted-history';
import { readHtmlBody } from '../sites/html-body';
import type { MailMessage } from '../sites/site';
import { base64Length, toBase64 } from './base64';
import type { Budget } from './budget';

export interface MailTools {
  readonly document: Document;
  readonly sanitise: (html: string) => string;
  /** In characters of base64, shared by all messages of one capture. */
  readonly budget: Budget;
}

/** A raw mail as a message: its own words apart from the history it quotes, its attachments and its original. */
export async function readMail(source: Uint8Array, tools: MailTools): Promise<MailMessage> {
  const email = await readEmail(source);
  const missed = [...email.missed];
  const original = transfer(source, 'message/rfc822', tools.budget);
  if (!original) missed.push('The original is too large to be kept with this capture.');
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
      attachments: email.attachments.map(({ name, mediaType, bytes }): TransferAttachment => {
        const kept = transfer(bytes, mediaType, tools.budget);
        if (kept) return { name, mediaType, bytes: kept };
        const where = original
          ? 'It is large, so it is kept inside the original message only.'
          : 'It is too large to be kept with this capture.';
        return { name, mediaType, missed: where };
      }),
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

function transfer(bytes: Uint8Array, mediaType: string, budget: Budget): TransferBytes | undefined {
  return budget.take(base64Length(bytes)) ? { mediaType, base64: toBase64(bytes) } : undefined;
}
