import type { WordKey } from '../../words/said';
import type { FlagKind, Severity } from '../finding';

/** A clause as the flags see it. */
export interface JudgedClause {
  /** As written. */
  readonly text: string;
  /** In small letters, with straight apostrophes and single spaces. */
  readonly plain: string;
  /** The whole sentence, in the same plain form. */
  readonly sentence: string;
}

/** One thing that a reader may take amiss. Adding one is adding a file here and a line in `index.ts`. */
export interface Flag {
  readonly id: FlagKind;
  /** What it looks for, in one line, for whoever maintains it. */
  readonly description: string;
  /** The calm line that the writer reads. */
  readonly reason: WordKey;
  readonly severity: Severity;
  find(clause: JudgedClause): boolean;
  /** Messages that it must find, and messages that it must leave alone. */
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}

const NAMED: Readonly<Record<string, string>> = {
  you: "(?:you|u|ya|yous|youse|ye|yez|y'all)",
  your: "(?:your|ur|yer|you're|youre)",
  youre: "(?:you're|youre|you are|u are|ur|your|yer|you were|u were|u r)",
  child: '(?:he|she|they|the kids|the children|the boys|the girls|your (?:son|daughter|kids|children))',
  mild: '(?:so|such|just|really|a bit|a|an|the|very|always|still|being|too|quite|literally|nothing but|absolutely|an absolute|a complete|a total|a right|one)',
};

/**
 * One expression from several alternatives, on the plain form. `{you}`, `{your}`, `{youre}`, `{child}` and `{mild}`
 * stand for the ways in which people write them. Every alternative begins and ends at a word's edge.
 */
export function phrases(...alternatives: readonly string[]): RegExp {
  const filled = alternatives.map((one) => one.replace(/\{(\w+)\}/g, (whole, name: string) => NAMED[name] ?? whole));
  return new RegExp(`(?<![\\w'])(?:${filled.join('|')})(?!\\w)`);
}

/** A `find` that looks for `wanted` in the clause and is silenced by `unless` anywhere in its sentence. */
export const found =
  (wanted: RegExp, unless?: RegExp) =>
  ({ plain, sentence }: JudgedClause): boolean =>
    wanted.test(plain) && !(unless?.test(sentence) ?? false);
