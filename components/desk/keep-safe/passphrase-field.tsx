import type { Ref } from 'preact';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

interface PassphraseFieldProps {
  readonly label: WordKey;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly wrong?: boolean;
  readonly describedBy?: string | undefined;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** Never filled in nor stored by the browser. */
export function PassphraseField({ label, name, value, onValue, wrong = false, describedBy, fieldRef = null }: PassphraseFieldProps) {
  const say = useSay();
  return (
    <label>
      {say(label)}
      <input
        ref={fieldRef}
        name={name}
        type="password"
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        required
        value={value}
        aria-invalid={wrong}
        aria-describedby={describedBy}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
