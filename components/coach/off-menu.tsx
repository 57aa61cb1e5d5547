import { useState } from 'preact/hooks';
import { useSay } from '../words/words';

/** Switches coaching off where the card stands, or everywhere until the day is over. Rejects where that could not be. */
export type Off = (how: 'site' | 'today') => Promise<void>;

/** The way to be left alone, two clicks from every card. */
export function OffMenu({ off }: { off: Off }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const choose = (how: 'site' | 'today') => off(how).catch(() => setFailed(true));
  return (
    <>
      <button
        type="button"
        class="close"
        data-action="more"
        aria-label={say('card.off.more')}
        aria-expanded={open}
        aria-controls="off"
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      <div id="off" class="off" hidden={!open}>
        <button type="button" data-action="off-here" onClick={() => choose('site')}>
          {say('card.off.here')}
        </button>
        <button type="button" data-action="off-today" onClick={() => choose('today')}>
          {say('card.off.today')}
        </button>
        {failed && <p role="alert">{say('card.off.failed')}</p>}
      </div>
    </>
  );
}
