import { useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

type Whose = 'mine' | 'shared' | 'not-sure';

const CHOICES: readonly { readonly value: Whose; readonly label: WordKey }[] = [
  { value: 'mine', label: 'welcome.safe.mine' },
  { value: 'shared', label: 'welcome.safe.shared' },
  { value: 'not-sure', label: 'welcome.safe.notSure' },
];

/** Asked before anything is kept. The answer is not stored: it only shows the advice. */
export function SharedComputer() {
  const say = useSay();
  const [whose, setWhose] = useState<Whose>();
  return (
    <>
      <fieldset class="choices">
        <legend>{say('welcome.safe.whose')}</legend>
        {CHOICES.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="whose" value={value} checked={whose === value} onChange={() => setWhose(value)} /> {say(label)}
          </label>
        ))}
      </fieldset>
      <div role="status">
        {whose === 'mine' && <OnlyMine />}
        {(whose === 'shared' || whose === 'not-sure') && <Shared />}
      </div>
      <p class="quiet small">{say('welcome.safe.notStored')}</p>
    </>
  );
}

function OnlyMine() {
  const say = useSay();
  return (
    <div class="notice good" data-part="advice">
      <p>{say('welcome.safe.onlyMine')}</p>
    </div>
  );
}

function Shared() {
  const say = useSay();
  return (
    <div class="notice stack" data-part="advice">
      <p>
        <strong>{say('welcome.safe.think')}</strong>
      </p>
      <ul>
        <li>{say('welcome.safe.noLock')}</li>
        <li>{say('welcome.safe.separate')}</li>
        <li>{say('welcome.safe.ownDevice')}</li>
        <li>{say('welcome.safe.spyware')}</li>
      </ul>
    </div>
  );
}
