import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card, CardAction } from '../../../lib/core/coach/card';
import type { DraftDoor } from '../../../lib/core/coach/draft-door';
import type { WaitingDraft } from '../../../lib/core/coach/waiting-draft';
import { waitingDrafts } from '../../../lib/page/field/waiting-drafts';
import type { ComposeBox, Site } from '../../../lib/page/sites/site';

const WORDS = 'Max has swimming at 5pm.';
const draft: WaitingDraft = { id: 'a', text: WORDS, host: 'h', page: 'p', recipients: [], keptAt: 1, dueAt: 10 };
const gone = { problem: { key: 'drafts.problem.gone' } } as const;

let field: HTMLTextAreaElement;
let box: ComposeBox;
let shown: { card: Card; act: (action: CardAction) => void } | undefined;
let now: number;
let door: { [Name in keyof DraftDoor]: ReturnType<typeof vi.fn<DraftDoor[Name]>> };

const site: Site = {
  id: 'trial',
  version: '2026-11',
  matches: () => true,
  composeAt: () => box,
  sendAt: () => undefined,
  recipientsOf: () => [{ name: 'Sam' }, { address: 'alex@example.org' }, {}],
};
const start = () =>
  waitingDrafts({
    door,
    site: () => site,
    clock: () => now,
    newId: () => `id-${door.keep.mock.calls.length}`,
    show: (_box, card, act) => {
      shown = { card, act };
    },
    hide: () => {
      shown = undefined;
    },
  });
const act = async (action: CardAction) => {
  shown?.act(action);
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
};
const seen = async () => {
  const drafts = start();
  drafts.tell([draft]);
  drafts.offer(box);
  await act('see-waiting');
};

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  box = { field };
  shown = undefined;
  now = 10;
  door = {
    keep: vi.fn(async () => ({ dueAt: 20 })),
    read: vi.fn(async () => draft),
    later: vi.fn(async () => ({ dueAt: 30 })),
    remove: vi.fn(async () => undefined),
  };
  // happy-dom has no editing commands; these are the two that a browser would run here.
  document.execCommand = (command, _shown, text = '') => {
    const { selectionStart, selectionEnd, value } = field;
    field.setRangeText(command === 'delete' ? '' : text, selectionStart, selectionEnd, 'end');
    return field.value !== value;
  };
});

describe('keeping', () => {
  test('hands over the words, and whom they are for as the page names them', async () => {
    field.value = ` ${WORDS}\n`;
    expect(await start().keep(box, 'one-hour')).toEqual({ dueAt: 20 });
    expect(door.keep).toHaveBeenCalledWith({ id: 'id-0', text: WORDS, recipients: ['Sam', 'alex@example.org'] }, 'one-hour');
    expect(field.value).toBe(` ${WORDS}\n`);
  });

  test('asks under the same id again where the answer did not come, and under a new one for the next', async () => {
    const drafts = start();
    field.value = WORDS;
    door.keep.mockResolvedValueOnce(gone);
    expect(await drafts.keep(box, 'one-hour')).toEqual(gone);
    await drafts.keep(box, 'one-hour');
    await drafts.keep(box, 'ten-minutes');
    expect(door.keep.mock.calls.map(([{ id }]) => id)).toEqual(['id-0', 'id-0', 'id-2']);
  });

  test('says where there are too many words', async () => {
    field.value = 'a'.repeat(200_001);
    expect(await start().keep(box, 'one-hour')).toEqual({ problem: { key: 'card.hold.tooLong' } });
    expect(door.keep).not.toHaveBeenCalled();
  });
});

describe('the offer', () => {
  test('comes when it is due, without the words and without a question to the extension', () => {
    const drafts = start();
    drafts.tell([draft]);
    now = 9;
    expect(drafts.offer(box)).toBe(false);
    now = 10;
    expect(drafts.offer(box)).toBe(true);
    expect(shown?.card).toEqual({ view: 'waiting' });
    expect(door.read).not.toHaveBeenCalled();
  });

  test('comes once, and "Not now" is an answer', async () => {
    const drafts = start();
    drafts.tell([draft]);
    drafts.offer(box);
    await act('close');
    expect(shown).toBeUndefined();
    drafts.tell([draft]);
    expect(drafts.offer(box)).toBe(false);
  });

  test('comes for what was kept on this page too', async () => {
    const drafts = start();
    field.value = WORDS;
    await drafts.keep(box, 'ten-minutes');
    expect(drafts.offer(box)).toBe(false);
    now = 20;
    expect(drafts.offer(box)).toBe(true);
  });

  test('shows the words on a click', async () => {
    await seen();
    expect(shown?.card).toEqual({ view: 'waiting-draft', text: WORDS, keptAt: 1 });
  });

  test('says so where it is gone', async () => {
    door.read.mockResolvedValue(gone);
    await seen();
    expect(shown?.card).toEqual({ view: 'waiting', ...gone });
  });

  test('puts them into an empty box, and lets them go', async () => {
    await seen();
    await act('put-waiting');
    await vi.waitFor(() => expect(shown).toBeUndefined());
    expect(field.value).toBe(WORDS);
    expect(door.remove).toHaveBeenCalledWith('a');
  });

  test('asks before other words go', async () => {
    field.value = 'Hello';
    await seen();
    await act('put-waiting');
    expect(shown?.card).toMatchObject({ view: 'waiting-draft', trouble: 'other-words' });
    expect([field.value, door.remove.mock.calls]).toEqual(['Hello', []]);
    await act('replace-box');
    await vi.waitFor(() => expect(field.value).toBe(WORDS));
  });

  test('keeps them where the editor refuses', async () => {
    document.execCommand = () => false;
    await seen();
    await act('put-waiting');
    await vi.waitFor(() => expect(shown?.card).toMatchObject({ trouble: 'refused' }));
    expect(door.remove).not.toHaveBeenCalled();
  });

  test('lets them wait longer, and asks again then', async () => {
    const drafts = start();
    drafts.tell([draft]);
    drafts.offer(box);
    await act('see-waiting');
    await act({ keep: 'one-hour' });
    expect([shown, drafts.offer(box)]).toEqual([undefined, false]);
    now = 30;
    expect(drafts.offer(box)).toBe(true);
  });

  test('deletes them on a click, or says why not', async () => {
    door.remove.mockResolvedValueOnce({ problem: { key: 'drafts.problem.busy' } });
    await seen();
    await act('delete-waiting');
    expect(shown?.card).toMatchObject({ problem: { key: 'drafts.problem.busy' } });
    await act('delete-waiting');
    expect(shown).toBeUndefined();
  });
});

describe('from the popup', () => {
  test.each([
    ['', false, 'put', WORDS],
    [WORDS, false, 'put', WORDS],
    ['Hello', false, 'other-words', 'Hello'],
    ['Hello', true, 'put', WORDS],
  ])('with %j in the box (asked: %s) it is %s', async (there, replacing, outcome, after) => {
    field.value = there;
    expect(await start().take('a', box, replacing)).toBe(outcome);
    expect(field.value).toBe(after);
    expect(door.remove).toHaveBeenCalledTimes(outcome === 'put' ? 1 : 0);
  });

  test('of another site it is not there', async () => {
    door.read.mockResolvedValue(gone);
    expect(await start().take('a', box, false)).toBe('not-there');
  });
});
