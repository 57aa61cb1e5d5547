import { describe, expect, test } from 'vitest';
import { PASTE_PAUSE_MS, TYPING_PAUSE_MS } from '../../../lib/core/coach/machine';
import type { Span } from '../../../lib/core/text/span';
import { desk } from './desk';

const CLAUSES = { 'You never turn up.': 2, "You're a liar.": 3 } as const;
const BOTH = "Hi Sam. You never turn up. Max has swimming at 5pm. You're a liar. Thanks";

describe('when the coach speaks', () => {
  test('within half a second of a pause, and not before it', () => {
    const d = desk(CLAUSES);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS - 1);
    expect(d.judged).toEqual([]);
    d.pass(1);
    expect(d.raised()).toBe('You never turn up.');
    expect(TYPING_PAUSE_MS).toBeLessThanOrEqual(400);
  });

  test('each key begins the pause anew, with one timer', () => {
    const d = desk(CLAUSES);
    for (const letter of ['Y', 'Yo', 'You never turn up.']) {
      d.type(letter);
      expect(d.timers()).toBe(1);
      d.pass(TYPING_PAUSE_MS - 10);
    }
    expect(d.judged).toEqual([]);
    d.pass(10);
    expect(d.judged).toEqual(['You never turn up.']);
  });

  test('a calm draft raises nothing and leaves no timer', () => {
    const d = desk(CLAUSES);
    d.type('Max has swimming at 5pm.');
    d.pass(5000);
    expect(d.card()).toBeUndefined();
    expect(d.timers()).toBe(0);
  });

  test('silence while an input method composes, the words judged after it', () => {
    const d = desk(CLAUSES);
    d.session.composing(true);
    d.type('You never turn up.');
    d.pass(5000);
    expect(d.judged).toEqual([]);
    d.session.composing(false);
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('composition that starts during the pause stops the judging', () => {
    const d = desk(CLAUSES);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS - 1);
    d.session.composing(true);
    d.pass(5000);
    expect(d.judged).toEqual([]);
  });

  test('a long draft is got ready in slices between which the page has its turn, and is left alone once it changes', () => {
    let unready = 3;
    const asked: string[] = [];
    const d = desk(CLAUSES, { ahead: (text) => asked.push(text) > 0 && --unready <= 0 });
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    expect([asked.length, d.raised()]).toEqual([3, 'You never turn up.']);
    const slow = desk(CLAUSES, {
      ahead: (text) => {
        if (text === 'You never turn up.') slow.type('You never turn up. Max');
        return text !== 'You never turn up.';
      },
    });
    slow.type('You never turn up.');
    slow.pass(TYPING_PAUSE_MS);
    expect(slow.judged).toEqual([]);
    slow.pass(TYPING_PAUSE_MS);
    expect(slow.judged).toEqual(['You never turn up. Max']);
  });

  test('pasted text is given a longer pause', () => {
    const d = desk(CLAUSES);
    d.put('You never turn up.');
    d.session.changed({ pasted: true });
    d.pass(PASTE_PAUSE_MS - 1);
    expect(d.judged).toEqual([]);
    d.pass(1);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('quoted history is handed on, so that it is not judged', () => {
    const quoted = [{ start: 6, end: 10 }];
    const seen: unknown[] = [];
    const d = desk(CLAUSES, {
      read: () => ({ text: 'Fine.\n> No', quoted, caret: 0 }),
      analyse: (_text, options) => {
        seen.push(options);
        return { score: 0, findings: [], safety: undefined };
      },
    });
    d.session.changed();
    d.pass(TYPING_PAUSE_MS);
    expect(seen).toEqual([{ quoted }]);
  });
});

describe('one card at a time', () => {
  test('the most severe first, all of them underlined', () => {
    const d = desk(CLAUSES);
    d.type(BOTH);
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe("You're a liar.");
    expect(d.underlined().map(([quote]) => quote)).toEqual(['You never turn up.', "You're a liar."]);
  });

  test('of equals, the one nearest to the caret', () => {
    const d = desk({ 'You never turn up.': 2, 'Typical of you.': 2 });
    d.type('You never turn up. Some words in between here. Typical of you. End', 19);
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('a card that still holds is not exchanged for another', () => {
    const d = desk(CLAUSES);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    d.type("You never turn up. You're a liar.");
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('the caret put into another underlined clause shows that one', () => {
    const d = desk(CLAUSES);
    d.type(BOTH);
    d.pass(TYPING_PAUSE_MS);
    d.put(BOTH, BOTH.indexOf('never'));
    d.session.caretPut();
    expect(d.raised()).toBe('You never turn up.');
    d.put(BOTH, BOTH.indexOf('swimming'));
    d.session.caretPut();
    expect(d.raised()).toBe('You never turn up.');
  });

  test('no card while the writer is elsewhere; it is there again on return', () => {
    const d = desk(CLAUSES);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    d.session.left();
    expect(d.card()).toBeUndefined();
    expect(d.underlined()).toHaveLength(1);
    d.session.returned();
    expect(d.raised()).toBe('You never turn up.');
  });
});

describe('a stale hint', () => {
  test('goes as soon as its words are touched', () => {
    const d = desk(CLAUSES);
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    d.type('You nearly never turn up. Bye');
    expect(d.card()).toBeUndefined();
    expect(d.underlined()).toEqual([]);
  });

  test('stays, and moves with its words, where others are touched', () => {
    const d = desk(CLAUSES);
    d.type('Hi. You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    d.type('Hello Sam. You never turn up. Bye');
    expect(d.underlined()).toEqual([['You never turn up.', 'You never turn up.']]);
    expect(d.card()).toMatchObject({ view: 'finding', finding: { span: { start: 11, end: 29 } } });
  });

  test('is never applied to words that changed unseen', async () => {
    const d = desk(CLAUSES);
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    d.put('Thank you. Bye');
    await d.session.act('take-edit');
    expect(d.box()).toBe('Thank you. Bye');
    expect(d.card()).toBeUndefined();
  });
});

describe('what the writer chooses', () => {
  test('"use this" writes that edit alone, and the next clause is raised after a pause', async () => {
    const d = desk(CLAUSES);
    d.type(BOTH);
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-edit');
    expect(d.box()).toBe('Hi Sam. You never turn up. Max has swimming at 5pm.  Thanks');
    expect(d.card()).toBeUndefined();
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('an edit undone is underlined again but not raised again', async () => {
    const d = desk(CLAUSES);
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-edit');
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    expect(d.underlined()).toHaveLength(1);
    expect(d.card()).toBeUndefined();
  });

  test('"keep mine" is remembered for that clause, through changes elsewhere and of punctuation', async () => {
    const d = desk({ ...CLAUSES, 'you never turn up!': 2 });
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('keep-mine');
    expect([d.card(), d.underlined()]).toEqual([undefined, []]);
    for (const text of ['Sam, You never turn up. Bye', 'Sam, you never turn up! Bye']) {
      d.type(text);
      d.pass(TYPING_PAUSE_MS);
      expect([d.card(), d.underlined()]).toEqual([undefined, []]);
    }
  });

  test('after "keep mine" the coach rests until the writer types and pauses', async () => {
    const d = desk(CLAUSES);
    d.type(BOTH);
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('keep-mine');
    d.pass(60_000);
    expect(d.card()).toBeUndefined();
    d.type(`${BOTH}!`);
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('a change of the page that leaves the text as it was does not end the rest', async () => {
    const d = desk(CLAUSES);
    d.type(BOTH);
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('keep-mine');
    d.session.changed();
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()).toBeUndefined();
    expect(d.underlined()).toHaveLength(1);
  });

  test('what was kept is known to the next session on the same box', () => {
    const d = desk(CLAUSES, { kept: new Set(['you never turn up']) });
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()).toBeUndefined();
  });

  test('an emptied box is another message: nothing is remembered', async () => {
    const d = desk(CLAUSES);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('keep-mine');
    d.type('');
    d.pass(TYPING_PAUSE_MS);
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    expect(d.raised()).toBe('You never turn up.');
  });

  test('a closed card comes back only where the caret is put', async () => {
    const d = desk(CLAUSES);
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('close');
    d.type('You never turn up. Bye now');
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()).toBeUndefined();
    expect(d.underlined()).toHaveLength(1);
    d.put('You never turn up. Bye now', 4);
    d.session.caretPut();
    expect(d.raised()).toBe('You never turn up.');
  });

  test('a refused edit leaves the text and offers the new one to copy', async () => {
    const d = desk(CLAUSES, { replace: async () => 'refused' });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-edit');
    expect(d.box()).toBe('You never turn up. Bye');
    expect(d.card()).toEqual({ view: 'copy', text: ' Bye' });
  });

  test('a replace that throws is a refusal', async () => {
    const d = desk(CLAUSES, { replace: () => Promise.reject(new Error('gone')) });
    d.type('You never turn up.');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('take-edit');
    expect(d.card()?.view).toBe('copy');
  });
});

describe('the whole message', () => {
  const rewrite = (text: string) =>
    ({ outcome: 'rewritten', text: text.replace('You never turn up. ', ''), kept: [], dropped: [], blanks: [] }) as const;

  test('before and after are shown, back returns to the clause, and nothing is written', async () => {
    const d = desk(CLAUSES, { rewrite });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    expect(d.card()).toMatchObject({ view: 'rewrite', before: 'You never turn up. Bye', rewrite: { text: 'Bye' } });
    await d.session.act('back');
    expect(d.raised()).toBe('You never turn up.');
    expect(d.box()).toBe('You never turn up. Bye');
  });

  test('is written when taken', async () => {
    const d = desk(CLAUSES, { rewrite });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    await d.session.act('take-rewrite');
    expect(d.box()).toBe('Bye');
    expect(d.card()).toBeUndefined();
  });

  test('takes back what it left out, piece by piece, and then still goes back to the clause', async () => {
    const asked: (readonly Span[])[] = [];
    const d = desk(CLAUSES, {
      rewrite: (text, { putBack }) => {
        asked.push(putBack);
        return rewrite(text);
      },
    });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    await d.session.act({ putBack: { start: 0, end: 18 } });
    await d.session.act({ putBack: { start: 19, end: 22 } });
    expect(asked).toEqual([
      [],
      [{ start: 0, end: 18 }],
      [
        { start: 0, end: 18 },
        { start: 19, end: 22 },
      ],
    ]);
    await d.session.act('back');
    expect(d.raised()).toBe('You never turn up.');
  });

  test('takes nothing back into words that changed unseen', async () => {
    const d = desk(CLAUSES, { rewrite });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    d.put('Something else');
    await d.session.act({ putBack: { start: 0, end: 18 } });
    expect(d.card()).toBeUndefined();
  });

  test('goes when the writer types on', async () => {
    const d = desk(CLAUSES, { rewrite });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    d.type('You never turn up. Bye now');
    expect(d.card()).toBeUndefined();
  });

  test('is not written over words that changed unseen', async () => {
    const d = desk(CLAUSES, { rewrite });
    d.type('You never turn up. Bye');
    d.pass(TYPING_PAUSE_MS);
    await d.session.act('whole-message');
    d.put('Something else');
    await d.session.act('take-rewrite');
    expect(d.box()).toBe('Something else');
  });
});

describe('safety', () => {
  const analyse = (text: string) => ({
    score: 0,
    findings: [],
    safety: text.includes("I'm scared of you") ? { quote: "I'm scared of you", span: { start: 0, end: 17 } } : undefined,
  });

  test('stands alone, and once closed is not raised again', async () => {
    const d = desk(CLAUSES, { analyse });
    d.type("I'm scared of you");
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()?.view).toBe('safety');
    await d.session.act('close');
    d.type("I'm scared of you. Please stop");
    d.pass(TYPING_PAUSE_MS);
    expect(d.card()).toBeUndefined();
  });
});

test('the end: nothing shown, nothing scheduled, nothing said afterwards', () => {
  const d = desk(CLAUSES);
  d.type(BOTH);
  d.pass(TYPING_PAUSE_MS);
  d.type(`${BOTH}.`);
  d.session.end();
  expect([d.card(), d.underlined(), d.timers()]).toEqual([undefined, [], 0]);
  d.type('You never turn up.');
  d.pass(5000);
  expect(d.card()).toBeUndefined();
});
