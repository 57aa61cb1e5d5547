import { describe, expect, it, vi } from 'vitest';
import { LeaveQuickly } from '../../../components/style/leave-quickly';
import { Welcome } from '../../../components/welcome/welcome';
import { settled, stage } from './stage';

const view = stage();

const key = (type: 'keydown' | 'keyup', name: string, more: KeyboardEventInit = {}) =>
  document.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, ...more }));
const press = (name: string) => {
  key('keydown', name);
  key('keyup', name);
};

describe('leaving quickly', () => {
  it('is one click', async () => {
    const onLeave = vi.fn();
    await view.show(<LeaveQuickly onLeave={onLeave} />);
    await view.click('[data-action=leave]');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('is Shift three times, told press by press', async () => {
    const onLeave = vi.fn();
    await view.show(<LeaveQuickly onLeave={onLeave} />);
    press('Shift');
    await settled();
    expect(view.text('[role=status]')).toBe('Press Shift 2 more times to leave this page.');
    press('Shift');
    expect(onLeave).not.toHaveBeenCalled();
    press('Shift');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('is not writing capital letters, going back with Shift+Tab, holding Shift down, or Escape', async () => {
    const onLeave = vi.fn();
    await view.show(<LeaveQuickly onLeave={onLeave} />);
    for (const other of ['A', 'Tab', 'B', 'Tab']) {
      key('keydown', 'Shift');
      press(other);
      key('keyup', 'Shift');
    }
    for (let held = 0; held < 5; held++) key('keydown', 'Shift', { repeat: held > 0 });
    key('keyup', 'Shift');
    for (let times = 0; times < 3; times++) press('Escape');
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('starts again after another key, and after five seconds', async () => {
    const onLeave = vi.fn();
    await view.show(<LeaveQuickly onLeave={onLeave} />);
    press('Shift');
    press('Shift');
    press('a');
    press('Shift');
    expect(onLeave).not.toHaveBeenCalled();

    vi.useFakeTimers();
    press('Shift');
    vi.advanceTimersByTime(5001);
    vi.useRealTimers();
    press('Shift');
    press('Shift');
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('stops listening when its page is gone', async () => {
    const onLeave = vi.fn();
    await view.show(<LeaveQuickly onLeave={onLeave} />);
    await view.show(null);
    for (let times = 0; times < 3; times++) press('Shift');
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('is the first thing the keyboard reaches on the welcome page, whose end says what it does not do', async () => {
    await view.show(<Welcome onOpenDesk={() => {}} onLeave={() => {}} />);
    expect(view.find('button, a, input, summary').dataset.action).toBe('leave');
    expect(view.text('#leave-limits')).toContain('does not clear the browser’s history');
  });
});
