import { render } from 'preact';
import { act as settled } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Card } from '../../../components/coach/card';
import { Words } from '../../../components/words/words';
import type { CardAction, Card as CardData } from '../../../lib/core/coach/card';
import type { Finding } from '../../../lib/core/tone/finding';
import { inEnglish } from '../../english';

let root: HTMLElement;
let chosen: CardAction[];
const off = vi.fn(async () => {});

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  chosen = [];
});
afterEach(() => render(null, root));

const FINDING: Finding = {
  kind: 'absolutes',
  quote: 'You never turn up.',
  span: { start: 0, end: 18 },
  reason: 'tone.absolutes',
  severity: 2,
};

const draw = (card: CardData) =>
  settled(() =>
    render(
      <Words say={inEnglish}>
        <Card card={card} act={(action) => chosen.push(action)} off={off} />
      </Words>,
      root,
    ),
  );
const part = (name: string) => root.querySelector(`[data-part=${name}]`)?.textContent;
/** What the view itself offers; the way to be left alone stands on every card. */
const actions = () =>
  Array.from(root.querySelectorAll('[data-action]'), (button) => button.getAttribute('data-action')).filter(
    (action) => !['more', 'off-here', 'off-today'].includes(action ?? ''),
  );
const label = (action: string) => root.querySelector(`[data-action=${action}]`)?.textContent;
const click = (action: string) => root.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
const press = (key: string) =>
  root.querySelector('[data-view]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a finding', () => {
  test('is the sentence, why, and one edit', async () => {
    await draw({ view: 'finding', finding: FINDING, edit: { start: 0, end: 18, insert: 'Pick-up was at 4pm.' } });
    expect([part('quote'), part('reason'), part('edit')]).toEqual([
      FINDING.quote,
      inEnglish(FINDING.reason),
      'Instead: Pick-up was at 4pm.',
    ]);
    expect(actions()).toEqual(['close', 'take-edit', 'keep-mine', 'whole-message']);
    expect(label('take-edit')).toBe('Use this');
  });

  test('an edit that puts nothing in its place says so', async () => {
    await draw({ view: 'finding', finding: FINDING, edit: { start: 0, end: 19, insert: ' ' } });
    expect(part('edit')).toBe('Leave this sentence out.');
    expect(label('take-edit')).toBe('Leave it out');
  });

  test('without an edit offers none', async () => {
    await draw({ view: 'finding', finding: FINDING, edit: undefined });
    expect(part('edit')).toBeUndefined();
    expect(actions()).not.toContain('take-edit');
  });

  test('each button is the call of its name, Escape closes', async () => {
    await draw({ view: 'finding', finding: FINDING, edit: { start: 0, end: 18, insert: '' } });
    for (const action of ['take-edit', 'keep-mine', 'whole-message', 'close']) click(action);
    press('Escape');
    expect(chosen).toEqual(['take-edit', 'keep-mine', 'whole-message', 'close', 'close']);
  });

  test('takes no focus, and is a named group with a polite voice', async () => {
    await draw({ view: 'finding', finding: FINDING, edit: undefined });
    expect(document.activeElement).toBe(document.body);
    const group = root.querySelector('[role=group]');
    expect(root.querySelector(`#${group?.getAttribute('aria-labelledby')}`)?.textContent).toBe('How this may be read');
    expect(root.querySelector('[aria-live=polite]')).not.toBeNull();
  });
});

describe('a rewrite', () => {
  const rewritten: CardData = {
    view: 'rewrite',
    before: 'You never turn up. Max swims at 5pm.',
    rewrite: {
      outcome: 'rewritten',
      text: 'Max swims at 5pm. Please reply by [by when].',
      kept: [],
      dropped: [{ quote: 'You never turn up.', span: { start: 0, end: 18 }, reason: 'tone.absolutes' }],
      blanks: [{ label: 'by when', span: { start: 34, end: 43 } }],
    },
  };

  test('shows before and after by words, what was left out and what is to be filled in', async () => {
    await draw(rewritten);
    expect(part('before')).toBe('You never turn up. Max swims at 5pm.');
    expect(part('after')).toBe('Max swims at 5pm. Please reply by [by when].');
    const marked = (tag: string) => Array.from(root.querySelectorAll(tag), ({ textContent }) => textContent).join(' ');
    expect(marked('[data-part=before] del')).toContain('never');
    expect(marked('[data-part=after] ins')).toContain('reply');
    expect(part('dropped')).toContain('You never turn up.');
    expect(part('blanks')).toContain('by when');
  });

  test('of which nothing needs sending says so, and names what stands in it', async () => {
    const dropped = [{ quote: 'You never turn up.', span: { start: 0, end: 18 }, reason: 'tone.absolutes' as const }];
    await draw({ view: 'rewrite', before: 'x', rewrite: { outcome: 'nothing-to-send', reason: 'biff.nothingToSend', dropped } });
    expect(root.querySelector('h2')?.textContent).toBe('You can leave this unsent');
    expect(root.querySelector('summary')?.textContent).toBe('What is in it (1)');
  });

  test('gives each piece back that was left out, one by one', async () => {
    await draw(rewritten);
    click('put-back');
    expect(chosen).toEqual([{ putBack: { start: 0, end: 18 } }]);
    expect(root.querySelector('[data-action=put-back]')?.getAttribute('aria-label')).toBe('Put back: You never turn up.');
  });

  test('that steps back gives help lines and a neutral message instead', async () => {
    await draw({ view: 'rewrite', before: 'x', rewrite: { outcome: 'stepped-back', reason: 'biff.steppedBack', instead: 'Neutral.' } });
    expect(root.textContent).toContain('0808 2000 247');
    expect(part('instead')).toContain('[what you need]');
    expect(actions()).toEqual(['close', 'take-neutral', 'copy-neutral', 'close']);
  });

  test("shows a second suggestion under its maker's name, says that it came, and takes it", async () => {
    await draw(rewritten);
    expect(actions()).not.toContain('take-second');
    await draw({ ...rewritten, second: 'Max swims at 5pm.' });
    const group = root.querySelector('.second');
    expect(root.querySelector(`#${group?.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'A second suggestion, from your browser’s built-in model',
    );
    expect(part('second')).toBe('Max swims at 5pm.');
    click('take-second');
    expect(chosen).toEqual(['take-second']);
    await expect.poll(() => root.querySelector('[aria-live=polite]')?.textContent).toContain('second suggestion');
  });

  test('Escape goes back to the sentence', async () => {
    await draw(rewritten);
    press('Escape');
    click('take-rewrite');
    expect(chosen).toEqual(['back', 'take-rewrite']);
  });

  test.each([
    [{ outcome: 'unchanged', text: 'Fine.' }, 'This message can go as it is.'],
    [{ outcome: 'nothing-to-send', reason: 'biff.nothingToSend', dropped: [] }, inEnglish('biff.nothingToSend')],
  ] as const)('%j has nothing to take', async (rewrite, words) => {
    await draw({ view: 'rewrite', before: 'x', rewrite });
    expect(part('reason')).toBe(words);
    expect(actions()).toEqual(['close', 'back']);
  });
});

describe('to be left alone', () => {
  const OFF = ['off-here', 'off-today'];
  test.each(OFF)('takes two clicks: %s', async (action) => {
    off.mockClear();
    await draw({ view: 'finding', finding: FINDING, edit: undefined });
    const menu = () => root.querySelector('#off')?.hasAttribute('hidden');
    expect([menu(), root.querySelector('[data-action=more]')?.getAttribute('aria-label')]).toEqual([true, 'More choices']);
    await settled(() => click('more'));
    expect([menu(), root.querySelector('[data-action=more]')?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    await settled(() => click(action));
    expect(off.mock.calls).toEqual([[action === 'off-here' ? 'site' : 'today']]);
    expect(chosen).toEqual([]);
  });

  test('says where it could not be', async () => {
    off.mockRejectedValueOnce(new Error('no'));
    await draw({ view: 'hold', findings: [FINDING], blanks: [] });
    await settled(() => click('more'));
    await settled(() => click('off-today'));
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('could not be switched off');
  });
});

describe('a kept message', () => {
  test('is said to be kept, and its words to be in the box still', async () => {
    await draw({ view: 'kept', dueAt: 0, refused: false });
    expect(part('reason')).toContain('Nothing was sent.');
    expect(part('box')).toContain('still in the box');
    expect(actions()).toEqual(['close', 'close', 'clear-box']);
  });

  test('that is due is offered without its words', async () => {
    await draw({ view: 'waiting' });
    expect(part('reason')).toBe('You kept a message until now. Look at it?');
    click('see-waiting');
    click('close');
    expect(chosen).toEqual(['see-waiting', 'close']);
    expect(root.querySelector('[role=group]')).not.toBeNull();
  });

  test('can be put back, copied, kept longer and deleted', async () => {
    await draw({ view: 'waiting-draft', text: 'Max swims at 5pm.', keptAt: 0 });
    expect(part('waiting-text')).toBe('Max swims at 5pm.');
    for (const action of ['put-waiting', 'delete-waiting', 'keep-one-hour']) click(action);
    expect(chosen).toEqual(['put-waiting', 'delete-waiting', { keep: 'one-hour' }]);
  });

  test('takes the place of other words only when that was asked', async () => {
    await draw({ view: 'waiting-draft', text: 'Max swims at 5pm.', keptAt: 0, trouble: 'other-words' });
    expect(part('problem')).toContain('other words');
    expect(actions()).not.toContain('put-waiting');
    click('replace-box');
    expect(chosen).toEqual(['replace-box']);
  });
});

describe('the hold', () => {
  const hold = (count: number): CardData => ({
    view: 'hold',
    blanks: [],
    findings: Array.from({ length: count }, (_, at) => ({ ...FINDING, span: { start: at, end: at + 1 } })),
  });

  test('is a dialog with its answers, the calm one first', async () => {
    await draw(hold(1));
    expect(root.querySelector('[role=dialog]')).not.toBeNull();
    expect(actions()).toEqual(['look-again', 'send-as-is', 'keep-ten-minutes', 'keep-one-hour', 'keep-tomorrow-morning']);
    expect(root.querySelector('[data-first]')?.getAttribute('data-action')).toBe('look-again');
  });

  test('Escape is "Look again"; Tab stays inside', async () => {
    await draw(hold(1));
    root.querySelector<HTMLElement>('[data-action=keep-tomorrow-morning]')?.focus();
    press('Tab');
    expect(document.activeElement?.getAttribute('data-action')).toBe('more');
    press('Escape');
    expect(chosen).toEqual(['look-again']);
  });

  test('a letter is for the message: it is "Look again", and stays the browser’s to write', async () => {
    await draw(hold(1));
    press(' ');
    expect(chosen).toEqual([]);
    expect(press('Y')).toBe(true);
    expect(chosen).toEqual(['look-again']);
  });

  test('keeps it for later in one click, and says why it could not', async () => {
    await draw(hold(1));
    for (const until of ['ten-minutes', 'one-hour', 'tomorrow-morning']) click(`keep-${until}`);
    expect(chosen).toEqual([{ keep: 'ten-minutes' }, { keep: 'one-hour' }, { keep: 'tomorrow-morning' }]);
    await draw({ view: 'hold', findings: [], blanks: [], problem: { key: 'drafts.problem.noRoom' } });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('still in the box');
  });

  test('names three sentences and counts the rest', async () => {
    await draw(hold(5));
    expect(root.querySelectorAll('[data-part=quote]')).toHaveLength(3);
    expect(root.textContent).toContain('And 2 more.');
  });

  test('names what is still to be filled in', async () => {
    await draw({ view: 'hold', findings: [], blanks: [{ label: 'by when', span: { start: 0, end: 9 } }] });
    expect(part('blanks')).toBe('Still to fill in: by when.');
    expect(part('reason')).toBeUndefined();
  });
});

describe('safety', () => {
  test('names the help lines, a way to record without a reply, and no tone', async () => {
    await draw({ view: 'safety', safety: { quote: "I'm scared of you", span: { start: 0, end: 17 } } });
    for (const number of ['999', '55', '0808 2000 247', '0808 80 10 800', '0808 801 0327']) expect(root.textContent).toContain(number);
    expect(part('reason')).toContain('Your words suggest');
    expect(part('record')).toContain('Keep this conversation');
    expect(actions()).toEqual(['close', 'take-neutral', 'copy-neutral', 'close']);
  });

  test('says so where it is the contact that is marked', async () => {
    await draw({ view: 'safety' });
    expect(part('reason')).toContain('You marked this contact');
  });

  test('puts the neutral message into the box only by its button, and copies it', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await draw({ view: 'safety' });
    expect(chosen).toEqual([]);
    click('copy-neutral');
    await expect.poll(() => root.querySelector('[role=status]')?.textContent).toBe('Copied.');
    expect(copied).toEqual([part('instead')]);
    click('take-neutral');
    expect(chosen).toEqual(['take-neutral']);
    vi.unstubAllGlobals();
  });

  test('says where the browser has no clipboard', async () => {
    vi.stubGlobal('navigator', {});
    await draw({ view: 'safety' });
    click('copy-neutral');
    await expect.poll(() => root.querySelector('.note')?.textContent).toContain('did not allow copying');
    vi.unstubAllGlobals();
  });
});

describe('the question', () => {
  test('names whom it asks about, and each answer is one click', async () => {
    await draw({ view: 'who', about: { name: 'Sam', address: 'sam@example.org' } });
    expect(part('reason')).toBe('You are writing to Sam. Who are they to you?');
    expect(root.textContent).toContain('sam@example.org');
    const answers = ['mark-co-parent', 'mark-solicitor', 'mark-safe-contact', 'mark-never', 'not-now'];
    expect(actions()).toEqual(['close', ...answers]);
    for (const answer of answers) click(answer);
    expect(chosen).toEqual(['co-parent', 'solicitor', 'safe-contact', 'never', 'not-now'].map((who) => ({ who })));
    expect(document.activeElement).toBe(document.body);
  });

  test('says an address once where there is no name, and is heard', async () => {
    await draw({ view: 'who', about: { address: 'sam@example.org' } });
    expect(part('reason')).toBe('You are writing to sam@example.org. Who are they to you?');
    await expect.poll(() => root.querySelector('[aria-live=polite]')?.textContent).toContain('writing to sam@example.org');
  });
});

test('copy shows the text and says that the message is as it was', async () => {
  await draw({ view: 'copy', text: 'Max swims at 5pm.' });
  expect(part('copy-text')).toBe('Max swims at 5pm.');
  expect(part('reason')).toContain('your message is as you left it');
});

test.each<[string, CardData]>([
  ['did not take the change', { view: 'copy', text: 'Max swims at 5pm.' }],
  ['you may not feel safe', { view: 'safety', safety: { quote: "I'm scared of you", span: { start: 0, end: 17 } } }],
  ['You marked this contact', { view: 'safety' }],
  ['still in the box', { view: 'kept', dueAt: 0, refused: false }],
  ['You kept a message until now', { view: 'waiting' }],
  ['when you press it yourself', { view: 'press-again', by: 'key' }],
  ['can go as it is', { view: 'rewrite', before: 'Hi.', rewrite: { outcome: 'unchanged', text: 'Hi.' } }],
])('whoever hears the card hears why it is there: "%s"', async (words, card) => {
  await draw(card);
  await expect.poll(() => root.querySelector('[aria-live=polite]')?.textContent).toContain(words);
});

test('the words of a kept message are not read out before they are asked for, nor with the card that shows them', async () => {
  await draw({ view: 'waiting-draft', text: 'You never turn up.', keptAt: 0 });
  await expect.poll(() => root.querySelector('[aria-live=polite]')?.textContent).toContain('The message you kept');
  expect(root.querySelector('[aria-live=polite]')?.textContent).not.toContain('never');
});

test('the held send is a dialog that is told with its reason', async () => {
  await draw({ view: 'hold', findings: [FINDING], blanks: [] });
  const dialog = root.querySelector('[role=dialog]');
  expect(root.querySelector(`#${dialog?.getAttribute('aria-labelledby')}`)?.textContent).toBe('Before it goes');
  expect(root.querySelector(`#${dialog?.getAttribute('aria-describedby')}`)?.textContent).toContain(FINDING.quote);
});
