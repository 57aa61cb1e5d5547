import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEAK_PAGES } from './leak-pages';
import { type Driver, launch } from './support';
import { heldBy } from './support/chromium';
import { readCard, waitForCard, waitForUnderlines } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const HOSTILE = 'You never turn up on time.';
const KINDS = ['textarea', 'contenteditable', 'iframe'] as const;
const BOXES = 201;

/** What the page offers; see leak-pages.ts. */
interface Boxes {
  openBox(kind: string): void;
  write(text: string): void;
  closeBox(): void;
}

/** Opens a box, writes in it and takes it away, so many times; all but each 20th before the coach has said a word. */
async function useBoxes(page: TestPage, count: number): Promise<void> {
  for (let done = 0; done < count; ) {
    const kind = KINDS[done % KINDS.length] ?? 'textarea';
    if (done % 20 === 19) {
      await open(page, kind);
      await waitForCard(page, 'finding');
      await waitForUnderlines(page, HOSTILE);
      await page.evaluate(() => (globalThis as unknown as Boxes).closeBox(), null);
      done += 1;
      continue;
    }
    await page.evaluate(
      async ({ kind, text }) => {
        const { openBox, write, closeBox } = globalThis as unknown as Boxes;
        openBox(kind);
        write(text);
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        closeBox();
      },
      { kind, text: HOSTILE },
    );
    done += 1;
  }
  await until('the card and the underlines to go', async () => (await ours(page)) === 0);
}

const open = (page: TestPage, kind: string) =>
  page.evaluate(
    ({ kind, text }) => {
      const { openBox, write } = globalThis as unknown as Boxes;
      openBox(kind);
      write(text);
    },
    { kind, text: HOSTILE },
  );

/** Elements, highlights and style sheets of ours in the page. */
const ours = (page: TestPage): Promise<number> =>
  page.evaluate(
    () =>
      document.querySelectorAll('evenkeel-card, evenkeel-underlines').length +
      Number(CSS.highlights.has('evenkeel-finding')) +
      document.adoptedStyleSheets.length,
    null,
  );

describeWith(['chromium'], 'after 200 compose boxes', () => {
  let driver: Driver;
  let page: TestPage;
  beforeAll(async () => {
    driver = await launch({ browser: 'chromium', routes: LEAK_PAGES });
    page = await driver.open('https://mail.example.org/boxes');
  });
  afterAll(() => driver?.close());

  test('the page holds no node, listener or document more than after the first few', async () => {
    // The judge comes, and whatever is made once and kept.
    await useBoxes(page, 40);
    const before = await heldBy(page);
    await useBoxes(page, BOXES);
    const after = await until(
      'the last box to be let go',
      async () => {
        const held = await heldBy(page);
        return held.jsEventListeners <= before.jsEventListeners && held.nodes <= before.nodes && held;
      },
      10,
    ).catch(() => heldBy(page));
    expect(after.documents).toBeLessThanOrEqual(before.documents);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
  });

  test('and after leaving the page nothing of it is left', async () => {
    await open(page, 'iframe');
    await waitForCard(page, 'finding');
    await page.goto('https://mail.example.org/elsewhere');
    expect(await ours(page)).toBe(0);
    const { documents } = await until(
      'the page to be let go',
      async () => {
        const held = await heldBy(page);
        return held.documents <= 3 && held;
      },
      10,
    ).catch(() => heldBy(page));
    expect(documents).toBeLessThanOrEqual(3);
  });
});

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `an update of the extension in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: LEAK_PAGES });
    });
    afterAll(() => driver?.close());

    test.each(['textarea', 'contenteditable'])(
      'leaves nothing of the script before in a %s; typing goes on, and is coached again',
      async (kind) => {
        const page = await driver.open('https://mail.example.org/boxes');
        await open(page, kind);
        await waitForCard(page, 'finding');
        // An element is taken for another by its mark.
        await page.on('evenkeel-card', (card) => card.setAttribute('data-before', ''), null);
        const own = await driver.openExtensionPage('/welcome.html');
        await page.bringToFront();
        // The page that asks is closed by it.
        await own.evaluate(() => setTimeout(() => chrome.runtime.reload()), null).catch(() => undefined);
        await until('the old card to go', () => page.evaluate(() => !document.querySelector('evenkeel-card[data-before]'), null), 20);
        await page.type(' Max has swimming at 5pm.');
        const text = await page.evaluate(() => {
          const { box } = globalThis as unknown as { box: HTMLTextAreaElement };
          return box.value ?? box.innerText;
        }, null);
        expect(text.trim()).toBe(`${HOSTILE} Max has swimming at 5pm.`);
        await until('the card of the new script', async () => (await readCard(page))?.view === 'finding', 20);
        await waitForUnderlines(page, HOSTILE);
        expect(await page.evaluate(() => document.querySelectorAll('evenkeel-card').length, null)).toBe(1);
        await page.close();
      },
    );
  });
}

/** What the extension's page uses of its API. */
declare const chrome: { readonly runtime: { reload(): void } };
