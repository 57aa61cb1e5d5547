import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, portOpen, startDaemon } from './process';
import { maildirFolder, seedMailboxes } from './seed';
import { newSigner, type Signer } from './signer';
import { startSubmission } from './smtp';
import type { Person } from './thread';

export const PASSWORD = 'secret';

export interface MailServer {
  readonly imapPort: number;
  readonly smtpPort: number;
  /** The folder that holds the mailbox's messages as files, for instance `maildir('alex', 'Handovers')`. */
  maildir(user: Person, folder?: string): string;
  /** The key that signed every mail that was delivered, as its domain publishes it. */
  readonly published: Signer['published'];
  stop(): Promise<void>;
}

const idOf = (flag: '-u' | '-g', user: string): number => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);

const mailbox = (name: string): string => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }`;

/** Everything Dovecot writes lies below `folder`; any user may log in with the one password. */
const dovecotConfiguration = (folder: string, ports: { imap: number; lmtp: number }, owner: { uid: number; gid: number }): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
instance_name = evenkeel
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Ln
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
mail_home = ${folder}/home/%n
mail_location = maildir:~/Maildir
mail_privileged_group =
postmaster_address = postmaster@evenkeel.test
hostname = mx.evenkeel.test
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/home/%n allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
${['Drafts', 'Sent', 'Trash', 'Junk'].map(mailbox).join('\n')}
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
# Delivery runs as the mailbox's owner and reports its counts here.
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`;

/** Dovecot (IMAP and LMTP) and a submission server on free ports of 127.0.0.1, with the conversation in the mailboxes. */
export async function startMail(folder: string): Promise<MailServer> {
  const [imap = 0, lmtp = 0, smtp = 0] = await freePorts(3);
  const owner = { uid: idOf('-u', 'mail'), gid: idOf('-g', 'mail') };
  for (const part of ['home', 'run', 'state']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfiguration(folder, { imap, lmtp }, owner));
  const signer = newSigner();
  await seedMailboxes(join(folder, 'home'), owner, signer);
  const log = join(folder, 'dovecot.out');
  const dovecot = startDaemon('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { log, end: 'TERM' });
  try {
    await Promise.all([portOpen(imap), portOpen(lmtp)]);
    const submission = await startSubmission({ smtp, lmtp }, PASSWORD, signer);
    return {
      imapPort: imap,
      smtpPort: smtp,
      published: signer.published,
      maildir: (user, name = 'INBOX') => maildirFolder(join(folder, 'home', user, 'Maildir'), name),
      async stop() {
        await submission.stop();
        await dovecot.stop();
      },
    };
  } catch (error) {
    await dovecot.stop();
    throw error;
  }
}
