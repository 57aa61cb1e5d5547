import { NEUTRAL_MESSAGE } from '../../lib/core/biff/safety';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import type { Act } from './act';

/** The coach steps back: what the writer says here matters more than how it sounds. Numbers for the United Kingdom. */
export function SafetyView({ act }: { act: Act }) {
  const say = useSay();
  return (
    <>
      <p data-part="reason">{say('card.safety.why')}</p>
      <ul>
        <li>
          <Around say="help.danger" parts={[<b key="999">999</b>, <b key="55">55</b>]} />
        </li>
        <li>
          <Around say="help.helpline" parts={[<b key="number">0808 2000 247</b>]} />
        </li>
      </ul>
      <p id="instead">{say('card.safety.answer')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" lang="en-GB" aria-labelledby="instead" tabIndex={0} data-part="instead">
        {NEUTRAL_MESSAGE}
      </section>
      <div class="choices">
        <button type="button" data-first data-action="close" onClick={() => act('close')}>
          {say('card.close')}
        </button>
      </div>
    </>
  );
}
