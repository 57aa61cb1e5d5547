/**
 * Asks the scripts of other frames about a box: whether what is left in it is settled there (kept by the writer, or asked about
 * already), since a box in a frame is attended by that frame's own script and its send button may stand in the page around it.
 *
 * It is an event, cancelled for "yes", because scripts of one extension in two frames share nothing else at once. Its name is a
 * secret of this browser profile that the background hands out: a page cannot listen for a name that it does not know, so it
 * can neither answer in the writer's place nor notice the question. It carries nothing.
 */
export interface Elsewhere {
  readonly isSettled: (field: HTMLElement) => boolean;
  /** Answers for what reaches `target`; said again (after `document.open()`), it still answers once. */
  readonly answer: (target: EventTarget, settled: (event: Event) => boolean) => void;
}

/** @param named the secret name, once it is known; nobody is asked before, or where there is none. */
export function elsewhere(named: Promise<string | undefined>, signal: AbortSignal): Elsewhere {
  const listeners = new WeakMap<EventTarget, (event: Event) => void>();
  let question: string | undefined;
  void named.then((name) => {
    question = name;
  });
  return {
    isSettled: (field) => {
      const view = field.ownerDocument.defaultView;
      if (!view || question === undefined) return false;
      return !field.dispatchEvent(new view.Event(question, { bubbles: true, cancelable: true, composed: true }));
    },
    answer: (target, settled) => {
      const listener = listeners.get(target) ?? ((event: Event) => void (settled(event) && event.preventDefault()));
      listeners.set(target, listener);
      const listen = (name: string | undefined): void => {
        if (name !== undefined) target.addEventListener(name, listener, { capture: true, signal });
      };
      if (question === undefined) void named.then(listen);
      else listen(question);
    },
  };
}
