import { useState } from 'preact/hooks';
import { SENSITIVITIES, type Sensitivity } from '../../lib/core/coach/sensitivity';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

export interface MannerPanelProps {
  readonly sensitivity: Sensitivity;
  readonly onSensitivity: (chosen: Sensitivity) => Promise<void>;
}

const LABELS: Readonly<Record<Sensitivity, { readonly name: WordKey; readonly what: WordKey }>> = {
  normal: { name: 'options.manner.normal', what: 'options.manner.normalWhat' },
  gentle: { name: 'options.manner.gentle', what: 'options.manner.gentleWhat' },
};

/** How much the coach says. */
export function MannerPanel({ sensitivity, onSensitivity }: MannerPanelProps) {
  const say = useSay();
  const [chosen, setChosen] = useState(sensitivity);
  const [said, setSaid] = useState('');
  const choose = async (next: Sensitivity) => {
    const before = chosen;
    setChosen(next);
    try {
      await onSensitivity(next);
      setSaid(say('options.saved'));
    } catch {
      setChosen(before);
      setSaid(say('options.notSaved'));
    }
  };
  return (
    <section class="panel" aria-labelledby="manner-title">
      <h2 id="manner-title">{say('options.manner.title')}</h2>
      <fieldset class="choice">
        <legend class="visually-hidden">{say('options.manner.title')}</legend>
        {SENSITIVITIES.map((one) => (
          <label key={one}>
            <input type="radio" name="sensitivity" value={one} checked={chosen === one} onChange={() => choose(one)} />
            <span>
              <b>{say(LABELS[one].name)}</b> <span class="quiet">{say(LABELS[one].what)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet small" role="status">
        {said}
      </p>
    </section>
  );
}
