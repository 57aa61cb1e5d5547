import { describe, expect, it, vi } from 'vitest';
import { PausePanel } from '../../../components/popup/pause-panel';
import type { WaitingDoor } from '../../../components/popup/waiting-door';
import { WaitingPanel } from '../../../components/popup/waiting-panel';
import type { WaitingDraft, WaitingList } from '../../../lib/core/coach/waiting-draft';
import { stage } from './stage';

const view = stage();
const NOW = new Date(2026, 4, 4, 12).getTime();
const HOUR = 3_600_000;
const WORDS = 'Max has swimming at 5pm.';
const draft: WaitingDraft = {
  id: 'a',
  text: WORDS,
  host: 'mail.example.org',
  page: 'https://mail.example.org/',
  recipients: ['Sam'],
  keptAt: NOW - HOUR,
  dueAt: NOW - 60_000,
};
const gone = { problem: { key: 'drafts.problem.gone' } } as const;

const door = (more: Partial<WaitingDoor> = {}): WaitingDoor => ({
  keep: async () => gone,
  read: async () => draft,
  later: async () => ({ dueAt: NOW + HOUR }),
  remove: async () => undefined,
  put: async () => 'put',
  ...more,
});
const show = (list: Partial<WaitingList>, more?: Partial<WaitingDoor>) =>
  view.show(<WaitingPanel list={{ drafts: [], unreadable: [], ...list }} door={door(more)} now={NOW} />);

describe('kept messages in the popup', () => {
  it('take no room where there are none', async () => {
    await show({});
    expect(view.text()).toBe('');
  });

  it('are named by site and time, the ready ones first, and no word of them is shown', async () => {
    const read = vi.fn(async () => draft);
    await show({ drafts: [{ ...draft, id: 'b', host: 'chat.example.org', dueAt: NOW + HOUR }, draft] }, { read });
    expect(view.text('li')).toContain('mail.example.org: ready since');
    expect(view.text('li + li')).toContain('chat.example.org: waits until');
    expect([view.text(), read.mock.calls]).toEqual([expect.not.stringContaining('swimming'), []]);
    expect(view.text()).toContain('30 days');
  });

  it('show their words on a click, and hide them on the next', async () => {
    await show({ drafts: [draft] });
    expect(view.find('[data-action=show-waiting]').getAttribute('aria-expanded')).toBe('false');
    await view.click('[data-action=show-waiting]');
    expect(view.text('[data-part=waiting-text]')).toBe(WORDS);
    expect(view.text()).toContain('For Sam');
    await view.click('[data-action=show-waiting]');
    expect(view.text()).not.toContain('swimming');
  });

  it('go into the message box, and from the list', async () => {
    const put = vi.fn(async () => 'put' as const);
    await show({ drafts: [draft] }, { put });
    await view.click('[data-action=show-waiting]');
    await view.click('[data-action=put-waiting]');
    expect(put).toHaveBeenCalledWith('a', false);
    expect(view.has('li')).toBe(false);
    expect(view.text('[data-part=waiting-said]')).toBe('It is in the message box. Nothing was sent.');
  });

  it('ask before other words go', async () => {
    const put = vi.fn(async (_id: string, replacing: boolean) => (replacing ? 'put' : 'other-words'));
    await show({ drafts: [draft] }, { put: put as WaitingDoor['put'] });
    await view.click('[data-action=show-waiting]');
    await view.click('[data-action=put-waiting]');
    expect(view.text('[data-part=waiting-said]')).toContain('other words');
    await view.click('[data-action=replace-box]');
    expect(view.has('li')).toBe(false);
  });

  it.each([
    ['no-box', 'Open mail.example.org'],
    ['not-there', 'Open mail.example.org'],
    ['refused', 'You can copy'],
  ] as const)('stay where the outcome is %s, and say what to do', async (outcome, words) => {
    await show({ drafts: [draft] }, { put: async () => outcome });
    await view.click('[data-action=show-waiting]');
    await view.click('[data-action=put-waiting]');
    expect(view.text('[data-part=waiting-said]')).toContain(words);
    expect(view.text('[data-part=waiting-text]')).toBe(WORDS);
  });

  it('wait longer', async () => {
    await show({ drafts: [draft] });
    await view.click('[data-action=show-waiting]');
    await view.click('[data-action=keep-one-hour]');
    expect(view.text('li')).toContain('waits until');
    expect(view.text()).not.toContain('swimming');
  });

  it('are deleted', async () => {
    await show({ drafts: [draft] });
    await view.click('[data-action=show-waiting]');
    await view.click('[data-action=delete-waiting]');
    expect([view.has('li'), view.text('[data-part=waiting-said]')]).toEqual([false, 'Deleted.']);
  });

  it('that do not open any more are said to, and deleted', async () => {
    const remove = vi.fn(async () => undefined);
    await show({ unreadable: ['a'] }, { remove });
    expect(view.text()).toContain('does not open any more');
    await view.click('[data-action=delete-waiting]');
    expect([remove.mock.calls, view.has('li')]).toEqual([[['a']], false]);
  });

  it('that cannot be read say why', async () => {
    await view.show(<WaitingPanel list={{ problem: { key: 'drafts.problem.damaged' } }} door={door()} now={NOW} />);
    expect(view.text('[data-part=waiting-said]')).toContain('changed from outside');
  });
});

describe('off for today', () => {
  it('says until when, and is on again with a click', async () => {
    const onAgain = vi.fn(async () => {});
    await view.show(<PausePanel until={NOW} onAgain={onAgain} />);
    expect(view.text()).toContain('Help while writing is off everywhere until');
    await view.click('[data-action=on-again]');
    expect([onAgain.mock.calls.length, view.text()]).toEqual([1, '']);
  });

  it('says so where that fails', async () => {
    await view.show(<PausePanel until={NOW} onAgain={() => Promise.reject(new Error('no'))} />);
    await view.click('[data-action=on-again]');
    expect(view.text()).toContain('could not be switched on');
  });
});
