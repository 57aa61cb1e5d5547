import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { verifyCommand } from '../cli/verify';
import { type Driver, launch } from '../tests/e2e/support';
import { clickCard, readUnderlines, waitForCard } from '../tests/e2e/support/coach';
import type { TestPage } from '../tests/e2e/support/test-page';
import { until } from '../tests/e2e/support/until';
import { type DemoMailbox, startDemoMailbox } from './server';
import { THREAD } from './thread';

/** What happened, as counted on the way; nothing here is assumed. */
export interface Tally {
  readonly hints: number;
  readonly left: number;
  readonly sent: number;
  readonly kept: number;
  readonly attachments: number;
  readonly files: number;
  readonly packCode: string;
}

export interface Journey {
  readonly extension: string;
  /** An existing folder for pictures and the pack. */
  readonly out: string;
  readonly colorScheme: 'light' | 'dark';
}

const HOSTILE_DRAFT = [
  'You always do this. We never agreed 20 June, and you know it.',
  'Can you take Max to football on Saturday at 9.30am? Bring his inhaler, if you can manage to remember for once.',
  'You only think of yourself and everybody can see it.',
].join('\n\n');

/** What the draft asks for must stand in what is sent; what it says about Sam must not. */
const MUST_STAY = ['Max', 'football', 'Saturday', '9.30am', 'inhaler'];
const MUST_GO = ['always do this', 'you know it', 'manage to remember', 'think of yourself', 'everybody can see'];

const draftOn = (page: TestPage) => page.on('#body', (field) => (field as HTMLTextAreaElement).value, null);

async function writeAndSend(driver: Driver, page: TestPage, mailbox: DemoMailbox, picture: (name: string) => Promise<void>) {
  await page.click('#body');
  await page.type(HOSTILE_DRAFT);
  const hints = await driver.hints(page);
  assert.ok(hints.length >= 3, `the coach underlined ${hints.length} sentences of a draft with at least three`);
  await picture('2-flags');

  await clickCard(page, 'whole-message');
  await waitForCard(page, 'rewrite');
  await picture('3-rewrite');
  await clickCard(page, 'take-rewrite');
  const rewritten = await until('the rewrite to stand in the compose box', async () => {
    const text = await draftOn(page);
    return text !== HOSTILE_DRAFT ? text : undefined;
  });
  for (const fact of MUST_STAY) assert.ok(rewritten.includes(fact), `the rewrite lost "${fact}": ${rewritten}`);
  for (const words of MUST_GO) assert.ok(!rewritten.includes(words), `the rewrite kept "${words}": ${rewritten}`);
  const left = (await readUnderlines(page)).length;
  assert.equal(left, 0, 'the rewrite is still underlined');
  await picture('4-rewritten');

  await page.click('#reply button[type=submit]');
  await until('the mailbox to receive the message', async () => mailbox.sent().length === 1);
  assert.equal(mailbox.sent()[0], rewritten, 'what arrived is not what was shown');
  return { hints: hints.length, left, sent: rewritten.length };
}

async function keepAndExport(driver: Driver, page: TestPage, out: string, picture: (name: string) => Promise<void>) {
  const receipt = await driver.capture(page);
  assert.deepEqual(receipt.missed, [], 'something of the conversation was missed');
  assert.equal(receipt.messages, THREAD.length + 1, 'the receipt does not count the whole thread');
  await picture('5-kept');

  const desk = await driver.openDesk();
  await desk.click('[data-conversation] [data-action=open]');
  await desk.waitFor('[data-action=export]');
  await desk.screenshot(join(out, '6-desk.png'));
  await desk.close();
  const archived = await driver.messages();
  assert.equal(archived.length, receipt.messages, 'the desk does not show what was kept');
  const attachments = archived.flatMap((message) => message.attachments).length;
  assert.equal(attachments, THREAD.filter((message) => message.attachment).length, 'an attachment is not on the desk');

  const pack = await driver.exportPack(out);
  const said: string[] = [];
  const code = await verifyCommand([pack], { out: (line) => said.push(line), error: (line) => said.push(line) });
  assert.equal(code, 0, `the pack does not verify: ${said.join(' ')}`);
  const report = said.join('\n');
  return {
    kept: receipt.messages,
    attachments,
    files: Number(/^Files: (\d+)/m.exec(report)?.[1]),
    packCode: /^Pack code: (.+)$/m.exec(report)?.[1] ?? assert.fail(`no pack code in: ${report}`),
  };
}

/** A hostile draft becomes a calm message that is sent; the thread is kept, exported and verified. Throws at the first thing that does not happen. */
export async function playJourney({ extension, out, colorScheme }: Journey): Promise<Tally> {
  const mailbox = await startDemoMailbox();
  const driver = await launch({ browser: 'chromium', extension, colorScheme }).catch(async (error: unknown) => {
    await mailbox.close();
    throw error;
  });
  try {
    const page = await driver.open(mailbox.url);
    const picture = (name: string) => page.screenshot(join(out, `${name}.png`));
    await picture('1-mailbox');
    const written = await writeAndSend(driver, page, mailbox, picture);
    const kept = await keepAndExport(driver, page, out, picture);
    const outside = driver.requests().filter((request) => request.outcome === 'refused');
    assert.deepEqual(outside, [], 'something reached out to the network');
    return { ...written, ...kept };
  } finally {
    await driver.close();
    await mailbox.close();
  }
}
