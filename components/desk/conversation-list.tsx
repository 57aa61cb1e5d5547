import type { ConversationSummary } from '../../lib/core/evidence/conversation';
import { writtenRange } from '../../lib/core/evidence/written-time';
import { count } from '../style/count';
import { partyNames } from './party';

export interface ConversationListProps {
  readonly rows: readonly ConversationSummary[];
  readonly openKey: string | undefined;
  readonly zone: string;
  readonly onOpen: (key: string) => void;
}

export function ConversationList({ rows, openKey, zone, onOpen }: ConversationListProps) {
  return (
    <ul class="conversations">
      {rows.map((row) => (
        <li key={row.key} data-conversation={row.key}>
          <button type="button" data-action="open" aria-current={row.key === openKey ? 'true' : undefined} onClick={() => onOpen(row.key)}>
            <span class="title" dir="auto">
              {row.title || 'Without a title'}
            </span>
            <span class="people">{partyNames(row.parties)}</span>
            <span class="quiet small">
              {row.site} · {count(row.count, 'message')}, kept {row.captures === 1 ? 'once' : count(row.captures, 'time')}
            </span>
            <span class="quiet small">{row.first && row.last ? writtenRange(row.first, row.last, zone) : 'times not known'}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What to do when nothing has been kept yet. */
export function NothingKept() {
  return (
    <section class="panel" aria-labelledby="nothing-title" data-part="empty">
      <h2 id="nothing-title">Nothing is kept yet</h2>
      <p>To keep your first conversation:</p>
      <ol>
        <li>Open it in your mail, as you would to read it.</li>
        <li>Click the Evenkeel button beside the address bar.</li>
        <li>Choose “Keep this conversation”. It then stands here.</li>
      </ol>
      <p class="quiet small">Only the conversation you choose is kept, and only when you choose it.</p>
    </section>
  );
}
