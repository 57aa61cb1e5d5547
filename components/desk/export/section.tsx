import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

interface SectionProps {
  /** Names it for tests. */
  readonly part: string;
  readonly title: WordKey;
  readonly children: ComponentChildren;
}

/** One step of an export: all of them stand on one page, so that none has to be gone back to. */
export function Section({ part, title, children }: SectionProps) {
  const say = useSay();
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id} data-part={part}>
      <h3 id={id} tabIndex={-1}>
        {say(title)}
      </h3>
      {children}
    </section>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: WordKey;
  readonly what?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date';
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
}

/** A line to type into, with what to know of it below. */
export function Field({ name, label, what, value, onInput, type = 'text', min, max, maxLength }: FieldProps) {
  const say = useSay();
  const id = useId();
  const given = {
    id,
    name,
    value,
    autocomplete: 'off',
    'aria-describedby': what ? `${id}-what` : undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => onInput(currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      {type === 'text' && <input {...given} type="text" dir="auto" lang="" spellcheck={false} maxLength={maxLength} />}
      {type === 'number' && <input {...given} type="number" inputMode="numeric" min={min} max={max} />}
      {type === 'date' && <input {...given} type="date" />}
      {what && (
        <p class="quiet small" id={`${id}-what`}>
          {what}
        </p>
      )}
    </div>
  );
}

interface TicksProps<V extends string> {
  readonly legend: WordKey;
  /** `radio`: one of them. */
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: WordKey; readonly what?: WordKey }[];
  readonly chosen: readonly V[];
  readonly onChoose: (value: V, on: boolean) => void;
}

/** Choices of which all are in sight. */
export function Ticks<V extends string>({ legend, type, name, options, chosen, onChoose }: TicksProps<V>) {
  const say = useSay();
  const id = useId();
  return (
    <fieldset>
      <legend>{say(legend)}</legend>
      {options.map(({ value, label, what }) => (
        <div key={value} class="choice">
          <label class="tick">
            <input
              type={type}
              name={name}
              value={value}
              autocomplete="off"
              checked={chosen.includes(value)}
              aria-describedby={what && `${id}-${value}`}
              onChange={({ currentTarget }) => onChoose(value, currentTarget.checked)}
            />
            <span>{say(label)}</span>
          </label>
          {what && (
            <p class="quiet small" id={`${id}-${value}`}>
              {say(what)}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
