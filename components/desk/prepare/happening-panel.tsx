import { useId } from 'preact/hooks';
import type { Claim } from '../../../lib/core/preparation/preparation';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { ItemPicker, type ItemPickerProps } from './item-picker';
import { LintedField } from './linted-field';

interface HappeningPanelProps extends Pick<ItemPickerProps, 'find' | 'lookUp' | 'onOpen' | 'zone'> {
  readonly name: 'start' | 'end';
  readonly label: WordKey;
  readonly what: WordKey;
  readonly value: Claim;
  readonly onChange: (value: Claim) => void;
}

/** The question that Cafcass asks at the start and at the end. */
export function HappeningPanel({ name, label, what, value, onChange, ...picker }: HappeningPanelProps) {
  const say = useSay();
  const id = useId();
  return (
    <section class="panel prepare-form" data-part={name} aria-labelledby={id}>
      <h3 id={id}>{say(label)}</h3>
      <LintedField
        name={name}
        label="prepare.entries.text"
        what={what}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <ItemPicker value={value.items} onChange={(items) => onChange({ ...value, items })} {...picker} />
    </section>
  );
}
