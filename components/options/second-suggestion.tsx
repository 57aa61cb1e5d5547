import { useState } from 'preact/hooks';
import { useSay } from '../words/words';
import { Choice } from './choice';

export interface SecondSuggestionProps {
  readonly wanted: boolean;
  /** Keeps the choice; whether this browser has a model ready now. */
  readonly onWanted: (wanted: boolean) => Promise<boolean>;
}

/** Whether the browser's own language model may be asked beside our rules. */
export function SecondSuggestion({ wanted, onWanted }: SecondSuggestionProps) {
  const say = useSay();
  const [on, setOn] = useState(wanted);
  const [said, setSaid] = useState('');
  const choose = async (next: boolean) => {
    setOn(next);
    try {
      const ready = await onWanted(next);
      setSaid(say(next && !ready ? 'options.second.noModel' : 'options.saved'));
    } catch {
      setOn(!next);
      setSaid(say('options.notSaved'));
    }
  };
  return (
    <section class="panel" aria-labelledby="second-title">
      <h2 id="second-title">{say('options.second.title')}</h2>
      <Choice action="second-suggestion" on={on} label={say('options.second.ask')} what={say('options.second.what')} onChange={choose} />
      <p class="quiet small" role="status">
        {said}
      </p>
    </section>
  );
}
