/** A page that has not changed at all for so long after a press does not answer to it. */
const QUIET_MS = 700;
const LONGEST_MS = 6000;

/**
 * Presses a control of the page as a mouse does, and waits until `done` holds.
 * @param longest How long at most, in milliseconds.
 * @returns Whether it came to hold; it has not when the page does not stir at all.
 */
export async function pressUntil(control: HTMLElement, done: () => boolean, longest = LONGEST_MS): Promise<boolean> {
  const { ownerDocument: page } = control;
  const started = Date.now();
  let stirred = false;
  const Observer = page.defaultView?.MutationObserver ?? MutationObserver;
  const observer = new Observer(() => {
    stirred = true;
  });
  observer.observe(page.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    press(control);
    while (!done()) {
      const waited = Date.now() - started;
      if (waited > (stirred ? longest : QUIET_MS)) return false;
      // Words shown in a frame of their own stir nothing in this document.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  } finally {
    observer.disconnect();
  }
}

function press(control: HTMLElement): void {
  const Pressed = control.ownerDocument.defaultView?.MouseEvent ?? MouseEvent;
  for (const type of ['mousedown', 'mouseup']) control.dispatchEvent(new Pressed(type, { bubbles: true, cancelable: true, button: 0 }));
  control.click();
}
