import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { chatPack, ROWS } from '../../fixtures/packs/sample-chat';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';
import { planPack } from '../../fixtures/packs/version-2/plan-pack';
import { remanifest, verifyFolder } from './packed-sample';

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const encoded = (text: string) => new TextEncoder().encode(text);

describe('the pack of a chat that was kept three times', () => {
  let folder: string;
  let files: ReadonlyMap<string, Uint8Array>;
  let page: ReturnType<typeof parsed>;
  const parsed = (text: string) => {
    const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
    document.write(text);
    return document;
  };
  beforeAll(async () => {
    const plan = await planPack(await chatPack(), sampleDigest);
    const all = new Map<string, Uint8Array>();
    for await (const file of plan.files()) all.set(file.path, file.bytes);
    [folder, files] = [plan.folder, all];
    page = parsed(decoded(all.get('data/conversation.html')));
  });
  /** By its row's number in the sample, as a reader sees it. */
  const row = (index: number) =>
    [...page.querySelectorAll('article')].find((each) => each.querySelector('.key')?.textContent.endsWith(`: row-${index}`));
  const text = (index: number) => row(index)?.textContent.replace(/\s+/g, ' ') ?? '';
  const capture = (number: number) => page.querySelectorAll('main > ul > li')[number - 1]?.textContent.replace(/\s+/g, ' ') ?? '';

  it('is found to be as it was made', async () => {
    const report = await verifyFolder(files, folder);
    expect(report.faults).toEqual([]);
    expect(report.counts).toMatchObject({ messages: 41, captures: 3, entries: 3 });
  });

  it('holds the pictures of the screen and the page as the browser saved it', () => {
    const originals = [...files.keys()].filter((path) => /originals\/(screens|pages)/.test(path));
    expect(originals).toEqual([
      'data/originals/pages/entry-0001.html',
      'data/originals/pages/entry-0001.mhtml',
      'data/originals/pages/entry-0002.html',
      'data/originals/pages/entry-0003.html',
      'data/originals/screens/entry-0001-01.png',
      'data/originals/screens/entry-0001-02.png',
      'data/originals/screens/entry-0001-03.png',
      'data/originals/screens/entry-0002-01.png',
      'data/originals/screens/entry-0002-02.png',
      'data/originals/screens/entry-0002-03.png',
      'data/originals/screens/entry-0003-01.png',
    ]);
    for (const link of page.querySelectorAll('a')) expect(files.has(`data/${link.getAttribute('href')}`)).toBe(true);
  });

  it('names a line of the site as nobody’s message', () => {
    expect(text(ROWS.system)).toContain('Line of the site itself, nobody’s message');
    expect(text(ROWS.system)).not.toContain('From');
    expect(page.querySelector('header')?.textContent).toContain("41 messages and 1 line of the site's own");
  });

  it('says of each worked-out time how, and what was assumed', () => {
    expect(text(1)).toContain(
      '07:42 as displayed · Sat 2 May 2026, 08.42 BST (2026-05-02T07:42:00.000Z), worked out from the displayed time and the day shown above the message, not named by the page; assumed: the zone Europe/London',
    );
    expect(text(7)).toContain('Sat 2 May 2026 (2026-05-01T23:00:00.000Z), worked out from the displayed time, not named by the page');
    expect(text(7)).toContain(
      "assumed: the zone Europe/London, the day before the month (as is usual in the page's language, which nothing on the page confirms)",
    );
    expect(row(1)?.querySelector('time')).toBeNull();
    expect(text(6)).toContain("from the page's own count of seconds");
    expect(text(ROWS.unknown)).toContain('no time displayed · date and time not known');
  });

  it('says which way a message went and how that was told, and nothing where it is not known', () => {
    expect(text(2)).toContain('sent from the account that captured it, told by a mark on the page');
    expect(text(1)).toContain('received in the account that captured it, told only by the side of the page it stands on');
    expect(text(ROWS.unknown)).not.toContain('Direction');
    expect(text(ROWS.unknown)).toContain('Fromunknown');
  });

  it('keeps quoted words apart, with whose they are', () => {
    expect(row(ROWS.quoting)?.querySelector(':scope > pre')?.textContent).toBe('They are in the green bag by the door.');
    expect(text(ROWS.quoting)).toContain('Quoted, the words of AlexCan you do');
  });

  it('shows marks and reactions', () => {
    expect(text(ROWS.forwarded)).toContain("shown as forwarded: the words may be somebody else's");
    expect(text(ROWS.reacted)).toContain('👍 2 (Sam, Alex)');
    expect(text(ROWS.edited)).toContain('Marksshown as edited');
    expect(text(ROWS.deleted)).toContain('shown as deleted (“This message was deleted”)');
  });

  it('says what changed between captures, with both dates and both texts', () => {
    expect(text(ROWS.deleted)).toContain(
      'Present on Sun 3 May 2026, 10.02 BST (entry 1); shown as deleted on Tue 5 May 2026, 09.00 BST (entry 2).Entry 1I will be an hour late, and I am not sorry.Entry 2This message was deleted',
    );
    expect(text(ROWS.edited)).toContain(
      'The text of Sun 3 May 2026, 10.02 BST (entry 1) is not that of Tue 5 May 2026, 09.00 BST (entry 2).',
    );
    expect(text(ROWS.edited)).toContain('Entry 2Thank you, see you on Friday instead');
    expect(text(ROWS.edited)).toContain('Not shown as edited on');
    expect(text(ROWS.reacted)).toContain('Entry 1👍 1Entry 2👍 2');
    expect(text(ROWS.photo)).toContain(
      'The content of an attachment, not obtained on Sun 3 May 2026, 10.02 BST (entry 1), was obtained on',
    );
    expect(text(ROWS.missing)).toContain(
      'Present on Sun 3 May 2026, 10.02 BST (entry 1); not shown on Tue 5 May 2026, 09.00 BST (entry 2)',
    );
    expect(text(ROWS.missing)).not.toContain('entry 3');
    expect(text(6)).not.toContain('Differences');
  });

  it('says of each capture how much it covers, what it added, and what the server’s clock said', () => {
    expect(capture(1)).toContain("39 messages and 1 line of the site's own: 39 new, 0 read otherwise now, 0 as kept before");
    expect(capture(1)).toContain('Partial: the start of the conversation was not reached. All back to Sat 2 May 2026 was asked for.');
    expect(capture(1)).toContain(
      "gave the time “Sun, 03 May 2026 09:02:00 GMT”; this computer's clock was 2.4 seconds ahead, give or take 1.1 seconds.",
    );
    expect(capture(2)).toContain("40 messages and 1 line of the site's own: 2 new, 4 read otherwise now, 34 as kept before");
    expect(capture(2)).toContain('Reading was ended by the user.');
    expect(capture(3)).toContain('Chosen: 3 of 41 messages.');
    expect(capture(3)).not.toContain('server');
  });

  it('says so in the read-me, too', () => {
    const readme = decoded(files.get('README.txt'));
    expect(readme).toContain('Messages        41, from');
    expect(readme).toContain('from Sat 2 May 2026 to Sun 3 May 2026 (worked out)');
    expect(readme).toMatch(/Worked out {6}\d\d times:/);
    expect(readme).toContain('Differing       5 messages:');
    expect(readme).toContain('Partial: the start of the conversation was not reached.');
  });

  it('has it all in messages.json and messages.csv', () => {
    const { version, messages, captures } = JSON.parse(decoded(files.get('data/messages.json')));
    expect(version).toBe(2);
    const found = (index: number) => messages.find((message: { key: string }) => message.key === `row-${index}`);
    expect(found(ROWS.system)).toMatchObject({ kind: 'system', sender: null });
    expect(found(1).time).toMatchObject({ inferred: { from: 'day-divider', zone: 'Europe/London' } });
    expect(found(1).time).not.toHaveProperty('utc');
    expect(found(ROWS.deleted)).toMatchObject({ marks: { deleted: {} }, differences: [{ field: 'deleted', from: 1, to: 2 }] });
    expect(found(ROWS.quoting)).toMatchObject({ quotedFrom: { shown: 'Alex' } });
    expect(captures[0]).toMatchObject({
      coverage: { start: 'not-reached' },
      screens: [{ file: { path: 'data/originals/screens/entry-0001-01.png' } }, {}, {}],
    });
    expect(captures[0].screens[0].shows).toHaveLength(14);
    const csv = decoded(files.get('data/messages.csv'));
    expect(csv).toContain('worked out from the displayed time');
    expect(csv).toContain('line of the site');
  });

  it.each([
    ['data/conversation.html', 'shown as deleted', 'shown as sent'],
    ['data/conversation.html', 'Partial: the start of the conversation was not reached.', 'The start of the conversation was reached.'],
    ['data/messages.csv', 'worked out from', 'read from'],
    ['data/messages.json', '"not-reached"', '"reached"'],
    ['README.txt', 'Differing       5', 'Differing       0'],
  ])('is named when only %s was rewritten, and the manifests with it (%s)', async (path, before, after) => {
    const rewritten = new Map(files);
    rewritten.set(path, encoded(decoded(files.get(path)).replace(before, after)));
    expect(decoded(rewritten.get(path))).not.toBe(decoded(files.get(path)));
    await remanifest(rewritten);
    const { faults } = await verifyFolder(rewritten, folder);
    expect(faults.map(({ path: at }) => at)).toContain(path);
  });

  it.each(['data/originals/screens/entry-0001-02.png', 'data/originals/pages/entry-0001.mhtml'])(
    'is named when %s was exchanged',
    async (path) => {
      const rewritten = new Map(files);
      rewritten.set(path, encoded('something else'));
      await remanifest(rewritten);
      const { faults } = await verifyFolder(rewritten, folder);
      expect(faults.map(({ message }) => message)).toContain(`${path} is not the original that the record names.`);
    },
  );

  it('is named when it says that it is of an older version, which would leave out what is new', async () => {
    const rewritten = new Map(files);
    rewritten.set('data/log.json', encoded(decoded(files.get('data/log.json')).replace('"version": 2', '"version": 1')));
    await remanifest(rewritten);
    expect((await verifyFolder(rewritten, folder)).ok).toBe(false);
  });
});
