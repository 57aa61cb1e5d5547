import { afterEach, expect, test } from 'vitest';
import { LINES, plain, QUOTED } from '../apps/pages/content';
import { clickCard, readCard, waitForCard, waitForUnderlines } from '../support/coach';
import type { TestPage } from '../support/test-page';
import { until } from '../support/until';
import { clickBehind, copyElsewhere, formatted, type Model, modelOf, sentFrom } from './person';
import { addressOf, type EditorSubject } from './subjects';

const HOSTILE = 'You never turn up on time.';
const WORSE = 'You are such a liar.';
const BEFORE = 'office@example.org.';

/** Undo joins changes that come within so long of each other: ProseMirror 500 ms, Lexical and Quill 1000 ms. A person has not read the card by then. */
const UNDO_JOINS_MS = 1100;

const ALL = (kind: EditorSubject['kind']): string =>
  [...LINES.map(plain), ...(kind === 'mail' ? [QUOTED.attribution, QUOTED.words] : [])].join('\n');

/** What is formatted in the draft, line by line. */
const FORMATTED = LINES.flat().filter(({ bold, italic, link }) => bold || italic || link);

/** The one scenario: what a person does in any editor, and what the editor's own model and the recipient then hold. */
export function scenario(subject: EditorSubject, browser: 'chromium' | 'firefox', open: (address: string) => Promise<TestPage>): void {
  let page: TestPage;
  const refuses = subject.refuses?.[browser] ?? [];
  const field = subject.frame ? [subject.frame, '[data-subject]'] : '[data-subject]';

  const start = async (): Promise<Model> => {
    page = await open(addressOf(subject));
    await page.waitFor(field);
    const model = await modelOf(page);
    expect(model.text).toBe(ALL(subject.kind));
    return model;
  };
  const text = async (): Promise<string> => (await modelOf(page)).text;
  let changed = 0;
  const textBecomes = (wanted: string) =>
    until('the text', async () => (await text()) === wanted).catch(async () => expect(await text()).toBe(wanted));
  const typeBehind = async (words: string, typed: string): Promise<void> => {
    await clickBehind(page, words);
    await page.type(typed);
    changed = Date.now();
  };
  const underlined = (...clauses: string[]) => waitForUnderlines(page, ...clauses);
  const send = async (how: 'button' | 'key'): Promise<void> => {
    if (how === 'button') await page.click('#send');
    else await page.press(subject.kind === 'mail' ? 'Control+Enter' : 'Enter');
    await until('the message', async () => (await sentFrom(page)).length > 0);
  };
  /** Takes what the card offers. Where the editor is known to refuse, the text stays and the words are offered to copy. */
  const take = async (what: 'edit' | 'rewrite', wanted: string, undone?: 'undone'): Promise<boolean> => {
    const before = await modelOf(page);
    if (undone) await until('the editor to take what comes next for another step', async () => Date.now() - changed > UNDO_JOINS_MS);
    await clickCard(page, what === 'edit' ? 'take-edit' : 'take-rewrite');
    if (refuses.includes(what)) {
      await waitForCard(page, 'copy');
      expect(await modelOf(page)).toEqual(before);
      return false;
    }
    await textBecomes(wanted);
    await until('the card to go', async () => (await readCard(page)) === undefined);
    return true;
  };
  const undo = async (back: Model): Promise<void> => {
    await page.press('Control+z');
    await textBecomes(back.text);
    expect((await modelOf(page)).form).toEqual(back.form);
  };

  afterEach(() => page?.close());

  test('underlines the clause typed, takes the edit out of formatted text, and one undo brings it back', async () => {
    const first = await start();
    await typeBehind(BEFORE, ` ${HOSTILE}`);
    const card = await waitForCard(page, 'finding');
    expect(card.parts.quote).toBe(HOSTILE);
    await underlined(HOSTILE);
    const typed = await modelOf(page);
    expect(typed.text).toBe(first.text.replace(BEFORE, `${BEFORE} ${HOSTILE}`));
    if (!(await take('edit', first.text, 'undone'))) return;
    expect((await modelOf(page)).form).toEqual(first.form);
    await underlined();
    await undo(typed);
    await underlined(HOSTILE);
    await page.press(subject.redo ?? 'Control+y');
  });

  test('after an edit the caret stands where the words were, and typing goes on there', async () => {
    const first = await start();
    await typeBehind(BEFORE, ` ${HOSTILE}`);
    await waitForCard(page, 'finding');
    if (!(await take('edit', first.text))) return;
    await page.type('See you. ');
    const now = first.text.replace(BEFORE, `${BEFORE} See you.`);
    await textBecomes(now);
    await send('key');
    expect(await sentFrom(page)).toEqual([now]);
  });

  test('with an input method; a caret elsewhere keeps its place', async () => {
    const first = await start();
    await clickBehind(page, BEFORE);
    await page.type(' ');
    await page.compose('You never');
    await textBecomes(first.text.replace(BEFORE, `${BEFORE} You never`));
    await page.type(' turn up ');
    await textBecomes(first.text.replace(BEFORE, `${BEFORE} You never turn up `));
    await page.compose('on time.');
    changed = Date.now();
    await waitForCard(page, 'finding');
    await underlined(HOSTILE);
    expect(await text()).toBe(first.text.replace(BEFORE, `${BEFORE} ${HOSTILE}`));
    await clickBehind(page, 'Can you bring');
    if (!(await take('edit', first.text))) return;
    expect((await modelOf(page)).form).toEqual(first.form);
    await page.type(' please');
    await textBecomes(first.text.replace('Can you bring', 'Can you bring please'));
  });

  test('a hint goes with the words it spoke of', async () => {
    await start();
    await typeBehind(BEFORE, ` ${HOSTILE}`);
    await waitForCard(page, 'finding');
    await underlined(HOSTILE);
    for (let at = 0; at < 5; at++) await page.press('Backspace');
    await until('the card to go', async () => (await readCard(page)) === undefined);
    await underlined();
  });

  test('after a paste it takes the whole rewrite of several paragraphs, undoes it at once, and sends it', async () => {
    const first = await start();
    await copyElsewhere(page, WORSE);
    await typeBehind(BEFORE, ` ${HOSTILE}`);
    await clickBehind(page, 'blue bag?');
    await page.type(' ');
    await page.press('Control+v');
    changed = Date.now();
    await waitForCard(page, 'finding');
    await underlined(HOSTILE, WORSE);
    const draft = await modelOf(page);
    expect(draft.text).toBe(first.text.replace(BEFORE, `${BEFORE} ${HOSTILE}`).replace('blue bag?', `blue bag? ${WORSE}`));
    await clickCard(page, 'whole-message');
    const shown = ((await waitForCard(page, 'rewrite')).parts.after ?? '').replace(/\n+$/, '');
    expect(shown).toContain(first.text.split('\n')[1]);
    if (!(await take('rewrite', shown, 'undone'))) return;
    const rewritten = await modelOf(page);
    if (!subject.plainRewrite) expect(await formatted(page)).toEqual(FORMATTED);
    await undo(draft);
    if (subject.losesRedo === browser) return;
    await page.press(subject.redo ?? 'Control+y');
    await textBecomes(shown);
    expect((await modelOf(page)).form).toEqual(rewritten.form);
    await send('button');
    expect(await sentFrom(page)).toEqual([shown]);
  });

  test('held at the site’s key, it goes as it is when that is wanted, once', async () => {
    await start();
    await typeBehind(BEFORE, ` ${HOSTILE}`);
    await waitForCard(page, 'finding');
    const written = await text();
    // How a chat that nobody described says what its Enter does; Ctrl and Enter need no saying. Set late, for CKEditor 5 takes
    // what is not its own off its box at the focus.
    if (subject.kind === 'chat') await page.evaluate(() => document.activeElement?.setAttribute('enterkeyhint', 'send'), null);
    await page.press(subject.kind === 'mail' ? 'Control+Enter' : 'Enter');
    await waitForCard(page, 'hold');
    expect([await text(), await sentFrom(page)]).toEqual([written, []]);
    await clickCard(page, 'send-as-is');
    await until('the message', async () => (await sentFrom(page)).length > 0);
    expect(await sentFrom(page)).toEqual([written]);
  });

  if (subject.newLine) {
    test('lines inside one paragraph stay lines in a whole rewrite', async () => {
      const first = await start();
      const blocks = () => page.on(field, (box) => box.querySelectorAll('p, div').length, null);
      const paragraphs = await blocks();
      await clickBehind(page, 'blue bag?');
      await page.press(subject.newLine ?? '');
      await page.type(HOSTILE);
      await page.press(subject.newLine ?? '');
      await page.type('I can bring Max back at 6pm on Sunday.');
      changed = Date.now();
      await textBecomes(first.text.replace('blue bag?', `blue bag?\n${HOSTILE}\nI can bring Max back at 6pm on Sunday.`));
      await waitForCard(page, 'finding');
      const draft = await modelOf(page);
      await clickCard(page, 'whole-message');
      const shown = (await waitForCard(page, 'rewrite')).parts.after ?? '';
      if (!(await take('rewrite', shown, 'undone'))) return;
      expect(await formatted(page)).toEqual(FORMATTED);
      expect(await blocks()).toBe(paragraphs);
      await undo(draft);
    });
  }
}
