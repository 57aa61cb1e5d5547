import { useEffect, useState } from 'preact/hooks';
import type { TimelineFacts } from '../../lib/core/timeline/door';
import { useSay } from '../words/words';
import { SOURCE_WORDS } from './timeline/row';

type Imported = TimelineFacts['conversations'];

export interface ImportedListProps {
  readonly imported: () => Promise<Imported>;
  readonly head: number;
  readonly showConversation: (key: string) => void;
}

/** The conversations that came with files. They are read in the timeline. */
export function ImportedList({ imported, head, showConversation }: ImportedListProps) {
  const say = useSay();
  const [rows, setRows] = useState<Imported>([]);
  useEffect(() => {
    let left = false;
    // That the archive does not open is told above.
    imported().then(
      (now) => left || setRows(now),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [imported, head]);
  if (rows.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="imported-title">
      <h3 id="imported-title">{say('desk.list.imported')}</h3>
      <ul class="conversations">
        {rows.map(({ key, title, source, items }) => (
          <li key={key}>
            <button type="button" data-action="show-imported" onClick={() => showConversation(key)}>
              <span class="title" dir="auto" lang="">
                {title || say('desk.list.untitled')}
              </span>
              <span class="quiet small">
                {say('desk.list.importedFacts', { key: SOURCE_WORDS[source] }, { key: 'count.messages', count: items })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
