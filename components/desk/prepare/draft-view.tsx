import { useEffect, useId, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import { draftParagraph } from '../../../lib/core/statement/draft';
import { draftItem } from '../../../lib/core/statement/draft-item';
import type { TimelineDoor } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';

interface DraftViewProps {
  /** Numbers of items. */
  readonly items: readonly number[];
  readonly item: TimelineDoor['item'];
  readonly zone: string;
}

/** A look, not the whole. */
const SHOWN = 30;

/** How named items would read as paragraphs of a statement, before any page has a number. Nothing is read before somebody looks. */
export function DraftView({ items, item, zone }: DraftViewProps) {
  const say = useSay();
  const id = useId();
  const [looking, setLooking] = useState(false);
  const [paragraphs, setParagraphs] = useState<readonly string[]>([]);
  const shown = items.slice(0, SHOWN);
  useEffect(() => {
    if (!looking) return;
    let left = false;
    void Promise.all(shown.map(item)).then(
      (whole) => {
        const found = whole
          .flatMap((one) => one ?? [])
          .sort((one, other) => (one.row.at?.utc ?? '').localeCompare(other.row.at?.utc ?? ''));
        if (!left) setParagraphs(found.flatMap((one) => draftParagraph(draftItem(one), { zone, place: itemId }) ?? []));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [looking, shown.join()]);
  return (
    <section class="panel" data-part="draft-preview" aria-labelledby={id}>
      <h3 id={id}>{say('prepare.draft.title')}</h3>
      <p>{say('prepare.draft.what')}</p>
      {items.length === 0 ? (
        <p class="quiet">{say('prepare.draft.none')}</p>
      ) : (
        <details onToggle={({ currentTarget }) => setLooking(currentTarget.open)}>
          <summary>{say('prepare.draft.show')}</summary>
          <ol class="paragraphs" lang="en">
            {paragraphs.map((paragraph) => (
              <li key={paragraph}>{paragraph}</li>
            ))}
          </ol>
          {items.length > SHOWN && <p class="quiet small">{say('prepare.draft.first', SHOWN, items.length)}</p>}
        </details>
      )}
      <p class="quiet small">{say('prepare.draft.export')}</p>
    </section>
  );
}
