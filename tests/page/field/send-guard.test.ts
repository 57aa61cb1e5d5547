import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card, CardAction } from '../../../lib/core/coach/card';
import type { Finding, Severity } from '../../../lib/core/tone/finding';
import { type GuardPorts, guardSending, HOLD_QUESTION } from '../../../lib/page/field/send-guard';
import type { Site } from '../../../lib/page/sites/site';

const LIAR = "You're a liar.";

let ended: AbortController;
let field: HTMLTextAreaElement;
let control: HTMLButtonElement;
let sent: string[];
let held: { card: Card; act: (action: CardAction) => void } | undefined;

const finding = (text: string, severity: Severity): Finding[] =>
  text.includes(LIAR) ? [{ kind: 'attack', quote: LIAR, span: { start: 0, end: LIAR.length }, reason: 'tone.attack', severity }] : [];

const fails = (): never => {
  throw new Error('broken');
};

function guard(more: Partial<GuardPorts> = {}, severity: Severity = 3): void {
  const site: Site = {
    id: 'trial',
    version: '2026-11',
    matches: () => true,
    composeAt: () => ({ field }),
    sendAt: (target) => (target === control ? { control, box: { field } } : undefined),
  };
  guardSending(
    window,
    {
      site: () => site,
      read: () => ({ text: field.value, quoted: [], caret: undefined }),
      analyse: (text) => ({ score: 0, findings: finding(text, severity), safety: undefined }),
      now: () => 0,
      show: (_held, card, act) => {
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

beforeEach(() => {
  ended = new AbortController();
  sent = [];
  held = undefined;
  document.body.innerHTML = '<textarea></textarea><button type="button">Send</button>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  control = document.querySelector('button') as HTMLButtonElement;
  control.addEventListener('click', () => sent.push(field.value));
  field.value = LIAR;
});
afterEach(() => ended.abort());

describe('the click on Send', () => {
  test('is held once, with the clause', () => {
    guard();
    control.click();
    expect(sent).toEqual([]);
    expect(held?.card).toMatchObject({ view: 'hold', findings: [{ quote: LIAR }] });
    control.click();
    expect(sent).toEqual([LIAR]);
  });

  test.each([2, 1])('is held with both clicks of a double click (the second counted as %d)', (detail) => {
    guard();
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    expect(sent).toEqual([]);
    expect(held?.card.view).toBe('hold');
  });

  test('goes with the later clicks of someone who keeps clicking', () => {
    let now = 0;
    guard({ now: () => now });
    control.click();
    now = 1500;
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 4 }));
    expect(sent).toEqual([LIAR]);
  });

  test('goes on "Send as it is"', () => {
    guard();
    control.click();
    held?.act('send-as-is');
    expect(sent).toEqual([LIAR]);
    expect(held).toBeUndefined();
  });

  test('does not go on "Look again", which puts the focus into the box', () => {
    guard();
    control.click();
    held?.act('look-again');
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(field);
  });

  test('goes where the draft is calm', () => {
    guard();
    field.value = 'Max has swimming at 5pm.';
    control.click();
    expect(sent).toHaveLength(1);
  });

  test('goes where there is no more than a hint', () => {
    guard({}, 1);
    control.click();
    expect(sent).toHaveLength(1);
  });

  test('goes where the writer keeps every clause', () => {
    guard();
    field.addEventListener(HOLD_QUESTION, (event) => event.preventDefault());
    control.click();
    expect(sent).toHaveLength(1);
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
    expect(held?.card.view).toBe('hold');
    expect(sent).toEqual([]);
  });

  test('of another button is not looked at', () => {
    guard({ read: fails });
    document.body.click();
    expect(held).toBeUndefined();
  });
});

describe('it fails open', () => {
  test.each<[string, Partial<GuardPorts>]>([
    ['the site throws', { site: fails }],
    ['the text cannot be read', { read: fails }],
    ['the judging throws', { analyse: fails }],
    ['the card cannot be shown', { show: fails }],
  ])('when %s, the message goes, once', (_name, broken) => {
    guard(broken);
    control.click();
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
