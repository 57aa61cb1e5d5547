/** What a page tells the tests of the editor on it. */
export interface Subject {
  /** `chat`: Enter sends. `mail`: Ctrl+Enter sends, and quoted history stands below the draft. */
  readonly kind: 'chat' | 'mail';
  /** The editable element. */
  readonly field: HTMLElement;
  /** From the editor's own model, never from the page: its plain text, one line a block, and its serialised form. */
  readonly model: () => { readonly text: string; readonly form: unknown };
  readonly clear: () => void;
  /** Whether the editor knows already where the caret is, where it learns that late. */
  readonly knowsCaret?: () => boolean;
}

declare global {
  interface Window {
    subject: Subject;
    /** What the recipient got: the model's text at each sending. */
    sent: string[];
  }
}

/** A place for an editor on the page. */
export function mount(): HTMLElement {
  const place = document.createElement('div');
  place.style.cssText = 'width: 640px; min-height: 160px; border: 1px solid #888; padding: 6px';
  document.body.append(place);
  return place;
}

/** Adds the Send button and the site's key, which send what the model holds, as a site does, and tells the tests that all is ready. */
export function present(subject: Subject): void {
  const { kind, field, model, clear } = subject;
  window.subject = subject;
  window.sent = [];
  const send = (): void => {
    window.sent.push(model().text);
    clear();
  };
  const button = document.createElement('button');
  button.id = 'send';
  button.type = 'button';
  button.textContent = 'Send';
  button.addEventListener('click', send);
  document.body.append(button);
  // In the capture phase of the window, as chat sites listen: before the editor makes a new line of the key.
  (field.ownerDocument.defaultView ?? window).addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey !== (kind === 'mail')) return;
      if (!event.composedPath().includes(field)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send();
    },
    { capture: true },
  );
  field.dataset.subject = kind;
}
