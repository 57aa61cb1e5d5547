import { expect, it } from 'vitest';
import { keepLatest } from '../../../lib/core/notes/keep-latest';

function bench() {
  const written: string[] = [];
  const told: boolean[] = [];
  const pending: (() => void)[] = [];
  const open: { done: () => void; fail: () => void }[] = [];
  const write = (value: string) =>
    new Promise<void>((resolve, reject) => {
      written.push(value);
      open.push({ done: resolve, fail: () => reject(new Error('full')) });
    });
  const later = (run: () => void) => {
    pending.push(run);
    return () => pending.splice(pending.indexOf(run), 1);
  };
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { written, told, open, turn, keeper: keepLatest(write, later, (well) => told.push(well)), tick: () => pending.shift()?.() };
}

it('writes the last of many values, one write at a time', async () => {
  const { keeper, written, open, turn, tick, told } = bench();
  keeper.put('a');
  keeper.put('ab');
  tick();
  await turn();
  keeper.put('abc');
  keeper.put('abcd');
  tick();
  await turn();
  expect(written).toEqual(['ab']);
  open[0]?.done();
  await turn();
  expect(written).toEqual(['ab', 'abcd']);
  open[1]?.fail();
  await keeper.flush();
  expect(told).toEqual([true, false]);
});

it('writes at once when it is asked, and nothing when nothing waits', async () => {
  const { keeper, written, open, turn } = bench();
  keeper.put('a');
  const flushed = keeper.flush();
  await turn();
  open[0]?.done();
  await flushed;
  await keeper.flush();
  expect(written).toEqual(['a']);
});

it('drops what waits when it is stopped, and waits for what is under way', async () => {
  const { keeper, written, open, turn, tick } = bench();
  keeper.put('a');
  tick();
  await turn();
  keeper.put('b');
  let stopped = false;
  const stop = keeper.stop().then(() => {
    stopped = true;
  });
  await turn();
  expect(stopped).toBe(false);
  open[0]?.done();
  await stop;
  tick();
  await turn();
  expect(written).toEqual(['a']);
});
