import { useEffect, useRef, useState } from 'preact/hooks';
import { adviceOn, LEAST_LENGTH, type PassphraseAdvice } from '../../../lib/core/lock/passphrase-advice';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { type LockOutcome, REFUSED } from '../lock/lock-page';
import { PassphraseField } from '../lock/passphrase-field';
import { troubleOf } from '../trouble';

interface NewPassphraseFormProps {
  /** Whether there is one already, that is changed. */
  readonly isSet: boolean;
  readonly onSet: (current: string | undefined, next: string) => Promise<LockOutcome>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const ADVICE: Readonly<Record<PassphraseAdvice, Said>> = {
  'too-short': { key: 'lock.advice.tooShort', values: [LEAST_LENGTH] },
  'too-simple': { key: 'lock.advice.tooSimple' },
  'could-be-longer': { key: 'lock.advice.couldBeLonger' },
  good: { key: 'lock.advice.good' },
};

/** That it cannot be recovered stands before the fields, and has to be agreed to. */
export function NewPassphraseForm({ isSet, onSet, onDone, onCancel }: NewPassphraseFormProps) {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [wrong, setWrong] = useState<Said>();
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const advice = adviceOn(next);
  const isTooWeak = advice === 'too-short' || advice === 'too-simple';
  /** It stands at its field, so it is not shown a second time. */
  const saidAtField = wrong === ADVICE['too-short'] || wrong === ADVICE['too-simple'];
  const says = next === '' && !saidAtField ? say('lock.advice.how') : say(ADVICE[advice]);
  const missing = (): Said | undefined => {
    if (isSet && current === '') return { key: 'lock.currentMissing' };
    if (isTooWeak) return ADVICE[advice];
    if (next.normalize('NFKC') !== again.normalize('NFKC')) return { key: 'lock.notTheSame' };
    return agreed ? undefined : { key: 'lock.notAgreed' };
  };
  const set = async () => {
    if (working) return;
    const lacks = missing();
    if (lacks) {
      setWrong(lacks);
      if (lacks === ADVICE[advice]) form.current?.querySelector<HTMLInputElement>('[name=next]')?.focus();
      return;
    }
    setWorking(true);
    setWrong(undefined);
    const outcome = await onSet(isSet ? current : undefined, next).catch((error: unknown) => troubleOf(error, 'lock.failed'));
    setWorking(false);
    if (outcome === 'done') return onDone();
    setWrong(typeof outcome === 'string' ? { key: REFUSED[outcome] } : outcome);
  };

  return (
    <form
      ref={form}
      class="lock-form"
      autocomplete="off"
      data-part="new-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <p class="notice">
        <strong>{say('lock.cannotRecover')}</strong> {say('lock.writeDown')}
      </p>
      {isSet && <PassphraseField name="current" label="lock.current" value={current} onInput={setCurrent} />}
      <PassphraseField name="next" label="lock.next" value={next} onInput={setNext} says={says} wrong={saidAtField && isTooWeak} />
      <PassphraseField name="again" label="lock.again" value={again} onInput={setAgain} />
      <label class="agree">
        <input
          type="checkbox"
          name="agreed"
          autocomplete="off"
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        <span>{say('lock.agree')}</span>
      </label>
      <p role="alert" class={saidAtField ? 'visually-hidden' : wrong ? 'notice wrong' : undefined} data-part="passphrase-wrong">
        {wrong && say(wrong)}
      </p>
      <p class="row">
        <button type="submit" class="button primary" data-action="save-passphrase" aria-disabled={working}>
          {say(working ? 'lock.working' : isSet ? 'lock.change' : 'lock.set')}
        </button>
        <button type="button" class="button" data-action="cancel-passphrase" onClick={onCancel}>
          {say('lock.cancel')}
        </button>
      </p>
    </form>
  );
}
