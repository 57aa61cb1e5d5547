import { startConverse } from './converse';
import { CHAT_PASSWORD } from './prosody';
import { startRoundcube } from './roundcube';

/** `npx tsx tests/e2e/servers/run.ts [--html | --chat]`: one server for hand work, until Ctrl-C. */
const start = async (): Promise<{ stop(): Promise<void> }> => {
  if (process.argv.includes('--chat')) {
    const server = await startConverse();
    console.log(
      `${server.page('fullscreen')}\n${server.page('overlayed')}\n  maya, jurgen / ${CHAT_PASSWORD}  ${server.url}archive/jurgen`,
    );
    return server;
  }
  const server = await startRoundcube({ htmlEditor: process.argv.includes('--html') ? 1 : 0 });
  console.log(server.url);
  for (const { user, password, name, address } of Object.values(server.users)) console.log(`  ${user} / ${password}  ${name} <${address}>`);
  console.log(`  IMAP 127.0.0.1:${server.imapPort}  SMTP 127.0.0.1:${server.smtpPort}  ${server.stateFolder}`);
  return server;
};

const server = await start();
console.log('Ctrl-C ends it.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
