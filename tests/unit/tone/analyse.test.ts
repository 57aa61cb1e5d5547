import { describe, expect, it } from 'vitest';
import { quotedHistory } from '../../../lib/core/text/quoted-history';
import { spanText } from '../../../lib/core/text/span';
import { createAnalyser } from '../../../lib/core/tone/analyse';
import { readMessages } from '../../fixtures/messages/read';
import { analyse, model } from '../../fixtures/tone/analyse';

interface Draft {
  readonly id: string;
  readonly text: string;
  readonly label: 'problem' | 'ordinary';
  readonly severity: number;
}
const drafts = readMessages<Draft>('held-out/drafts.jsonl');
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

describe('on an author it was not fitted on', () => {
  const problem = drafts.filter((draft) => draft.label === 'problem');
  const ordinary = drafts.filter((draft) => draft.label === 'ordinary');
  const score = new Map(drafts.map((draft) => [draft.id, analyse(draft.text).score]));
  const flagged = (draft: Draft) => analyse(draft.text).findings.length > 0;

  // Floors well below what was measured (0.87, 0.51 and 0.045): they fail when the engine breaks, not when it changes a little.
  it('tells most hurtful messages from ordinary ones', () => {
    let wins = 0;
    for (const bad of problem) for (const good of ordinary) wins += Number((score.get(bad.id) ?? 0) > (score.get(good.id) ?? 0));
    expect(wins / (problem.length * ordinary.length)).toBeGreaterThan(0.8);
  });

  it('shows a finding in many hurtful and few ordinary messages', () => {
    expect(share(problem, flagged)).toBeGreaterThan(0.42);
    expect(share(ordinary, flagged)).toBeLessThan(0.09);
  });
});
