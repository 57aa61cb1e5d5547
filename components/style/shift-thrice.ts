import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const PRESSES = 3;
/** After this long without a press the count starts again, as on GOV.UK's "Exit this page". */
const FORGET_AFTER = 5000;

/**
 * Leaves when Shift is pressed three times alone; not Escape, which people press for other reasons and which stops a page from loading.
 * @returns how often it was pressed so far.
 */
export function useShiftThrice(page: () => Document | undefined, onLeave: () => void): number {
  const [presses, setPresses] = useState(0);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  // Before anything is painted: whoever sees the page can leave it.
  useLayoutEffect(() => {
    const heard = page();
    if (!heard) return;
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
    heard.addEventListener('keydown', down);
    heard.addEventListener('keyup', up);
    return () => {
      clearTimeout(forget);
      heard.removeEventListener('keydown', down);
      heard.removeEventListener('keyup', up);
    };
  }, []);

  return presses;
}
