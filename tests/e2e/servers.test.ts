import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HISTORY } from './servers/chat-history';
import { startConverse } from './servers/converse';
import { logIn } from './servers/http-session';
import { readMailbox, received } from './servers/imap';
import { type Roundcube, startRoundcube } from './servers/roundcube';
import { SUBJECT, THREAD } from './servers/thread';

describe('the mail servers that the other tests stand on', () => {
  let server: Roundcube;
  beforeAll(async () => {
    server = await startRoundcube();
  });
  afterAll(() => server?.stop());

  test('hold the conversation of twelve messages, with the shares of each person', async () => {
    const folders = ['Handovers', 'INBOX', 'Sent'];
    const counts = await Promise.all(folders.map(async (folder) => (await readMailbox(server.imapPort, 'sam', folder)).length));
    expect(counts).toEqual([12, THREAD.filter(({ to }) => to.includes('sam')).length, THREAD.filter(({ from }) => from === 'sam').length]);
    const mails = await readMailbox(server.imapPort, 'sam', 'Handovers');
    expect(mails.map(({ subject }) => subject)).toEqual([SUBJECT, ...Array.from({ length: 11 }, () => `Re: ${SUBJECT}`)]);
    expect(mails[4]?.html).toBeUndefined();
    expect(mails[7]?.text).toBeUndefined();
  });

  test('log in, list the folder and hand out a raw source that is the file on the disk', async () => {
    const session = await logIn(server.url, server.users.alex);
    const list = await session.get('?_task=mail&_mbox=Handovers&_action=list&_remote=1');
    expect(list.status).toBe(200);
    const source = await session.get(`?_task=mail&_mbox=Handovers&_uid=6&_action=viewsource&_save=1&_token=${session.token}`);
    const folder = join(server.maildir('alex', 'Handovers'), 'cur');
    const file = readdirSync(folder).find((name) => name.includes('.M6P')) ?? '';
    expect(source.bytes.equals(readFileSync(join(folder, file)))).toBe(true);
    expect(source.text).not.toMatch(/[^\r]\n/);
  });

  test('take a mail by SMTP that is then in the other mailbox, and none for the world outside', async () => {
    const { address, user, password } = server.users.alex;
    const smtp = createTransport({ host: '127.0.0.1', port: server.smtpPort, auth: { user, pass: password }, ignoreTLS: true });
    await smtp.sendMail({
      from: address,
      to: server.users.sam.address,
      subject: 'Friday – Zoë',
      text: 'At the library, 17:00.\nŁukasz has the key.',
    });
    const mail = await received(server, 'sam', 'Friday – Zoë');
    expect(mail.text?.trimEnd()).toBe('At the library, 17:00.\nŁukasz has the key.');
    await expect(smtp.sendMail({ from: address, to: 'someone@example.org', subject: 'x', text: 'x' })).rejects.toThrow(
      /Only evenkeel.test/,
    );
    smtp.close();
  });

  test('run side by side, and leave neither process nor file behind', async () => {
    const second = await startRoundcube({ htmlEditor: 1 });
    expect((await fetch(second.url)).status).toBe(200);
    await second.stop();
    await expect(fetch(second.url)).rejects.toThrow();
    expect(existsSync(second.stateFolder)).toBe(false);
    expect((await fetch(server.url)).status).toBe(200);
  });
});

describe('the chat server', () => {
  test('holds what was said before, for both sides, and leaves neither process nor file behind', async () => {
    const server = await startConverse();
    const said = HISTORY.map(({ from, to, body }) => ({ from: `${from}@evenkeel.test/test`, to: `${to}@evenkeel.test`, body }));
    expect(await server.archiveOf('maya')).toMatchObject(said);
    expect(await server.archiveOf('jurgen')).toMatchObject(said);
    expect((await fetch(server.page('fullscreen'))).headers.get('content-type')).toMatch(/html/);
    expect((await fetch(`${server.url}dist/converse.min.js`)).status).toBe(200);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    expect(existsSync(server.stateFolder)).toBe(false);
  });
});
