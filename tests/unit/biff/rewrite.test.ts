import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardFacts } from '../../../lib/core/biff/facts';
import { rewrite } from '../../../lib/core/biff/rewrite';
import { plain } from '../../../lib/core/text/plain';
import { quotedHistory } from '../../../lib/core/text/quoted-history';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import { tokens } from '../../../lib/core/text/tokens';
import { createAnalyser } from '../../../lib/core/tone/analyse';
import { readMessages } from '../../fixtures/messages/read';
import { analyse, model } from '../../fixtures/tone/analyse';

const remembering = createAnalyser(model);
const drafts = readMessages<{ text: string; label: string }>('../../../training/messages/dev/drafts.jsonl');
const hard = readMessages<{ text: string; facts: string[]; must_not_survive: string[]; reply_needed: boolean; safety: boolean }>(
  '../../../training/messages/dev/rewrites.jsonl',
);
const pairs = readMessages<{ text: string; after: string }>('worked-pairs.jsonl');
const ordinary = readMessages<{ text: string }>('must-not-flag.jsonl');

const all = [...drafts, ...hard, ...pairs, ...ordinary].map((message) => message.text);
const pool = all.flatMap((text) => sentences(text).map((span) => spanText(text, span)));
const greeting = fc.constantFrom('', 'Hi Sam, ', 'Dear Sam,\n\n', 'Hello. ');
const close = fc.constantFrom('', '\n\nThanks,\nAlex', ' Thanks, Alex', '\nAlex');
/** New messages from sentences that people wrote: calm and hurtful ones in any order, on one line or several. */
const message = fc
  .tuple(greeting, fc.array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom(' ', '\n', '\n\n')), { minLength: 1, maxLength: 6 }), close)
  .map(
    ([head, body, foot]) =>
      head +
      body
        .map(([sentence, gap]) => sentence + gap)
        .join('')
        .trim() +
      foot,
  );
/** What nobody would take amiss. */
const calm = [...ordinary, ...drafts.filter((draft) => draft.label === 'ordinary')].map((one) => one.text);
const brief = calm.filter((text) => tokens(text).length <= 60);
const runs = { numRuns: 400 };

const quotes = (text: string) => hardFacts(text).map((fact) => plain(fact.quote));

function checkProperties(text: string): void {
  const made = rewrite(text, { analyse: remembering });
  if (made.outcome === 'unchanged') {
    expect(made.text).toBe(text);
    return;
  }
  if (made.outcome !== 'rewritten') return;
  // No hour, day or sum is lost.
  for (const quote of quotes(text)) expect(plain(made.text).replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
  // What was made is calm, and making it again changes nothing.
  expect(remembering(made.text).findings).toEqual([]);
  expect(rewrite(made.text, { analyse })).toEqual({ outcome: 'unchanged', text: made.text });
  // Spans speak of the right words.
  for (const fact of made.kept) expect(spanText(text, fact.span)).toBe(fact.quote);
  for (const one of made.dropped) expect(spanText(text, one.span)).toBe(one.quote);
  for (const blank of made.blanks) expect(spanText(made.text, blank.span)).toBe(`[${blank.label}]`);
}

/** All that a rewrite may say which the draft does not. */
const OURS = new Set(
  'hi thanks please could you tell me note that my understanding is about and by this what need when pay send sign return bring reply answer fill book give confirm transfer pack forward share ask partner do not stop'.split(
    ' ',
  ),
);

describe('rewrite', () => {
  it('keeps every hour, day and sum, is calm, and is stable: on whole messages', () => {
    for (const text of all) checkProperties(text);
  });

  it('and on messages put together at random', () => {
    fc.assert(fc.property(message, checkProperties), runs);
  });

  it('gives an ordinary message back as it was, byte for byte', () => {
    fc.assert(
      fc.property(
        greeting,
        fc.subarray(brief, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(' ', '\n', '\r\n\r\n'),
        close,
        (head, some, gap, foot) => {
          const text = head + some.join(gap) + foot;
          fc.pre(remembering(text).findings.length === 0 && !remembering(text).safety);
          expect(rewrite(text, { analyse })).toEqual({ outcome: 'unchanged', text });
        },
      ),
      runs,
    );
  });

  it('adds no word of its own but courtesies, the openings of requests and the blanks', () => {
    fc.assert(
      fc.property(message, (text) => {
        const made = rewrite(text, { analyse: remembering });
        fc.pre(made.outcome === 'rewritten');
        if (made.outcome !== 'rewritten') return;
        const written = new Set(tokens(plain(text)).flatMap((token) => [token.text, ...token.text.split(/\W/)]));
        // The numbers of a list are no words.
        const added = tokens(plain(made.text).replace(/^\d+\. /gm, '')).filter(
          (token) => !written.has(token.text) && !OURS.has(token.text),
        );
        expect(added).toEqual([]);
      }),
      runs,
    );
  });

  it('is tidy: no doubled spaces, no stray marks, no orphaned join', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 5 }), (parts) => {
        const made = rewrite(parts.join(' '), { analyse: remembering });
        if (made.outcome !== 'rewritten') return;
        for (const untidy of [/^\s|\s$/, /,\s*[.!?](?!\w)/, /\s\.(?=\s|$)/])
          if (!untidy.test(parts.join(' '))) expect(made.text).not.toMatch(untidy);
      }),
      runs,
    );
  });

  it.each(ordinary.map((one) => one.text))('leaves %j as it is', (text) =>
    expect(rewrite(text, { analyse })).toEqual({ outcome: 'unchanged', text }),
  );

  it.each([
    ['bring her inhaler, if you can manage to remember for once', 'Please bring her inhaler.'],
    [
      'Hi Sam, you are a useless liar. The dentist is on Tuesday at 9am. Thanks, Alex',
      'Hi Sam, the dentist is on Tuesday at 9am. Thanks, Alex',
    ],
    ["How many times do I have to tell you she needs her inhaler at 4pm? You're pathetic.", 'She needs her inhaler at 4pm.'],
  ])('%j becomes %j', (before, after) => {
    const made = rewrite(before, { analyse });
    expect(made.outcome === 'rewritten' && made.text).toBe(after);
  });

  it.each([
    // What the other parent may do is an offer, though it begins with "you".
    [
      'You never think of us. You can pick her up from there, or I bring her home at 21:30.',
      'You can pick her up from there, or I bring her home at 21:30.',
    ],
    ["Dr. Lee on Mon. 3.4. at ten. Don't mess it up like last time.", 'Dr. Lee on Mon. 3.4. at ten.'],
    ["Either you pay the £300 by the 1st or I'll see you in court.", 'Please could you pay the £300 by the 1st?'],
    ["If you can't make 5 pm, tell me by noon for once in your life.", "If you can't make 5 pm, please tell me by noon."],
    ['https://example.org/form fill this in by 5 pm you lazy git', 'https://example.org/form fill this in by 5 pm.'],
  ])('keeps the whole sense of %j', (text, calm) => {
    expect(rewrite(text, { analyse: remembering })).toMatchObject({ outcome: 'rewritten', text: calm });
  });

  it('leaves a boundary as it was written', () => {
    const text = "Please don't shout at me in front of Zoë again. It happened on 4 May at drop-off.";
    expect(rewrite(text, { analyse: remembering })).toEqual({ outcome: 'unchanged', text });
  });

  it.each([
    ["Tell me by noon, since you're useless.", 'Please tell me by noon.'],
    ["Tell me by noon because you're useless.", 'Please tell me by noon.'],
  ])('leaves no insult behind as a reason: %s', (text, expected) => {
    expect(rewrite(text, { analyse })).toMatchObject({ outcome: 'rewritten', text: expected });
  });

  it('has nothing to send where nothing is about the arrangements', () => {
    const made = rewrite("Whatever. I'm not wasting my breath on someone like you. Have the last word, you always do.", { analyse });
    expect(made.outcome).toBe('nothing-to-send');
  });

  it('steps back where the writer may be at risk', () => {
    expect(rewrite("Please stop shouting at me, I'm scared of you, you useless bully.", { analyse }).outcome).toBe('stepped-back');
  });

  it('leaves quoted history exactly as it is', () => {
    const history = "\n\nOn Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:\n> You're   a LIAR.\n> \n";
    const text = `You're a useless liar. Pick up is at 5pm on Friday.${history}`;
    const made = rewrite(text, { analyse, quoted: quotedHistory(text) });
    expect(made.outcome === 'rewritten' && made.text).toBe(`Pick up is at 5pm on Friday.${history}`);
  });
});

describe('on the messages of an author beside us, on which the rules were tried', () => {
  const to = hard.filter((one) => !one.safety);
  const made = new Map(to.map((one) => [one, rewrite(one.text, { analyse: remembering })]));
  const holds = (text: string, quote: string) => plain(text).replace(/\s+/g, ' ').includes(plain(quote).replace(/\s+/g, ' '));
  const textOf = (one: (typeof to)[number]): string => {
    const result = made.get(one);
    return result && 'text' in result ? result.text : '';
  };
  const share = (found: readonly boolean[]) => found.filter(Boolean).length / found.length;

  // Floors below what was measured; they fail when the engine breaks.
  it('keeps the facts that a person would keep', () => {
    expect(share(to.filter((one) => one.reply_needed).flatMap((one) => one.facts.map((fact) => holds(textOf(one), fact))))).toBeGreaterThan(
      0.95,
    );
  });

  it('loses most of what must not survive', () => {
    expect(share(to.flatMap((one) => one.must_not_survive.map((words) => !holds(textOf(one), words))))).toBeGreaterThan(0.9);
  });

  it('agrees that most ordinary messages need no change', () => {
    const calm = drafts.filter((draft) => draft.label === 'ordinary');
    expect(share(calm.map((draft) => ['unchanged', 'stepped-back'].includes(rewrite(draft.text, { analyse }).outcome)))).toBeGreaterThan(
      0.9,
    );
  });
});
