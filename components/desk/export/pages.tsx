import type { Forecast } from '../../../lib/core/export/door';
import { lengthOf, RECIPIENTS } from '../../../lib/core/export/recipients';
import type { Recipient } from '../../../lib/core/export/request';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';
import { paperName } from './papers';
import { Section } from './section';
import type { Asked } from './use-asked';

interface PagesProps {
  readonly forecast: Asked<Forecast>;
  readonly recipient: Recipient;
}

/** What the choices come to, counted while they are made. */
export function Pages({ forecast: { value, asking, trouble }, recipient }: PagesProps) {
  const say = useSay();
  return (
    <Section part="pages" title="export.pages.title">
      <div role="status" aria-busy={asking} data-counted={!asking && value ? 'true' : undefined} class="stack">
        {asking && <p class="quiet small">{say('export.pages.counting')}</p>}
        {value && <Counted forecast={value} recipient={recipient} />}
        {trouble && <p class="notice wrong">{say(trouble)}</p>}
      </div>
    </Section>
  );
}

function Counted({ forecast: { facts, pages, originals }, recipient }: { readonly forecast: Forecast; readonly recipient: Recipient }) {
  const say = useSay();
  const { budget } = RECIPIENTS[recipient];
  const counted = budget && pages.find(({ paper }) => paper === budget.paper);
  const length = budget && counted && lengthOf(counted.pages, budget);
  const { leftOut } = facts.ownFlagged;
  const written = (count: number) => ({ key: 'export.numberPages', count }) as const;
  return (
    <>
      <p data-part="sum">
        {say('export.what.sum', { key: 'export.items', count: facts.items }, facts.ofItems, facts.found, facts.context)}
      </p>
      {pages.length > 0 && (
        <dl class="facts" data-part="page-counts">
          {pages.map(({ paper, pages: count }) => (
            <>
              <dt key={paper}>{say(paperName(paper))}</dt>
              <dd data-paper={paper}>{say(written(count))}</dd>
            </>
          ))}
        </dl>
      )}
      {budget && counted && length && (
        <p class={length === 'within' ? 'quiet small' : 'notice'} data-part="budget" data-length={length}>
          {say(`export.pages.${length}`, written(counted.pages), written(budget.pages))}
        </p>
      )}
      {leftOut > 0 && <p class="notice">{say({ key: 'export.what.flaggedOut', count: leftOut })}</p>}
      {originals > 0 && <p class="quiet small">{say('export.pages.originals', writtenSize(originals, say))}</p>}
    </>
  );
}
