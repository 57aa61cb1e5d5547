import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftDoor } from '../../../lib/core/coach/draft-door';
import type { OnDemand } from '../../../lib/core/coach/on-demand';
import { onDemand } from '../../../lib/core/coach/on-demand';
import type { Sensitivity } from '../../../lib/core/coach/sensitivity';
import type { Policy } from '../../../lib/core/coach/who';
import { attend, type Manner } from '../../../lib/page/field/attend';
import type { CardHost } from '../../../lib/page/field/card-host';
import type { Engine } from '../../../lib/page/field/coach-box';
import type { WhoPorts } from '../../../lib/page/field/who';
import type { Site } from '../../../lib/page/sites/site';

let ended: AbortController;
let judged: string[];
const card: CardHost = { show: () => {}, hide: () => {}, focus: vi.fn(() => true), hasFocus: () => false, isShown: () => false };
const engine: Engine = {
  analyse: (text) => {
    judged.push(text);
    return { score: 0, findings: [], safety: undefined };
  },
  suggest: () => undefined,
  rewrite: (text) => ({ outcome: 'unchanged', text }),
};
const site: Site = {
  id: 'trial',
  version: '2026-11',
  matches: () => true,
  composeAt: (target) => (target.matches('textarea') ? { field: target as HTMLElement } : undefined),
  sendAt: (target) => {
    const field = document.querySelector('textarea');
    return field && target.matches('button') ? { control: target as HTMLElement, box: { field } } : undefined;
  },
};
const who: WhoPorts = { ask: vi.fn(async () => ({ policy: 'coach' as const })), answer: async () => {} };
const manner: Manner = { sensitivity: () => 'normal', onChange: () => {} };
const refused = async () => ({ problem: { key: 'drafts.problem.noAnswer' } }) as const;
const drafts: DraftDoor = { keep: refused, read: refused, later: refused, remove: refused };
const waiting = { drafts, waiting: () => [], named: Promise.resolve(undefined) };
const start = (ready: OnDemand<Engine>) =>
  attend(
    window,
    {
      engine: ready,
      site: () => site,
      card,
      now: () => performance.now(),
      alive: () => true,
      who,
      manner,
      ...waiting,
    },
    ended.signal,
  );

const field = (id = 'first') => document.querySelector(`#${id}`) as HTMLTextAreaElement;
const settled = () => new Promise((resolve) => setTimeout(resolve));
function type(words: string): void {
  for (const letter of words) {
    field().value += letter;
    field().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

beforeEach(() => {
  ended = new AbortController();
  judged = [];
  document.body.innerHTML = '<textarea id="first"></textarea><textarea id="second"></textarea><input><button type="button">Send</button>';
});
afterEach(() => ended.abort());

test('a page cannot move the keyboard into the card by a made-up key', () => {
  start(onDemand(async () => engine));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'E', code: 'KeyE', altKey: true, shiftKey: true }));
  expect(card.focus).not.toHaveBeenCalled();
});

describe('the engine', () => {
  test('is asked for when a compose box gets the focus, and not before', async () => {
    const fetchIt = vi.fn(async () => engine);
    start(onDemand(fetchIt));
    document.querySelector('input')?.focus();
    await settled();
    expect(fetchIt).not.toHaveBeenCalled();
    field().focus();
    expect(fetchIt).toHaveBeenCalledOnce();
    await settled();
    field('second').focus();
    field().focus();
    await settled();
    expect(fetchIt).toHaveBeenCalledOnce();
  });

  test('coaches what was written while it was on its way', async () => {
    let arrive = (_engine: Engine): void => {};
    start(onDemand(() => new Promise<Engine>((resolve) => (arrive = resolve))));
    field().focus();
    type('You never listen.');
    await settled();
    expect(judged).toEqual([]);
    arrive(engine);
    await vi.waitFor(() => expect(judged).toEqual(['You never listen.']), { timeout: 3000 });
  });

  test('does not follow a writer who has left before it came', async () => {
    let arrive = (_engine: Engine): void => {};
    start(onDemand(() => new Promise<Engine>((resolve) => (arrive = resolve))));
    field().value = 'Hello';
    field().focus();
    document.querySelector('input')?.focus();
    arrive(engine);
    await settled();
    const listening = vi.spyOn(field(), 'value', 'get');
    type('x');
    expect(listening).toHaveBeenCalled();
    expect(judged).toEqual([]);
  });

  test('that does not come is asked for at the next focus, and at no key', async () => {
    const fetchIt = vi.fn<() => Promise<Engine | undefined>>(() => Promise.reject(new Error('Extension context invalidated.')));
    start(onDemand(fetchIt));
    field().focus();
    await settled();
    type('You never listen.');
    await settled();
    expect(fetchIt).toHaveBeenCalledOnce();
    field('second').focus();
    await settled();
    expect(fetchIt).toHaveBeenCalledTimes(2);
    fetchIt.mockResolvedValue(engine);
    field().focus();
    await vi.waitFor(() => expect(judged).toEqual(['You never listen.']), { timeout: 3000 });
  });

  test('that does not come holds no message', async () => {
    start(onDemand<Engine>(async () => undefined));
    const sent = vi.fn();
    document.querySelector('button')?.addEventListener('click', sent);
    field().focus();
    await settled();
    type("You're a liar.");
    document.querySelector('button')?.click();
    expect(sent).toHaveBeenCalledOnce();
  });

  test('is asked for by the outermost document too, whose script guards the send button of a field in a frame', async () => {
    const fetchIt = vi.fn(async () => engine);
    start(onDemand(fetchIt));
    document.dispatchEvent(new Event('evenkeel-composing'));
    expect(fetchIt).toHaveBeenCalledOnce();
  });
});

describe('those whom a draft goes to', () => {
  const LIAR = "You're a liar.";
  const hostile: Engine = {
    ...engine,
    analyse: (text, { quoted }) => {
      const start = quoted.length > 0 ? -1 : text.indexOf(LIAR);
      const finding = {
        kind: 'attack',
        quote: LIAR,
        span: { start, end: start + LIAR.length },
        reason: 'tone.attack',
        severity: 3,
      } as const;
      return { score: 0, findings: start < 0 ? [] : [finding], safety: undefined };
    },
  };
  const shown = vi.fn<CardHost['show']>();
  const sent = vi.fn();
  const startTo = (policy: Policy, sensitivity: Sensitivity = 'normal') => {
    shown.mockReset();
    sent.mockReset();
    const ask = vi.fn(async () => ({ policy, about: 0 }));
    const named: Site = { ...site, recipientsOf: () => [{ name: 'Sam' }] };
    const ports = {
      engine: onDemand(async () => hostile),
      site: () => named,
      card: { ...card, show: shown },
      now: () => performance.now(),
      alive: () => true,
      ...waiting,
    };
    attend(
      window,
      { ...ports, who: { ask, answer: async () => {} }, manner: { sensitivity: () => sensitivity, onChange: () => {} } },
      ended.signal,
    );
    document.querySelector('button')?.addEventListener('click', sent);
    return ask;
  };
  const views = () => shown.mock.calls.map(([, { view }]) => view);
  const write = async (words: string) => {
    field().value = words;
    field().focus();
    await settled();
    await vi.waitFor(() => expect(field().ownerDocument.activeElement).toBe(field()));
    await settled();
    document.querySelector('button')?.click();
  };

  test('are asked for at the focus, once, and no word of the draft is in it', async () => {
    const ask = startTo('coach');
    field().value = LIAR;
    field().focus();
    await settled();
    field('second').focus();
    field().focus();
    await settled();
    expect(ask.mock.calls).toEqual([[[{ name: 'Sam' }]]]);
  });

  test.each([
    ['coach', 'normal', LIAR, 1],
    ['coach', 'gentle', LIAR, 1],
    ['silent', 'normal', LIAR, 0],
    ['safety', 'normal', LIAR, 0],
    ['ask', 'normal', LIAR, 0],
    ['silent', 'normal', 'About [what you need].', 0],
    ['safety', 'normal', 'About [what you need].', 1],
  ] as const)('%s, %s: %s is held %i times', async (policy, sensitivity, words, times) => {
    startTo(policy, sensitivity);
    await write(words);
    expect(views().filter((view) => view === 'hold')).toHaveLength(times);
    expect(sent).toHaveBeenCalledTimes(1 - times);
  });
});
