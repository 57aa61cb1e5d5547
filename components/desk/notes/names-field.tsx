import { useId, useState } from 'preact/hooks';
import { namesIn } from '../../../lib/core/notes/names-list';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

interface NamesFieldProps {
  readonly name: string;
  readonly label: WordKey;
  readonly what: WordKey;
  readonly value: readonly string[];
  /** Used before, those used most first. */
  readonly used: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** More would be a wall of buttons. */
const OFFERED = 8;

/** Names in one line with commas between; those used before are a press away. */
export function NamesField({ name, label, what, value, used, onChange }: NamesFieldProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  // What is being typed ("Maya, ") stays as it stands while it means the same.
  const shown = namesIn(typed).join() === value.join() ? typed : value.join(', ');
  const has = (one: string) => value.some((each) => each.toLowerCase() === one.toLowerCase());
  const offered = used.slice(0, OFFERED);
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      <input
        id={id}
        name={name}
        dir="auto"
        lang=""
        autoComplete="off"
        value={shown}
        aria-describedby={`${id}-what`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(namesIn(currentTarget.value));
        }}
      />
      <p class="quiet small" id={`${id}-what`}>
        {say(what)}
      </p>
      {offered.length > 0 && (
        <fieldset class="used">
          <legend class="quiet small">
            <span class="visually-hidden">{say(label)}: </span>
            {say('notes.facts.used')}
          </legend>
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              class="chip"
              dir="auto"
              lang=""
              aria-pressed={has(one)}
              onClick={() => onChange(has(one) ? value.filter((each) => each.toLowerCase() !== one.toLowerCase()) : [...value, one])}
            >
              {one}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
