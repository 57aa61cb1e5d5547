import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
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
  new: 12,
  changed: 0,
  attachments: 0,
  first: '2026-03-02T08:14:00.000Z',
  last: '2026-03-07T16:36:00.000Z',
  missed: [],
};

const sentenceOf = (shown: Receipt, zone: string) => inEnglish(receiptSentence(shown, zone, inEnglish));

afterEach(() => {
  render(null, document.body);
});

function shown(state: NoticeState) {
  const actions = {
    ...{ onPause: vi.fn(), onGo: vi.fn(), onStop: vi.fn(), onCancel: vi.fn() },
    ...{ onWanted: vi.fn(), onChosen: vi.fn(), onTryAgain: vi.fn(), onOpenDesk: vi.fn(), onClose: vi.fn() },
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
  expect(sentenceOf({ ...receipt, ...over }, 'Europe/London')).toBe(sentence);
});

it('says nothing of days where no time is known', () => {
  const { first: _first, last: _last, ...timeless } = receipt;
  expect(sentenceOf(timeless, 'UTC')).toBe('Kept: 12 messages.');
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

it('says where it can be read', () => {
  const { part } = shown({ at: 'kept', receipt });
  expect(part('[role=status]')?.textContent).toBe(
    'Kept: 12 messages, 2 to 7 March 2026.Read it on the desk: Evenkeel’s button, then “Open the desk”. (Entry 3 of the log.)',
  );
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

describe('while a conversation is read', () => {
  it('says how much was read and how far back, and offers to pause, to stop and to cancel', () => {
    const { part, onPause, onStop, onCancel } = shown({
      ...{ at: 'working', messages: 340, earliest: '2026-05-03T10:00:00Z', stoppable: true },
    });
    expect(part('[data-part=progress]')?.textContent).toBe('Reading: 340 messages, back to 3 May 2026.');
    for (const action of ['pause', 'stop', 'cancel']) part(`[data-action=${action}]`)?.click();
    expect([onPause, onStop, onCancel].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    // A screen reader is not told of every row.
    expect(part('[role=status]')?.textContent).toBe('Keeping this conversation… Reading: 250 messages.');
  });

  it('keeps the focus when the button that had it goes', () => {
    const { part } = shown({ at: 'working', messages: 3, stoppable: true });
    part('[data-action=stop]')?.focus();
    shown({ at: 'working', messages: 3, pace: 'stopped', stoppable: true });
    expect(document.activeElement).toBe(part('section'));
    shown({ at: 'kept', receipt });
    expect(document.activeElement).toBe(part('section'));
  });

  it('says that it is paused, and goes on', () => {
    const { message, part, onGo } = shown({ at: 'working', messages: 3, pace: 'paused', stoppable: true });
    expect(message).toBe('Paused. Nothing is read until you continue.');
    part('[data-action=go]')?.click();
    expect(onGo).toHaveBeenCalledOnce();
  });

  it('says that it waits for the tab, and offers no stop where there is nothing to stop at', () => {
    const { message, part } = shown({ at: 'working', messages: 3, pace: 'hidden' });
    expect(message).toBe('Waiting: bring this tab to the front and it goes on by itself.');
    expect(part('[data-action=stop]')).toBeNull();
  });

  it('is not ended by Escape', () => {
    const { part, onClose, onCancel } = shown({ at: 'working', messages: 3 });
    part('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([onClose, onCancel].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });
});

describe('the question how much is wanted', () => {
  const asked = () => {
    const all = shown({ at: 'asking', here: 14 });
    const choose = (value: string) => act(() => all.part(`input[value=${value}]`)?.click());
    const keep = () => all.part('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    return { ...all, choose, keep };
  };

  it('is a dialog with the focus in it, and begins with the whole conversation', () => {
    const { part, keep, onWanted } = asked();
    expect(part('[role=dialog]')?.getAttribute('aria-labelledby')).toBe('title');
    expect(document.activeElement?.getAttribute('value')).toBe('whole');
    keep();
    expect(onWanted).toHaveBeenCalledExactlyOnceWith({ want: 'whole' });
  });

  it('takes a day, a month ago unless another is named', () => {
    const { choose, keep, onWanted } = asked();
    choose('day');
    keep();
    expect(onWanted).toHaveBeenCalledExactlyOnceWith({ want: 'day', day: '2026-04-20' });
  });

  it('warns of scrolling, except where nothing is scrolled', () => {
    const { part, choose, keep, onWanted } = asked();
    expect(part('section')?.textContent).toContain('will scroll the page');
    choose('here');
    expect(part('section')?.textContent).not.toContain('will scroll the page');
    expect(part('section')?.textContent).toContain('What is in the page now (14 messages)');
    keep();
    expect(onWanted).toHaveBeenCalledExactlyOnceWith({ want: 'here' });
  });

  it('leads to choosing, and Escape keeps nothing', () => {
    const { part, onWanted, onCancel } = asked();
    part('[data-action=choose]')?.click();
    expect(onWanted).toHaveBeenCalledExactlyOnceWith({ want: 'choose' });
    part('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('choosing messages', () => {
  const choices = [
    { key: 'a', sender: 'Alex', time: '14:00', text: 'Can Max come on Friday?', touched: false },
    { key: 'b', text: '', touched: true },
    { key: 'c', system: true, text: 'Maya left the group', touched: false },
  ];
  const choosing = () => {
    const all = shown({ at: 'choosing', choices });
    const boxes = () => Array.from(document.body.querySelectorAll<HTMLInputElement>('input[type=checkbox]'));
    const keep = () => all.part('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    const press = (action: string) => act(() => all.part(`[data-action=${action}]`)?.click());
    return { ...all, boxes, keep, press };
  };

  it('names each by who, when and its first words, and begins with those that the user had marked on the page', () => {
    const { boxes, part } = choosing();
    expect(boxes().map((box) => box.closest('label')?.textContent)).toEqual([
      'Alex, 14:00Can Max come on Friday?',
      'Sender unknown(no words)',
      'Written by the siteMaya left the group',
    ]);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(part('[data-action=keep]')?.textContent).toBe('Keep 1 message');
  });

  it('keeps those that are ticked', () => {
    const { boxes, keep, onChosen } = choosing();
    act(() => boxes()[0]?.click());
    keep();
    expect(onChosen).toHaveBeenCalledExactlyOnceWith(new Set(['a', 'b']));
  });

  it('ticks all or none, and keeps nothing where none is', () => {
    const { part, press, keep, onChosen } = choosing();
    press('all');
    expect(part('[data-action=keep]')?.textContent).toBe('Keep 3 messages');
    press('none');
    expect(part('[data-action=keep]')?.getAttribute('aria-disabled')).toBe('true');
    keep();
    expect(onChosen).not.toHaveBeenCalled();
  });
});

it.each<[Partial<Receipt>, string[]]>([
  [{ coverage: { start: 'reached' } }, []],
  [{ new: 4, coverage: { start: 'reached' } }, ['4 new, 8 kept before.']],
  [{ new: 4, changed: 1, coverage: { start: 'reached' } }, ['4 new, 8 kept before; 1 reads differently now, and the entry says how.']],
  [
    { new: 4, changed: 4, deleted: 1, edited: 2, coverage: { start: 'reached' } },
    ['4 new, 8 kept before; 4 read differently now, and the entry says how.', '1 is now shown as deleted.', '2 are now shown as edited.'],
  ],
  [{ partial: true, coverage: { start: 'not-reached' } }, ['Partial: the start of the conversation was not reached.']],
  [{ partial: true, coverage: { start: 'not-reached', chosenOf: 40 } }, ['You chose among the 40 messages in the page.']],
  [
    { partial: true, coverage: { start: 'not-reached', backTo: '2026-05-03' } },
    ['Kept back to 3 May 2026, as you asked.', 'Partial: the start of the conversation was not reached.'],
  ],
  [
    { partial: true, coverage: { start: 'not-reached', backTo: '2026-05-03', stopped: 'by-user' } },
    ['You stopped the reading; what was read until then is kept.', 'Partial: the start of the conversation was not reached.'],
  ],
])('says of a receipt with %j how much of the conversation was read', (over, sentences) => {
  shown({ at: 'kept', receipt: { ...receipt, ...over } });
  expect(Array.from(document.body.querySelectorAll('[data-part=coverage]'), ({ textContent }) => textContent)).toEqual(sentences);
});

it('leads to the desk where Evenkeel is locked, and tries again once it is not', () => {
  const { part, message, onOpenDesk, onTryAgain } = shown({ at: 'not-kept', reason: { key: 'archive.locked' } });
  expect(message).toContain('Evenkeel is locked');
  act(() => part('[data-action=open-desk]')?.click());
  expect(onOpenDesk).toHaveBeenCalledOnce();
  act(() => part('[data-action=try-again]')?.click());
  expect(onTryAgain).toHaveBeenCalledOnce();
});
