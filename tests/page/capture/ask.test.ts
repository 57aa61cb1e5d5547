import { describe, expect, it } from 'vitest';
import type { Receipt, Snapshot } from '../../../lib/core/evidence/capture';
import { type Asked, type Asking, ask } from '../../../lib/page/capture/ask';
import { TooLong } from '../../../lib/page/capture/one-message';

const snapshot = { request: { id: '5f0b5f8e-1111-4111-8111-111111111111', asked: 'toolbar' } } as unknown as Snapshot;
const receipt: Receipt = {
  id: snapshot.request.id,
  number: 3,
  seal: 'a',
  title: 'Half term',
  messages: 12,
  new: 12,
  changed: 0,
  attachments: 0,
  missed: [],
};
const kept: Asked = { ok: true, value: receipt };

function asking(answers: readonly (Asked | 'dead')[], over: Partial<Asking> = {}) {
  const left = [...answers];
  const seen = { filed: [] as string[], waits: [] as number[], snapshots: 0 };
  const port: Asking = {
    hidden: () => false,
    takeSnapshot: async () => {
      seen.snapshots++;
      return snapshot;
    },
    file: async ({ request }) => {
      seen.filed.push(request.id);
      const next = left.shift() ?? 'dead';
      if (next === 'dead') throw Object.assign(new Error('Could not establish connection.'), { code: 'no-answer' });
      return next;
    },
    wait: async (ms) => void seen.waits.push(ms),
    ...over,
  };
  return { port, seen };
}

it('hands the snapshot over once where it is answered', async () => {
  const { port, seen } = asking([kept]);
  expect(await ask(port)).toEqual(kept);
  expect(seen).toEqual({ filed: [receipt.id], waits: [], snapshots: 1 });
});

it('asks again under the same id when the background died, without reading the page again', async () => {
  const { port, seen } = asking(['dead', 'dead', kept]);
  expect(await ask(port)).toEqual(kept);
  expect(seen.filed).toEqual([receipt.id, receipt.id, receipt.id]);
  expect(seen.snapshots).toBe(1);
  expect(seen.waits).toHaveLength(2);
});

it('says so after three tries, and can try again with the same snapshot', async () => {
  const { port, seen } = asking(['dead', 'dead', 'dead', kept]);
  const first = await ask(port);
  expect(first).toMatchObject({ ok: false, problem: { code: 'not-stored' } });
  expect(await first.again?.()).toEqual(kept);
  expect(new Set(seen.filed).size).toBe(1);
  expect(seen.snapshots).toBe(1);
});

it('passes a refusal on at once: asking again would change nothing', async () => {
  const full: Asked = { ok: false, problem: { code: 'storage-full', said: { key: 'archive.storageFull' } } };
  const { port, seen } = asking([full]);
  expect(await ask(port)).toMatchObject(full);
  expect(seen.filed).toHaveLength(1);
});

it('does not take an error for a dead background: it says so at once, and asks nothing again', async () => {
  const { port, seen } = asking([], {
    file: async () => {
      throw new Error('Extension context invalidated.');
    },
  });
  expect(await ask(port)).toMatchObject({
    ok: false,
    problem: { code: 'not-stored', said: { key: 'notKept.failed' } },
  });
  expect(seen.waits).toEqual([]);
});

it('says kindly that a conversation is too long', async () => {
  const { port, seen } = asking([kept], {
    takeSnapshot: async () => {
      throw new TooLong();
    },
  });
  expect(await ask(port)).toMatchObject({ ok: false, problem: { said: { key: 'notKept.tooLong' } } });
  expect(seen.filed).toEqual([]);
});

describe('what is not read', () => {
  it.each([
    ['a hidden tab', { hidden: () => true }, 'page-not-readable', 0],
    ['a page without a conversation', { takeSnapshot: async () => undefined }, 'no-conversation', 0],
    ['a page that breaks the reader', { takeSnapshot: async () => Promise.reject(new Error('x')) }, 'page-not-readable', 0],
  ])('%s', async (_name, over, code, filed) => {
    const { port, seen } = asking([kept], over);
    expect(await ask(port)).toMatchObject({ ok: false, problem: { code } });
    expect(seen.filed).toHaveLength(filed);
  });
});
