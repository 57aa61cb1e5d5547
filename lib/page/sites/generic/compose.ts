import { isMessageInput } from '../chat/message-input';
import { composedClosest, composedParent, composedQuery } from '../shown/composed-tree';
import { documentIn } from '../shown/frames';
import type { ComposeBox, SendControl } from '../site';

const EDITABLE = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
const CODE_EDITOR = '.cm-editor, .CodeMirror, .monaco-editor, .ace_editor, [role="code"], pre, code';
const SEARCH = '[role="search"], [role="searchbox"], [role="combobox"]:not([aria-multiline="true"]), search';
const CONTROL = 'button, input[type="submit"], input[type="button"], [role="button"]';
/** Fields that a message could be written in, of which a box by itself says nothing. */
const TEXT_FIELD = `textarea, input:not([type]), input[type="text" i], ${EDITABLE}`;

/** History that mail editors put below the words being written. */
const QUOTED = [
  'blockquote[type="cite"]',
  '.gmail_quote',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.moz-cite-prefix',
  '#divRplyFwdMsg',
  '#divRplyFwdMsg ~ *',
  '#appendonsend ~ *',
].join(', ');

/** Below this a field is a label, a tag or a quantity, not a message; in CSS pixels. */
const LEAST_WIDTH = 120;
const LEAST_HEIGHT = 18;

/** Words by which sites name the button that sends, compared with the whole accessible name. In our own two languages until others are known. */
const SEND_NAME =
  /^(send|reply|post|reply all|send (message|reply|now|email|mail)|post (message|reply)|press enter to send|anfon( neges)?|ateb( pawb)?|postio)$/i;
/** The key that does the same, as some names tell it behind: "Send (Ctrl-Enter)", with marks of direction or without. */
const KEY_TOLD = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*\([^()]*\)[\u200e\u200f\u202c\u2069]*$/;

/** So many blocks up from a control its box is looked for; the borders of custom elements on the way do not count. */
const STEPS_AROUND = 6;

export function genericComposeAt(target: Element): ComposeBox | undefined {
  const field = fieldAt(target);
  if (!field || composedClosest(field, CODE_EDITOR) || composedClosest(field, SEARCH) || !isLargeEnough(field)) return undefined;
  return field.localName === 'textarea' || field.localName === 'input' ? { field } : { field, quoted: QUOTED };
}

export function genericSendAt(target: Element): SendControl | undefined {
  const control = composedClosest<HTMLElement>(target, CONTROL);
  if (!control || (control as HTMLButtonElement).disabled || control.getAttribute('aria-disabled') === 'true') return undefined;
  const form = composedClosest(control, 'form');
  if (!isNamedSend(control) && !(form && isOnlyWayToSend(control, form))) return undefined;
  for (const region of regionsAround(control, form)) {
    const box = onlyBoxIn(region);
    if (box) return { control, box };
    if (region === form) return undefined; // a form's button sends that form and nothing else
  }
  return undefined;
}

function fieldAt(target: Element): HTMLElement | undefined {
  if (target.localName === 'textarea') {
    const area = target as HTMLTextAreaElement;
    return area.readOnly || area.disabled ? undefined : area;
  }
  if (target.localName === 'input') {
    const input = target as HTMLInputElement;
    return isMessageInput(input, () => isOnlyFieldBesideSend(input)) ? input : undefined;
  }
  if (target.ownerDocument.designMode === 'on') return target.ownerDocument.body;
  let host = target.closest<HTMLElement>(`${EDITABLE}, [contenteditable="false" i]`);
  if (!host?.matches(EDITABLE)) return undefined;
  // The outermost editable element is the field; a widget inside it may be editable by itself.
  for (
    let parent = host.parentElement?.closest<HTMLElement>(EDITABLE);
    parent;
    parent = parent.parentElement?.closest<HTMLElement>(EDITABLE)
  ) {
    host = parent;
  }
  const oneLine = host.getAttribute('aria-multiline') === 'false' || host.getAttribute('aria-readonly') === 'true';
  return oneLine ? undefined : host;
}

function isLargeEnough(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  if (width === 0 && height === 0) return true; // no layout yet: nothing speaks against it
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

const isNamedSend = (control: Element): boolean => SEND_NAME.test(accessibleName(control).replace(KEY_TOLD, ''));

/** A submit button of any name sends its form, unless the form also has a button that says so: then this one saves or previews. */
const isOnlyWayToSend = (control: HTMLElement, form: Element): boolean =>
  (control as HTMLButtonElement).type === 'submit' && !someIn(form, CONTROL, isNamedSend);

function isOnlyFieldBesideSend(input: HTMLInputElement): boolean {
  for (const region of regionsAround(input, composedClosest(input, 'form'))) {
    if (!someIn(region, CONTROL, isNamedSend)) continue;
    return !someIn(region, `${TEXT_FIELD}, input`, (field) => field !== input && !field.matches(CONTROL_INPUT));
  }
  return false;
}

/** Inputs into which nothing is written. */
const CONTROL_INPUT = ['hidden', 'submit', 'button', 'reset', 'image', 'file', 'checkbox', 'radio']
  .map((type) => `input[type="${type}" i]`)
  .join(', ');

function someIn(region: Element, selector: string, is: (element: Element) => boolean): boolean {
  for (const element of composedQuery(region, selector)) if (is(element)) return true;
  return false;
}

/** A button inside a custom element is often named by what stands in its slot, or on the element itself. */
function accessibleName(control: Element): string {
  const root = control.getRootNode();
  return ownName(control) || ('host' in root ? ownName((root as ShadowRoot).host) : '');
}

function ownName(control: Element): string {
  const root = control.getRootNode() as Document | ShadowRoot;
  const labelled = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? root.getElementById?.(id)?.textContent : ''))
    .join(' ')
    .trim();
  const { value, textContent, title } = control as HTMLInputElement;
  const name = labelled || control.getAttribute('aria-label') || value || textContent || title;
  return (name ?? '').replace(/\s+/g, ' ').trim();
}

/** The form; without one the nearest enclosing blocks, a few steps up, since chat pages use none. */
function* regionsAround(control: HTMLElement, form: Element | undefined): Generator<Element> {
  if (form) return yield form;
  let steps = 0;
  for (let region = composedParent(control); region && steps < STEPS_AROUND; region = composedParent(region)) {
    if (!region.shadowRoot && region.localName !== 'slot') steps++;
    yield region;
  }
}

/** The one message box in a region; `undefined` where there is none or where it would be a guess between several. */
function onlyBoxIn(region: Element): ComposeBox | undefined {
  const boxes = new Map<HTMLElement, ComposeBox>();
  for (const element of composedQuery(region, `${TEXT_FIELD}, iframe`)) {
    // Older editors (CKEditor 4, TinyMCE) keep the text in a frame and leave the field that they stand for, hidden, in the form.
    if (isHidden(element)) continue;
    const box = element.localName === 'iframe' ? boxInFrame(element) : genericComposeAt(element);
    if (box) boxes.set(box.field, box);
  }
  const [box] = boxes.values();
  return boxes.size === 1 ? box : undefined;
}

function boxInFrame(frame: Element): ComposeBox | undefined {
  const inner = documentIn(frame);
  const editable = inner?.designMode === 'on' ? inner.body : inner?.querySelector(EDITABLE);
  return editable ? genericComposeAt(editable) : undefined;
}

const isHidden = (element: Element): boolean => element.checkVisibility?.() === false;
