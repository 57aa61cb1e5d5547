import type { Card } from '../../lib/core/coach/card';
import { KeepUntilChoice } from '../style/keep-until';
import { shortTime } from '../style/short-time';
import { useCopy } from '../style/use-copy';
import { useSay } from '../words/words';
import type { Act } from './act';

/** The kept message itself, and what can be done with it. It is put into the box on a click, never sent. */
export function WaitingDraftView({ card, act }: { card: Extract<Card, { view: 'waiting-draft' }>; act: Act }) {
  const say = useSay();
  const { text, keptAt, trouble, problem } = card;
  const { copied, copy } = useCopy(text);
  return (
    <>
      <p data-part="reason">{say('card.waitingDraft.keptAt', shortTime(keptAt, say))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" dir="auto" lang="" aria-label={say('card.waitingDraft.text')} tabIndex={0} data-part="waiting-text">
        {text}
      </section>
      {(trouble || problem) && (
        <p class="note" role="alert" data-part="problem">
          {say(problem ?? (trouble === 'refused' ? 'card.waitingDraft.refused' : 'card.waitingDraft.otherWords'))}
        </p>
      )}
      {copied === false && <p class="note">{say('card.copy.notAllowed')}</p>}
      <div class="choices">
        {trouble === 'other-words' ? (
          <button type="button" class="main" data-first data-action="replace-box" onClick={() => act('replace-box')}>
            {say('card.waitingDraft.replace')}
          </button>
        ) : (
          <button type="button" class="main" data-first data-action="put-waiting" onClick={() => act('put-waiting')}>
            {say('card.waitingDraft.put')}
          </button>
        )}
        <button type="button" data-action="copy" onClick={copy}>
          {say(copied ? 'reply.copied' : 'card.copy.copy')}
        </button>
        <button type="button" data-action="delete-waiting" onClick={() => act('delete-waiting')}>
          {say('card.waitingDraft.delete')}
        </button>
      </div>
      <KeepUntilChoice title="card.waitingDraft.longer" onKeep={(keep) => act({ keep })} />
    </>
  );
}
