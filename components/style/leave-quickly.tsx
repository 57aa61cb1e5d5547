import { useRef } from 'preact/hooks';
import { useSay } from '../words/words';
import { useShiftThrice } from './shift-thrice';

const AFTER_PRESS = [undefined, 'leave.twoMore', 'leave.oneMore', 'leave.leaving'] as const;

/** A way out that is first in sight and first for the keyboard. Shift three times does the same. */
export function LeaveQuickly({ onLeave }: { readonly onLeave: () => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const presses = useShiftThrice(() => button.current?.ownerDocument, onLeave);
  const heard = AFTER_PRESS[presses];

  return (
    <div class="leave">
      <button
        ref={button}
        type="button"
        class="button"
        data-action="leave"
        aria-describedby="leave-limits"
        title={say('leave.orShift')}
        onClick={onLeave}
      >
        {say('leave.quickly')}
      </button>
      <span class="visually-hidden" role="status">
        {heard && say(heard)}
      </span>
    </div>
  );
}

/** Said once on a page, near its end: what leaving does not do. */
export function LeaveLimits() {
  const say = useSay();
  return (
    <p id="leave-limits" class="quiet small">
      {say('leave.limits')}
    </p>
  );
}
