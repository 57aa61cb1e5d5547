import { adviceOn, LEAST_LENGTH } from '../../../lib/core/lock/passphrase-advice';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { PassphraseField } from '../lock/passphrase-field';

export interface Typed {
  readonly password: string;
  readonly again: string;
}

export const NO_PASSWORD: Typed = { password: '', again: '' };

/** What is wrong with a password; nothing where none is wanted. */
export function wrongWith({ password, again }: Typed): Said | undefined {
  if (password === '' && again === '') return undefined;
  const advice = adviceOn(password);
  if (advice === 'too-short') return { key: 'lock.advice.tooShort', values: [LEAST_LENGTH] };
  if (advice === 'too-simple') return { key: 'lock.advice.tooSimple' };
  return password === again ? undefined : { key: 'export.password.notSame' };
}

interface PasswordProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly wrong: Said | undefined;
}

/** Twice, since what is mistyped opens nothing. It is kept nowhere. */
export function Password({ typed, onTyped, wrong }: PasswordProps) {
  const say = useSay();
  return (
    <form class="lock-form" autocomplete="off" onSubmit={(event) => event.preventDefault()} noValidate>
      <PassphraseField
        name="pack-password"
        label="export.password.field"
        value={typed.password}
        onInput={(password) => onTyped({ ...typed, password })}
        says={wrong && say(wrong)}
        wrong={wrong !== undefined}
      />
      <PassphraseField
        name="pack-again"
        label="export.password.again"
        value={typed.again}
        onInput={(again) => onTyped({ ...typed, again })}
      />
    </form>
  );
}
