import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../words/words';

const PRESSES = 3;
/** After this long without a press the count starts again, as on GOV.UK's "Exit this page". */
const FORGET_AFTER = 5000;

const AFTER_PRESS = [undefined, 'leave.twoMore', 'leave.oneMore', 'leave.leaving'] as const;

/**
 * A way out that is first in sight and first for the keyboard. Shift three times does the same; not Escape, which people press
 * for other reasons and which stops a page from loading.
 */
export function LeaveQuickly({ onLeave }: { readonly onLeave: () => void }) {
  const say = useSay();
  const [presses, setPresses] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  const heard = AFTER_PRESS[presses];

  useEffect(() => {
    const page = button.current?.ownerDocument;
    if (!page) return;
    let pressed = 0;
    let alone = false;
    let forget: ReturnType<typeof setTimeout> | undefined;
    const counted = (n: number) => {
      pressed = n;
      setPresses(n);
    };
    const down = (event: KeyboardEvent) => {
      // Shift held for a capital letter or for Shift+Tab is typing, not leaving.
      if (event.key !== 'Shift') alone = false;
      else if (!event.repeat) alone = true;
      if (!alone && pressed > 0) counted(0);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Shift' || !alone) return;
      alone = false;
      clearTimeout(forget);
      counted(pressed + 1);
      if (pressed === PRESSES) leave.current();
      else forget = setTimeout(() => counted(0), FORGET_AFTER);
    };
    page.addEventListener('keydown', down);
    page.addEventListener('keyup', up);
    return () => {
      clearTimeout(forget);
      page.removeEventListener('keydown', down);
      page.removeEventListener('keyup', up);
    };
  }, []);

  return (
    <div class="leave">
      <button
        ref={button}
        type="button"
        class="button"
        data-action="leave"
        aria-describedby="leave-limits"
        title={say('leave.orShift')}
        onClick={() => leave.current()}
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
