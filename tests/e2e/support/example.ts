import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRoundcube } from '../servers/roundcube';
import { launch } from '.';
import { compose, draft, logIn, openMessage } from './roundcube-user';

/** `npx tsx tests/e2e/support/example.ts [firefox]` */
const server = await startRoundcube();
const driver = await launch({ browser: process.argv[2] === 'firefox' ? 'firefox' : 'chromium' });
try {
  const page = await logIn(driver, server, server.users.alex);
  await compose(page, server, 'textarea', 'sam@evenkeel.test', 'Tuesday');
  await page.type('Can you bring the bag on Tuesday at 8:30? You are so selfish.');
  console.log('hints', await driver.hints(page));
  await driver.takeRewrite(page);
  console.log('draft', await draft(page, 'textarea'));
  await openMessage(page, server, 'Handovers', 12);
  console.log('receipt', await driver.capture(page));
  console.log('archive', (await driver.messages()).length, 'messages');
  console.log('pack', await driver.exportPack(mkdtempSync(join(tmpdir(), 'evenkeel-pack-'))));
} finally {
  await driver.close();
  await server.stop();
}
