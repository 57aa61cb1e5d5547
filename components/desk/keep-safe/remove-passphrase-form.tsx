import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { type LockOutcome, REFUSED } from '../lock/lock-page';
import { PassphraseField } from '../lock/passphrase-field';
import { troubleOf } from '../trouble';

interface RemovePassphraseFormProps {
  readonly onRemove: (current: string) => Promise<LockOutcome>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What it means stands before it: afterwards whoever can use the browser profile can read what is kept. */
export function RemovePassphraseForm({ onRemove, onDone, onCancel }: RemovePassphraseFormProps) {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState<Said>();
  const [working, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const remove = async () => {
    if (working) return;
    if (current === '') return setWrong({ key: 'lock.currentMissing' });
    setWorking(true);
    setWrong(undefined);
    const outcome = await onRemove(current).catch((error: unknown) => troubleOf(error, 'lock.failed'));
    setWorking(false);
    if (outcome === 'done') return onDone();
    setWrong(typeof outcome === 'string' ? { key: REFUSED[outcome] } : outcome);
  };

  return (
    <form
      class="lock-form"
      autocomplete="off"
      data-part="remove-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <p class="notice">{say('lock.removeMeans')}</p>
      <PassphraseField name="current" label="lock.current" value={current} onInput={setCurrent} field={field} />
      <p role="alert" class={wrong ? 'notice wrong' : undefined} data-part="passphrase-wrong">
        {wrong && say(wrong)}
      </p>
      <p class="row">
        <button type="submit" class="button" data-action="confirm-remove" aria-disabled={working}>
          {say(working ? 'lock.working' : 'lock.remove')}
        </button>
        <button type="button" class="button primary" data-action="cancel-passphrase" onClick={onCancel}>
          {say('lock.keepPassphrase')}
        </button>
      </p>
    </form>
  );
}
