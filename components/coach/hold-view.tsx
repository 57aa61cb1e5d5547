import type { Blank } from '../../lib/core/biff/outcome';
import type { Finding } from '../../lib/core/tone/finding';
import type { Said } from '../../lib/core/words/said';
import { KeepUntilChoice } from '../style/keep-until';
import { useSay } from '../words/words';
import type { Act } from './act';

const SHOWN = 3;

interface HoldViewProps {
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  readonly problem: Said | undefined;
  readonly act: Act;
}

/** Asked once, when a draft with a clear problem left is sent off. Each answer is a key or two away. */
export function HoldView({ findings, blanks, problem, act }: HoldViewProps) {
  const say = useSay();
  const more = findings.length - SHOWN;
  return (
    <>
      <div id="held">
        {findings.length > 0 && <p data-part="reason">{say('card.hold.why')}</p>}
        {findings.slice(0, SHOWN).map(({ quote, span }) => (
          <blockquote key={span.start} dir="auto" lang="" data-part="quote">
            {quote}
          </blockquote>
        ))}
        {more > 0 && <p>{say('card.hold.more', more)}</p>}
        {blanks.length > 0 && (
          <p class="note" data-part="blanks">
            {say('card.hold.fillIn', [...new Set(blanks.map(({ label }) => label))].join(', '))}
          </p>
        )}
      </div>
      <div class="choices">
        <button type="button" class="main" data-first data-action="look-again" onClick={() => act('look-again')}>
          {say('card.hold.lookAgain')}
        </button>
        <button type="button" data-action="send-as-is" onClick={() => act('send-as-is')}>
          {say('card.hold.sendAsIs')}
        </button>
      </div>
      <KeepUntilChoice title="card.hold.keepFor" onKeep={(keep) => act({ keep })} />
      {problem && (
        <p class="note" role="alert" data-part="problem">
          {say(problem)}
        </p>
      )}
    </>
  );
}
