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

export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/**
 * The lines of a message as its recipient reads them, from the HTML that an editor hands out to be sent: blocks and `br` break
 * lines, a no-break space is a space. Written apart from the coach's own reading, which it is to check.
 */
export function linesOf(html: string): string {
  const lines = [''];
  const fresh = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const read = (node: Node): void => {
    if (node.nodeType === 3) lines[lines.length - 1] += (node as Text).data.replace(/[\u200b\ufeff\n]/g, '').replace(/\u00a0/g, ' ');
    else if (node.nodeName === 'BR') {
      const ends = node.nextSibling === null && node.parentNode?.nodeName !== 'BODY';
      if (!ends || lines.at(-1) === '') lines.push('');
    } else {
      const block = /^(P|DIV|BLOCKQUOTE)$/.test(node.nodeName);
      if (block) fresh();
      for (const child of node.childNodes) read(child);
      if (block) fresh();
    }
  };
  read(new DOMParser().parseFromString(html, 'text/html').body);
  // An empty line at the end, where some editors keep one to write on, says nothing to anybody.
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
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
