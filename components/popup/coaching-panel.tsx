import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { Around } from '../words/around';
import { useSay } from '../words/words';

export type Coaching = 'on' | 'off';
export type SiteHealth = 'working' | 'nothing-here' | 'layout-changed';

const HEALTH_WORDS: Readonly<Record<SiteHealth, WordKey>> = {
  working: 'popup.health.working',
  'nothing-here': 'popup.health.nothingHere',
  'layout-changed': 'popup.health.layoutChanged',
};

export interface CoachingPanelProps {
  /** Host name of the page, as the address bar shows it. */
  readonly site: string;
  readonly coaching: Coaching;
  /** Must ask the browser for its permission before anything else: the browser only allows that within the click. */
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
  /** How the site is understood; absent where nothing can be said of it. */
  readonly health?: SiteHealth;
  /** What else concerns the writing on this page. */
  readonly children?: ComponentChildren;
}

/** Whether the coach looks at what is typed on this site. */
export function CoachingPanel({ site, coaching, onSwitchOn, onSwitchOff, health, children }: CoachingPanelProps) {
  const say = useSay();
  const [state, setState] = useState(coaching);
  const [said, setSaid] = useState<WordKey>();

  const switchOn = async () => {
    try {
      const allowed = await onSwitchOn();
      if (allowed) setState('on');
      setSaid(allowed ? 'popup.coaching.switchedOn' : 'popup.coaching.notPermitted');
    } catch {
      setSaid('popup.coaching.onFailed');
    }
  };
  const switchOff = async () => {
    try {
      await onSwitchOff();
      setState('off');
      setSaid('popup.coaching.switchedOff');
    } catch {
      setSaid('popup.coaching.offFailed');
    }
  };

  return (
    <section class="panel" aria-labelledby="coaching-title">
      <h2 id="coaching-title">{say('popup.coaching.title')}</h2>
      <div class="coaching">
        <p>
          <Around say={state === 'on' ? 'popup.coaching.onFor' : 'popup.coaching.offFor'} parts={[<strong key="site">{site}</strong>]} />
        </p>
        {state === 'on' ? (
          <button type="button" class="button" data-action="switch-off" onClick={switchOff}>
            {say('popup.coaching.switchOff')}
          </button>
        ) : (
          <button type="button" class="button" data-action="switch-on" onClick={switchOn}>
            {say('popup.coaching.switchOn')}
          </button>
        )}
      </div>
      <p class="quiet small" role="status">
        {said && say(said)}
      </p>
      {state === 'on' && health && (
        <p class={health === 'layout-changed' ? 'notice small' : 'quiet small'} data-part="health" data-state={health}>
          {say(HEALTH_WORDS[health])}
        </p>
      )}
      {children}
    </section>
  );
}
