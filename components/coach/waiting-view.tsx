import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import type { Act } from './act';

/** A kept message is due. Its words are not shown before they are asked for: somebody may be looking on. */
export function WaitingView({ problem, act }: { problem: Said | undefined; act: Act }) {
  const say = useSay();
  return (
    <>
      <p data-part="reason">{say(problem ?? 'card.waiting.due')}</p>
      <div class="choices">
        {!problem && (
          <button type="button" class="main" data-first data-action="see-waiting" onClick={() => act('see-waiting')}>
            {say('card.waiting.see')}
          </button>
        )}
        <button type="button" data-action="close" onClick={() => act('close')}>
          {say(problem ? 'card.close' : 'card.waiting.notNow')}
        </button>
      </div>
    </>
  );
}
