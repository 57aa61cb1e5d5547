import type { Driver } from '.';
import type { TestPage } from './test-page';
import { until } from './until';

/** The room of the desk in which whole copies are made and restored. */
export async function openKeepSafe(driver: Driver): Promise<TestPage> {
  const desk = await driver.openExtensionPage('/desk.html#keep-safe');
  await desk.waitFor('[data-part=backup]');
  return desk;
}

/** Types a passphrase twice and presses "Make a backup"; does not wait for what comes of it. */
export async function beginBackup(desk: TestPage, passphrase: string): Promise<void> {
  for (const name of ['backup-passphrase', 'backup-again']) {
    await desk.click(`[name=${name}]`);
    await desk.type(passphrase);
  }
  await desk.click('[data-action=make-backup]');
}

/** What stands in a part of the page; nothing where it is not there or holds no words. */
export const saidIn = async (desk: TestPage, part: string): Promise<string | undefined> =>
  (await desk.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', part)) || undefined;

export async function saveBackup(driver: Driver, desk: TestPage, folder: string): Promise<string> {
  const problem = await until(
    'the backup',
    async () => (await saidIn(desk, '[data-part=copy-problem]')) ?? ((await saidIn(desk, '[data-action=save-backup]')) && ''),
    60,
  );
  if (problem) throw new Error(problem);
  return driver.download(desk, () => desk.click('[data-action=save-backup]'), folder);
}

export async function beginRestore(desk: TestPage, file: string, passphrase: string): Promise<void> {
  await desk.chooseFiles('[name=backup-file]', [file]);
  await desk.click('[name=restore-passphrase]');
  await desk.type(passphrase);
  await desk.click('[data-action=restore]');
}

/** What the desk says in the end: the number of entries restored, or what was wrong. */
export async function restored(desk: TestPage, file: string, passphrase: string): Promise<string> {
  await beginRestore(desk, file, passphrase);
  return until(
    'the end of the restoring',
    () =>
      desk.evaluate(() => {
        if (document.querySelector('[data-part=restore] progress')) return undefined;
        const done = document.querySelector<HTMLElement>('[data-part=restored]')?.dataset.added;
        return done ?? document.querySelector('[data-part=restore] [data-part=copy-problem]')?.textContent ?? undefined;
      }, null),
    120,
  );
}

/** What lies in the extension's own folder for backups: name and size. */
export const partsOf = (own: TestPage): Promise<Record<string, number>> =>
  own.evaluate(async () => {
    const found: Record<string, number> = {};
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backup').catch(() => undefined);
    if (!folder) return found;
    for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }).entries())
      found[name] = (await handle.getFile()).size;
    return found;
  }, null);
