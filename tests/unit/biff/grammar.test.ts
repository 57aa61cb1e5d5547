import { Dialect, type Lint, LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { beforeAll, describe, expect, it } from 'vitest';
import { rewrite } from '../../../lib/core/biff/rewrite';
import { readMessages } from '../../fixtures/messages/read';
import { analyse } from '../../fixtures/tone/analyse';

/**
 * What a cut or a turn can break: agreement, where a sentence ends, capitals, marks, words said twice. The other kinds speak of
 * the writer's own words, which stay as they are: spelling (names, dialect), choice of words, style, regionalisms, readability.
 */
const GRAMMAR = new Set([
  'Agreement',
  'BoundaryError',
  'Capitalization',
  'Grammar',
  'Nonstandard',
  'Punctuation',
  'Repetition',
  'Typo',
  'Usage',
]);

const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
beforeAll(() => linter.setup(), 60_000);

const said = (lint: Lint): string => `${lint.lint_kind()}: ${lint.message()}`;
const grammarLints = async (text: string): Promise<readonly Lint[]> =>
  (await linter.lint(text, { language: 'plaintext' })).filter((lint) => GRAMMAR.has(lint.lint_kind()));

/** The errors of `after` whose like was not in `before`. */
async function newErrors(before: string, after: string): Promise<readonly string[]> {
  const had = new Set((await grammarLints(before)).map(said));
  return (await grammarLints(after))
    .filter((lint) => !had.has(said(lint)))
    .map((lint) => `${said(lint)} (${lint.get_problem_text()}) in ${after}`);
}

describe('a rewrite brings in no error of grammar', () => {
  it('is held to by a linter that finds one', async () => {
    expect(await newErrors('She needs her coat.', 'She needs her her coat. he need it')).not.toEqual([]);
  });

  it.each(['worked-pairs.jsonl', '../../../training/messages/dev/rewrites.jsonl'])(
    'in %s',
    async (file) => {
      let rewritten = 0;
      for (const { text } of readMessages<{ text: string }>(file)) {
        const made = rewrite(text, { analyse });
        if (made.outcome !== 'rewritten') continue;
        rewritten++;
        expect(await newErrors(text, made.text)).toEqual([]);
      }
      expect(rewritten).toBeGreaterThan(2);
    },
    120_000,
  );
});
