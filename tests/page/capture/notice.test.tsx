import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Notice } from '../../../components/notice/notice';
import { receiptSentence } from '../../../components/notice/receipt-sentence';
import type { NoticeState } from '../../../components/notice/state';
import { Words } from '../../../components/words/words';
import type { Receipt } from '../../../lib/core/evidence/capture';
import { inEnglish } from '../../english';

const receipt: Receipt = {
  id: '5f0b5f8e-1111-4111-8111-111111111111',
  number: 3,
  seal: 'a'.repeat(64),
  title: 'Half term',
  messages: 12,
  attachments: 0,
  first: '2026-03-02T08:14:00.000Z',
  last: '2026-03-07T16:36:00.000Z',
  new: 0,
  changed: 0,
  missed: [],
};

const WHERE = 'Read it on the desk: Evenkeel’s button, then “Open the desk”. (Entry 3 of the log.)';

const sentenceOf = (shown: Receipt, zone: string) => inEnglish(receiptSentence(shown, zone, inEnglish));

afterEach(() => {
  render(null, document.body);
});

function shown(state: NoticeState) {
  const actions = {
    ...{ onPause: vi.fn(), onGo: vi.fn(), onStop: vi.fn(), onCancel: vi.fn() },
    ...{ onWanted: vi.fn(), onChosen: vi.fn(), onTryAgain: vi.fn(), onClose: vi.fn() },
  };
  act(() =>
    render(
      <Words say={inEnglish}>
        <Notice state={state} zone="Europe/London" now={() => new Date('2026-05-20T10:00:00Z')} {...actions} />
      </Words>,
      document.body,
    ),
  );
  const part = (selector: string) => document.body.querySelector<HTMLElement>(selector);
  return { ...actions, part, message: part('[data-part=message]')?.textContent };
}

it.each([
  [{}, 'Kept: 12 messages, 2 to 7 March 2026.'],
  [{ messages: 1, last: receipt.first ?? '' }, 'Kept: 1 message, 2 March 2026.'],
  [{ messages: 9, attachments: 1, last: '2026-11-22T00:30:00.000Z' }, 'Kept: 9 messages and 1 attachment, 2 March to 22 November 2026.'],
  [{ attachments: 2, last: '2027-01-02T09:00:00.000Z' }, 'Kept: 12 messages and 2 attachments, 2 March 2026 to 2 January 2027.'],
])('says what was kept, and no part of a date twice', (over, sentence) => {
  expect(sentenceOf({ ...receipt, ...over }, 'Europe/London')).toBe(`${sentence} ${WHERE}`);
});

it('says nothing of days where no time is known', () => {
  const { first: _first, last: _last, ...timeless } = receipt;
  expect(sentenceOf(timeless, 'UTC')).toBe(`Kept: 12 messages. ${WHERE}`);
});

it('writes the days in the given zone', () => {
  const late = { ...receipt, first: '2026-06-30T23:30:00.000Z', last: '2026-06-30T23:30:00.000Z' };
  expect(sentenceOf(late, 'Europe/London')).toContain('1 July 2026');
  expect(sentenceOf(late, 'UTC')).toContain('30 June 2026');
});

it('speaks politely to screen readers and offers nothing while it works', () => {
  const { part, message } = shown({ at: 'working' });
  expect(message).toBe('Keeping this conversation…');
  expect(part('[role=status]')?.getAttribute('aria-live')).toBe('polite');
  expect(part('button')).toBeNull();
});

it('lists what could not be read, each once, and says how many more there are', () => {
  const missed = ['a', 'a', 'b', 'c', 'd', 'e', 'f'];
  const { part } = shown({ at: 'kept', receipt: { ...receipt, missed } });
  expect(Array.from(part('[data-part=missed] ul')?.children ?? [], (line) => line.textContent)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'and 2 more, listed with the entry',
  ]);
  expect(part('[data-action=try-again]')).toBeNull();
});

it('offers another try where nothing was kept, and closes by button and by Escape', () => {
  const { part, message, onTryAgain, onClose } = shown({ at: 'not-kept', reason: { key: 'notKept.nothingHere' } });
  expect(message).toBe('Not kept. No conversation was found on this page. Open one, then try again.');
  part('[data-action=try-again]')?.click();
  part('[data-action=close]')?.click();
  part('[data-action=close]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect([onTryAgain.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 2]);
});
