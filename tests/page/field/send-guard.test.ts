import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card, CardAction } from '../../../lib/core/coach/card';
import { onDemand } from '../../../lib/core/coach/on-demand';
import type { Finding, Severity } from '../../../lib/core/tone/finding';
import { type GuardPorts, guardSending } from '../../../lib/page/field/send-guard';
import type { Site } from '../../../lib/page/sites/site';

const LIAR = "You're a liar.";

let ended: AbortController;
let field: HTMLTextAreaElement;
let control: HTMLButtonElement;
let sent: string[];
let held: { card: Card; act: (action: CardAction) => void } | undefined;
/** What the page's own listeners saw of keys in the box. */
let seen: string[];

const finding = (text: string, severity: Severity): Finding[] =>
  text.includes(LIAR) ? [{ kind: 'attack', quote: LIAR, span: { start: 0, end: LIAR.length }, reason: 'tone.attack', severity }] : [];

const fails = (): never => {
  throw new Error('broken');
};
const ready = { now: () => ({}), load: async () => ({}), failed: () => false };
const nobody = { isSettled: () => false, answer: () => {} };

const site = (more: Partial<Site> = {}): Site => ({
  id: 'trial',
  version: '2026-11',
  matches: () => true,
  composeAt: (target) => (target === field ? { field } : undefined),
  sendAt: (target) => (target.closest('#send') ? { control, box: { field } } : undefined),
  ...more,
});

function guard(more: Partial<GuardPorts> = {}, severity: Severity = 3): void {
  guardSending(
    window,
    {
      site: () => site(),
      isCoached: () => true,
      read: () => ({ text: field.value, quoted: [], caret: undefined }),
      textOf: () => field.value,
      analyse: (text) => ({ score: 0, findings: finding(text, severity), safety: undefined }),
      engine: ready,
      now: () => performance.now(),
      kept: () => new Set(),
      elsewhere: nobody,
      controlsFor: () => [],
      keep: async () => ({ dueAt: 1 }),
      put: async () => 'refused',
      show: (_gesture, card, act) => {
        held = { card, act };
      },
      hide: () => {
        held = undefined;
      },
      sent: () => {},
      ...more,
    },
    ended.signal,
  );
}

const view = () => held?.card.view;
const settled = () => vi.advanceTimersByTimeAsync(0);

function press(key = 'Enter', more: KeyboardEventInit = {}, target: Element = field): KeyboardEvent {
  const init = { key, code: key, keyCode: key === 'Enter' ? 13 : 32, bubbles: true, cancelable: true, composed: true, ...more };
  const event = new KeyboardEvent('keydown', init);
  target.dispatchEvent(event);
  return event;
}
const release = (key = 'Enter') => field.dispatchEvent(new KeyboardEvent('keyup', { key, code: key, bubbles: true, cancelable: true }));

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  sent = [];
  seen = [];
  held = undefined;
  document.body.innerHTML = '<form><textarea></textarea><button type="button" id="send"><b>Send</b></button></form>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  control = document.querySelector('button') as HTMLButtonElement;
  control.addEventListener('click', () => sent.push(field.value));
  for (const type of ['keydown', 'keypress', 'keyup'])
    field.addEventListener(type, (event) => seen.push(`${type} ${(event as KeyboardEvent).key}`));
  field.value = LIAR;
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

describe('the click on Send', () => {
  test('is held once, with the clause', () => {
    guard();
    control.click();
    expect(sent).toEqual([]);
    expect(held?.card).toMatchObject({ view: 'hold', findings: [{ quote: LIAR }] });
    control.click();
    expect(sent).toEqual([LIAR]);
    expect(held).toBeUndefined();
  });

  test.each([2, 1])('is held with both clicks of a double click (the second counted as %d)', (detail) => {
    guard();
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    expect(sent).toEqual([]);
    expect(view()).toBe('hold');
  });

  test('goes with the later clicks of someone who keeps clicking', () => {
    let now = 0;
    guard({ now: () => now });
    control.click();
    now = 1500;
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 4 }));
    expect(sent).toEqual([LIAR]);
  });

  test('goes on "Send as it is"', async () => {
    guard();
    control.click();
    held?.act('send-as-is');
    await settled();
    expect(sent).toEqual([LIAR]);
    expect(held).toBeUndefined();
  });

  test.each([
    ['taken off', () => control.remove()],
    ['disabled', () => control.toggleAttribute('disabled', true)],
  ])('goes by the button that the page drew anew, the held one being %s', async (_name, spoil) => {
    const [old, anew] = [control, control.cloneNode(true) as HTMLButtonElement];
    anew.addEventListener('click', () => sent.push(`anew: ${field.value}`));
    guard({ controlsFor: () => [anew] });
    old.click();
    spoil();
    document.body.append(anew);
    held?.act('send-as-is');
    await settled();
    expect(sent).toEqual([`anew: ${LIAR}`]);
  });

  test('is the writer’s again where there is no button any more, and is not said to be on its way', async () => {
    const onItsWay = vi.fn();
    guard({ sent: onItsWay });
    control.click();
    control.remove();
    held?.act('send-as-is');
    await settled();
    expect([view(), sent]).toEqual(['press-again', []]);
    expect(onItsWay).not.toHaveBeenCalled();
  });

  test('does not go on "Look again", which puts the focus into the box', () => {
    guard();
    control.click();
    held?.act('look-again');
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(field);
  });

  test('goes where the draft is calm, and where there is no more than a hint', () => {
    guard({}, 1);
    control.click();
    field.value = 'Max has swimming at 5pm.';
    control.click();
    expect(sent).toHaveLength(2);
  });

  test('goes where the writer keeps every clause, here or in another frame', () => {
    guard({ kept: () => new Set(['you re a liar']) });
    control.click();
    expect(sent).toHaveLength(1);
    ended.abort();
    ended = new AbortController();
    guard({ elsewhere: { ...nobody, isSettled: () => true } });
    control.click();
    expect(sent).toHaveLength(2);
  });

  test('is held for a blank that was not filled in', () => {
    guard();
    field.value = 'Please send the form by [by when].';
    control.click();
    expect(held?.card).toMatchObject({ findings: [], blanks: [{ label: 'by when' }] });
  });

  test('is held again only for what was not asked about', () => {
    guard();
    control.click();
    held?.act('look-again');
    field.value = `${LIAR} Please send it by [by when].`;
    control.click();
    expect(view()).toBe('hold');
    expect(sent).toEqual([]);
  });

  test('is held for the same words in the next message', async () => {
    guard();
    control.click();
    held?.act('send-as-is');
    await settled();
    field.value = 'Y';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.value = LIAR;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    control.click();
    expect(view()).toBe('hold');
    expect(sent).toHaveLength(1);
  });

  test('of another button is not looked at', () => {
    guard({ read: fails });
    document.body.click();
    expect(held).toBeUndefined();
  });
});

describe('the key that sends', () => {
  beforeEach(() => field.focus());

  test('is held with all that follows from it, and goes when it is pressed again', async () => {
    let now = 0;
    guard({ now: () => now });
    expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(true);
    press('Enter', { ctrlKey: true, repeat: true });
    field.dispatchEvent(new KeyboardEvent('keypress', { key: 'Enter', code: 'Enter', bubbles: true }));
    release();
    expect(seen).toEqual([]);
    expect(view()).toBe('hold');
    now = 2000;
    expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
    release();
    expect(seen).toEqual(['keydown Enter', 'keyup Enter']);
    expect(held).toBeUndefined();
  });

  test('struck twice is held twice', () => {
    guard();
    press('Enter', { metaKey: true });
    release();
    press('Enter', { metaKey: true });
    expect(seen).toEqual([]);
    expect(view()).toBe('hold');
  });

  test.each<[string, string, KeyboardEventInit]>([
    ['Enter alone', 'Enter', {}],
    ['Shift+Enter', 'Enter', { shiftKey: true }],
    ['a letter with Ctrl', 'b', { ctrlKey: true }],
    ['a letter', 'b', {}],
    ['the space', ' ', {}],
  ])('is not %s', (_what, key, more) => {
    guard();
    expect(press(key, more).defaultPrevented).toBe(false);
    expect(held).toBeUndefined();
  });

  test('is the one that the site names', () => {
    guard({ site: () => site({ sendsOn: (event) => event.altKey && event.key === 's' }) });
    expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('s', { altKey: true }).defaultPrevented).toBe(true);
  });

  test('is Enter where the markup says that Enter sends', () => {
    field.enterKeyHint = 'send';
    guard();
    expect(press().defaultPrevented).toBe(true);
  });

  test.each<[string, KeyboardEventInit]>([
    ['is composing', { isComposing: true }],
    ['has the key', { keyCode: 229 }],
  ])('is left to an input method that %s', (_what, more) => {
    guard({ site: () => site({ sendsOn: () => true }) });
    expect(press('Enter', more).defaultPrevented).toBe(false);
  });

  test('is left to a menu of suggestions, as ARIA or the site tells of it', () => {
    const sendsOn = () => true;
    guard({ site: () => site({ sendsOn }) });
    const shown = () => new DOMRect(0, 0, 100, 20);
    document.body.insertAdjacentHTML('beforeend', '<ul role="listbox" id="menu"><li id="first" role="option">Sam</li></ul>');
    for (const element of document.querySelectorAll<HTMLElement>('#menu, #first')) element.getBoundingClientRect = shown;
    field.setAttribute('aria-controls', 'menu');
    field.setAttribute('aria-expanded', 'true');
    expect(press().defaultPrevented).toBe(false);
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-activedescendant', 'first');
    expect(press().defaultPrevented).toBe(false);
    field.removeAttribute('aria-activedescendant');
    ended.abort();
    ended = new AbortController();
    guard({ site: () => site({ sendsOn, menuOpen: () => true }) });
    expect(press().defaultPrevented).toBe(false);
    ended.abort();
    ended = new AbortController();
    guard({ site: () => site({ sendsOn }) });
    expect(press().defaultPrevented).toBe(true);
  });

  test('on a button that only looks like one is held as its click', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="button" id="drawn" tabindex="0">Send</div>');
    const drawn = document.querySelector('#drawn') as HTMLElement;
    const clicked = vi.fn();
    drawn.addEventListener('click', clicked);
    drawn.addEventListener('keydown', () => drawn.click());
    guard({ site: () => site({ sendAt: (target) => (target === drawn ? { control: drawn, box: { field } } : undefined) }) });
    press('Enter', {}, drawn);
    expect([view(), clicked.mock.calls.length]).toEqual(['hold', 0]);
    held?.act('send-as-is');
    await settled();
    expect(clicked).toHaveBeenCalledOnce();
  });

  describe('is given back', () => {
    const given = async (more: Partial<GuardPorts> = {}) => {
      guard({ controlsFor: () => [control], ...more });
      press('Enter', { ctrlKey: true });
      release();
      held?.act('send-as-is');
      await vi.advanceTimersByTimeAsync(2000);
    };

    test('as a key, where the page takes it', async () => {
      field.addEventListener('keydown', (event) => {
        if (!event.ctrlKey || event.keyCode !== 13) return;
        event.preventDefault();
        sent.push(`by key: ${field.value}`);
      });
      await given();
      expect(sent).toEqual([`by key: ${LIAR}`]);
    });

    test('as a key, where the page sends without a word and empties the box', async () => {
      field.addEventListener('keyup', () => {
        sent.push(`by key: ${field.value}`);
        field.value = '';
      });
      await given();
      expect(sent).toEqual([`by key: ${LIAR}`]);
    });

    test('as a click on the site’s own control, where the page does nothing', async () => {
      await given();
      expect(sent).toEqual([LIAR]);
    });

    test('to the writer, where there is no other way, and then the key goes', async () => {
      await given({ controlsFor: () => [] });
      expect(held?.card).toEqual({ view: 'press-again', by: 'key' });
      expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
    });
  });
});

describe('Enter on a page that nobody described', () => {
  const enter = async (does: () => void): Promise<boolean> => {
    field.value = 'See you at 5pm.';
    const taken = press().defaultPrevented;
    release();
    if (!taken) does();
    await vi.advanceTimersByTimeAsync(1100);
    return taken;
  };

  test('is held once it was seen to send', async () => {
    guard();
    field.value = LIAR;
    expect(press().defaultPrevented).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    field.value = '';
    await vi.advanceTimersByTimeAsync(800);
    field.value = LIAR;
    expect(press().defaultPrevented).toBe(true);
    expect(view()).toBe('hold');
  });

  test('stays a line break where the box keeps its words', async () => {
    guard();
    await enter(() => {
      field.value += '\n';
    });
    field.value = LIAR;
    expect(press().defaultPrevented).toBe(false);
  });

  test('is not learnt from what the writer deletes', async () => {
    guard();
    field.value = LIAR;
    press();
    press('Backspace', { ctrlKey: true });
    field.value = '';
    await vi.advanceTimersByTimeAsync(1100);
    field.value = LIAR;
    expect(press().defaultPrevented).toBe(false);
  });

  test('is a line break again where it no longer sends', async () => {
    guard();
    await enter(() => {
      field.value = '';
    });
    await enter(() => {});
    field.value = LIAR;
    expect(press().defaultPrevented).toBe(false);
  });
});

describe('the submission of a form', () => {
  let form: HTMLFormElement;
  let submitted: string[];
  const submit = (submitter: HTMLElement | null = null) =>
    form.dispatchEvent(Object.assign(new Event('submit', { bubbles: true, cancelable: true }), { submitter }));
  beforeEach(() => {
    form = document.querySelector('form') as HTMLFormElement;
    submitted = [];
    form.requestSubmit = (submitter) => void submit(submitter ?? null);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(field.value);
    });
  });

  test('is the writer’s again where the form is gone', async () => {
    guard();
    submit(control);
    await settled();
    form.remove();
    held?.act('send-as-is');
    await settled();
    expect([view(), submitted]).toEqual(['press-again', []]);
  });

  test('is held, and given back with its button', async () => {
    guard();
    submit(control);
    await settled();
    expect([view(), submitted]).toEqual(['hold', []]);
    held?.act('send-as-is');
    await settled();
    expect(submitted).toEqual([LIAR]);
  });

  test('is not held for a button that does not send', () => {
    guard();
    const save = document.createElement('button');
    form.append(save);
    submit(save);
    expect(submitted).toEqual([LIAR]);
  });

  test('keeps the words that the page took for sent', async () => {
    const put = vi.fn(async (_box, text: string) => {
      field.value = text;
      return 'applied' as const;
    });
    guard({ put });
    submit();
    field.value = '';
    await settled();
    expect([view(), field.value, submitted]).toEqual(['hold', LIAR, []]);
  });

  test('offers them to be copied where the editor refuses', async () => {
    guard();
    submit();
    field.value = '';
    await settled();
    expect(held?.card).toEqual({ view: 'copy', text: LIAR });
    held?.act('close');
    expect(held).toBeUndefined();
  });
});

describe('while the judge is on its way', () => {
  const late = (ms: number) => onDemand(() => new Promise<object>((resolve) => setTimeout(resolve, ms, {})));

  test('the message waits for it, and is held if need be', async () => {
    guard({ engine: late(500) });
    control.click();
    control.click();
    await vi.advanceTimersByTimeAsync(499);
    expect([sent, view()]).toEqual([[], undefined]);
    await vi.advanceTimersByTimeAsync(1);
    expect([sent, view()]).toEqual([[], 'hold']);
  });

  test('a calm message goes once it came, and only once', async () => {
    field.value = 'Max has swimming at 5pm.';
    guard({ engine: late(500) });
    control.click();
    control.click();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toHaveLength(1);
    expect(view()).toBeUndefined();
  });

  test('the message goes after two seconds, once', async () => {
    guard({ engine: late(60_000) });
    control.click();
    await vi.advanceTimersByTimeAsync(1999);
    control.click();
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([LIAR]);
  });

  test('the message goes at once where it cannot be had', async () => {
    const engine = onDemand<object>(async () => undefined);
    guard({ engine });
    control.click();
    await settled();
    expect(sent).toEqual([LIAR]);
    control.click();
    expect(sent).toHaveLength(2);
  });

  test('nothing half-written goes with it', async () => {
    guard({ engine: late(60_000) });
    control.click();
    field.value += ' And';
    await vi.advanceTimersByTimeAsync(2000);
    expect([sent, held?.card]).toEqual([[], { view: 'press-again', by: 'click' }]);
    control.click();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
  });

  test('what the page sent meanwhile is not sent again', async () => {
    guard({ engine: late(500) });
    press('Enter', { ctrlKey: true });
    field.value = '';
    await vi.advanceTimersByTimeAsync(2000);
    expect([sent, seen, view()]).toEqual([[], [], undefined]);
  });

  test('the message goes when coaching ends', async () => {
    guard({ engine: late(500) });
    control.click();
    ended.abort();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([LIAR]);
  });
});

describe('kept for later', () => {
  test('it is not sent, the box is as it was, and can be emptied on a click', async () => {
    const put = vi.fn(async () => 'applied' as const);
    guard({ keep: async (_box, until) => ({ dueAt: until === 'one-hour' ? 60 : 0 }), put });
    control.click();
    held?.act({ keep: 'one-hour' });
    await settled();
    expect(held?.card).toEqual({ view: 'kept', dueAt: 60, refused: false });
    expect([sent, field.value]).toEqual([[], LIAR]);
    held?.act('clear-box');
    await settled();
    expect(put).toHaveBeenCalledWith({ field }, '');
    expect(held).toBeUndefined();
  });

  test('it stays in the box where the editor refuses to be emptied', async () => {
    guard();
    control.click();
    held?.act({ keep: 'ten-minutes' });
    await settled();
    held?.act('clear-box');
    await settled();
    expect(held?.card).toMatchObject({ view: 'kept', refused: true });
    held?.act('close');
    expect(held).toBeUndefined();
  });

  test('where that cannot be, it says so and asks again', async () => {
    guard({ keep: async () => ({ problem: { key: 'drafts.problem.noRoom' } }) });
    control.click();
    held?.act({ keep: 'ten-minutes' });
    await settled();
    expect(held?.card).toMatchObject({ view: 'hold', problem: { key: 'drafts.problem.noRoom' }, findings: [{ quote: LIAR }] });
    held?.act('send-as-is');
    await settled();
    expect(sent).toEqual([LIAR]);
  });
});

describe('it fails open', () => {
  test.each<[string, Partial<GuardPorts>]>([
    ['the site throws', { site: fails }],
    ['the text cannot be read', { read: fails }],
    ['the judging throws', { analyse: fails }],
    ['the card cannot be shown', { show: fails }],
    ['nobody can be asked', { elsewhere: { ...nobody, isSettled: fails } }],
  ])('when %s, the message goes, once, by click and by key', (_name, broken) => {
    guard(broken);
    control.click();
    expect(sent).toEqual([LIAR]);
    expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  test.each<[string, Partial<GuardPorts>]>([
    ['judging throws', { analyse: fails }],
    ['the card cannot be shown', { show: fails }],
    ['the judge’s coming throws', { engine: { now: () => undefined, failed: () => false, load: () => Promise.reject(new Error('gone')) } }],
  ])('when %s after the wait for the judge, the message goes, once', async (_name, broken) => {
    let now: object | undefined;
    const load = async () => {
      now = {};
      return now;
    };
    guard({ engine: { now: () => now, failed: () => false, load }, ...broken });
    control.click();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([LIAR]);
  });

  test('when the check takes more than two seconds, the message goes', () => {
    let now = 0;
    guard({
      now: () => now,
      read: () => {
        now += 2001;
        return { text: field.value, quoted: [], caret: undefined };
      },
    });
    control.click();
    expect(sent).toEqual([LIAR]);
  });

  test('once it has ended it holds nothing', () => {
    guard();
    ended.abort();
    control.click();
    expect(sent).toEqual([LIAR]);
  });
});
