import type { ComposeBox } from '../../sites/site';
import type { Gesture } from './gesture';

export interface GiveBackPorts {
  readonly textOf: (box: ComposeBox) => string;
  /** The site's own control that sends this box, where the page shows one. */
  readonly controlFor: (box: ComposeBox) => HTMLElement | undefined;
  /** Runs at once; what is raised in it is let through. */
  readonly unguarded: <T>(work: () => T) => T;
}

/** So long a page may take to do something about a key that it did not say it took. */
const TAKES_MS = 800;
const LOOK_MS = 50;

/**
 * Gives a held gesture back to the page. A click and a submission can be made by a script, on what is still there. A key can only
 * be imitated, and a page may see that (`isTrusted` is false): where it does nothing, the site's own send control is clicked instead.
 *
 * @returns `false` where nothing that a script may do sends: the writer has to press once more.
 */
export async function giveBack(gesture: Gesture, ports: GiveBackPorts): Promise<boolean> {
  const { box } = gesture;
  const click = (control: HTMLElement | undefined): boolean => {
    if (control) ports.unguarded(() => control.click());
    return control !== undefined;
  };
  // While the card was open the page may have drawn its button anew, and the old one does nothing any more.
  if (gesture.by === 'click') return click([gesture.control, ports.controlFor(box)].find((each) => each && canBeClicked(each)));
  if (gesture.by === 'submit') {
    const { form, submitter } = gesture;
    if (form.isConnected) ports.unguarded(() => form.requestSubmit(submitter && form.contains(submitter) ? submitter : undefined));
    return form.isConnected;
  }
  const { target, key } = gesture;
  const before = ports.textOf(box);
  box.field.focus({ preventScroll: true });
  // A page that sends says that it took the key, for a line break would follow otherwise.
  if (ports.unguarded(() => pressAgain(target, key))) return true;
  for (let waited = 0; waited < TAKES_MS; waited += LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (!box.field.isConnected || ports.textOf(box) !== before) return true;
  }
  return click(ports.controlFor(box));
}

const canBeClicked = (control: HTMLElement): boolean => control.isConnected && !(control as HTMLButtonElement).disabled;

/** The same key again, as far as a script can. @returns whether the page took it. */
function pressAgain(target: Element, held: KeyboardEvent): boolean {
  const view = target.ownerDocument.defaultView;
  if (!view) return false;
  const { key, code, location, keyCode, ctrlKey, metaKey, altKey, shiftKey } = held;
  const common = { key, code, location, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true, composed: true };
  const press = (type: string, charCode: number): boolean =>
    !target.dispatchEvent(new view.KeyboardEvent(type, { ...common, keyCode: charCode || keyCode, which: charCode || keyCode, charCode }));
  const taken = press('keydown', 0) || (key === 'Enter' && press('keypress', keyCode));
  press('keyup', 0);
  return taken;
}
