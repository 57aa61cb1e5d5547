import { describe, expect, test, vi } from 'vitest';
import { NEUTRAL_MESSAGE } from '../../../lib/core/biff/safety';
import { TYPING_PAUSE_MS } from '../../../lib/core/coach/machine';
import type { CoachPorts } from '../../../lib/core/coach/session';
import type { WhoAnswer, WhoPort, WhoSeen } from '../../../lib/core/coach/who';
import type { Analysis } from '../../../lib/core/tone/finding';
import { desk } from './desk';

const CLAUSES = { 'You never turn up.': 2, 'How convenient.': 1 } as const;
const HOSTILE = 'Hi. You never turn up. Thanks';
const COACH: WhoSeen = { policy: 'coach' };
const SILENT: WhoSeen = { policy: 'silent' };
const ASK: WhoSeen = { policy: 'ask', about: { name: 'Robin' } };
const SAFETY: WhoSeen = { policy: 'safety', told: false };
const arrived = () => new Promise((done) => setTimeout(done));

/** A writer whose recipients are `first`, until something says otherwise. */
function writingTo(first: WhoSeen | undefined, more: Partial<CoachPorts> = {}) {
  let seen = first;
  let told = false;
  const answers: WhoAnswer[] = [];
  const learnt = vi.fn(async () => seen ?? COACH);
  const now = () => (seen?.policy === 'safety' ? { ...seen, told } : seen);
  const who: WhoPort = {
    now,
    learn: learnt,
    answer: async (answer) => {
      answers.push(answer);
      const following = answer === 'safe-contact' ? SAFETY : answer === 'co-parent' ? COACH : SILENT;
      seen = following;
      return following;
    },
    told: () => {
      told = true;
    },
  };
  const d = desk(CLAUSES, { who, ...more });
  const type = (text: string) => {
    d.type(text);
    d.pass(TYPING_PAUSE_MS);
  };
  return { d, type, answers, learnt, become: (next: WhoSeen | undefined) => (seen = next) };
}

const afraid = (text: string): Analysis => {
  const quote = "I'm scared of you";
  const start = text.indexOf(quote);
  return { score: 0, findings: [], safety: start < 0 ? undefined : { quote, span: { start, end: start + quote.length } } };
};

describe('somebody the coach is silent about', () => {
  test('no line, no card, whatever is written, and no card where the caret is put', () => {
    const { d, type } = writingTo(SILENT);
    type(HOSTILE);
    d.put(HOSTILE, 6);
    d.session.caretPut();
    expect([d.card(), d.underlined()]).toEqual([undefined, []]);
  });

  test('not even safety: the user said so', () => {
    const { d, type } = writingTo(SILENT, { analyse: afraid });
    type("I'm scared of you");
    expect(d.card()).toBeUndefined();
  });
});

describe('somebody who is not marked', () => {
  test('raises a question in the place of the first card, and nothing is underlined', () => {
    const { d, type } = writingTo(ASK);
    type('Hi Robin');
    expect(d.card()).toBeUndefined();
    type(HOSTILE);
    expect(d.card()).toEqual({ view: 'who', about: { name: 'Robin' } });
    expect(d.underlined()).toEqual([]);
    type(`${HOSTILE} and more`);
    expect(d.card()).toMatchObject({ view: 'who' });
  });

  test('who turns out to be the co-parent is coached at once', async () => {
    const { d, type } = writingTo(ASK);
    type(HOSTILE);
    await d.session.act({ who: 'co-parent' });
    expect(d.raised()).toBe('You never turn up.');
    expect(d.underlined()).toHaveLength(1);
  });

  test('who is only a safe contact gets the safety card at once', async () => {
    const { d, type } = writingTo(ASK);
    type(HOSTILE);
    await d.session.act({ who: 'safe-contact' });
    expect(d.card()).toEqual({ view: 'safety' });
  });

  test.each(['never', 'not-now'] as const)('"%s" is silence', async (answer) => {
    const { d, type, answers } = writingTo(ASK);
    type(HOSTILE);
    await d.session.act({ who: answer });
    type(`${HOSTILE} and more`);
    expect(d.card()).toBeUndefined();
    expect(answers).toEqual([answer]);
  });

  test('closing the question, or leaving it standing, is "not now"', async () => {
    const closed = writingTo(ASK);
    closed.type(HOSTILE);
    await closed.d.session.act('close');
    expect(closed.answers).toEqual(['not-now']);
    const left = writingTo(ASK);
    left.type(HOSTILE);
    left.d.session.end();
    expect(left.answers).toEqual(['not-now']);
  });

  test('and words of danger: no question, but the safety card', () => {
    const { d, type } = writingTo(ASK, { analyse: afraid });
    type("I'm scared of you");
    expect(d.card()).toMatchObject({ view: 'safety', safety: { quote: "I'm scared of you" } });
  });
});

describe('a safe contact', () => {
  test('no line and no tone, but the safety card once something is written', async () => {
    const { d, type } = writingTo(SAFETY);
    type('');
    expect(d.card()).toBeUndefined();
    type(HOSTILE);
    expect(d.card()).toEqual({ view: 'safety' });
    expect(d.underlined()).toEqual([]);
    await d.session.act('whole-message');
    await d.session.act('close');
    type(`${HOSTILE} and more`);
    expect(d.card()).toBeUndefined();
  });

  test('the neutral message takes the place of the words on a click, and of nothing that is quoted', async () => {
    const QUOTED = '\n\nOn 4 March 2026 Sam wrote:\n> You again';
    const { d, type } = writingTo(SAFETY, {
      read: () => ({ text: d.box(), quoted: [{ start: d.box().length - QUOTED.length + 2, end: d.box().length }], caret: undefined }),
    });
    type(HOSTILE + QUOTED);
    await d.session.act('take-neutral');
    expect(d.box()).toBe(NEUTRAL_MESSAGE + QUOTED);
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()).toBeUndefined();
  });

  test('is offered for copying where the editor refuses', async () => {
    const { d, type } = writingTo(SAFETY, { replace: async () => 'refused' });
    type(HOSTILE);
    await d.session.act('take-neutral');
    expect(d.box()).toBe(HOSTILE);
    expect(d.card()).toEqual({ view: 'copy', text: NEUTRAL_MESSAGE });
  });

  test('is offered for copying where answers stand between pieces of quoted history', async () => {
    const text = 'No.\n> Can you?\nYes.';
    const { d, type } = writingTo(SAFETY, { read: () => ({ text, quoted: [{ start: 4, end: 14 }], caret: undefined }) });
    type(text);
    await d.session.act('take-neutral');
    expect(d.card()).toEqual({ view: 'copy', text: NEUTRAL_MESSAGE });
  });
});

describe('words of danger, to whomever', () => {
  test('the neutral message is put in by its button', async () => {
    const d = desk({}, { analyse: afraid });
    d.type("I'm scared of you");
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-neutral');
    expect(d.box()).toBe(NEUTRAL_MESSAGE);
  });

  test('and by nothing else', async () => {
    const d = desk(CLAUSES);
    d.type(HOSTILE);
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-neutral');
    expect(d.box()).toBe(HOSTILE);
  });
});

describe('recipients that are not known yet', () => {
  test('nothing is asked while there is nothing to say', () => {
    const { type, learnt } = writingTo(undefined);
    type('Hi Robin');
    expect(learnt).not.toHaveBeenCalled();
  });

  test('they are asked for before the first card, and nothing is shown until the answer is there', async () => {
    const { d, type, learnt } = writingTo(undefined);
    type(HOSTILE);
    expect(learnt).toHaveBeenCalledOnce();
    expect([d.card(), d.underlined()]).toEqual([undefined, []]);
    await arrived();
    expect(d.raised()).toBe('You never turn up.');
  });

  test('are asked for when the writer comes back to the box, where they changed', () => {
    const { d, learnt, become } = writingTo(COACH);
    d.session.left();
    d.session.returned();
    expect(learnt).not.toHaveBeenCalled();
    become(undefined);
    d.session.left();
    d.session.returned();
    expect(learnt).toHaveBeenCalledOnce();
  });

  test('who are marked elsewhere meanwhile are treated so at once', async () => {
    const { d, type, become } = writingTo(COACH);
    type(HOSTILE);
    expect(d.raised()).toBe('You never turn up.');
    become(SILENT);
    d.session.reconsider();
    await arrived();
    expect([d.card(), d.underlined()]).toEqual([undefined, []]);
  });
});

test('gentle says nothing of hints', () => {
  const d = desk(CLAUSES, { sensitivity: () => 'gentle' });
  d.type('How convenient. Hi');
  d.pass(TYPING_PAUSE_MS);
  expect([d.card(), d.underlined()]).toEqual([undefined, []]);
  d.type(`How convenient. ${HOSTILE}`);
  d.pass(TYPING_PAUSE_MS);
  expect(d.raised()).toBe('You never turn up.');
  expect(d.underlined()).toHaveLength(1);
});
