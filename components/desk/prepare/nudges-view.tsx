import { useId } from 'preact/hooks';
import { type Nudge, nudges } from '../../../lib/core/preparation/balance';
import type { Preparation } from '../../../lib/core/preparation/preparation';
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
  return (
    <div role="status">
      {found.length > 0 && (
        <section class="notice stack" data-part="nudges" aria-labelledby={id}>
          <h3 id={id}>{say('prepare.nudge.title')}</h3>
          {found.map((nudge) => (
            <p key={nudge} data-nudge={nudge}>
              {say(WORDS[nudge])}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}
