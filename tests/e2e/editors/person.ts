import type { Run } from '../apps/pages/content';
import type { Subject } from '../apps/pages/present';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';

interface SubjectWindow {
  readonly subject: Subject;
  readonly sent: string[];
}

export interface Model {
  readonly text: string;
  readonly form: unknown;
}

/** What the editor itself holds. */
export const modelOf = (page: TestPage): Promise<Model> =>
  page.evaluate(() => JSON.parse(JSON.stringify((window as unknown as SubjectWindow).subject.model())) as Model, null);

/** What the recipient got so far. */
export const sentFrom = (page: TestPage): Promise<string[]> => page.evaluate(() => (window as unknown as SubjectWindow).sent, null);

/** What is seen as bold, italic or a link above any quoted history, in order. */
export const formatted = (page: TestPage): Promise<Run[]> =>
  page.evaluate(() => {
    const { field } = (window as unknown as SubjectWindow).subject;
    const view = field.ownerDocument.defaultView ?? window;
    const found: { text: string; bold?: true; italic?: true; link?: string }[] = [];
    const walker = field.ownerDocument.createTreeWalker(field, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest('blockquote')) continue;
      const style = view.getComputedStyle(element);
      const link = element.closest('a')?.getAttribute('href');
      const run = {
        text: (node as Text).data.replace(/[\ufeff\u200b]/g, ''),
        ...(Number(style.fontWeight) >= 600 && { bold: true as const }),
        ...(style.fontStyle === 'italic' && { italic: true as const }),
        ...(link && { link }),
      };
      if (run.text !== '' && (run.bold || run.italic || run.link)) found.push(run);
    }
    return found;
  }, null);

/** Clicks right behind some words of the draft, as a person puts the caret there. */
export async function clickBehind(page: TestPage, words: string): Promise<void> {
  const inTextarea = await page.evaluate(() => (window as unknown as SubjectWindow).subject.field.localName === 'textarea', null);
  if (inTextarea) return putBehind(page, words);
  const point = await page.evaluate((wanted) => {
    const { field } = (window as unknown as SubjectWindow).subject;
    const inner = field.ownerDocument;
    const texts: Text[] = [];
    const walker = inner.createTreeWalker(field, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    const end =
      texts
        .map(({ data }) => data.replaceAll('\u00a0', ' '))
        .join('')
        .indexOf(wanted) + wanted.length;
    let at = 0;
    for (const text of texts) {
      if (end > at && end <= at + text.data.length) {
        const range = inner.createRange();
        range.setStart(text, end - at - 1);
        range.setEnd(text, end - at);
        const box = range.getBoundingClientRect();
        const frame = inner.defaultView?.frameElement?.getBoundingClientRect();
        return { x: box.right + (frame?.left ?? 0), y: box.y + box.height / 2 + (frame?.top ?? 0) };
      }
      at += text.data.length;
    }
    return null;
  }, words);
  if (!point) throw new Error(`"${words}" is not in the editor`);
  await page.clickAt(point.x, point.y);
  await until('the editor to know the caret', () =>
    page.evaluate(() => (window as unknown as SubjectWindow).subject.knowsCaret?.() ?? true, null),
  );
}

/** Where the letters of a textarea stand cannot be asked: it is clicked, and the caret then put. */
async function putBehind(page: TestPage, words: string): Promise<void> {
  await page.click('[data-subject]');
  await page.on(
    '[data-subject]',
    (field, wanted) => {
      const area = field as HTMLTextAreaElement;
      const at = area.value.indexOf(wanted) + wanted.length;
      area.setSelectionRange(at, at);
    },
    words,
  );
}

/** Copies the text from another field of the page, with the real clipboard. The editor loses the focus meanwhile. */
export async function copyElsewhere(page: TestPage, text: string): Promise<void> {
  await page.on(
    '#elsewhere',
    (field, words) => {
      (field as HTMLTextAreaElement).value = words;
      (field as HTMLTextAreaElement).select();
    },
    text,
  );
  await page.click('#elsewhere');
  await page.press('Control+a');
  await page.press('Control+c');
}
