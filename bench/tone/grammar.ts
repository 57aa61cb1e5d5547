import { Dialect, type Lint, LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

/** What Harper says of a text: the kind of fault, the words, and why. */
export interface Fault {
  readonly kind: string;
  readonly words: string;
  readonly message: string;
}

const faultOf = (lint: Lint): Fault => ({ kind: lint.lint_kind(), words: lint.get_problem_text(), message: lint.message() });

/** British English, offline. `newFaults` are those of the rewrite of which the draft has no like. */
export async function createGrammar(): Promise<{ newFaults: (draft: string, rewrite: string) => Promise<readonly Fault[]> }> {
  const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
  await linter.setup();
  const faults = async (text: string) => (await linter.lint(text, { language: 'plaintext' })).map(faultOf);
  const like = ({ kind, words }: Fault) => `${kind} ${words.toLowerCase()}`;
  return {
    newFaults: async (draft, rewrite) => {
      const old = new Set((await faults(draft)).map(like));
      return (await faults(rewrite)).filter((fault) => !old.has(like(fault)));
    },
  };
}
