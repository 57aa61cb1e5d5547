import { plain } from '../text/plain';
import { certainlyHurtful, mayBeCertain } from './certain';
import { clausesToJudge, type PlacedClause } from './clause';
import type { Finding } from './finding';
import type { JudgedSentence, ToneModel } from './model/model';
import { neutral } from './neutral';
import { atRisk } from './safety';
import { fromThreshold, SHOWN } from './scale';
import { isFlagged, whyOf } from './why';

/** What is known of one sentence, whatever stands around it; made once and kept. */
export interface KnownSentence {
  readonly atRisk: boolean;
  /** It holds a clause that can be read in one way only. */
  readonly certain: boolean;
  /** The model is sure of it, whatever stands around it. */
  readonly sure: boolean;
  readonly judged: JudgedSentence;
  /** Hurtful by itself, or nearly so and with a flag: in a message that hurts, one that is part of it. */
  readonly hurts: () => boolean;
  /** Its hurtful clauses, with spans in the sentence. Worked out only where asked for, for in most messages nobody asks. */
  readonly findings: () => readonly Finding[];
}

/** From here on a flag tips the scale, where the message hurts: the same scale. */
const NEAR = 0.25;

/** So sure of a clause that the send button's click is held for it, on the scale of `fromThreshold`. */
const SURE = 0.85;

export function knowSentence(sentence: string, model: ToneModel): KnownSentence {
  const certain = mayBeCertain(plain(sentence)) && clausesToJudge(sentence).some((clause) => certainlyHurtful(clause.plain));
  const judged = model.sentence(neutral(sentence));
  let weighed: readonly Weighed[] | undefined;
  const clauses = (): readonly Weighed[] => {
    weighed ??= weigh(sentence, judged.score, model);
    return weighed;
  };
  let found: readonly Finding[] | undefined;
  return {
    atRisk: atRisk(sentence),
    certain,
    // A stranger's mail may hold such a sentence too: as a message it must pass, which weighs whether it is of our world.
    sure: judged.score >= model.sureSentence && model.message([judged]) >= model.threshold,
    judged,
    hurts: () =>
      certain ||
      judged.score >= model.sentenceThreshold ||
      (fromThreshold(judged.score, model.sentenceThreshold) >= NEAR && clauses().some(({ hurts }) => hurts)),
    findings: () => {
      found ??= shown(clauses()).map(({ clause, score }) => {
        const { text: quote, span } = clause;
        return { ...whyOf(clause, score >= SURE), span, quote };
      });
      return found;
    },
  };
}

interface Weighed {
  readonly clause: PlacedClause;
  /** On the scale of `fromThreshold`. */
  readonly score: number;
  readonly hurts: boolean;
}

function weigh(sentence: string, sentenceScore: number, model: ToneModel): readonly Weighed[] {
  const clauses = clausesToJudge(sentence);
  return clauses.map((clause) => {
    const chance = clauses.length === 1 ? sentenceScore : model.clause(neutral(clause.text));
    const score = certainlyHurtful(clause.plain) ? 1 : fromThreshold(chance, model.sentenceThreshold);
    return { clause, score, hurts: score >= SHOWN || (score >= NEAR && isFlagged(clause)) };
  });
}

/** The clauses that hurt, or the one that comes nearest: the fact beside the sting is let be. */
function shown(weighed: readonly Weighed[]): readonly Weighed[] {
  const hurtful = weighed.filter(({ hurts }) => hurts);
  return hurtful.length > 0 ? hurtful : [...weighed].sort((a, b) => b.score - a.score).slice(0, 1);
}
