import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedHistory } from '../../../lib/core/text/quoted-history';
import { overlaps, spanText } from '../../../lib/core/text/span';
import { createAnalyser } from '../../../lib/core/tone/analyse';
import { warmUp } from '../../../lib/core/tone/warm-up';
import { readMessages } from '../../fixtures/messages/read';
import { analyse, model } from '../../fixtures/tone/analyse';

interface Draft {
  readonly id: string;
  readonly text: string;
  readonly label: 'problem' | 'ordinary';
  readonly severity: number;
  readonly spans: readonly { readonly quote: string }[];
}
const drafts = readMessages<Draft>('../../../training/messages/dev/drafts.jsonl');
const share = (of: readonly Draft[], wanted: (draft: Draft) => boolean) => of.filter(wanted).length / of.length;

describe('analyse', () => {
  it.each(readMessages<{ text: string }>('must-not-flag.jsonl').map((message) => message.text))('leaves %j alone', (text) =>
    expect(analyse(text).findings).toEqual([]),
  );

  it('gives clauses in text order, with their words and a reason', () => {
    const text = "Hi Sam, thanks for the form. You're a liar and a useless father. You never listen to anyone. See you at 5pm.";
    const { findings } = analyse(text);
    expect(findings.length).toBeGreaterThan(1);
    for (const finding of findings) {
      expect(spanText(text, finding.span)).toBe(finding.quote);
      expect(finding.reason).not.toBe('');
    }
    const starts = findings.map((finding) => finding.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it.each([
    ["He needs his inhaler at 4pm, and you're a liar and a useless father.", "you're a liar and a useless father."],
    ['The bag is by the door, but you only ever think of yourself.', 'you only ever think of yourself.'],
    ['He needs his inhaler at 4pm, how convenient that you forgot it again.', 'how convenient that you forgot it again.'],
  ])('points at the sting and not at the fact beside it: %j', (text, sting) => {
    expect(analyse(text).findings.map(({ quote }) => quote)).toEqual([sting]);
  });

  it('lets a flag tip the scale in a message that hurts, and in no other', () => {
    const near = 'Bring his inhaler, if you can manage to remember for once.';
    const half = createAnalyser({
      ...model,
      clause: (text) => (text.includes('manage') ? 0.45 : 0.05),
      sentence: (text) => ({ ...model.sentence(text), score: text.includes('manage') ? 0.45 : 0.05 }),
      message: (judged) => (judged.length > 1 ? 1 : 0),
      sentenceThreshold: 0.6,
      threshold: 0.7,
    });
    expect(half(near).findings).toEqual([]);
    expect(half(`${near} See you at five.`).findings.map(({ quote }) => quote)).toEqual(['if you can manage to remember for once.']);
  });

  it('says less where it does not know the kind', () => {
    const [about] = analyse('You cheapskate.').findings;
    expect(about).toMatchObject({ kind: 'about-the-person', reason: 'tone.aboutThePerson' });
    const [sharp] = analyse('so sign it, moron').findings;
    expect(sharp).toMatchObject({ kind: 'reads-sharply', reason: 'tone.readsSharply' });
  });

  it('shows what is certain whatever the model says, and holds the send for it', () => {
    const deaf = createAnalyser({ ...model, sentence: () => ({ ...model.sentence('ok'), score: 0 }), clause: () => 0, message: () => 0 });
    expect(deaf("See you at five. You're a lying bastard.")).toMatchObject({
      findings: [{ quote: "You're a lying bastard.", severity: 3 }],
    });
    expect(deaf('You never listen to me.').findings).toEqual([]);
  });

  it('shows the worst sentence where the message passes and no sentence does', () => {
    const thin = createAnalyser({ ...model, message: () => 1, sentenceThreshold: 0.9999 });
    const text = 'See you on Friday at five. You could have rung me. His coat is in the bag.';
    expect(thin(text).findings.map(({ quote }) => quote)).toEqual(['You could have rung me.']);
  });

  it('is not soothed by a long letter around the words', () => {
    const calm = drafts.filter((draft) => draft.label === 'ordinary').map((draft) => draft.text);
    const letter = [...calm.slice(0, 15), "You're so selfish, and you only ever think of yourself.", ...calm.slice(15, 30)].join('\n');
    expect(analyse(letter).findings.map(({ quote }) => quote)).toContain('you only ever think of yourself.');
  });

  it('finds the same words with Windows line ends, emoji and invisible marks around them', () => {
    const hostile = "You're a liar and a useless father.";
    for (const text of [
      `Hi Sam,\r\n\r\nThe form is in his bag.\r\n${hostile}\r\n\r\nAlex`,
      `👨‍👩‍👧 The form is in his bag 🎒. ${hostile} 🙃`,
      `\u200bThe form is in his bag.\u00a0${hostile}\u2028Alex`,
    ])
      expect(analyse(text).findings.map(({ span }) => spanText(text, span))).toContain(hostile);
  });

  it('does not judge what somebody else wrote', () => {
    const text = "Fine by me.\n\nOn Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:\n> You're a liar and a useless father.";
    expect(analyse(text).findings).not.toEqual([]);
    expect(analyse(text, { quoted: quotedHistory(text) }).findings).toEqual([]);
  });

  it('is not moved by names and sums', () => {
    const score = (name: string, sum: string) => analyse(`Could you pay ${name} the ${sum} by Friday? You never do, ${name}.`).score;
    expect(score('Priya', '£24')).toBeCloseTo(score('Dave', '£310'), 2);
  });

  it('stays within 0 and 1', () => {
    for (const text of ['', '🙃', '\n', 'YOU LIAR!!!', 'Thanks.']) {
      expect(analyse(text).score).toBeGreaterThanOrEqual(0);
      expect(analyse(text).score).toBeLessThanOrEqual(1);
    }
  });

  it('gives the same with and without memory, also long after', () => {
    const remembering = createAnalyser(model);
    for (const { text } of [...drafts, ...drafts.slice(0, 40)]) expect(remembering(text)).toEqual(analyse(text));
  });

  it('gets to know a long text piece by piece, and judges it as if at once', () => {
    const text = drafts.map((draft) => draft.text).join(' ');
    const stepwise = createAnalyser(model);
    let turns = 0;
    for (let known = false; !known; turns++) {
      let sentences = 0;
      known = stepwise.ahead(text, {}, () => ++sentences > 5);
    }
    expect(turns).toBeGreaterThan(drafts.length / 10);
    expect(stepwise.ahead(text, {}, () => true)).toBe(true);
    expect(stepwise(text)).toEqual(analyse(text));
  });

  it('does not go round for ever in a text of more sentences than are remembered', () => {
    const text = Array.from({ length: 3200 }, (_, at) => `Bus ${at}.`).join(' ');
    const stepwise = createAnalyser({ ...model, sentence: () => ({ ...model.sentence('ok'), score: 0 }) });
    expect(stepwise.ahead(text, {}, () => false)).toBe(true);
    expect(stepwise.ahead(text, {}, () => false)).toBe(true);
  });

  it('gives spans that fit, in order and apart, for whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "You're a liar.",
        'so sign it, moron',
        '\r\n',
        ' ',
        '… ',
        '🙃',
        'Hi Sam,',
        '> quoted',
        '\u0000',
        '’',
        'YOU NEVER LISTEN!!',
        'See you at 5.30pm.',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const { score, findings } = analyse(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        let end = 0;
        for (const { span, quote } of findings) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(spanText(text, span)).toBe(quote);
          end = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes a paste of ten thousand words, and remembers all of it', () => {
    const words = drafts.filter((draft) => !analyse(draft.text).safety).flatMap((draft) => draft.text.split(/\s+/));
    const paste = Array.from({ length: 10_000 }, (_, place) => words[place % words.length]).join(' ');
    let asked = 0;
    const counting = {
      ...model,
      sentence: (text: string) => {
        asked++;
        return model.sentence(text);
      },
    };
    const remembering = createAnalyser(counting);
    const before = remembering(paste);
    expect(before.findings.length).toBeGreaterThan(10);
    for (const { quote, span } of before.findings) expect(spanText(paste, span)).toBe(quote);
    asked = 0;
    remembering(`${paste} x`);
    expect(asked).toBeLessThanOrEqual(1);
  });

  it('judges a thousand words quickly, and after a keystroke more quickly still', () => {
    const text = drafts
      .map((draft) => draft.text)
      .join(' ')
      .split(' ')
      .slice(0, 1000)
      .join(' ');
    const remembering = createAnalyser(model);
    const time = (run: () => unknown) => {
      const start = performance.now();
      run();
      return performance.now() - start;
    };
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    analyse(text);
    remembering(text);
    // Generous beside what is measured (5 ms and 0.5 ms), for busy machines.
    expect(median(Array.from({ length: 9 }, () => time(() => analyse(text))))).toBeLessThan(40);
    expect(median(Array.from({ length: 9 }, (_, index) => time(() => remembering(`${text} x${index}`))))).toBeLessThan(10);
  });
});

/** The weights have learnt from these: it shows that they are read and used as they were made, not how good they are. */
describe('on messages it was trained on', () => {
  const problem = drafts.filter((draft) => draft.label === 'problem');
  const ordinary = drafts.filter((draft) => draft.label === 'ordinary');
  const score = new Map(drafts.map((draft) => [draft.id, analyse(draft.text).score]));
  const flagged = (draft: Draft) => analyse(draft.text).findings.length > 0;

  it('tells hurtful messages from ordinary ones', () => {
    let wins = 0;
    for (const bad of problem) for (const good of ordinary) wins += Number((score.get(bad.id) ?? 0) > (score.get(good.id) ?? 0));
    expect(wins / (problem.length * ordinary.length)).toBeGreaterThan(0.9);
  });

  it('shows a finding in most hurtful and few ordinary messages', () => {
    expect(share(problem, flagged)).toBeGreaterThan(0.6);
    expect(share(ordinary, flagged)).toBeLessThan(0.05);
  });

  it('shows the words that the authors marked', () => {
    const quotes = problem.flatMap((draft) =>
      analyse(draft.text).findings.map(({ span }) =>
        draft.spans.some(({ quote }) => {
          const start = draft.text.indexOf(quote);
          return overlaps(span, { start, end: start + quote.length });
        }),
      ),
    );
    // They marked the worst; what else is shown is mostly part of the same attack.
    expect(quotes.filter(Boolean).length / quotes.length).toBeGreaterThan(0.8);
  });
});

it('changes nothing by warming up, and does it in many small steps', () => {
  const warm = createAnalyser(model);
  const steps = warmUp(warm);
  expect(steps.length).toBeGreaterThan(40);
  for (const step of steps) step();
  for (const { text } of drafts.slice(0, 50)) expect(warm(text)).toEqual(analyse(text));
});
