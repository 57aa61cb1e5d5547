import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

interface PassphraseFieldProps {
  /** Names it for tests. */
  readonly name: string;
  readonly label: WordKey;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What is wrong with it, or what to know of it. */
  readonly says?: string | undefined;
  readonly wrong?: boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/**
 * A passphrase, hidden until somebody asks to see it. The browser is not to remember it: what a browser remembers is open to whoever
 * can use the profile, and against just them it is set.
 */
export function PassphraseField({ name, label, value, onInput, says, wrong = false, field }: PassphraseFieldProps) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const id = useId();
  const given = {
    id,
    name,
    value,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    dir: 'auto',
    'aria-invalid': wrong,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    ...(field && { ref: field }),
    ...(says && { 'aria-describedby': `${id}-says` }),
  } as const;
  return (
    <div class="passphrase">
      <label for={id}>{say(label)}</label>
      <div class="passphrase-row">
        {shown ? <input {...given} type="text" /> : <input {...given} type="password" />}
        <button type="button" class="button" data-action={`show-${name}`} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {say('lock.show')}
        </button>
      </div>
      {says && (
        <p id={`${id}-says`} class={wrong ? 'notice wrong small' : 'quiet small'}>
          {says}
        </p>
      )}
    </div>
  );
}
