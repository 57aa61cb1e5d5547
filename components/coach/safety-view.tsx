import { NEUTRAL_MESSAGE } from '../../lib/core/biff/safety';
import type { Act } from './act';

/** The coach steps back: what the writer says here matters more than how it sounds. Numbers for the United Kingdom. */
export function SafetyView({ act }: { act: Act }) {
  return (
    <>
      <p data-part="reason">
        Your words suggest you may not feel safe. The coach says nothing about tone here. You do not have to reply, and you can keep this
        conversation as a record.
      </p>
      <ul>
        <li>
          In danger now: <b>999</b>. If you cannot speak, press <b>55</b> when asked (on a mobile).
        </li>
        <li>
          National Domestic Abuse Helpline, day and night, free: <b>0808 2000 247</b>
        </li>
      </ul>
      <p id="instead">If you have to answer, you could start from this, which gives nothing away:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" aria-labelledby="instead" tabIndex={0} data-part="instead">
        {NEUTRAL_MESSAGE}
      </section>
      <div class="choices">
        <button type="button" data-first data-action="close" onClick={() => act('close')}>
          Close
        </button>
      </div>
    </>
  );
}
