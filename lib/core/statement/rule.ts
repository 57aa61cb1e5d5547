import type { Span } from '../text/span';
import type { LintKind } from './mark';

/** One sentence as the rules see it. All forms have the same length, so a place in one is that place in the others. */
export interface ReadSentence {
  /** In small letters with straight apostrophes; what stands between quotation marks is blank. */
  readonly plain: string;
  /** The same, with `NAME_MARK` for the first letter of each word that is written with a capital. */
  readonly named: string;
}

export interface Found extends Span {
  /** The words may go, and the sentence stays whole. */
  readonly leaveOut?: true;
}

/** One thing that is marked. Adding one is adding a file in `rules/` and a line in `lint.ts`. */
export interface LintRule {
  readonly kind: LintKind;
  find(sentence: ReadSentence): readonly Found[];
  /** Sentences that it must mark, and sentences that it must leave alone. */
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}

export const NAME_MARK = '\uE000';
/** Stands in `plain` where somebody else's words were. */
export const QUOTED = '\uE001';

const NAMED: Readonly<Record<string, string>> = {
  /** Somebody who is not the maker. Only in `named`. */
  they: `(?:he|she|they|${NAME_MARK}[\\p{L}'-]*|(?:the )?(?:${NAME_MARK}|r)espondent|(?:the )?(?:${NAME_MARK}|a)pplicant|the (?:mother|father|other parent|children|child|boys?|girls?|kids)|(?:his|her|their|our|my|both) (?:(?:new|eldest|youngest) )?(?:mother|father|mum|dad|ex|ex-[a-z]+|husband|wife|partner|son|daughter|children|kids|solicitor|parents))`,
  /** Between the subject and its verb. */
  adverbs: '(?: (?:is|was|were|are|has|have|had|been|being|just|only|also|then|still|really|clearly|obviously|very|so|quite|too|often))*',
};

/** Begin sentences, and are no names. */
const NO_NAMES = new Set(
  'a an the this that these those he she they it i we you his her their its our my your there here who what which when where why how if as at by in on of to for from with without after before since until while because although though but and or so then also no not any every each all some most both neither either nobody everybody everyone someone somebody people one two three once yesterday today tomorrow during under over despite unlike instead however apparently allegedly clearly obviously mr mrs ms miss dr pc'.split(
    ' ',
  ),
);

/** With `NAME_MARK` in the place of a name's first letter. */
export const withNames = (text: string): string =>
  text.replace(/(?<![\p{L}'’])\p{Lu}\p{Ll}[\p{L}'’-]*/gu, (word) =>
    NO_NAMES.has(word.toLowerCase().replace(/['’].*/, '')) ? word : NAME_MARK + word.slice(1),
  );

/** An expression from alternatives, each at words' edges. `{they}` and `{adverbs}` are filled in, and "n't" is also found without its apostrophe. */
export function words(...alternatives: readonly string[]): RegExp {
  const filled = alternatives.map((one) =>
    one.replace(/\{(\w+)\}/g, (whole, name: string) => NAMED[name] ?? whole).replaceAll("n't", "n'?t"),
  );
  return new RegExp(`(?<![\\p{L}'\\uE000-])(?:${filled.join('|')})(?![\\p{L}'-])`, 'gu');
}

export const allOf = (text: string, wanted: RegExp): Found[] =>
  Array.from(text.matchAll(wanted), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Whose words it is told as: "Maya told me that …" says from whom it is known, and that somebody said it is a fact. */
const REPORTED =
  /(?:said|says|saying|called (?:me|us|him|her|them)|told (?:me|us|him|her|the \p{L}+)|tells (?:me|us)|wrote(?! (?:it|this)(?: |$))|writes|replied|reported|recorded|noted|stated|explained|asked (?:(?:me|us|him|her|them) )?(?:if|whether|why|when|that)|according to [^,;:]*,)(?: to (?:me|us))?(?: that)?(?: [^;:.]*)?$/u;

/** A belief with its ground is what a statement may have: "I believe that …, because his sister sent me …". */
const GROUNDED =
  /(?:^|[^\p{L}])(?:i|we) (?:believe|think|understand) [^;]{3,80}(?:because|as|since) (?:[\p{L}' ]{2,40} )?(?:told|sent|wrote|showed|said|saw|heard|rang|e-?mailed|texted|read)(?!\p{L})/u;

export const isGrounded = (plain: string): boolean => GROUNDED.test(plain);

export const isReported = (plain: string, at: number): boolean =>
  REPORTED.test(
    plain
      .slice(0, at)
      .replace(/, (?:which|because|but) .*$/u, ';')
      .trimEnd(),
  );
