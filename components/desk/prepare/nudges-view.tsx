import { useId, useRef } from 'preact/hooks';
import { type Nudge, nudges } from '../../../lib/core/preparation/balance';
import type { Claim, Preparation } from '../../../lib/core/preparation/preparation';
import { lint } from '../../../lib/core/statement/lint';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

const WORDS: Readonly<Record<Nudge, WordKey>> = {
  'only-concerns': 'prepare.nudge.onlyConcerns',
  'child-first': 'prepare.nudge.childFirst',
  'nothing-works': 'prepare.nudge.nothingWorks',
  'no-issues': 'prepare.nudge.noIssues',
  'undated-safety': 'prepare.nudge.undatedSafety',
};

/** What a reader would miss, said once and kindly. It holds nothing back and counts nothing. */
export function NudgesView({ preparation }: { readonly preparation: Preparation }) {
  const say = useSay();
  const id = useId();
  const found = nudges(preparation);
  const marked = useMarked([preparation.start, ...preparation.entries, preparation.end]);
  return (
    <div role="status">
      {found.length + marked > 0 && (
        <section class="notice stack" data-part="nudges" aria-labelledby={id}>
          <h3 id={id}>{say('prepare.nudge.title')}</h3>
          {found.map((nudge) => (
            <p key={nudge} data-nudge={nudge}>
              {say(WORDS[nudge])}
            </p>
          ))}
          {marked > 0 && <p data-nudge="marked">{say({ key: 'prepare.nudge.marked', count: marked })}</p>}
        </section>
      )}
    </div>
  );
}

/** In how many texts a reader may take words for opinion. One that did not change is not read again. */
function useMarked(claims: readonly Claim[]): number {
  const known = useRef(new WeakMap<Claim, boolean>());
  return claims.filter((claim) => {
    const marked = known.current.get(claim) ?? lint(claim.text).length > 0;
    known.current.set(claim, marked);
    return marked;
  }).length;
}
