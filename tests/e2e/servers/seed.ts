import { chownSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Signer } from './signer';
import { PEOPLE, type Person, type SeedMessage, THREAD } from './thread';

/** The folder in every mailbox that holds the whole conversation. */
export const CONVERSATION_FOLDER = 'Handovers';

const FOLDERS = ['Sent', 'Drafts', 'Trash', 'Junk', CONVERSATION_FOLDER];

/** The message as RFC 822 bytes with CRLF line ends: always the same bytes for the same message. */
async function rfc822(message: SeedMessage): Promise<Buffer> {
  const mail = new MailComposer({
    from: PEOPLE[message.from],
    to: message.to.map((person) => PEOPLE[person]),
    subject: message.subject,
    date: message.date,
    messageId: message.messageId,
    inReplyTo: message.references.at(-1),
    references: [...message.references],
    attachments: [...message.attachments],
    baseBoundary: `evenkeel-${message.number}`,
    ...(message.format === 'html' ? {} : { text: message.text }),
    ...(message.format === 'text' ? {} : { html: `<html><head><meta charset="utf-8"></head><body>${message.html}</body></html>` }),
  });
  const bytes = await mail.compile().build();
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}

const traceHeaders = (message: SeedMessage): Buffer =>
  Buffer.from(
    `Return-Path: <${PEOPLE[message.from].address}>\r\nReceived: from submission.evenkeel.test ([127.0.0.1])\r\n by mx.evenkeel.test with ESMTPA id seed${message.number};\r\n ${message.date.toUTCString().replace('GMT', '+0000')}\r\n`,
  );

/** Maildir++: the inbox is the folder itself, every other mailbox a subfolder that starts with a dot. */
export const maildirFolder = (maildir: string, folder: string): string => (folder === 'INBOX' ? maildir : join(maildir, `.${folder}`));

/**
 * Writes each person's mailbox below `home` (`home/USER/Maildir`): all messages in Handovers, what they received in the
 * inbox, what they wrote in Sent. What was received is signed. The last two are unread. The server takes a file's time as the time of arrival.
 */
export async function seedMailboxes(home: string, owner: { readonly uid: number; readonly gid: number }, signer: Signer): Promise<void> {
  const mails = await Promise.all(
    THREAD.map(async (message) => {
      const bytes = await rfc822(message);
      return { message, bytes, received: Buffer.concat([traceHeaders(message), await signer.sign(bytes)]) };
    }),
  );
  const own = (path: string): void => chownSync(path, owner.uid, owner.gid);
  const folder = (path: string): void => {
    mkdirSync(path);
    own(path);
  };
  for (const person of Object.keys(PEOPLE) as Person[]) {
    const maildir = join(home, person, 'Maildir');
    folder(join(home, person));
    for (const name of ['INBOX', ...FOLDERS]) {
      const path = maildirFolder(maildir, name);
      folder(path);
      for (const part of ['cur', 'new', 'tmp']) folder(join(path, part));
    }
    writeFileSync(join(maildir, 'subscriptions'), FOLDERS.map((name) => `${name}\n`).join(''));
    own(join(maildir, 'subscriptions'));
    const put = (name: string, message: SeedMessage, bytes: Buffer, flags: string): void => {
      const seconds = message.date.getTime() / 1000;
      const file = join(maildirFolder(maildir, name), 'cur', `${seconds}.M${message.number}P1.seed,S=${bytes.length}:2,${flags}`);
      writeFileSync(file, bytes);
      own(file);
      utimesSync(file, seconds, seconds);
    };
    for (const { message, bytes, received } of mails) {
      put(CONVERSATION_FOLDER, message, received, 'S');
      if (message.to.includes(person)) put('INBOX', message, received, message.number > 10 ? '' : 'S');
      if (message.from === person) put('Sent', message, bytes, 'S');
    }
  }
}
