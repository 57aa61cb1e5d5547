import { useState } from 'preact/hooks';
import type { Refused } from '../../lib/core/coach/draft-door';
import type { WaitingList } from '../../lib/core/coach/waiting-draft';
import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import type { WaitingDoor } from './waiting-door';
import { WaitingMessage } from './waiting-message';

export interface WaitingPanelProps {
  readonly list: WaitingList | Refused;
  readonly door: WaitingDoor;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The messages that their writer kept for later: site and time, and the words only on a click, for somebody may be looking on. */
export function WaitingPanel({ list, door, now }: WaitingPanelProps) {
  const say = useSay();
  const [drafts, setDrafts] = useState('problem' in list ? [] : [...list.drafts].sort((a, b) => a.dueAt - b.dueAt));
  const [unreadable, setUnreadable] = useState('problem' in list ? [] : list.unreadable);
  const [said, setSaid] = useState<Said | undefined>('problem' in list ? list.problem : undefined);
  if (drafts.length === 0 && unreadable.length === 0 && !said) return null;

  const gone = (id: string, because: Said) => {
    setDrafts((all) => all.filter((draft) => draft.id !== id));
    setSaid(because);
  };
  const discard = async (id: string) => {
    const refused = await door.remove(id);
    if (!refused) setUnreadable((all) => all.filter((other) => other !== id));
    setSaid(refused ? refused.problem : { key: 'popup.waiting.deleted' });
  };

  return (
    <section class="panel waiting" aria-labelledby="waiting-title" data-part="waiting">
      <h2 id="waiting-title">{say('popup.waiting.title')}</h2>
      <ul>
        {drafts.map((draft) => (
          <WaitingMessage key={draft.id} draft={draft} door={door} now={now} say={setSaid} gone={(because) => gone(draft.id, because)} />
        ))}
        {unreadable.map((id) => (
          <li key={id}>
            <p>{say('popup.waiting.unreadable')}</p>
            <button type="button" class="button" data-action="delete-waiting" onClick={() => discard(id)}>
              {say('card.waitingDraft.delete')}
            </button>
          </li>
        ))}
      </ul>
      <p class="small" role="status" data-part="waiting-said">
        {said && say(said)}
      </p>
      {drafts.length > 0 && <p class="quiet small">{say('popup.waiting.forgotten')}</p>}
    </section>
  );
}
