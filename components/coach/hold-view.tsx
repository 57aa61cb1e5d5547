import type { Blank } from '../../lib/core/biff/outcome';
import type { Finding } from '../../lib/core/tone/finding';
import { useSay } from '../words/words';
import type { Act } from './act';

const SHOWN = 3;

/** Asked once, when the send button is pressed on a draft with a clear problem left. Either answer is one key away. */
export function HoldView({ findings, blanks, act }: { findings: readonly Finding[]; blanks: readonly Blank[]; act: Act }) {
  const say = useSay();
  const more = findings.length - SHOWN;
  return (
    <>
      {findings.length > 0 && <p data-part="reason">{say('card.hold.why')}</p>}
      {findings.slice(0, SHOWN).map(({ quote, span }) => (
        <blockquote key={span.start} dir="auto" data-part="quote">
          {quote}
        </blockquote>
      ))}
      {more > 0 && <p>{say('card.hold.more', more)}</p>}
      {blanks.length > 0 && (
        <p class="note" data-part="blanks">
          {say('card.hold.fillIn', [...new Set(blanks.map(({ label }) => label))].join(', '))}
        </p>
      )}
      <div class="choices">
        <button type="button" class="main" data-first data-action="look-again" onClick={() => act('look-again')}>
          {say('card.hold.lookAgain')}
        </button>
        <button type="button" data-action="send-as-is" onClick={() => act('send-as-is')}>
          {say('card.hold.sendAsIs')}
        </button>
      </div>
    </>
  );
}
