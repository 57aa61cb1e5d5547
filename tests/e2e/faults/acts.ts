import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainContent } from '../../../lib/core/evidence/chain';
import type { Driver } from '../support';
import { atRest } from '../support/at-rest';
import { readNotice } from '../support/keep';
import { beginBackup, openKeepSafe, saidIn } from '../support/keep-safe';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';

export const SITE = 'https://mail.example.org';

/** A conversation that is another one each time, with a file. */
export const routes = {
  [SITE]: ({ pathname }: URL) =>
    pathname.endsWith('.pdf')
      ? { contentType: 'application/pdf', body: Buffer.alloc(400_000, pathname) }
      : `<!doctype html><html lang="en"><title>Talk</title><main itemscope itemtype="https://schema.org/Conversation"><h1 itemprop="headline">Talk ${pathname}</h1>
${Array.from(
  { length: 30 },
  (_, at) => `<article itemscope itemtype="https://schema.org/EmailMessage" id="m${at}">
<span itemprop="sender" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${at % 2 ? 'Sam' : 'Robin'}</span></span>
<time itemprop="dateSent" datetime="2026-05-04T10:${String(at).padStart(2, '0')}:00Z"></time><div itemprop="text">The blue bag, ${at}, of ${pathname}.</div>
${at === 0 ? `<p><a itemprop="messageAttachment" href="${pathname}.pdf">letter.pdf</a></p>` : ''}</article>`,
).join('')}</main></html>`,
};

/** Something that files one entry, as a user does it. */
export interface Act {
  /** Longest wait before the browser is killed, in milliseconds: somewhat longer than the act takes. */
  readonly lasts: number;
  begin(driver: Driver, folder: string, count: number): Promise<Begun>;
}

export interface Begun {
  readonly page: TestPage;
  /** Whether the user was told that it is done, and of what. */
  readonly told: () => Promise<Confirmed | undefined>;
}

/** Whether an entry is the one that was confirmed. */
export type Confirmed = (content: ChainContent) => boolean;

/** Does not wait: the browser may be killed while it is pressed. */
const press = (page: TestPage, button: string): void => void page.click(button).catch(() => undefined);

const capture: Act = {
  lasts: 1_400,
  async begin(driver, _folder, count) {
    const page = await driver.open(`${SITE}/talk-${count}`);
    driver.capture(page, 'shortcut').catch(() => undefined);
    return {
      page,
      told: async () => {
        const notice = await readNotice(page);
        const id = notice?.state === 'kept' ? notice.request : undefined;
        return id === undefined ? undefined : ({ record }) => record.id === id;
      },
    };
  },
};

/** The desk with a file chosen and nothing left but to bring it in. */
export async function chooseChat(driver: Driver, folder: string, count: number): Promise<TestPage> {
  const file = join(folder, `WhatsApp Chat with Sam ${count}.txt`);
  const lines = Array.from({ length: 2_500 }, (_, at) => {
    const day = String(13 + (at % 15)).padStart(2, '0');
    return `${day}/05/2026, 10:${String(at % 60).padStart(2, '0')} - ${at % 3 ? 'Sam' : 'Robin'}: Line ${at} of chat ${count}, about the blue bag`;
  });
  writeFileSync(file, lines.join('\n'));
  const desk = await driver.openExtensionPage('/desk.html#bring-in');
  await desk.waitFor('[data-action=choose-file]');
  await desk.chooseFiles('[data-part=file-input]', [file]);
  await desk.waitFor('[data-action=bring-in]');
  return desk;
}

const bringIn: Act = {
  lasts: 1_200,
  async begin(driver, folder, count) {
    const desk = await chooseChat(driver, folder, count);
    press(desk, '[data-action=bring-in]');
    const told = async () =>
      (await saidIn(desk, '[data-part=brought-in]')) === undefined ? undefined : isImportOf(`WhatsApp Chat with Sam ${count}.txt`);
    return { page: desk, told };
  },
};
const isImportOf =
  (name: string): Confirmed =>
  (content) =>
    content.kind === 'import' && content.record.file.name === name;

const note: Act = {
  lasts: 300,
  async begin(driver, _folder, count) {
    const desk = await driver.openExtensionPage('/desk.html#notes/0');
    await until('the form', () => desk.evaluate(() => document.activeElement?.getAttribute('name') === 'summary', null));
    await desk.type(`Note ${count}: Max came home at six.`);
    press(desk, '[data-action=save-note]');
    const told = async () => ((await saidIn(desk, '[data-part=note-kept]')) ? isNote(`Note ${count}: Max came home at six.`) : undefined);
    return { page: desk, told };
  },
};
/** What an earlier kill left unfinished stands before it. */
const isNote =
  (summary: string): Confirmed =>
  (content) =>
    content.kind === 'note' && content.record.note.summary.includes(summary);

const backup: Act = {
  lasts: 1_000,
  async begin(driver) {
    const desk = await openKeepSafe(driver);
    await desk.waitFor('[data-action=let-go-backup], [name=backup-passphrase]');
    if ((await saidIn(desk, '[data-action=let-go-backup]')) !== undefined) await desk.click('[data-action=let-go-backup]');
    await desk.waitFor('[name=backup-passphrase]');
    // A backup of an archive that holds nothing yet is made, and not noted: there is nothing whose copy left.
    const isNoted = (await atRest(desk)).entries > 0;
    await beginBackup(desk, 'three blue boats at noon');
    const told = async () => (isNoted && (await saidIn(desk, '[data-action=save-backup]')) !== undefined ? isBackup : undefined);
    return { page: desk, told };
  },
};
const isBackup: Confirmed = (content) => content.kind === 'copy' && content.record.what === 'backup';

export const ACTS = { capture, 'bringing a file in': bringIn, 'writing a note': note, 'making a backup': backup } as const;
export type ActName = keyof typeof ACTS;
