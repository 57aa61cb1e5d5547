import { blanksIn } from '../../core/biff/blanks';
import type { Blank } from '../../core/biff/outcome';
import type { Card, CardAction } from '../../core/coach/card';
import { clauseKey, isClear } from '../../core/coach/clause';
import type { Draft } from '../../core/coach/session';
import type { Analysis, Finding } from '../../core/tone/finding';
import type { ComposeBox, SendControl, Site } from '../sites/site';
import { keepAttached } from './keep-attached';

/** After so long the writer has waited enough: the message goes. */
const PATIENCE_MS = 2000;

/** The second click of a double click comes sooner than this, and nobody has read the card by then. */
const DOUBLE_CLICK_MS = 700;

/**
 * Asked of a field before its message is held. Whoever knows that the writer keeps every one of its clauses cancels it.
 * An event, because a field in a frame is attended by that frame's own script. It carries no words.
 */
export const HOLD_QUESTION = 'evenkeel-hold';

export interface GuardPorts {
  readonly site: () => Site;
  readonly read: (box: ComposeBox) => Draft;
  readonly analyse: (text: string, options: { readonly quoted: Draft['quoted'] }) => Analysis;
  readonly now: () => number;
  readonly show: (held: SendControl, card: Card, act: (action: CardAction) => void) => void;
  readonly hide: () => void;
  /** The click was let through. */
  readonly sent: () => void;
}

interface Problems {
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** The names under which they count as asked. */
  readonly keys: ReadonlySet<string>;
}

/**
 * Holds the click on a send button once where the draft still holds a clear problem or a blank to fill in, and asks. It never blocks: the next
 * click goes through, and so does every click for which anything here fails.
 */
export function guardSending(view: Window, ports: GuardPorts, signal: AbortSignal): void {
  /** What each box was held for already; the same clauses do not hold it again. */
  const asked = new WeakMap<HTMLElement, ReadonlySet<string>>();
  let releasing: HTMLElement | undefined;
  let heldLast: { readonly control: HTMLElement; readonly at: number } | undefined;

  const release = (held: SendControl): void => {
    releasing = held.control;
    try {
      held.control.click();
    } finally {
      releasing = undefined;
    }
  };

  /** What is left to ask about; `undefined` where it was asked already or the writer keeps it. */
  const problems = (box: ComposeBox): Problems | undefined => {
    const { text, quoted } = ports.read(box);
    const clear = ports.analyse(text, { quoted }).findings.filter(isClear);
    const findings = clear.length > 0 && isKept(box.field) ? [] : clear;
    const blanks = blanksIn(text);
    const keys = [...findings.map(({ quote }) => clauseKey(quote)), ...blanks.map(({ label }) => `[${label}]`)];
    const before = asked.get(box.field);
    if (keys.every((key) => before?.has(key))) return undefined;
    return { findings, blanks, keys: new Set(keys) };
  };

  const onClick = (event: Event): void => {
    let held: SendControl | undefined;
    try {
      const started = ports.now();
      const target = event.composedPath()[0];
      if (!target || !('nodeType' in target) || (target as Node).nodeType !== 1) return;
      held = ports.site().sendAt(target as Element);
      if (!held) return;
      if (heldLast?.control === held.control && (event as MouseEvent).detail > 0 && started - heldLast.at < DOUBLE_CLICK_MS) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      const left = held.control === releasing ? undefined : problems(held.box);
      if (!left || ports.now() - started > PATIENCE_MS) {
        ports.sent();
        return;
      }
      asked.set(held.box.field, left.keys);
      event.preventDefault();
      event.stopImmediatePropagation();
      heldLast = { control: held.control, at: started };
      hold(held, left);
    } catch {
      if (held && event.defaultPrevented) release(held);
    }
  };

  const hold = (held: SendControl, { findings, blanks }: Problems): void => {
    ports.show(held, { view: 'hold', findings, blanks }, (action) => {
      ports.hide();
      heldLast = undefined;
      if (action === 'send-as-is') release(held);
      else held.box.field.focus({ preventScroll: true });
    });
  };

  // The window's capture phase comes before any listener of the page.
  keepAttached(view.document, () => view.addEventListener('click', onClick, { capture: true, signal }), signal);
}

function isKept(field: HTMLElement): boolean {
  const view = field.ownerDocument.defaultView;
  return view !== null && !field.dispatchEvent(new view.Event(HOLD_QUESTION, { bubbles: true, cancelable: true, composed: true }));
}
