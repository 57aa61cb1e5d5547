import { useState } from 'preact/hooks';
import { useSay } from '../../words/words';

export interface AutoLockProps {
  /** Minutes to choose from. */
  readonly choices: readonly number[];
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => Promise<void>;
}

/** After how long without use it locks by itself. */
export function AutoLock({ choices, minutes, onMinutes }: AutoLockProps) {
  const say = useSay();
  const [chosen, setChosen] = useState(minutes);
  const [said, setSaid] = useState('');
  const choose = async (next: number) => {
    setChosen(next);
    try {
      await onMinutes(next);
      setSaid(say('options.saved'));
    } catch {
      setChosen(chosen);
      setSaid(say('options.notSaved'));
    }
  };
  return (
    <fieldset class="auto-lock" data-part="auto-lock">
      <legend>{say('lock.after')}</legend>
      {choices.map((one) => (
        <label key={one}>
          <input type="radio" name="lock-after" value={one} autocomplete="off" checked={one === chosen} onChange={() => choose(one)} />{' '}
          {say({ key: 'lock.minutes', count: one })}
        </label>
      ))}
      <p class="quiet small">{say('lock.afterWhat')}</p>
      <p class="quiet small" role="status">
        {said}
      </p>
    </fieldset>
  );
}
