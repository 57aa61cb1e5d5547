import { useState } from 'preact/hooks';
import { shortTime } from '../style/short-time';
import { useSay } from '../words/words';

export interface PausePanelProps {
  /** Milliseconds since 1970; absent where coaching does not rest. */
  readonly until: number | undefined;
  readonly onAgain: () => Promise<void>;
}

/** Coaching was switched off for today, on whichever card: until when, and the way back. */
export function PausePanel({ until, onAgain }: PausePanelProps) {
  const say = useSay();
  const [step, setStep] = useState<'resting' | 'on' | 'failed'>('resting');
  if (until === undefined || step === 'on') return null;
  return (
    <section class="panel notice resting" data-part="pause">
      <p>{say('popup.pause.until', shortTime(until, say))}</p>
      <button
        type="button"
        class="button"
        data-action="on-again"
        onClick={() =>
          onAgain().then(
            () => setStep('on'),
            () => setStep('failed'),
          )
        }
      >
        {say('popup.pause.onAgain')}
      </button>
      {step === 'failed' && (
        <p class="small" role="alert">
          {say('popup.pause.failed')}
        </p>
      )}
    </section>
  );
}
