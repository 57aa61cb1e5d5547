import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtful, lint, READ, RULES } from '../../../lib/core/statement/lint';
import { LINT_KINDS } from '../../../lib/core/statement/mark';
import { applyEdit } from '../../../lib/core/text/edit';
import { inEnglish } from '../../english';
import { analyse } from '../../fixtures/tone/analyse';
import { processorTime } from '../../support/processor-time';

const kindsIn = (text: string) => lint(text).map(({ kind }) => kind);
const wordsIn = (text: string) => lint(text).map(({ span }) => text.slice(span.start, span.end));

it('has a rule for each kind but two: a quotation is no words, and what is sharp is found by another', () => {
  expect([...new Set([...RULES.map(({ kind }) => kind), 'quotation', 'sharp'])].sort()).toEqual([...LINT_KINDS].sort());
});

describe.each(RULES.map((rule) => [rule.kind, rule] as const))('%s', (kind, rule) => {
  it.each(rule.matches)('marks %j', (text) => {
    expect(kindsIn(text)).toContain(kind);
    for (const mark of lint(text)) {
      expect(inEnglish(mark.reason)).toMatch(/^\p{Lu}.{8,80}\.$/u);
      expect(inEnglish(mark.suggestion)).toMatch(/^\p{Lu}.{15,100}\.$/u);
    }
  });
  it.each(rule.ignores)('leaves %j alone', (text) => expect(kindsIn(text)).not.toContain(kind));
});

describe('the linter', () => {
  it('marks words at their place, in UTF-16, whatever stands before them', () => {
    const text = '🙂 İstanbul. “Mø!” On 4 May 2026 Alex was selfish.';
    expect(wordsIn(text)).toEqual(['selfish']);
  });

  it('leaves alone what stands between quotation marks of any kind, with its sentences', () => {
    for (const quoted of [
      '"You always lie. Why?"',
      '“You always lie. Why?”',
      '‘You always lie. Why?’',
      "'You always lie. You don't care.'",
    ])
      expect(wordsIn(`On 4 May 2026 Alex wrote: ${quoted} I did not reply.`), quoted).toEqual([]);
    expect(wordsIn("Alex's reply was rude and so was Sam's.")).toEqual(['rude']);
  });

  it('marks a long quotation', () => {
    const quoted = `“${Array(41).fill('word').join(' ')}”`;
    expect(kindsIn(`Alex wrote: ${quoted}`)).toEqual(['quotation']);
    expect(kindsIn(`Alex wrote: ${quoted.replace('word ', '')}`)).toEqual([]);
  });

  it('offers to leave out a word only where the sentence stays whole', () => {
    const edited = (text: string) => lint(text).flatMap(({ edit }) => (edit ? [applyEdit(text, edit)] : []));
    expect(edited('Clearly, he was late.')).toEqual(['He was late.']);
    expect(edited('He deliberately kept the coat.')).toEqual(['He kept the coat.']);
    expect(edited('He was late, obviously.')).toEqual(['He was late.']);
    expect(edited('She never pays.')).toEqual([]);
    expect(edited('He was selfish.')).toEqual([]);
  });

  it('marks each word once, and never twice the same place', () => {
    const spans = lint('He clearly wanted to punish me because he hates me, and she always lies!').map(({ span }) => span);
    expect(spans.length).toBeGreaterThan(3);
    for (const [at, span] of spans.entries()) if (at > 0) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
  });

  it('reads a page that was pasted without end in good time', async () => {
    const long = ['he said that '.repeat(200_000), "' ".repeat(100_000), `${'"a\n'.repeat(80_000)}`, 'in order to '.repeat(20_000)];
    expect(await processorTime(() => long.map((text) => lint(text)))).toBeLessThan(4_000);
    expect(lint(`${'x '.repeat(READ)} selfish`)).toEqual([]);
  });
});

describe('a second opinion', () => {
  it('is asked of sentences with neither a mark nor a fact to hold on to, and of nothing else', () => {
    const text =
      'He holds his mother up to me. On 4 May 2026 he rang. Max had a cough. She was selfish. He wrote: “No.” I do not know why.';
    expect(doubtful(text)).toEqual(['He holds his mother up to me.']);
    const marks = lint(text, () => 0.9);
    expect(marks.map(({ kind }) => kind)).toEqual(['sharp', 'judgement']);
    expect(lint(text, () => 0.1).map(({ kind }) => kind)).toEqual(['judgement']);
  });
});

/**
 * Sets 1 to 4 were learnt from after they were measured. Set 5 judges: a stranger to the rules wrote it, and none was changed for it. Of its 75
 * sentences 60 are marked (52 by rules alone), and 4 of 75 plain ones. With the model that ships, as in the desk.
 */
const sentencesOf = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/statement/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const sharpness = (sentence: string) => analyse(sentence).score;

describe.each([
  [1, 0.95, 0],
  [2, 0.95, 2],
  [3, 0.95, 0],
  [4, 0.95, 0],
  [5, 0.79, 4],
])('over the sentences of set %i', (set, recall, wrong) => {
  const isFound = (sentence: string) => lint(sentence, sharpness).length > 0;
  const marked = sentencesOf(`marked-${set}`);

  it('marks as many as it ever did', () => expect(marked.filter(isFound).length / marked.length).toBeGreaterThanOrEqual(recall));
  it('leaves the plain ones alone: health, dates, quoted messages', () =>
    expect(sentencesOf(`unmarked-${set}`).filter(isFound).length).toBeLessThanOrEqual(wrong));
});
