import { useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { Around } from '../words/around';
import { useSay } from '../words/words';

/** A part of the page that comes from another site, which has a permission of its own. */
export interface FrameSite {
  readonly address: string;
  readonly host: string;
  readonly coaching: 'on' | 'off';
  /** The keyboard is in it. */
  readonly focused: boolean;
}

export interface FramePanelProps {
  readonly frame: FrameSite;
  /** Must ask the browser for its permission before anything else: the browser only allows that within the click. */
  readonly onSwitchOn: (address: string) => Promise<boolean>;
}

/** Says that a part of the page is another site's, and offers to coach there too. */
export function FramePanel({ frame, onSwitchOn }: FramePanelProps) {
  const say = useSay();
  const [on, setOn] = useState(frame.coaching === 'on');
  const [said, setSaid] = useState<WordKey>();
  const switchOn = async () => {
    try {
      const allowed = await onSwitchOn(frame.address);
      setOn(allowed);
      setSaid(allowed ? 'popup.coaching.switchedOn' : 'popup.coaching.notPermitted');
    } catch {
      setSaid('popup.coaching.onFailed');
    }
  };
  if (on && said === undefined) return null;
  return (
    <div class="stack small" data-part="frame" data-host={frame.host}>
      <p>
        <Around say={frame.focused ? 'popup.frame.box' : 'popup.frame.part'} parts={[<strong key="host">{frame.host}</strong>]} />{' '}
        {say('popup.frame.too')}
      </p>
      {!on && (
        <button type="button" class="button" data-action="switch-on-frame" onClick={switchOn}>
          {say('popup.frame.switchOn', frame.host)}
        </button>
      )}
      <p role="status">{said && say(said)}</p>
    </div>
  );
}
