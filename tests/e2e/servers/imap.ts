import { ImapFlow } from 'imapflow';
import PostalMime from 'postal-mime';
import { PASSWORD } from './mail';
import type { Person } from './thread';

/** A message as it lies in a mailbox. */
export interface Received {
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Absent where the mail has no such body. Line ends as LF. */
  readonly text?: string;
  readonly html?: string;
  /** The whole message, byte for byte. */
  readonly raw: Buffer;
}

const parse = async (raw: Buffer): Promise<Received> => {
  const mail = await PostalMime.parse(raw);
  return {
    subject: mail.subject ?? '',
    from: mail.from?.address ?? '',
    to: (mail.to ?? []).map((to) => to.address ?? ''),
    ...(mail.text === undefined ? {} : { text: mail.text.replace(/\r\n/g, '\n') }),
    ...(mail.html === undefined ? {} : { html: mail.html }),
    raw,
  };
};

/** Every message of a mailbox, in the server's order, read over IMAP. */
export async function readMailbox(imapPort: number, user: Person, folder = 'INBOX'): Promise<Received[]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: imapPort,
    secure: false,
    doSTARTTLS: false,
    disableAutoIdle: true,
    auth: { user, pass: PASSWORD },
    logger: false,
  });
  await client.connect();
  try {
    const { exists } = await client.mailboxOpen(folder, { readOnly: true });
    if (exists === 0) return [];
    const sources = await client.fetchAll('1:*', { source: true });
    return await Promise.all(sources.flatMap(({ source }) => (source ? [parse(source)] : [])));
  } finally {
    await client.logout();
  }
}

/**
 * The message with that subject in the user's inbox, waiting for it to arrive; the latest where there are several.
 * Rejects after `seconds`.
 */
export async function received(server: { readonly imapPort: number }, user: Person, subject: string, seconds = 10): Promise<Received> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = (await readMailbox(server.imapPort, user)).filter((message) => message.subject === subject).at(-1);
    if (found) return found;
    if (Date.now() > end) throw new Error(`No message "${subject}" came to ${user} in ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
