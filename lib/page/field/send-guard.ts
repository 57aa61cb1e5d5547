import type { Site } from '../sites/site';
import { keepAttached } from './keep-attached';
import { boxOfForm, controlOfKey, type Gesture, targetOf } from './sending/gesture';
import { createHolder, type HolderPorts } from './sending/holder';
import { learnEnter } from './sending/learnt-enter';
import { isPlainEnter, isSendingKey, mayBeSending } from './sending/sending-key';

export interface GuardPorts extends HolderPorts {
  readonly site: () => Site;
}

/**
 * Holds a message once, however it is sent off (a click, a key, a form's submission), where its draft still holds a clear problem
 * or a blank to fill in, and asks. It never blocks: the same again goes through, and so does everything for which anything here
 * fails or takes more than two seconds.
 *
 * A page that calls `form.submit()` raises no event: such a message is seen only at the click or key that led to it.
 */
export function guardSending(view: Window, ports: GuardPorts, signal: AbortSignal): void {
  const holder = createHolder(view.document, ports, signal);
  const learnt = learnEnter(ports.textOf, signal);
  /** The key that is still down after it was held. */
  let heldKey: string | undefined;

  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const judge = (event: Event, gesture: Gesture): boolean => {
    const oneMove = gesture.by === 'key' || (event as MouseEvent).detail > 0 || (gesture.by === 'submit' && event.isTrusted);
    const holds = holder.holds(gesture, oneMove);
    if (holds) stop(event);
    return holds;
  };
  const guarded = (listener: (event: Event, target: Element, site: Site) => void) => (event: Event) => {
    if (holder.isGivingBack()) return;
    try {
      const target = targetOf(event);
      if (target) listener(event, target, ports.site());
    } catch {
      // A site that is not understood sends as it always did.
    }
  };

  const onClick = guarded((event, target, site) => {
    learnt.interrupted();
    const found = site.sendAt(target);
    if (found) judge(event, { by: 'click', ...found });
  });

  const onSubmit = guarded((event, target, site) => {
    const form = target as HTMLFormElement;
    const submitter = (event as SubmitEvent).submitter ?? undefined;
    const box = boxOfForm(form, submitter, site);
    if (box) judge(event, { by: 'submit', box, form, submitter });
  });

  const judgeKey = guarded((event, target, site) => {
    const key = event as KeyboardEvent;
    const control = controlOfKey(key, target, site);
    const box = control?.box ?? (key.key === ' ' ? undefined : site.composeAt(target));
    if (!box) return;
    const gesture = control ?? (isSendingKey(key, box, site, learnt.sends) ? ({ by: 'key', box, target, key } as const) : undefined);
    if (gesture && judge(event, gesture)) heldKey = key.code;
    else if (!control && !site.sendsOn && isPlainEnter(key)) learnt.watch(box);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (holder.isGivingBack()) return;
    if (event.repeat && heldKey === event.code) stop(event);
    else {
      heldKey = undefined;
      if (!event.repeat) learnt.interrupted();
      if (mayBeSending(event)) judgeKey(event);
    }
  };
  /** What follows a held keydown is not for the page either, nor for the card, which has the focus by then. */
  const onKeyAfter = (event: KeyboardEvent): void => {
    if (heldKey === undefined || event.code !== heldKey || holder.isGivingBack()) return;
    stop(event);
    if (event.type === 'keyup') heldKey = undefined;
  };

  // The window's capture phase comes before any listener of the page.
  const on = { capture: true, signal };
  keepAttached(
    view.document,
    () => {
      view.addEventListener('click', onClick, on);
      view.addEventListener('keydown', onKeyDown, on);
      view.addEventListener('keypress', onKeyAfter, on);
      view.addEventListener('keyup', onKeyAfter, on);
      view.addEventListener('submit', onSubmit, on);
      ports.elsewhere.answer(view, (event) => {
        const target = targetOf(event);
        const box = target && ports.site().composeAt(target);
        if (!box || !ports.engine.now()) return false;
        return !ports.isCoached(box) || holder.isSettledHere(box);
      });
    },
    signal,
  );
}
