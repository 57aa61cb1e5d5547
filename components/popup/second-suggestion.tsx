import { useState } from 'preact/hooks';

export interface SecondSuggestionProps {
  readonly wanted: boolean;
  /** Keeps the choice; whether this browser has a model ready now. */
  readonly onWanted: (wanted: boolean) => Promise<boolean>;
}

/** Whether the browser's own language model may be asked beside our rules. */
export function SecondSuggestion({ wanted, onWanted }: SecondSuggestionProps) {
  const [on, setOn] = useState(wanted);
  const [said, setSaid] = useState('');
  const choose = async (next: boolean) => {
    setOn(next);
    try {
      const ready = await onWanted(next);
      setSaid(
        next ? (ready ? 'Switched on.' : 'Switched on. This browser has no such model ready, so for now none will come.') : 'Switched off.',
      );
    } catch {
      setOn(!next);
      setSaid('It could not be changed. Please try again.');
    }
  };
  return (
    <details class="panel second-suggestion">
      <summary>A second suggestion: {on ? 'on' : 'off'}</summary>
      <label>
        <input
          type="checkbox"
          data-action="second-suggestion"
          checked={on}
          aria-describedby="second-suggestion-what"
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        Ask the browser's built-in model too
      </label>
      <p class="quiet small" id="second-suggestion-what">
        Made by the browser's maker, it runs in the browser, on this computer, and may not be there. You see what it suggests only if every
        fact is kept.
      </p>
      <p class="quiet small" role="status">
        {said}
      </p>
    </details>
  );
}
