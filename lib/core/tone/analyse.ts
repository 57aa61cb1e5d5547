import { authored } from '../text/quoted-history';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { certainlyHurtful } from './certain';
import { clausesToJudge } from './clause';
import { evidenceOf } from './features';
import type { Analysis, Finding } from './finding';
import { clauseScore } from './model';
import { safetyConcernIn } from './safety';
import { SHOWN, together } from './scale';

export interface AnalyseOptions {
  /** Parts of the text that somebody else wrote; see `quotedHistory`. They are not judged. */
  readonly quoted?: readonly Span[];
}
export type Analyse = (text: string, options?: AnalyseOptions) => Analysis;

/** A sentence's verdict; the findings' spans are within the sentence. */
interface JudgedSentence {
  readonly scores: readonly number[];
  readonly findings: readonly Finding[];
}

const CERTAIN = 0.95;

function judge(sentence: string): JudgedSentence {
  const scores: number[] = [];
  const findings: Finding[] = [];
  for (const clause of clausesToJudge(sentence)) {
    const evidence = evidenceOf(clause);
    const score = Math.max(clauseScore(clause.text, evidence), certainlyHurtful(clause.plain) ? CERTAIN : 0);
    scores.push(score);
    // The registry's order breaks ties: the first of the most severe gives the reason.
    const flag = evidence.raised.reduce<(typeof evidence.raised)[number] | undefined>(
      (most, one) => (most && most.severity >= one.severity ? most : one),
      undefined,
    );
    if (score < SHOWN || !flag) continue;
    findings.push({ kind: flag.id, span: clause.span, quote: clause.text, reason: flag.reason, severity: flag.severity });
  }
  return { scores, findings };
}

const CACHED_SENTENCES = 500;

/**
 * An `analyse` that remembers the sentences it has judged, so that after a keystroke only the changed one is judged
 * again. It forgets the oldest beyond a bound.
 */
export function createAnalyser(): Analyse {
  const known = new Map<string, JudgedSentence>();
  const remembered = (sentence: string): JudgedSentence => {
    const before = known.get(sentence);
    if (before) {
      known.delete(sentence);
      known.set(sentence, before);
      return before;
    }
    const verdict = judge(sentence);
    known.set(sentence, verdict);
    const oldest = known.size > CACHED_SENTENCES ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return verdict;
  };
  return (text, options = {}) => analyseWith(remembered, text, options);
}

/** `text` is plain text; spans are in it, in UTF-16 units. A sentence's verdict depends on that sentence alone. */
export const analyse: Analyse = (text, options = {}) => analyseWith(judge, text, options);

function analyseWith(judged: (sentence: string) => JudgedSentence, text: string, { quoted = [] }: AnalyseOptions): Analysis {
  const parts = authored(text.length, quoted);
  const safety = safetyConcernIn(text, parts);
  // A reader may feel attacked by such a message too, but that is no longer what matters.
  if (safety) return { score: 0, findings: [], safety };
  const scores: number[] = [];
  const findings: Finding[] = [];
  for (const part of parts) {
    const body = spanText(text, part);
    for (const sentence of sentences(body)) {
      const verdict = judged(spanText(body, sentence));
      scores.push(...verdict.scores);
      const shift = part.start + sentence.start;
      for (const finding of verdict.findings) {
        findings.push({ ...finding, span: { start: finding.span.start + shift, end: finding.span.end + shift } });
      }
    }
  }
  return { score: together(scores), findings, safety: undefined };
}
