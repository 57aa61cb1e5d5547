import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';

type Step = { readonly at: 'closed' | 'asked' | 'working' } | { readonly at: 'failed'; readonly reason: Said };

interface DeletePanelProps {
  /** On the button that asks first. */
  readonly ask: WordKey;
  /** What goes. */
  readonly goes: Said;
  /** @param id of the request, a UUID: the same again deletes nothing more. */
  readonly onDelete: (id: string) => Promise<void>;
}

/** Deletes for good, and so asks twice: the second time with a tick and another button. */
export function DeletePanel({ ask, goes, onDelete }: DeletePanelProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'closed' });
  const [sure, setSure] = useState(false);
  const id = useRef(crypto.randomUUID());
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = step.at !== 'closed';
  useEffect(() => {
    if (isOpen) title.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!isOpen)
    return (
      <p>
        <button type="button" class="button" data-action="delete" ref={opener} onClick={() => setStep({ at: 'asked' })}>
          {say(ask)}
        </button>
      </p>
    );

  const remove = async () => {
    if (!sure || step.at === 'working') return;
    setStep({ at: 'working' });
    try {
      await onDelete(id.current);
    } catch (error) {
      setStep({ at: 'failed', reason: troubleOf(error, 'deleting.failed') });
    }
  };

  return (
    <section class="panel deleting" aria-labelledby="deleting-title" data-part="deleting">
      <h4 id="deleting-title" tabIndex={-1} ref={title}>
        {say('deleting.title')}
      </h4>
      <dl class="facts">
        <dt>{say('deleting.whatGoes')}</dt>
        <dd>{say(goes)}</dd>
        <dt>{say('deleting.whatStays')}</dt>
        <dd>{say('deleting.stays')}</dd>
      </dl>
      <p>{say('deleting.forGood')}</p>
      {step.at === 'failed' && (
        <p class="notice wrong" role="alert">
          {say(step.reason)}
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          autocomplete="off"
          data-part="sure"
          checked={sure}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        <span>{say('deleting.sure')}</span>
      </label>
      <div class="row">
        <button
          type="button"
          class="button"
          data-action="keep-it"
          onClick={() => {
            setSure(false);
            setStep({ at: 'closed' });
          }}
        >
          {say('deleting.keep')}
        </button>
        <button
          type="button"
          class="button grave"
          data-action="delete-for-good"
          aria-disabled={!sure || step.at === 'working'}
          onClick={remove}
        >
          {say('deleting.delete')}
        </button>
      </div>
      <p role="status" class="quiet small">
        {step.at === 'working' ? say('deleting.working') : ''}
      </p>
    </section>
  );
}
