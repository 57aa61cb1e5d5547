import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../words/words';
import type { DraftState } from './use-unfinished';

interface DraftLineProps {
  readonly state: DraftState;
  /** How many other unfinished notes there are. */
  readonly waiting: number;
  readonly discardable: boolean;
  readonly onDiscard: () => void;
}

/** Whether the unfinished note is safe, and the way to be rid of it: asked once more, for it cannot be brought back. */
export function DraftLine({ state, waiting, discardable, onDiscard }: DraftLineProps) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sure) keep.current?.focus();
  }, [sure]);
  return (
    <div class="stack small" data-part="draft" data-state={state}>
      {state === 'not-kept' ? (
        <p class="notice wrong" role="alert">
          {say('notes.form.draftNotKept')}
        </p>
      ) : (
        // Not read out: it would speak into every pause of the writing.
        <p class="quiet">{say(state === 'none' ? 'notes.form.cancelWhat' : 'notes.form.draftKept')}</p>
      )}
      {waiting > 0 && <p class="quiet">{say({ key: 'notes.form.more', count: waiting })}</p>}
      {discardable && !sure && (
        <div>
          <button type="button" class="link" data-action="discard" onClick={() => setSure(true)}>
            {say('notes.form.discard')}
          </button>
        </div>
      )}
      {sure && (
        <fieldset class="sure">
          <legend>{say('notes.form.discardSure')}</legend>
          <div class="row">
            <button ref={keep} type="button" class="button" data-action="discard-no" onClick={() => setSure(false)}>
              {say('notes.form.discardNo')}
            </button>
            <button type="button" class="button" data-action="discard-yes" onClick={onDiscard}>
              {say('notes.form.discardYes')}
            </button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
