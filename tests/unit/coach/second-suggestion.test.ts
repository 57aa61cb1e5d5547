import { expect, test, vi } from 'vitest';
import { TYPING_PAUSE_MS } from '../../../lib/core/coach/machine';
import type { CoachPorts } from '../../../lib/core/coach/session';
import { desk } from './desk';

const CLAUSES = { 'You never turn up.': 2 } as const;
const rewrite = (text: string) =>
  ({ outcome: 'rewritten', text: text.replace('You never turn up. ', ''), kept: [], dropped: [], blanks: [] }) as const;

/** A coach at the card of the whole message, and the second suggestion's end of the line. */
async function atTheRewrite(more: Partial<CoachPorts> = {}) {
  let resolve: (text: string | undefined) => void = () => {};
  const answer = new Promise<string | undefined>((done) => {
    resolve = done;
  });
  const stop = vi.fn();
  const second = vi.fn(() => ({ answer, stop }));
  const d = desk(CLAUSES, { rewrite, second, ...more });
  d.type('You never turn up. Bye');
  d.pass(TYPING_PAUSE_MS);
  await d.session.act('whole-message');
  const arrives = async (text: string | undefined) => {
    resolve(text);
    await new Promise((done) => setTimeout(done));
  };
  return { d, second, stop, arrives };
}

test('comes beside ours when it is there, and is written when taken', async () => {
  const { d, second, arrives } = await atTheRewrite();
  expect(second).toHaveBeenCalledExactlyOnceWith('You never turn up. Bye', expect.objectContaining({ text: 'Bye' }));
  expect(d.card()).not.toHaveProperty('second');
  await arrives('Goodbye');
  expect(d.card()).toMatchObject({ view: 'rewrite', rewrite: { text: 'Bye' }, second: 'Goodbye' });
  await d.session.act('take-second');
  expect(d.box()).toBe('Goodbye');
  expect(d.card()).toBeUndefined();
});

test('is nothing where there is none', async () => {
  const { d, arrives } = await atTheRewrite();
  await arrives(undefined);
  expect(d.card()).not.toHaveProperty('second');
  await d.session.act('take-second');
  expect(d.box()).toBe('You never turn up. Bye');
});

test.each(['back', 'close'] as const)('is stopped by %s, and comes no more', async (action) => {
  const { d, stop, arrives } = await atTheRewrite();
  await d.session.act(action);
  expect(stop).toHaveBeenCalledOnce();
  await arrives('Goodbye');
  expect(d.card()?.view).not.toBe('rewrite');
});

test('is stopped when the writer goes on, puts a piece back, or the box ends', async () => {
  const typed = await atTheRewrite();
  typed.d.type('You never turn up. Bye now');
  expect(typed.stop).toHaveBeenCalledOnce();

  const putBack = await atTheRewrite();
  await putBack.d.session.act({ putBack: { start: 0, end: 18 } });
  expect(putBack.stop).toHaveBeenCalledOnce();
  await putBack.arrives('Goodbye');
  expect(putBack.d.card()).not.toHaveProperty('second');

  const ended = await atTheRewrite();
  ended.d.session.end();
  expect(ended.stop).toHaveBeenCalledOnce();
});

test('is not asked for where nothing is to be rewritten, nor where the box holds quoted history', async () => {
  expect((await atTheRewrite({ rewrite: (text) => ({ outcome: 'unchanged', text }) })).second).not.toHaveBeenCalled();
  const quoted = { text: 'You never turn up. Bye', quoted: [{ start: 19, end: 22 }], caret: undefined };
  expect((await atTheRewrite({ read: () => quoted })).second).not.toHaveBeenCalled();
});
