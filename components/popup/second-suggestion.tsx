import { useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

export interface SecondSuggestionProps {
  readonly wanted: boolean;
  /** Keeps the choice; whether this browser has a model ready now. */
  readonly onWanted: (wanted: boolean) => Promise<boolean>;
}

/** Whether the browser's own language model may be asked beside our rules. */
export function SecondSuggestion({ wanted, onWanted }: SecondSuggestionProps) {
  const say = useSay();
  const [on, setOn] = useState(wanted);
  const [said, setSaid] = useState<WordKey>();
  const choose = async (next: boolean) => {
    setOn(next);
    try {
      const ready = await onWanted(next);
      setSaid(next ? (ready ? 'popup.coaching.switchedOn' : 'popup.second.noModel') : 'popup.coaching.switchedOff');
    } catch {
      setOn(!next);
      setSaid('popup.second.failed');
    }
  };
  return (
    <details class="panel second-suggestion">
      <summary>{say(on ? 'popup.second.on' : 'popup.second.off')}</summary>
      <label>
        <input
          type="checkbox"
          data-action="second-suggestion"
          checked={on}
          aria-describedby="second-suggestion-what"
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {say('popup.second.ask')}
      </label>
      <p class="quiet small" id="second-suggestion-what">
        {say('popup.second.what')}
      </p>
      <p class="quiet small" role="status">
        {said && say(said)}
      </p>
    </details>
  );
}
