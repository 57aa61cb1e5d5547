import { useState } from 'preact/hooks';
import type { KeepUntil, WaitingDraft, WaitingNotice } from '../../lib/core/coach/waiting-draft';
import type { Said } from '../../lib/core/words/said';
import { KeepUntilChoice } from '../style/keep-until';
import { shortTime } from '../style/short-time';
import { useCopy } from '../style/use-copy';
import { useSay } from '../words/words';
import type { WaitingDoor } from './waiting-door';

interface WaitingMessageProps {
  readonly draft: WaitingNotice;
  readonly door: WaitingDoor;
  readonly now: number;
  /** Tells the user what came of it. */
  readonly say: (said: Said) => void;
  readonly gone: (because: Said) => void;
}

/** One kept message. */
export function WaitingMessage({ draft, door, now, say: tell, gone }: WaitingMessageProps) {
  const say = useSay();
  const { id, host } = draft;
  const [dueAt, setDueAt] = useState(draft.dueAt);
  const [shown, setShown] = useState<WaitingDraft>();
  const [otherWords, setOtherWords] = useState(false);
  const { copy } = useCopy(shown?.text ?? '');
  const time = shortTime(dueAt, say);

  const show = async () => {
    if (shown) return setShown(undefined);
    const read = await door.read(id);
    if ('problem' in read) gone(read.problem);
    else setShown(read);
  };
  const put = async () => {
    const outcome = await door.put(id, otherWords);
    setOtherWords(outcome === 'other-words');
    if (outcome === 'put') gone({ key: 'popup.waiting.done' });
    else if (outcome === 'other-words') tell({ key: 'card.waitingDraft.otherWords' });
    else tell(outcome === 'refused' ? { key: 'card.waitingDraft.refused' } : { key: 'popup.waiting.noBox', values: [host] });
  };
  const later = async (until: KeepUntil) => {
    const outcome = await door.later(id, until);
    if ('problem' in outcome) return gone(outcome.problem);
    setDueAt(outcome.dueAt);
    setShown(undefined);
    tell({ key: 'popup.waiting.later', values: [shortTime(outcome.dueAt, say)] });
  };
  const remove = async () => {
    const refused = await door.remove(id);
    if (refused) tell(refused.problem);
    else gone({ key: 'popup.waiting.deleted' });
  };

  return (
    <li data-draft={id} data-due={dueAt <= now}>
      <p>{say(dueAt <= now ? 'popup.waiting.due' : 'popup.waiting.notDue', host, time)}</p>
      <button
        type="button"
        class="button"
        data-action="show-waiting"
        aria-expanded={shown !== undefined}
        aria-label={shown ? undefined : say('popup.waiting.showOf', host)}
        onClick={show}
      >
        {say(shown ? 'popup.waiting.hide' : 'popup.waiting.show')}
      </button>
      {shown && (
        <div class="stack">
          {shown.recipients.length > 0 && (
            <p class="quiet small" lang="" dir="auto">
              {say('popup.waiting.for', shown.recipients.join(', '))}
            </p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
          <section class="words" lang="" dir="auto" aria-label={say('card.waitingDraft.text')} tabIndex={0} data-part="waiting-text">
            {shown.text}
          </section>
          <div class="choices">
            <button type="button" class="button primary" data-action={otherWords ? 'replace-box' : 'put-waiting'} onClick={put}>
              {say(otherWords ? 'card.waitingDraft.replace' : 'card.waitingDraft.put')}
            </button>
            <button
              type="button"
              class="button"
              data-action="copy"
              onClick={async () => tell({ key: (await copy()) ? 'reply.copied' : 'card.copy.notAllowed' })}
            >
              {say('card.copy.copy')}
            </button>
            <button type="button" class="button" data-action="delete-waiting" onClick={remove}>
              {say('card.waitingDraft.delete')}
            </button>
          </div>
          <KeepUntilChoice title="card.waitingDraft.longer" onKeep={later} buttonClass="button" />
        </div>
      )}
    </li>
  );
}
