import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, NATIVE_PAGES } from './native-pages';
import { type Driver, launch } from './support';
import { clickCard, readCard, readUnderlines, waitForCard, waitForUnderlines } from './support/coach';
import { describeWith } from './support/needs';
import type { TestPage } from './support/test-page';
import { until } from './support/until';

const HOSTILE = 'You never turn up on time.';
const WORSE = "You're a liar.";
const DRAFT = `Hi Sam. ${HOSTILE} Max has swimming at 5pm on Friday. ${WORSE} Thanks`;
const WITHOUT = DRAFT.replace(` ${WORSE}`, '');

const textIn = (page: TestPage, box = '#box'): Promise<string> => page.on(box, (field) => (field as HTMLTextAreaElement).value, null);
const sent = (page: TestPage): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent, null);
const becomes = (read: () => Promise<string>, wanted: string) =>
  until('the text', async () => (await read()) === wanted).catch(async () => expect(await read()).toBe(wanted));

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the browser itself draws the selected words, line by line, told from a picture: they are green on green. */
async function selectedPlaces(page: TestPage, folder: string): Promise<Place[]> {
  const file = join(folder, 'selected.png');
  await page.screenshot(file);
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const scale = image.width / innerWidth;
    const lines: { left: number; right: number; top: number; bottom: number }[] = [];
    for (let y = 0; y < image.height; y++) {
      let left = -1;
      let right = -1;
      for (let x = 0; x < image.width; x++) {
        const at = (y * image.width + x) * 4;
        const green = (data[at] as number) < 60 && (data[at + 1] as number) > 200 && (data[at + 2] as number) < 60;
        if (!green) continue;
        if (left < 0) left = x;
        right = x + 1;
      }
      if (left < 0) continue;
      const line = lines.at(-1);
      const row = { left: left / scale, right: right / scale, top: y / scale, bottom: (y + 1) / scale };
      // The underline crosses the lowest rows of a line, so a line's own extent is its widest row.
      if (line && row.top - line.bottom < 0.6 && Math.abs(line.left - row.left) < 8) {
        line.left = Math.min(line.left, row.left);
        line.right = Math.max(line.right, row.right);
        line.bottom = row.bottom;
      } else lines.push(row);
    }
    return lines.filter(({ top, bottom }) => bottom - top > 4);
  }, readFileSync(file).toString('base64'));
}

/** Where the overlay has the words, line by line. */
const markedPlaces = async (page: TestPage): Promise<Place[]> => {
  const found = await page.inShadow(
    'evenkeel-underlines',
    (root) => {
      const box = root.querySelector('[part=box]')?.getBoundingClientRect();
      const lines: { left: number; right: number; top: number; bottom: number }[] = [];
      for (const { left, right, top, bottom } of root.querySelector('mark')?.getClientRects() ?? []) {
        const line = lines.at(-1);
        if (!box || top >= box.bottom || bottom <= box.top) continue;
        if (line && Math.abs(line.top - top) < 2) {
          line.left = Math.min(line.left, left);
          line.right = Math.max(line.right, right);
        } else lines.push({ left, right, top, bottom });
      }
      return lines;
    },
    null,
  );
  return found ?? [];
};

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `the browser's own text fields in ${browser}`, () => {
    let driver: Driver;
    let page: TestPage;
    const pictures = mkdtempSync(join(tmpdir(), 'evenkeel-native-'));
    const open = async (path: string): Promise<void> => {
      page = await driver.open(`https://mail.example.org${path}`);
    };
    beforeAll(async () => {
      driver = await launch({ browser, routes: NATIVE_PAGES });
    });
    afterAll(async () => {
      await driver?.close();
      rmSync(pictures, { recursive: true, force: true });
    });
    afterEach(() => page?.close());

    test('a chat box of one line: an edit, one undo, a rewrite in one line, sent by Enter', async () => {
      await open('/line');
      await page.click('#box');
      await page.type(DRAFT);
      await waitForCard(page, 'finding', WORSE);
      await waitForUnderlines(page, HOSTILE, WORSE);
      await clickCard(page, 'take-edit');
      await becomes(() => textIn(page), WITHOUT);
      await page.press('Control+z');
      await becomes(() => textIn(page), DRAFT);
      await page.press('End');
      await page.type('. First, the bag is blue. Second, can you bring the form on Monday?');
      await waitForCard(page, 'finding');
      await clickCard(page, 'whole-message');
      const shown = (await waitForCard(page, 'rewrite')).parts.after ?? '';
      expect(shown).not.toContain('\n');
      await clickCard(page, 'take-rewrite');
      await becomes(() => textIn(page), shown);
      await page.press('Enter');
      await until('the message', async () => (await sent(page)).length > 0);
      expect(await sent(page)).toEqual([shown]);
    });

    test.each([
      ['a textarea', '#box', '#send'],
      ['an input', '#line', '#send-line'],
    ])('%s that React controls: its state holds what was shown', async (_name, box, send) => {
      await open('/react');
      const model = async () => {
        const { text, line } = await page.evaluate(() => (globalThis as unknown as { model: { text: string; line: string } }).model, null);
        return box === '#box' ? text : line;
      };
      await page.click(box);
      await page.type(DRAFT);
      await waitForCard(page, 'finding', WORSE);
      await clickCard(page, 'take-edit');
      await becomes(model, WITHOUT);
      expect(await textIn(page, box)).toBe(WITHOUT);
      await page.press('Control+z');
      await becomes(model, DRAFT);
      await page.type(' ');
      await waitForCard(page, 'finding');
      await clickCard(page, 'whole-message');
      const shown = (await waitForCard(page, 'rewrite')).parts.after ?? '';
      await clickCard(page, 'take-rewrite');
      await becomes(model, shown);
      await page.click(send);
      await until('the message', async () => (await sent(page)).length > 0);
      expect(await sent(page)).toEqual([shown]);
    });

    test.each(Object.keys(LOOKS))('the underline stands under the words of a textarea that is %s', async (look) => {
      await open(`/look?as=${encodeURIComponent(look)}`);
      await page.click('#box');
      const before =
        look === 'scrolled' || look === 'right to left' ? 'The plan is on the school page. '.repeat(9) : 'Hi Sam, thanks for Friday. ';
      await page.type(`${before}${HOSTILE}`);
      await until('the underline', async () => (await readUnderlines(page)).length === 1);
      await page.on(
        '#box',
        (field, words) => {
          const area = field as HTMLTextAreaElement;
          area.setSelectionRange(area.value.indexOf(words), area.value.indexOf(words) + words.length);
        },
        HOSTILE,
      );
      // What a page puts in above the box moves it without any event.
      for (const push of [0, 23]) {
        await page.on('#above', (above, height) => ((above as HTMLElement).style.paddingBottom = `${height}px`), push);
        await until('the underline under its words', async () => {
          const [selected, marked] = [await selectedPlaces(page, pictures), await markedPlaces(page)];
          return selected.length > 0 && differ(selected, marked, look === 'right to left') === undefined;
        }).catch(async () => {
          const [selected, marked] = [await selectedPlaces(page, pictures), await markedPlaces(page)];
          expect.fail(`${differ(selected, marked, look === 'right to left')} ${JSON.stringify({ selected, marked })}`);
        });
      }
    });

    describe('in open shadow roots, two deep', () => {
      const inside = (run: 'text' | 'focus') =>
        page.evaluate((run) => {
          const chat = document.querySelector('#chat')?.shadowRoot;
          const box = chat?.querySelector('message-area, message-rich')?.shadowRoot?.querySelector('#box') as HTMLTextAreaElement;
          if (run === 'focus') box.focus();
          return box.value ?? box.innerText.trim();
        }, run);
      const centreOf = (what: 'box' | 'send') =>
        page.evaluate((what) => {
          const chat = document.querySelector('#chat')?.shadowRoot;
          const box = chat?.querySelector('message-area, message-rich')?.shadowRoot?.querySelector('#box');
          const found = what === 'box' ? box : chat?.querySelector('#send');
          const { x, y, width, height } = (found as Element).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }, what);

      test.each(['plain', 'rich'])('a %s box: underline, edit, undo, and the message held and sent', async (of) => {
        await open(`/shadow?of=${of}`);
        const box = await centreOf('box');
        await page.clickAt(box.x, box.y);
        await page.type(DRAFT);
        await waitForCard(page, 'finding', WORSE);
        await waitForUnderlines(page, HOSTILE, WORSE);
        await clickCard(page, 'take-edit');
        await becomes(() => inside('text'), WITHOUT);
        await page.press('Control+z');
        await becomes(() => inside('text'), DRAFT);
        const send = await centreOf('send');
        await page.clickAt(send.x, send.y);
        await waitForCard(page, 'hold');
        expect(await sent(page)).toEqual([]);
        await clickCard(page, 'send-as-is');
        expect((await until('the message', async () => (await sent(page))[0])).trim()).toBe(DRAFT);
      });
    });

    test("in Gmail's shape the history and the signature stay as they are, and are not judged", async () => {
      await open('/gmail');
      const html = () => page.on('#box', (field) => field.innerHTML, null);
      const below = (await html()).replace('\n<div><br></div>', '');
      await page.click('#box > div');
      await page.type('Hi Sam.');
      await page.press('Enter');
      await page.type(`${HOSTILE} Max has swimming at 5pm on Friday.`);
      await page.press('Enter');
      await page.press('Enter');
      await page.type(`${WORSE} Thanks`);
      await waitForCard(page, 'finding', WORSE);
      await waitForUnderlines(page, HOSTILE, WORSE);
      const draft = await html();
      expect(draft).toBe(
        `\n<div>Hi Sam.</div><div>${HOSTILE} Max has swimming at 5pm on Friday.</div><div><br></div><div>${WORSE} Thanks</div>${below}`,
      );
      await clickCard(page, 'take-edit');
      await becomes(html, draft.replace(`${WORSE} `, ''));
      await page.press('Control+z');
      await becomes(html, draft);
      await page.click('#send');
      await waitForCard(page, 'hold');
      expect(await sent(page)).toEqual([]);
      await page.press('Escape');
      await until('the card to go', async () => (await readCard(page))?.view !== 'hold');
    });
  });
}

/**
 * What is wrong with where the lines stand, by more than a pixel and a half; `undefined` where nothing is. Browsers draw the selection
 * of a line that goes on up to the edge of the field, so only the last line has two edges to compare, and right to left no other has any.
 */
function differ(selected: readonly Place[], marked: readonly Place[], rightToLeft: boolean): string | undefined {
  if (selected.length !== marked.length) return `${selected.length} lines are selected, ${marked.length} are underlined`;
  for (const [index, line] of selected.entries()) {
    const own = marked[index] as Place;
    const last = index === selected.length - 1;
    if ((last || !rightToLeft) && Math.abs(line.left - own.left) > 1.5) return `line ${index} begins beside its words`;
    if (last && Math.abs(line.right - own.right) > 1.5) return `line ${index} ends beside its words`;
    const centre = (line.top + line.bottom) / 2;
    if (centre < own.top || centre > own.bottom) return `line ${index} is above or below its words`;
  }
  return undefined;
}
