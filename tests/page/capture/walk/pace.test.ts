import { expect, it } from 'vitest';
import { newPace } from '../../../../lib/page/capture/walk/pace';

/** Time passes only while something is waited for; `then` happens after so many waits. */
function world(then: Readonly<Record<number, () => void>> = {}) {
  const seen = { waits: 0, visible: true };
  const wait = async () => {
    seen.waits++;
    then[seen.waits]?.();
    if (seen.waits > 50) throw new Error('Waited for ever.');
  };
  return { seen, wait, visible: () => seen.visible };
}

it('goes on at once while nothing is asked of it', async () => {
  const { seen, ...around } = world();
  expect(await newPace(around).ready()).toBe(true);
  expect(seen.waits).toBe(0);
});

it('waits while it is paused, and goes on', async () => {
  const changes: string[] = [];
  const { seen, ...around } = world({ 3: () => pace.go() });
  const pace = newPace(around, () => changes.push(pace.state()));
  pace.pause();
  expect(await pace.ready()).toBe(true);
  expect([seen.waits, changes]).toEqual([3, ['paused', 'going']]);
});

it('waits while the tab is behind others, and says so', async () => {
  const changes: string[] = [];
  const { seen, ...around } = world({
    2: () => {
      seen.visible = true;
    },
  });
  seen.visible = false;
  const pace = newPace(around, () => changes.push(pace.state()));
  expect(await pace.ready()).toBe(true);
  expect(changes).toEqual(['hidden', 'going']);
});

it('ends where the user stops it, also while it is paused', async () => {
  const { seen: _, ...around } = world({ 2: () => pace.stop() });
  const pace = newPace(around);
  pace.pause();
  expect(await pace.ready()).toBe(false);
});

it('rejects where the user cancels, also while it is paused', async () => {
  const { seen: _, ...around } = world({ 2: () => pace.cancel() });
  const pace = newPace(around);
  pace.pause();
  await expect(pace.ready()).rejects.toMatchObject({ name: 'AbortError' });
});
