import { goTo } from './desk';
import type { TestPage } from './test-page';
import { until } from './until';

/** Sets a passphrase on the desk, where none is set yet. */
export async function setPassphrase(desk: TestPage, passphrase: string): Promise<void> {
  await goTo(desk, 'keep-safe');
  await desk.click('[data-action=set-passphrase]');
  for (const name of ['next', 'again']) {
    await desk.click(`[name=${name}]`);
    await desk.type(passphrase);
  }
  await desk.click('[name=agreed]');
  await desk.click('[data-action=save-passphrase]');
  const said = () => desk.on('[data-part=passphrase-done]', ({ textContent }) => textContent === 'The passphrase is set.', null);
  await until('the passphrase to be set', said, 30);
}

/** From the lock screen to the desk. */
export async function unlock(desk: TestPage, passphrase: string): Promise<void> {
  await desk.waitFor('[data-part=unlock]');
  await desk.click('[name=passphrase]');
  await desk.type(passphrase);
  await desk.press('Enter');
  await desk.waitFor('[data-action=lock-desk]');
}
