import type { ComposeBox, Site } from '../../sites/site';

/** How somebody sent a message off: what the guard holds, and gives back as it was. */
export type Gesture =
  | { readonly by: 'click'; readonly box: ComposeBox; readonly control: HTMLElement }
  | { readonly by: 'key'; readonly box: ComposeBox; readonly target: Element; readonly key: KeyboardEvent }
  | { readonly by: 'submit'; readonly box: ComposeBox; readonly form: HTMLFormElement; readonly submitter: HTMLElement | undefined };

/** The element an event is about, looked for inside open shadow roots too. */
export function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target && 'nodeType' in target && (target as Node).nodeType === 1 ? (target as Element) : undefined;
}

/** The box whose message a form sends. A button that the site does not know as sending saves or previews. */
export function boxOfForm(form: HTMLFormElement, submitter: HTMLElement | undefined, site: Site): ComposeBox | undefined {
  if (submitter) return site.sendAt(submitter)?.box;
  const active = form.ownerDocument.activeElement;
  const focused = active && form.contains(active) ? site.composeAt(active) : undefined;
  if (focused) return focused;
  const boxes = [...form.querySelectorAll('textarea, input, [contenteditable]')].flatMap((element) => site.composeAt(element) ?? []);
  return boxes.length === 1 ? boxes[0] : undefined;
}

/** Enter on one of these is turned into a click by the browser; on anything else that looks like a button the page does it. */
const CLICKED_BY_ENTER = 'button, input, a[href], summary';

/** The control that a key works, where it is one that the browser does not click by itself. */
export function controlOfKey(event: KeyboardEvent, target: Element, site: Site): Gesture | undefined {
  if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const found = target.closest('[role="button"], [tabindex]') ? site.sendAt(target) : undefined;
  return found && !found.control.matches(CLICKED_BY_ENTER) ? { by: 'click', box: found.box, control: found.control } : undefined;
}
