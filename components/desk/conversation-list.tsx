import type { ConversationSummary } from '../../lib/core/evidence/conversation';
import { writtenRange } from '../../lib/core/evidence/written-time';
import { calendarOf } from '../style/calendar';
import { useSay } from '../words/words';
import { partyNames } from './party';

export interface ConversationListProps {
  readonly rows: readonly ConversationSummary[];
  readonly openKey: string | undefined;
  readonly zone: string;
  readonly onOpen: (key: string) => void;
}

export function ConversationList({ rows, openKey, zone, onOpen }: ConversationListProps) {
  const say = useSay();
  return (
    <ul class="conversations">
      {rows.map((row) => (
        <li key={row.key} data-conversation={row.key}>
          <button type="button" data-action="open" aria-current={row.key === openKey ? 'true' : undefined} onClick={() => onOpen(row.key)}>
            <span class="title" dir="auto" lang="">
              {row.title || say('desk.list.untitled')}
            </span>
            <span class="people">{partyNames(row.parties) || say('desk.list.peopleUnknown')}</span>
            <span class="quiet small">
              {say('desk.list.facts', row.site, { key: 'count.messages', count: row.count }, { key: 'count.times', count: row.captures })}
            </span>
            <span class="quiet small">
              {row.first && row.last ? writtenRange(row.first, row.last, zone, calendarOf(say)) : say('desk.list.timesUnknown')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What to do when nothing has been kept yet. */
export function NothingKept() {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="nothing-title" data-part="empty">
      <h2 id="nothing-title">{say('desk.list.nothing')}</h2>
      <p>{say('desk.list.toKeep')}</p>
      <ol>
        <li>{say('desk.list.open')}</li>
        <li>{say('desk.list.click')}</li>
        <li>{say('desk.list.keep')}</li>
      </ol>
      <p class="quiet small">{say('desk.list.only')}</p>
    </section>
  );
}
