import type { ComponentChild } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { LintMarks } from './lint-marks';

interface LintedFieldProps {
  readonly name: string;
  readonly label: WordKey;
  readonly what: WordKey;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Between the field's hint and its marks. */
  readonly children?: ComponentChild;
}

/** A field for words that go to a reader, with what that reader may take for opinion listed under it. */
export function LintedField({ name, label, what, value, onChange, children }: LintedFieldProps) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      <textarea
        id={id}
        ref={field}
        name={name}
        class="few"
        dir="auto"
        lang=""
        rows={3}
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-what`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p class="quiet small" id={`${id}-what`}>
        {say(what)}
      </p>
      {children}
      <LintMarks text={value} field={field} onChange={onChange} />
    </div>
  );
}
