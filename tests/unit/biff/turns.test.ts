import { describe, expect, it } from 'vitest';
import { rewrite } from '../../../lib/core/biff/rewrite';
import type { Analyse } from '../../../lib/core/tone/analyse';

/** A judge of tone that knows one mark: it points at "you never listen" and at nothing else. */
const judge: Analyse = (text) => {
  const quote = 'You never listen.';
  const start = text.indexOf(quote);
  const findings =
    start < 0
      ? []
      : [
          {
            kind: 'absolutes' as const,
            quote,
            span: { start, end: start + quote.length },
            reason: 'tone.absolutes' as const,
            severity: 2 as const,
          },
        ];
  return { score: findings.length > 0 ? 0.9 : 0.1, findings, safety: undefined };
};
/** The rest of a message that needs work, without the greeting and close that a message gets. */
const after = (text: string): string => {
  const made = rewrite(`You never listen. ${text}`, { analyse: judge });
  return made.outcome === 'rewritten' ? made.text.replace(/^Hi,\s+/, '').replace(/\s+Thanks\.$/, '') : made.outcome;
};

describe('in a message that needs work', () => {
  it.each([
    // An aside goes, what it hung on stays.
    ['His shoes cost £36, which is more than you ever spent.', 'His shoes cost £36.'],
    ['Calls are 6.30 on Tuesday, not whenever Lord Muck is ready.', 'Calls are 6.30 on Tuesday.'],
    ['Ella, since you seem to have forgotten her, is in goal at 9.30.', 'Ella is in goal at 9.30.'],
    ["I can do Saturday if you have her back by 5, but knowing you it'll be 8.", 'I can do Saturday if you have her back by 5.'],
    ['Come to the exam at 11.20 as long as you can sit quietly.', 'Please come to the exam at 11.20.'],
    ["You didn't even bother to ring me until 9.15 on Monday.", "You didn't ring me until 9.15 on Monday."],
    ['Another weekend where Poppy comes home with no coat.', 'Poppy comes home with no coat.'],
    // What was said before is news all the same.
    ["I've told you the twins can't have dairy.", "The twins can't have dairy."],
    ["Stop playing games and post it to my mum's.", "Please could you post it to my mum's [by when]?"],
    // A limit keeps its force.
    [
      "If you don't bring the seat by 6 I'll buy another one (£85), as if you'd ever pay.",
      "If you don't bring the seat by 6 I'll buy another one (£85).",
    ],
    ['I do not agree to overnights. This is not up for debate.', 'I do not agree to overnights.'],
    // A reproach or a mocking question as the request it holds.
    ["You still haven't paid the £40.", 'Please could you pay the £40 [by when]?'],
    ['Would it be beyond you to send his boots on Monday?', 'Please could you send his boots on Monday?'],
    // Requests are questions with a day; what goes with a handover needs none.
    ['Drop Oscar at nursery at 8.45 tomorrow.', 'Please drop Oscar at nursery at 8.45 tomorrow.'],
    ["Send me the flight numbers and I'll think about it.", "Please could you send me the flight numbers [by when]? I'll think about it."],
    ['Pay the £20 by Friday or don’t expect me to help again.', 'Please could you pay the £20 by Friday?'],
    ['Sign the form.', 'Please could you sign the form [by when]?'],
    ["Sign the form by Friday, it's on the table.", "Please could you sign the form by Friday? It's on the table."],
    ['Bring her inhaler.', 'Please bring her inhaler.'],
    // No promise without its condition, no consequence without its threat.
    ["Carry on and I'll take her to my mum's.", 'nothing-to-send'],
    ["I'll get the bus and be there for 1.", "I'll get the bus and be there for 1."],
    ['You can pick her up from there, or I bring her home at 9.30pm.', 'You can pick her up from there, or I bring her home at 9.30pm.'],
    // A refusal, a boundary and a word about safety keep their force.
    ['I do not agree to a move.', 'I do not agree to a move.'],
    ['Do not contact me at work.', 'Do not contact me at work.'],
    ["I won't be swapping the 12th.", "I won't be swapping the 12th."],
    ['The order says contact is at the centre.', 'The order says contact is at the centre.'],
    ['Your solicitor rang mine.', 'Your solicitor rang mine.'],
    // Nothing is said twice.
    ['Half is £18. Half is £18.', 'Half is £18.'],
    ['Please tell Max. How hard can it be?', 'Please tell Max.'],
  ])('%j becomes %j', (before, expected) => expect(after(before)).toBe(expected));

  it('several topics become a short list, one topic an item', () => {
    const made = after(
      'The dentist is on Tuesday at 9am and I will take him there myself from school. Swimming costs £48 a term and has to be paid by the 12th at the pool. The consent form for the trip needs both signatures by Friday and is in his book bag. Nana Pat is at the library on Sunday from 2pm.',
    );
    expect(made.split('\n').map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ']);
  });

  it('has at most 120 words where the facts leave room', () => {
    const chatter = 'It was one of those long and quiet afternoons that never seem to come to an end';
    const made = after(`The match is on Saturday at 10. ${Array.from('abcdefghijkl', (mark) => `${chatter} ${mark}.`).join(' ')}`);
    expect(made).toContain('Saturday at 10');
    expect(made.split(/\s+/).length).toBeLessThanOrEqual(120);
  });

  it('a greeting and a close of the writer stay, and none is doubled', () => {
    const made = rewrite(
      'Dear Sam, you never listen. You never listen. The match is on Saturday at 10 at the park. Bring his boots. Kind regards, Alex',
      {
        analyse: judge,
      },
    );
    expect(made.outcome === 'rewritten' && made.text).toBe(
      'Dear Sam, the match is on Saturday at 10 at the park. Please bring his boots. Kind regards, Alex',
    );
  });
});

it('lists only what went, not what was turned', () => {
  const made = rewrite('You never listen. Bring her inhaler on Saturday, if you can manage to remember.', { analyse: judge });
  expect(made.outcome === 'rewritten' && made.dropped.map(({ quote }) => quote)).toEqual([
    'You never listen.',
    'if you can manage to remember.',
  ]);
});

it('a limit that was set sharply keeps its force', () => {
  const sharp: Analyse = (text) => {
    const quote = /Don't ever [^.]*\./.exec(text)?.[0];
    const start = quote === undefined ? 0 : text.indexOf(quote);
    const findings =
      quote === undefined
        ? []
        : [
            {
              kind: 'reads-sharply' as const,
              quote,
              span: { start, end: start + quote.length },
              reason: 'tone.readsSharply' as const,
              severity: 2 as const,
            },
          ];
    return { score: 0.5, findings, safety: undefined };
  };
  expect(rewrite("Don't ever speak to me like that at the door again.", { analyse: sharp })).toMatchObject({
    outcome: 'rewritten',
    text: 'Please do not speak to me like that at the door.',
  });
});

it('topics that the writer counts become a list', () => {
  expect(
    after('First, the childminder is closed on 5 May. Second, Max needs trainers, size 4. Third, when are you collecting on Friday?'),
  ).toBe('1. The childminder is closed on 5 May.\n2. Max needs trainers, size 4.\n3. When are you collecting on Friday?');
});
