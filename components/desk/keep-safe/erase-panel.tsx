import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';

type Step = 'closed' | 'asked' | 'asked-again' | 'erasing';

/** Asked twice, with what goes and what cannot. A passphrase is not asked for, so that who has forgotten it can begin anew. */
export function ErasePanel({ onErase }: { readonly onErase: () => Promise<void> }) {
  const say = useSay();
  const [step, setStep] = useState<Step>('closed');
  const [trouble, setTrouble] = useState<Said>();
  const question = useRef<HTMLHeadingElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  const was = useRef<Step>('closed');
  useEffect(() => {
    // The button that was pressed goes away with the step.
    if (step !== was.current) (step === 'closed' ? open : question).current?.focus();
    was.current = step;
  }, [step]);

  const erase = async () => {
    setStep('erasing');
    setTrouble(undefined);
    try {
      await onErase();
    } catch (error) {
      setTrouble(troubleOf(error, 'lock.erase.failed'));
      setStep('asked-again');
    }
  };

  if (step === 'closed')
    return (
      <p>
        <button ref={open} type="button" class="button" data-action="erase" onClick={() => setStep('asked')}>
          {say('lock.erase.open')}
        </button>
      </p>
    );
  const last = step !== 'asked';
  return (
    <div class="notice stack" data-part="erase">
      <h3 ref={question} tabIndex={-1}>
        {say(last ? 'lock.erase.sure' : 'lock.erase.question')}
      </h3>
      <p>{say(last ? 'lock.erase.noWayBack' : 'lock.erase.what')}</p>
      {!last && <p>{say('lock.erase.cannot')}</p>}
      <p role="alert">{trouble && say(trouble)}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          data-action={last ? 'erase-now' : 'erase-go-on'}
          aria-disabled={step === 'erasing'}
          onClick={() => (last ? step !== 'erasing' && void erase() : setStep('asked-again'))}
        >
          {say(step === 'erasing' ? 'lock.erase.erasing' : last ? 'lock.erase.now' : 'lock.erase.goOn')}
        </button>
        <button type="button" class="button primary" data-action="erase-not" onClick={() => setStep('closed')}>
          {say('lock.erase.keep')}
        </button>
      </p>
    </div>
  );
}
