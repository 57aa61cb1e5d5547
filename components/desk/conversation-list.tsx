import type { ComponentChild } from 'preact';
import type { ConversationSummary } from '../../lib/core/evidence/conversation';
import { writtenDay, writtenRange } from '../../lib/core/evidence/written-time';
import type { Say } from '../../lib/core/words/said';
import { calendarOf } from '../style/calendar';
import { useSay } from '../words/words';
import { partyNames } from './party';
import { hashOf } from './place';

export interface ConversationListProps {
  readonly rows: readonly ConversationSummary[];
  readonly openKey: string | undefined;
  readonly zone: string;
}

export function ConversationList({ rows, openKey, zone }: ConversationListProps) {
  const say = useSay();
  return (
    <ul class="conversations">
      {rows.map((row) => (
        <li key={row.key} data-conversation={row.key}>
          <a
            href={hashOf({ room: 'conversations', number: row.entry })}
            data-action="open"
            aria-current={row.key === openKey ? 'true' : undefined}
          >
            <span class="title" dir="auto" lang="">
              {row.title || say('desk.list.untitled')}
            </span>
            <span class="people">{partyNames(row.parties) || say('desk.list.peopleUnknown')}</span>
            <span class="quiet small">
              {say('desk.list.facts', row.site, { key: 'count.messages', count: row.count }, { key: 'count.times', count: row.captures })}
            </span>
            <span class="quiet small">{spanText(row, zone, say)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Days alone where a time was worked out, and said to be so: its minute may be nobody's word. */
function spanText({ first, last, inferred }: ConversationSummary, zone: string, say: Say): string {
  if (!first || !last) return say('desk.list.timesUnknown');
  const calendar = calendarOf(say);
  if (!inferred) return writtenRange(first, last, zone, calendar);
  const [from, to] = [writtenDay(first, zone, calendar), writtenDay(last, zone, calendar)];
  return say('receipt.workedOut', from === to ? from : `${from} ${calendar.to} ${to}`);
}

/** What to do when nothing has been kept yet. `also` leads on to the other ways. */
export function NothingKept({ also }: { readonly also?: ComponentChild }) {
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
      {also}
    </section>
  );
}
