import { afterEach, expect, test, vi } from 'vitest';
import { attend } from '../../../lib/page/field/attend';
import type { CardHost } from '../../../lib/page/field/card-host';

const ended = new AbortController();
afterEach(() => ended.abort());

test('a page cannot move the keyboard into the card by a made-up key', () => {
  const card: CardHost = { show: () => {}, hide: () => {}, focus: vi.fn(() => true), hasFocus: () => false };
  const nothing = { analyse: () => ({ score: 0, findings: [], safety: undefined }), suggest: () => undefined };
  attend(
    window,
    {
      engine: { ...nothing, rewrite: (text) => ({ outcome: 'unchanged', text }) },
      site: () => ({ id: 'trial', version: '2026-11', matches: () => true, composeAt: () => undefined, sendAt: () => undefined }),
      card,
      now: () => 0,
      alive: () => true,
    },
    ended.signal,
  );
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'E', code: 'KeyE', altKey: true, shiftKey: true }));
  expect(card.focus).not.toHaveBeenCalled();
});
