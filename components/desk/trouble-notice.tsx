import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';

interface TroubleNoticeProps {
  readonly trouble: Said;
  readonly onTryAgain: () => void;
}

/** Above a room whose contents could not be read. */
export function TroubleNotice({ trouble, onTryAgain }: TroubleNoticeProps) {
  const say = useSay();
  return (
    <div class="notice wrong trouble" role="alert" data-part="trouble">
      <p>{say(trouble)}</p>
      <button type="button" class="button" data-action="try-again" onClick={onTryAgain}>
        {say('desk.tryAgain')}
      </button>
    </div>
  );
}
