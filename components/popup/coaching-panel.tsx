import { useState } from 'preact/hooks';

export type Coaching = 'on' | 'off';

export interface CoachingPanelProps {
  /** Host name of the page, as the address bar shows it. */
  readonly site: string;
  readonly coaching: Coaching;
  /** Must ask the browser for its permission before anything else: the browser only allows that within the click. */
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
}

/** Whether the coach looks at what is typed on this site. */
export function CoachingPanel({ site, coaching, onSwitchOn, onSwitchOff }: CoachingPanelProps) {
  const [state, setState] = useState(coaching);
  const [said, setSaid] = useState('');

  const switchOn = async () => {
    try {
      const allowed = await onSwitchOn();
      if (allowed) setState('on');
      setSaid(allowed ? 'Switched on.' : 'Not switched on: the browser was not given permission for this site.');
    } catch {
      setSaid('It could not be switched on. Please try again.');
    }
  };
  const switchOff = async () => {
    try {
      await onSwitchOff();
      setState('off');
      setSaid('Switched off.');
    } catch {
      setSaid('It could not be switched off. Please try again.');
    }
  };

  return (
    <section class="panel" aria-labelledby="coaching-title">
      <h2 id="coaching-title">Help while writing</h2>
      <p>
        {state === 'on' ? 'On' : 'Off'} for <strong>{site}</strong>
      </p>
      {state === 'on' ? (
        <button type="button" class="button" data-action="switch-off" onClick={switchOff}>
          Switch off here
        </button>
      ) : (
        <button type="button" class="button" data-action="switch-on" onClick={switchOn}>
          Switch on here
        </button>
      )}
      <p class="quiet small" role="status">
        {said}
      </p>
    </section>
  );
}
