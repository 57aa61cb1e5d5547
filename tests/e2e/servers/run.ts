import { startRoundcube } from './roundcube';

/** `npx tsx tests/e2e/servers/run.ts [--html]`: one server for hand work, until Ctrl-C. */
const server = await startRoundcube({ htmlEditor: process.argv.includes('--html') ? 1 : 0 });
console.log(server.url);
for (const { user, password, name, address } of Object.values(server.users)) console.log(`  ${user} / ${password}  ${name} <${address}>`);
console.log(`  IMAP 127.0.0.1:${server.imapPort}  SMTP 127.0.0.1:${server.smtpPort}  ${server.stateFolder}`);
console.log('Ctrl-C ends it.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
