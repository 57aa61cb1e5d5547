import { wordDiff } from '../../lib/core/text/word-diff';
import { useSay } from '../words/words';

/** Before and after, one over the other, word by word: what goes is struck, what comes is marked, the rest is the same. */
export function Difference({ before, after }: { before: string; after: string }) {
  const say = useSay();
  const parts = wordDiff(before, after).map((part, index) => ({ ...part, key: index }));
  return (
    <>
      <h3 id="before">{say('card.rewrite.before')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" dir="auto" lang="" aria-labelledby="before" tabIndex={0} data-part="before">
        {parts.map(({ kind, before, key }) => (kind === 'removed' ? <del key={key}>{before}</del> : before))}
      </section>
      <h3 id="after">{say('card.rewrite.after')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" dir="auto" lang="" aria-labelledby="after" tabIndex={0} data-part="after">
        {parts.map(({ kind, after, key }) => (kind === 'added' ? <ins key={key}>{after}</ins> : after))}
      </section>
    </>
  );
}
