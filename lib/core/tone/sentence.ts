import { plain } from '../text/plain';
import { certainlyHurtful, mayBeCertain } from './certain';
import { clausesToJudge, type PlacedClause } from './clause';
import type { Finding } from './finding';
import type { JudgedSentence, ToneModel } from './model/model';
import { neutral } from './neutral';
import { atRisk } from './safety';
import { fromThreshold } from './scale';
import { whyOf } from './why';

/** What is known of one sentence, whatever stands around it; made once and kept. */
export interface KnownSentence {
  readonly atRisk: boolean;
  /** It holds a clause that can be read in one way only. */
  readonly certain: boolean;
  readonly judged: JudgedSentence;
  /** Its hurtful clauses, with spans in the sentence. Worked out only where asked for, for in most messages nobody asks. */
  readonly findings: () => readonly Finding[];
}

/** So sure of a clause that the send button's click is held for it, on the scale of `fromThreshold`. */
const SURE = 0.85;

export function knowSentence(sentence: string, model: ToneModel): KnownSentence {
  const certain = mayBeCertain(plain(sentence)) && clausesToJudge(sentence).some((clause) => certainlyHurtful(clause.plain));
  const judged = model.sentence(neutral(sentence));
  let found: readonly Finding[] | undefined;
  return {
    atRisk: atRisk(sentence),
    certain,
    judged,
    findings: () => {
      found ??= hurtful(clausesToJudge(sentence), judged.score, model).map(({ clause, score }) => {
        const { text: quote, span } = clause;
        return { ...whyOf(clause, fromThreshold(score, model.sentenceThreshold) >= SURE), span, quote };
      });
      return found;
    },
  };
}

interface Weighed {
  readonly clause: PlacedClause;
  readonly score: number;
}

/** The clauses that would hurt by themselves, or the one that comes nearest: the fact beside the sting is let be. */
function hurtful(clauses: readonly PlacedClause[], sentenceScore: number, model: ToneModel): readonly Weighed[] {
  const [only] = clauses;
  if (only && clauses.length === 1) return [{ clause: only, score: certainlyHurtful(only.plain) ? 1 : sentenceScore }];
  const weighed = clauses.map((clause) => ({ clause, score: certainlyHurtful(clause.plain) ? 1 : model.clause(neutral(clause.text)) }));
  const over = weighed.filter(({ score }) => score >= model.sentenceThreshold);
  if (over.length > 0) return over;
  const worst = weighed.reduce<Weighed | undefined>((most, one) => (most && most.score >= one.score ? most : one), undefined);
  return worst ? [worst] : [];
}
