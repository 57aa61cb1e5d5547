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

/** Opens a person's mailbox over IMAP, for as long as `use` takes. */
async function inMailbox<T>(
  imapPort: number,
  user: Person,
  folder: string,
  readOnly: boolean,
  use: (client: ImapFlow, exists: number) => Promise<T>,
): Promise<T> {
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
    const { exists } = await client.mailboxOpen(folder, { readOnly });
    return await use(client, exists);
  } finally {
    await client.logout();
  }
}

/** Every message of a mailbox, in the server's order, read over IMAP. */
export const readMailbox = (imapPort: number, user: Person, folder = 'INBOX'): Promise<Received[]> =>
  inMailbox(imapPort, user, folder, true, async (client, exists) => {
    if (exists === 0) return [];
    const sources = await client.fetchAll('1:*', { source: true });
    return Promise.all(sources.flatMap(({ source }) => (source ? [parse(source)] : [])));
  });

/** The flags of every message of a mailbox, in the server's order: "\\Seen" on one that was read. */
export const flagsIn = (imapPort: number, user: Person, folder = 'INBOX'): Promise<string[][]> =>
  inMailbox(imapPort, user, folder, true, async (client, exists) =>
    exists === 0 ? [] : (await client.fetchAll('1:*', { flags: true })).map(({ flags }) => [...(flags ?? [])].sort()),
  );

/** Puts a mail into a mailbox, unread. @returns What takes it out again. */
export async function deliver(imapPort: number, user: Person, raw: Buffer, folder = 'INBOX'): Promise<() => Promise<void>> {
  const put = await inMailbox(imapPort, user, folder, false, (client) => client.append(folder, raw));
  const uid = put ? put.uid : undefined;
  if (!uid) throw new Error(`The mail was not put into ${folder}`);
  return async () => {
    await inMailbox(imapPort, user, folder, false, (client) => client.messageDelete(String(uid), { uid: true }));
  };
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
