import { describe, expect, it, vi } from 'vitest';
import { PassphrasePanel, type PassphrasePanelProps } from '../../../components/desk/keep-safe/passphrase-panel';
import { FailedNotice } from '../../../components/desk/lock/failed-notice';
import { type LockOutcome, LockPage } from '../../../components/desk/lock/lock-page';
import { stage } from './stage';

const view = stage();
const nothing = () => undefined;
const GOOD = 'quince lantern seven harbour';

describe('the lock screen', () => {
  const shown = (onUnlock: (passphrase: string) => Promise<LockOutcome>, onErase = async () => {}) =>
    view.show(<LockPage onUnlock={onUnlock} onErase={onErase} onLeave={nothing} />);
  const tried = async (passphrase: string) => {
    await view.choose('[name=passphrase]', passphrase);
    await view.click('[data-action=unlock]');
  };

  it('asks for the passphrase and says nothing else', async () => {
    await shown(async () => 'done');
    expect(document.activeElement).toBe(view.find('[name=passphrase]'));
    expect(view.text('[data-part=unlock]')).toBe('Evenkeel is lockedPassphraseShowUnlock');
  });

  it('says of a wrong one only that, and begins anew', async () => {
    const onUnlock = vi.fn(async () => 'wrong' as const);
    await shown(onUnlock);
    await tried(GOOD);
    expect(onUnlock).toHaveBeenCalledExactlyOnceWith(GOOD);
    expect(view.text('[data-part=refused]')).toBe('That is not the passphrase. Please try again.');
    expect(view.find<HTMLInputElement>('[name=passphrase]').value).toBe('');
    expect(document.activeElement).toBe(view.find('[name=passphrase]'));
  });

  it('says what the archive says where it does not open at all, and else that nothing was changed', async () => {
    await shown(() => Promise.reject(Object.assign(new Error(), { said: { key: 'archive.newerVersion' } })));
    await tried(GOOD);
    expect(view.text('[data-part=refused]')).toContain('newer Evenkeel');
    await shown(() => Promise.reject(new TypeError('x is not a function')));
    await tried(GOOD);
    expect(view.text('[data-part=refused]')).toContain('Nothing was changed');
  });

  it('shows what is typed only while asked to, and asks no browser to remember it', async () => {
    await shown(async () => 'done');
    const field = () => view.find<HTMLInputElement>('[name=passphrase]');
    await view.choose('[name=passphrase]', GOOD);
    expect([field().type, field().autocomplete]).toEqual(['password', 'off']);
    await view.click('[data-action=show-passphrase]');
    expect([field().type, field().value]).toEqual(['text', GOOD]);
    expect(view.find('[data-action=show-passphrase]').getAttribute('aria-pressed')).toBe('true');
    await view.click('[data-action=show-passphrase]');
    expect(field().type).toBe('password');
  });

  it('erases after two questions and at no other click, and says where it could not', async () => {
    const onErase = vi.fn(async () => {});
    await shown(async () => 'done', onErase);
    await view.click('[data-action=erase]');
    expect(view.text('[data-part=erase]')).toContain('packs and backups stay where you saved them');
    await view.click('[data-action=erase-go-on]');
    await view.click('[data-action=erase-not]');
    expect(document.activeElement).toBe(view.find('[data-action=erase]'));
    expect(onErase).not.toHaveBeenCalled();
    onErase.mockRejectedValueOnce(new Error('blocked'));
    await view.click('[data-action=erase]');
    await view.click('[data-action=erase-go-on]');
    await view.click('[data-action=erase-now]');
    expect(view.text('[data-part=erase]')).toContain('Close the other Evenkeel pages');
    await view.click('[data-action=erase-now]');
    expect(onErase).toHaveBeenCalledTimes(2);
  });
});

describe('the passphrase', () => {
  const shown = (over: Partial<PassphrasePanelProps> = {}) =>
    view.show(
      <PassphrasePanel
        isSet={false}
        choices={[5, 15, 60]}
        minutes={15}
        onMinutes={async () => {}}
        onChange={async () => 'done'}
        onRemove={async () => 'done'}
        {...over}
      />,
    );
  const wrong = () => view.text('[data-part=passphrase-wrong]');

  it('is not set by default, and what that means is said', async () => {
    await shown();
    expect(view.text()).toContain('whoever can use this browser profile can open this desk and read all of it');
    expect(view.has('[data-part=auto-lock]')).toBe(false);
  });

  it('is set once it is long enough, given twice alike, and it is agreed that it cannot be recovered', async () => {
    const onChange = vi.fn(async () => 'done' as const);
    await shown({ onChange });
    await view.click('[data-action=set-passphrase]');
    expect(view.text('[data-part=new-passphrase]')).toContain('cannot be recovered, by us or by anybody');
    const save = () => view.click('[data-action=save-passphrase]');
    await view.choose('[name=next]', 'quince');
    await save();
    expect(wrong()).toContain('at least 12 characters');
    await view.choose('[name=next]', 'aaaaaaaaaaaaaaaaaaaa');
    await save();
    expect(wrong()).toContain('easy to guess');
    await view.choose('[name=next]', GOOD);
    await view.choose('[name=again]', `${GOOD} `);
    await save();
    expect(wrong()).toContain('not the same');
    await view.choose('[name=again]', GOOD);
    await save();
    expect(wrong()).toContain('Please tick');
    expect(onChange).not.toHaveBeenCalled();
    await view.click('[name=agreed]');
    await save();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(undefined, GOOD);
    expect(view.text('[data-part=passphrase-done]')).toBe('The passphrase is set.');
    expect(document.activeElement).toBe(view.find('#passphrase-title'));
    expect(view.has('[data-part=auto-lock]')).toBe(true);
  });

  it('is changed and removed by who gives the present one', async () => {
    const onChange = vi.fn(async () => 'wrong' as const);
    const onRemove = vi.fn(async () => 'done' as const);
    await shown({ isSet: true, onChange, onRemove });
    await view.click('[data-action=set-passphrase]');
    await view.choose('[name=current]', 'something else');
    for (const name of ['next', 'again']) await view.choose(`[name=${name}]`, GOOD);
    await view.click('[name=agreed]');
    await view.click('[data-action=save-passphrase]');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('something else', GOOD);
    expect(wrong()).toContain('That is not the passphrase');
    await view.click('[data-action=cancel-passphrase]');
    await view.click('[data-action=remove-passphrase]');
    expect(view.text('[data-part=remove-passphrase]')).toContain('whoever can use this browser profile');
    await view.choose('[name=current]', GOOD);
    await view.click('[data-action=confirm-remove]');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(GOOD);
    expect(view.text()).toContain('No passphrase is set');
  });
});

it('tells of failed attempts with their times, the last first, until they were seen', async () => {
  const onDismiss = vi.fn(async () => {});
  const times = [Date.parse('2026-05-04T16:42:00Z'), Date.parse('2026-05-05T07:00:00Z')];
  await view.show(<FailedNotice count={5} times={times} zone="Europe/London" onDismiss={onDismiss} />);
  expect(view.text('[data-part=failed-attempts]')).toMatch(
    /5 attempts to unlock failed.*Tue 5 May 2026, 08\.00 BST.*Mon 4 May 2026, 17\.42 BST.*And 3 before these/,
  );
  await view.click('[data-action=dismiss-failed]');
  expect(onDismiss).toHaveBeenCalledOnce();
  expect(view.has('[data-part=failed-attempts]')).toBe(false);
});
